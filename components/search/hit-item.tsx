import { useLocale, useTranslations } from "next-intl";
import { hitAddress } from "@/components/search/hit-address";
import { HitState } from "@/components/search/hit-state";
import { ListSnippet } from "@/components/trial/list-snippet";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import type { SearchHit } from "@/lib/domain/search/hit";
import { formatDate } from "@/lib/i18n/format";

/** What it is, where it is from, and the words that were found. */
export function HitItem({ hit }: { hit: SearchHit }) {
  const t = useTranslations("search");
  const area = useTranslations("common.area");
  const locale = useLocale();
  const placeName = usePlaceName();
  const danish = locale === "da" ? undefined : "da";
  const { institution } = hit;
  const day = `day.${hit.source}`;
  const about = [
    institution && placeName({ anonymised: institution.anonymised, leadInstitution: institution }),
    hit.municipality?.name,
    hit.areas.length === 1 && area(hit.areas[0]!),
    hit.day && t.has(day as never) && t(day as never, { date: formatDate(hit.day, locale) } as never),
  ].filter(Boolean);
  return (
    <li className="border-line border-t py-5 first:border-t-0">
      <article>
        <p className="text-muted text-[0.9375rem] font-semibold">{t(`source.${hit.source}`)}</p>
        <h3 lang={danish} className="mt-0.5 text-[1.1875rem]">
          <Link
            href={hitAddress(hit)}
            className="text-petrol-700 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
          >
            <ListSnippet text={hit.title} />
          </Link>
        </h3>
        {hit.snippet && (
          <p lang={danish} className="mt-1.5 max-w-prose [overflow-wrap:anywhere]">
            <ListSnippet text={hit.snippet} />
          </p>
        )}
        <p className="text-muted mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.9375rem]">
          <HitState hit={hit} />
          <span>{about.join(" · ")}</span>
        </p>
      </article>
    </li>
  );
}
