import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { sumOf, type TrialFigures } from "@/lib/domain/statistic/figure";

export const countingNoteKeys = [
  "categoriesOverlap",
  "daycareExamples",
  "areasNotCompared",
  "unitDecides",
  "plannedAndStarted",
  "withdrawn",
  "needNotStated",
  "initiatorNotStated",
  "involvementOverlaps",
  "involvementNotStated",
  "asOf",
  "asThen",
  "visibleOnly",
] as const;
export type CountingNoteKey = (typeof countingNoteKeys)[number];

/** How a figure is to be read. The sentence is under `overview.note.*`; `basis` names the rule behind it. */
export interface CountingNote {
  key: CountingNoteKey;
  values: Record<string, number | CalendarDate>;
  /** where the rule comes from: the evaluation report's annex and sections, as printed there */
  basis: string | null;
}

interface Counted {
  figures: TrialFigures;
  /** the only area counted; null = several */
  area: WelfareArea | null;
  asOf: CalendarDate;
  today: CalendarDate;
}

/**
 * The notes that go with a set of figures, the most important first. They are part of the figures: every
 * screen, file and answer that shows the numbers shows them too.
 */
export function countingNotes({ figures, area, asOf, today }: Counted): CountingNote[] {
  const notes: CountingNote[] = [];
  const note = (key: CountingNoteKey, basis: string | null, values: CountingNote["values"] = {}) =>
    notes.push({ key, values, basis });
  const { unique } = figures;

  const largest = Math.max(sumOf(figures.byTheme), sumOf(figures.bySubArea), sumOf(figures.byContent));
  note("categoriesOverlap", "tabel 4.2 og figur 4.3", { unique, largest });
  if (area === null || area === "DAYCARE") note("daycareExamples", "bilag 1, B");
  if (area === null) note("areasNotCompared", "bilag 1, B");
  note("unitDecides", "afsnit 1.3.2 og bilag 1, B");
  note("plannedAndStarted", "tabel 3.2 og 4.2");
  if (figures.byStage.WITHDRAWN > 0) note("withdrawn", null, { count: figures.byStage.WITHDRAWN });

  const { direct, indirect, none } = figures.exemption;
  const unstated = unique - direct - indirect - none;
  if (unstated > 0) note("needNotStated", "bilag 1, B", { count: unstated });
  const noInitiator = unique - sumOf(figures.byInitiator);
  if (noInitiator > 0) note("initiatorNotStated", null, { count: noInitiator });
  // Nothing is said of groups that overlap where there are none.
  if (unique > figures.unheard) note("involvementOverlaps", null);
  if (figures.unheard > 0) note("involvementNotStated", null, { count: figures.unheard });

  note("asOf", "bilag 1, B", { date: asOf });
  if (asOf < today) note("asThen", null);
  note("visibleOnly", null);
  return notes;
}
