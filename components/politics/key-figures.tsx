import { useLocale, useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { TrialFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The four numbers a politician is asked about first; each leads to what it counts. */
export function KeyFigures({ figures, filter }: { figures: TrialFigures; filter: TrialFilter }) {
  const t = useTranslations("politics.figures");
  const locale = useLocale();
  const places = Object.keys(figures.byInstitution).length;
  const list = (parts: Partial<TrialFilter> = {}) => routes.trials(trialFilterQuery({ ...filter, ...parts }));
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section
      aria-label={t("title")}
      className="mb-6 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4 print:mb-4 print:grid-cols-4 print:gap-2 print:[&_div]:border-0 print:[&_div]:p-0 print:[&_p]:hidden"
    >
      <Stat value={number(figures.unique)} label={t("trials", { count: figures.unique })} href={list()} />
      <Stat value={number(places)} label={t("institutions", { count: places })} href="#institutions" />
      <Stat
        value={number(figures.started)}
        label={t("started")}
        note={t("startedNote")}
        href={list({ status: ["started"] })}
      />
      <Stat
        value={number(figures.planned)}
        label={t("planned")}
        note={t("plannedNote")}
        href={list({ status: ["planned"] })}
      />
    </section>
  );
}
