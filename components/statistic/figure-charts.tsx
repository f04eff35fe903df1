import { useLocale, useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import type { ChartItem } from "@/components/charts/item";
import { shareOf, type Counts, type NamedFigures } from "@/lib/domain/statistic/figure";
import { isPlanned, trialStages } from "@/lib/domain/trial/stage";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface ChartProps {
  named: NamedFigures;
  /** what the figures are counted within */
  filter: TrialFilter;
}

/** Texts and links of bars, the same for every chart of trials. */
function useBars({ named, filter }: ChartProps) {
  const t = useTranslations("overview.chart");
  const common = useTranslations("common.chart");
  const locale = useLocale();
  const total = named.figures.unique;
  const bar = (key: string, label: string, value: number, narrowed: Partial<TrialFilter>): ChartItem => ({
    key,
    label,
    value,
    valueText: formatNumber(value, locale),
    href: routes.trials(trialFilterQuery({ ...filter, ...narrowed })),
    linkText: t("item", { label, count: value }),
  });
  const shares = (items: ChartItem[]) =>
    Object.fromEntries(
      items.map(({ key, value }) => {
        const share = shareOf(value, total);
        return [key, share === null ? "–" : formatPercent(share, locale)];
      }),
    );
  const words = {
    showTable: common("showTable"),
    category: common("category"),
    count: common("count"),
    share: t("share"),
  };
  return { t, locale, total, bar, shares, words };
}

/** All stages in the order of the test model; those beside it only when something stands there. */
export function StageChart(props: ChartProps) {
  const { t, total, bar, shares, words } = useBars(props);
  const stageName = useTranslations("trial.stage");
  const { figures } = props.named;
  const shown = trialStages.filter(
    (stage) => figures.byStage[stage] > 0 || !["AWAITING_APPROVAL", "PAUSED", "WITHDRAWN"].includes(stage),
  );
  const items = shown.map((stage) => ({
    ...bar(stage, stageName(stage), figures.byStage[stage], { stage: [stage] }),
    hatched: isPlanned(stage),
  }));
  return (
    <ChartFigure
      title={t("stage")}
      summary={t("stageSummary", { started: figures.started, planned: figures.planned })}
      items={total === 0 ? [] : items}
      shares={shares(items)}
      words={words}
      empty={t("empty")}
    />
  );
}

const groupings = {
  theme: "byTheme",
  subArea: "bySubArea",
  content: "byContent",
} as const;

/** Trials by theme, sub-area or content type, the most frequent first; nothing when the area is not sorted so. */
export function CategoryFigure({ kind, ...props }: ChartProps & { kind: keyof typeof groupings }) {
  const { t, locale, total, bar, shares, words } = useBars(props);
  const { figures, labels } = props.named;
  const counts: Counts = figures[groupings[kind]];
  const items = Object.entries(counts)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (labels[a]?.order ?? 0) - (labels[b]?.order ?? 0))
    .map(([id, count]) => {
      const label = (locale === "en" ? labels[id]?.textEn : labels[id]?.text) ?? id;
      return bar(id, label, count, { [kind]: [id] });
    });
  const [most] = items;
  if (!most) return null;
  const overlaps = items.reduce((sum, { value }) => sum + value, 0) > total;
  return (
    <ChartFigure
      title={t(kind)}
      summary={t("most", { label: most.label, count: most.value, total })}
      note={overlaps ? t("overlap", { total }) : undefined}
      items={items}
      shares={shares(items)}
      words={words}
      empty={t("empty")}
    />
  );
}
