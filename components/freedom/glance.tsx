import { ArrowRight, ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { NotCoveredNotice } from "@/components/freedom/map/not-covered-notice";
import { stateLooks } from "@/components/freedom/map/map-state";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { AnsweringAgreement } from "@/lib/domain/freedom/answer";
import type { MapEntry, mapFigures, MapPlace, MapState } from "@/lib/domain/freedom/map";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Rules named in a folded list; the map has them all. */
const NAMED = 12;

const parts = [
  { key: "lifted", states: ["USED", "UNUSED"], asked: "GIVEN" },
  { key: "held", states: ["HELD"], asked: "HELD" },
  { key: "free", states: ["FREE_ALREADY"], asked: "FREE_ALREADY" },
  { key: "undecided", states: ["UNDECIDED"], asked: "UNDECIDED" },
] as const satisfies { key: string; states: MapState[]; asked: MapState | "GIVEN" }[];

/** What applies at the place, short and folded, with the way to the whole of it. */
export function Glance({
  place,
  municipality,
  placeText,
  nearest,
  entries,
  figures,
  isDated,
}: {
  place: MapPlace;
  municipality: string;
  placeText: string;
  nearest: AnsweringAgreement | null;
  entries: MapEntry[];
  figures: ReturnType<typeof mapFigures>;
  /** the day was asked for and belongs into the links */
  isDated: boolean;
}) {
  const t = useTranslations("freedom.glance");
  const locale = useLocale();
  const { municipalityId, area } = place;
  const query = { municipality: municipalityId, area, on: isDated ? place.on : null };
  return (
    <section aria-labelledby="glance">
      <div className="border-line mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b pb-2">
        <h2 id="glance">{t("titleFor", { place: placeText })}</h2>
        <Link href={routes.freedomMap(query)}>{t("map")}</Link>
      </div>
      {place.agreement === null ? (
        <NotCoveredNotice
          municipality={municipality}
          place={place}
          nearest={nearest}
          hrefOn={(on) => routes.freedom({ ...query, on })}
        />
      ) : (
        <p className="mb-4 text-lg">{t("figures", { given: figures.given, used: figures.USED })}</p>
      )}
      <div className="border-line divide-line mb-8 divide-y border-y">
        {parts.map(({ key, states, asked }) => {
          const found = entries.filter(({ state }) => (states as readonly MapState[]).includes(state));
          if (found.length === 0) return null;
          const { Icon } = stateLooks[states[0]];
          return (
            <details key={key} className="group">
              <summary className="flex min-h-14 list-none items-center gap-3 py-2 text-lg font-semibold [&::-webkit-details-marker]:hidden">
                <Icon aria-hidden className="text-petrol-700 size-5 shrink-0" />
                {t(key)}
                <span className="text-muted ml-auto font-normal tabular-nums">
                  {formatNumber(found.length, locale)}
                </span>
                <ChevronDown aria-hidden className="text-petrol-700 size-5 group-open:rotate-180" />
              </summary>
              <ul className="gap-x-10 pb-3 sm:columns-2">
                {found.slice(0, NAMED).map(({ record }) => (
                  <li key={`${record.type} ${record.id}`} className="break-inside-avoid py-1.5">
                    <Link href={routes.freedomRecord(record.type, record.id)} lang="da">
                      {record.title}
                    </Link>
                    {record.type === "PROVISION" && (
                      <span lang="da" className="text-muted block text-[0.9375rem]">
                        {[record.law, record.paragraph, record.subsection].filter(Boolean).join(" ")}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              {found.length > NAMED && (
                <p className="pb-4">
                  <Link href={routes.freedomMap({ ...query, state: asked })}>{t("all")}</Link>
                </p>
              )}
            </details>
          );
        })}
      </div>
      <div className="bg-petrol-50 mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-lg p-5 sm:p-6">
        <div>
          <h3>{t("wishes")}</h3>
          <p className="mt-1">{t("wishesText")}</p>
        </div>
        <ButtonLink variant="secondary" href={routes.wishes({ municipality: municipalityId })}>
          {t("wishesLink")}
          <ArrowRight aria-hidden className="size-5" />
        </ButtonLink>
      </div>
    </section>
  );
}
