import { CircleCheck, CircleDashed } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LandingForm } from "@/components/sunset/landing-form";
import { When } from "@/components/sunset/when";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Ending, EndingKind } from "@/lib/domain/sunset/ending";
import type { Landing } from "@/lib/domain/sunset/leaning";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Row {
  id: string;
  title: string;
  area: WelfareArea;
  institution: string;
  landing: Landing | null;
  alsoEnds: Pick<Ending, "kind" | "id" | "title" | "endsOn">[];
  responsible: string[] | null;
  mayChoose: boolean;
  wish: { kind: string; provision: string | null; rule: string | null; institution: string };
}

interface Group {
  kind: EndingKind;
  id: string;
  title: string;
  endsOn: CalendarDate;
  rows: Row[];
}

/** Trials under what they lose first, the earliest day first. */
export function SunsetList({
  groups,
  today,
  moveHref,
}: {
  groups: Group[];
  today: CalendarDate;
  /** where the date of an ending can be moved; null for those who may not */
  moveHref: (ending: { kind: EndingKind; id: string }) => string | null;
}) {
  const t = useTranslations("sunset");
  return (
    <ol className="space-y-10">
      {groups.map((group) => {
        const { kind, id, title, endsOn, rows } = group;
        const href = moveHref(group);
        return (
          <li key={`${kind} ${id}`}>
            <div className="border-line-strong mb-1 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b pb-3">
              <div className="min-w-0">
                <h3 className="text-xl [overflow-wrap:anywhere]">{title}</h3>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Badge tone={endsOn < today ? "red" : "petrol"}>{t(`kind.${kind}`)}</Badge>
                  <span className="font-semibold">
                    <When endsOn={endsOn} today={today} />
                  </span>
                  <span className="text-muted">{t("list.count", { count: rows.length })}</span>
                </p>
              </div>
              {href && (
                <Link
                  href={href}
                  aria-label={t("list.moveOf", { title })}
                  className="text-petrol-700 no-print inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {t("list.move")}
                </Link>
              )}
            </div>
            <ul>
              {rows.map((row) => (
                <SunsetTrial key={row.id} row={row} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function SunsetTrial({ row }: { row: Row }) {
  const t = useTranslations("sunset");
  const areaName = useTranslations("common.area");
  const locale = useLocale();
  const { landing } = row;
  return (
    <li className="border-line border-b py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h4 className="text-lg leading-snug font-semibold [overflow-wrap:anywhere]">
            <Link href={routes.trial(row.id)}>{row.title}</Link>
          </h4>
          <p className="text-muted">
            {row.institution} · {areaName(row.area)}
          </p>
          {row.responsible && (
            <p className="text-[0.9375rem]">
              {row.responsible.length > 0
                ? t("list.responsible", { names: new Intl.ListFormat(locale).format(row.responsible) })
                : t("list.nobody")}
            </p>
          )}
          {row.alsoEnds.length > 0 && (
            <p className="text-muted text-[0.9375rem]">
              {t("list.also")}:{" "}
              {row.alsoEnds
                .map(({ title, endsOn }) => t("list.alsoEnds", { title, date: formatDate(endsOn, locale) }))
                .join("; ")}
            </p>
          )}
        </div>
        {landing ? (
          <Badge tone="green" Icon={CircleCheck}>
            {t("list.chosen", { way: t(`way.${landing.way}`) })}
          </Badge>
        ) : (
          <Badge tone="yellow" Icon={CircleDashed}>
            {t("list.missing")}
          </Badge>
        )}
      </div>
      {landing && (
        <p className="mt-2 max-w-3xl [overflow-wrap:anywhere]">
          {landing.reason && <span className="whitespace-pre-line">{landing.reason} </span>}
          <span className="text-muted text-[0.9375rem]">
            {landing.chosenBy && row.responsible
              ? t("list.chosenOnBy", { date: formatDate(landing.chosenOn, locale), name: landing.chosenBy })
              : t("list.chosenOn", { date: formatDate(landing.chosenOn, locale) })}
          </span>
        </p>
      )}
      {row.mayChoose && (
        <LandingForm
          trialId={row.id}
          title={row.title}
          landing={landing}
          wishHref={routes.newWish({ ...row.wish })}
        />
      )}
    </li>
  );
}
