import { involvedGroups } from "@/lib/domain/log/entry";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  sumFigures,
  sumOf,
  type Counts,
  type FigureLabel,
  type MunicipalityFigures,
  type NeedFigures,
  type TrialFigures,
} from "@/lib/domain/statistic/figure";
import { countingNotes, type CountingNote, type CountingNoteKey } from "@/lib/domain/statistic/note";
import { askedNeeds, trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { isPlanned, trialStages } from "@/lib/domain/trial/stage";
import { decisionOutcomes, initiators } from "@/lib/domain/trial/trial";

/** The evaluation report's tables and figures on trials, in its order. */
export const comparisonKeys = [
  "number",
  "theme",
  "subArea",
  "content",
  "exemption",
  "provision",
  "municipalExemption",
  "stage",
  "decision",
  "initiator",
  "involvement",
] as const;
export type ComparisonKey = (typeof comparisonKeys)[number];

/** As many municipalities are shown beside each other when nobody chose. */
export const MOST_AT_FIRST = 12;

/** One municipality of the comparison; its figures on each of the days. */
export interface ComparedMunicipality {
  id: string;
  name: string;
}

/** One row of a table. */
export interface ComparisonRow {
  /** a stage, an outcome, the id of a theme, a provision …; NONE and UNKNOWN for what nobody stated */
  key: string;
  /** what records are called; null for closed sets, whose words are in the messages */
  label: FigureLabel | null;
  /** trials by day and municipality */
  cells: number[][];
  /** trials by day, of all the municipalities shown */
  totals: number[];
  /** what the list behind a number is narrowed by */
  narrowed: Partial<TrialFilter>;
  /** something still to come, as against something under way */
  isPlanned: boolean;
  /** counts trials that another row counts too, so that it is no part of the whole */
  isBeside: boolean;
}

export interface ComparisonTable {
  key: ComparisonKey;
  rows: ComparisonRow[];
  /** every trial stands in one row and no more (rows beside left out) */
  isPartition: boolean;
  /** by day: what the rows sum to, of all the municipalities shown */
  sums: number[];
  notes: CountingNote[];
}

/** What is compared: one area, some municipalities, one day or two. */
export interface Comparison {
  area: WelfareArea;
  municipalities: ComparedMunicipality[];
  /** the days the figures are of, the earlier first; `asOf` null = as it is now */
  days: { day: CalendarDate; asOf: CalendarDate | null }[];
  /** trials by day and municipality, each counted once */
  unique: number[][];
  /** the same of all the municipalities shown */
  totals: number[];
  /** by day: what the list of all of them is narrowed by; links of numbers start from it */
  filters: TrialFilter[];
  tables: ComparisonTable[];
  /** what holds for all the tables */
  notes: CountingNote[];
}

interface RowRule {
  key: string;
  count: (figures: TrialFigures) => number;
  narrowed: Partial<TrialFilter>;
  isBeside?: boolean;
  isPlanned?: boolean;
}

const unstated = (needs: NeedFigures, unique: number) => unique - needs.direct - needs.indirect - needs.none;

function needRules(
  facet: "exemption" | "municipalExemption",
  needsOf: (figures: TrialFigures) => NeedFigures,
): RowRule[] {
  const counts: Record<(typeof askedNeeds)[number], (figures: TrialFigures) => number> = {
    DIRECT: (figures) => needsOf(figures).direct,
    INDIRECT: (figures) => needsOf(figures).indirect,
    NONE: (figures) => needsOf(figures).none,
    UNKNOWN: (figures) => unstated(needsOf(figures), figures.unique),
  };
  return askedNeeds.map((need) => ({ key: need, count: counts[need], narrowed: { [facet]: [need] } }));
}

const countsOf = {
  theme: (figures: TrialFigures) => figures.byTheme,
  subArea: (figures: TrialFigures) => figures.bySubArea,
  content: (figures: TrialFigures) => figures.byContent,
  provision: (figures: TrialFigures) => figures.byProvision,
} satisfies Partial<Record<ComparisonKey, (figures: TrialFigures) => Counts>>;
type OpenKey = keyof typeof countsOf;

function closedRules(key: Exclude<ComparisonKey, OpenKey>): RowRule[] {
  switch (key) {
    case "number":
      return [
        { key: "started", count: ({ started }) => started, narrowed: { status: ["started"] } },
        {
          key: "planned",
          count: ({ planned }) => planned,
          narrowed: { status: ["planned"] },
          isPlanned: true,
        },
        { key: "withdrawn", count: ({ byStage }) => byStage.WITHDRAWN, narrowed: { stage: ["WITHDRAWN"] } },
      ];
    case "stage":
      return trialStages.map((stage) => ({
        ...{ key: stage, count: ({ byStage }: TrialFigures) => byStage[stage], narrowed: { stage: [stage] } },
        isPlanned: isPlanned(stage),
      }));
    case "exemption":
      return [
        ...needRules("exemption", (figures) => figures.exemption),
        {
          ...{ key: "unreviewed", count: ({ exemption }) => exemption.unreviewed },
          ...{ narrowed: { unreviewed: true }, isBeside: true },
        },
      ];
    case "municipalExemption":
      return needRules("municipalExemption", (figures) => figures.municipalExemption);
    case "decision":
      return [
        ...decisionOutcomes.map((outcome) => ({
          ...{ key: outcome, count: ({ byDecision }: TrialFigures) => byDecision[outcome] },
          narrowed: { decision: [outcome] },
        })),
        {
          ...{ key: "NONE", count: ({ unique, byDecision }) => unique - sumOf(byDecision) },
          narrowed: { decision: ["NONE"] },
        },
      ];
    case "initiator":
      return [
        ...initiators.map((initiator) => ({
          ...{ key: initiator, count: ({ byInitiator }: TrialFigures) => byInitiator[initiator] },
          narrowed: { initiator: [initiator] },
        })),
        {
          ...{ key: "UNKNOWN", count: ({ unique, byInitiator }) => unique - sumOf(byInitiator) },
          narrowed: { initiator: ["UNKNOWN"] },
        },
      ];
    case "involvement":
      return [
        ...involvedGroups.map((group) => ({
          ...{ key: group, count: ({ byInvolvement }: TrialFigures) => byInvolvement[group] },
          narrowed: { heard: [group] },
        })),
        { key: "NONE", count: ({ unheard }) => unheard, narrowed: { heard: ["NONE"] } },
      ];
  }
}

/** Themes and the like: those that occur on any of the days, the most frequent of the last day first. */
function openRules(key: OpenKey, totals: TrialFigures[], labels: Record<string, FigureLabel>): RowRule[] {
  const counts = countsOf[key];
  const ids = [...new Set(totals.flatMap((figures) => Object.keys(counts(figures))))];
  const last = counts(totals.at(-1)!);
  return ids
    .sort(
      (a, b) =>
        (last[b] ?? 0) - (last[a] ?? 0) ||
        (labels[a]?.order ?? 0) - (labels[b]?.order ?? 0) ||
        (labels[a]?.text ?? a).localeCompare(labels[b]?.text ?? b, "da", { numeric: true }),
    )
    .map((id) => ({
      ...{ key: id, count: (figures: TrialFigures) => counts(figures)[id] ?? 0, narrowed: { [key]: [id] } },
    }));
}

const isOpen = (key: ComparisonKey): key is OpenKey => key in countsOf;
const overlapping: readonly ComparisonKey[] = ["theme", "subArea", "content", "provision", "involvement"];

/** Rows that only stand there when something does: the test model always has its other steps. */
const seldom = ["AWAITING_APPROVAL", "PAUSED", "WITHDRAWN", "withdrawn", "unreviewed"];

/** Which of the notes belong to which table; what is in none of them holds for all. */
const ownNotes: Partial<Record<CountingNoteKey, readonly ComparisonKey[]>> = {
  categoriesOverlap: ["theme", "subArea", "content"],
  plannedAndStarted: ["number", "stage"],
  withdrawn: ["number", "stage"],
  needNotStated: ["exemption"],
  initiatorNotStated: ["initiator"],
  involvementOverlaps: ["involvement"],
  involvementNotStated: ["involvement"],
};

/**
 * Municipalities within one area side by side, in the tables of the evaluation report (its tables 2.2–2.3, 3.2–3.4,
 * 4.2–4.3 and figure 4.3), counted by the one definition of the figures. Totals of different areas are never put
 * together (domain rule 3): the area is part of what is asked for.
 * @param given.figures by day: the municipalities shown, in their order, the same each day
 * @param given.isAll by day: true when no other municipality has trials of the area, so that the area alone says which
 */
export function compareMunicipalities(given: {
  area: WelfareArea;
  days: { day: CalendarDate; asOf: CalendarDate | null }[];
  figures: MunicipalityFigures[];
  isAll: boolean[];
  today: CalendarDate;
}): Comparison {
  const { area, days, figures, isAll, today } = given;
  const labels = Object.assign({}, ...figures.map((each) => each.labels)) as Record<string, FigureLabel>;
  const municipalities = (figures[0]?.municipalities ?? []).map(({ id, name }) => ({ id, name }));
  const byDay = figures.map((each) => each.municipalities.map((place) => place.figures));
  const totals = byDay.map(sumFigures);
  const last = days.length - 1;
  const noted = countingNotes({ figures: totals[last]!, area, asOf: days[last]!.day, today });

  const tables = comparisonKeys.map((key): ComparisonTable => {
    const rules = isOpen(key) ? openRules(key, totals, labels) : closedRules(key);
    const rows = rules
      .map(({ key: name, count, narrowed, isBeside = false, isPlanned: planned = false }) => ({
        ...{
          key: name,
          label: (isOpen(key) && labels[name]) || null,
          narrowed,
          isBeside,
          isPlanned: planned,
        },
        cells: byDay.map((places) => places.map(count)),
        totals: totals.map(count),
      }))
      .filter((row) => !seldom.includes(row.key) || row.totals.some((count) => count > 0));
    const parts = rows.filter(({ isBeside }) => !isBeside);
    const sums = days.map((_, day) => parts.reduce((sum, row) => sum + row.totals[day]!, 0));
    const notes = noted.filter((note) => ownNotes[note.key]?.includes(key));
    return { key, rows, isPartition: !overlapping.includes(key), sums, notes };
  });
  return {
    ...{ area, municipalities, days, tables },
    unique: byDay.map((places) => places.map(({ unique }) => unique)),
    totals: totals.map(({ unique }) => unique),
    filters: days.map(({ asOf }, day) =>
      trialFilter({ area: [area], asOf, municipality: isAll[day] ? [] : municipalities.map(({ id }) => id) }),
    ),
    notes: noted.filter(({ key }) => !ownNotes[key]),
  };
}

/**
 * The municipalities shown when nobody chose: those with trials, or, when there are many, those with the most; all that
 * could have some when none has.
 * @param places by name, with how many trials each has on any of the days
 */
export function chosenAtFirst<T extends { id: string; trials: number }>(places: readonly T[]): T[] {
  const withTrials = places.filter(({ trials }) => trials > 0);
  if (withTrials.length === 0) return places.slice(0, MOST_AT_FIRST);
  if (withTrials.length <= MOST_AT_FIRST) return withTrials;
  const most = [...withTrials].sort((a, b) => b.trials - a.trials).slice(0, MOST_AT_FIRST);
  return withTrials.filter((place) => most.includes(place));
}
