import { createTranslator } from "next-intl";
import type { Chart, ChartLane, ChartWords } from "@/lib/domain/plan/chart";
import type { Mark } from "@/lib/domain/plan/marks";
import type { Period } from "@/lib/domain/plan/plan";
import type { Tick } from "@/lib/domain/plan/time-scale";
import { weekOf } from "@/lib/domain/plan/wording/calendar";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatMonth, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** What a sample of the legend shows. */
export const legendNames = [
  ...(["day", "within", "range", "ongoing", "latest", "earliest"] as const),
  ...(["done", "late", "dropped", "trial", "bundle", "ghost"] as const),
];
export type LegendName = (typeof legendNames)[number];

/** The samples a drawing needs: how time is written always, the signs that occur in it beside them. */
export function legendFor({ tracks }: Pick<Chart, "tracks">): LegendName[] {
  const marks = tracks.flatMap((track) => track.marks.map(({ mark }) => mark));
  const occurs: Partial<Record<LegendName, boolean>> = {
    done: marks.some(({ status }) => status === "DONE"),
    late: marks.some(({ status }) => status === "LATE"),
    dropped: marks.some(({ status }) => status === "DROPPED"),
    trial: marks.some(({ subject }) => subject === "TRIAL"),
    bundle: marks.some(({ subject }) => subject === "BUNDLE"),
    ghost: marks.some(({ ghost, isGone }) => ghost !== null || isGone),
  };
  return legendNames.filter((name) => occurs[name] ?? true);
}

/** Every word of the drawing, the same on the page, in the files and in print. */
export interface PlanTexts extends ChartWords {
  today: string;
  emptyLane: string;
  /** with soft hyphens where it may be broken */
  lane: (lane: ChartLane) => string;
  tick: (tick: Tick, width: number) => string | null;
  /** all of a mark in words: what, when as it was written, how it stands, where it was before */
  title: (mark: Mark) => string;
  legend: (name: LegendName) => { name: string; example: string };
  /** the whole drawing in a sentence, for those who do not see it */
  description: (chart: Chart, agreement: string) => string;
  sheet: {
    title: (municipality: string) => string;
    line: (agreement: string, period: Period) => string;
    asOf: (day: CalendarDate) => string;
    comparedWith: (day: CalendarDate) => string;
    filtered: string;
    legend: string;
    file: string;
  };
}

const SAID_STATES = ["UNDER_WAY", "DONE", "DROPPED", "LATE"] as const;

/**
 * The words of the timeline in one language.
 * @param phases of the plan: what has no wording of its own is only said to lie in its phase
 */
export function planTexts(locale: Locale, phases: readonly { id: string; label: string }[]): PlanTexts {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "plan" });
  const labels = new Map(phases.map(({ id, label }) => [id, label]));
  const wordingOf = (wording: string | null, phaseId: string | null) =>
    wording ?? t("inPhase", { phase: (phaseId && labels.get(phaseId)) ?? "" });
  const whenOf = (mark: Mark): string => {
    if (mark.subject !== "TRIAL") return wordingOf(mark.wording, mark.phaseId);
    const from = formatDate(mark.start, locale);
    return mark.edges.openEnd
      ? t("trials.openPeriod", { from })
      : t("trials.period", { from, to: formatDate(mark.end, locale) });
  };
  const title = (mark: Mark): string => {
    if (mark.subject === "BUNDLE") {
      const period = formatPeriod(mark.start, mark.end, locale);
      return t("timeline.bundleTitle", { count: mark.label, period });
    }
    const plain = t("timeline.markTitle", { label: mark.label, wording: whenOf(mark) });
    if (mark.isGone) return t("timeline.goneTitle", { title: plain });
    const state = SAID_STATES.find((each) => each === mark.status);
    const stated = state
      ? t("timeline.statedTitle", { title: plain, state: t(`stateWord.${state}`) })
      : plain;
    if (!mark.ghost) return stated;
    const { wording, phaseId } = mark.ghost;
    return t("timeline.ghostTitle", { title: stated, wording: wordingOf(wording, phaseId) });
  };
  const tick = ({ unit, of }: Tick, width: number): string | null => {
    if (unit === "DAY") return width >= 18 ? String(Number(of.slice(8))) : null;
    if (unit === "WEEK") {
      if (width < 24) return null;
      const week = weekOf(of);
      return width >= 46 ? t("timeline.week", { week }) : String(week);
    }
    if (width < 38) return null;
    if (unit === "YEAR") return of.slice(0, 4);
    if (unit === "QUARTER") return t("timeline.quarter", { quarter: (Number(of.slice(5, 7)) + 2) / 3 });
    if (width > 250) return formatMonth(of, locale);
    return formatMonth(of, locale, width > 75 ? "long" : "short");
  };
  const months = ({ start, end }: Period) => ({
    from: formatMonth(start, locale),
    to: formatMonth(end, locale),
  });
  return {
    late: t("timeline.late"),
    count: (count) => t("timeline.count", { count }),
    today: t("timeline.today"),
    emptyLane: t("timeline.emptyLane"),
    lane: (lane) => t(`lane.${lane}`),
    ...{ tick, title },
    legend: (name) => ({ name: t(`legend.${name}`), example: t(`legend.${name}Example`) }),
    description: ({ scale, tracks }, agreement) => {
      const [first, ...others] = tracks;
      return t("timeline.description", {
        ...{ agreement, ...months(scale), phases: first?.count ?? 0 },
        marks: others.reduce((sum, { count }) => sum + count, 0),
        lanes: others
          .filter(({ isFirst }) => isFirst)
          .map(({ lane }) => t(`laneName.${lane}`))
          .join(", "),
      });
    },
    sheet: {
      title: (municipality) => t("title", { municipality }),
      line: (agreement, period) => t("timeline.sheet", { agreement, ...months(period) }),
      asOf: (day) => t("timeline.asOf", { date: formatDate(day, locale) }),
      comparedWith: (day) => t("timeline.comparedWith", { date: formatDate(day, locale) }),
      filtered: t("timeline.filtered"),
      legend: t("legend.title"),
      file: t("timeline.file"),
    },
  };
}
