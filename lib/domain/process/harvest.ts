import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What is brought home: what was learned, what stood in the way, what the next round should take up. */
export const harvestKinds = ["LEARNING", "BARRIER", "NEXT"] as const;
export type HarvestKind = (typeof harvestKinds)[number];

export const harvestLimits = { text: 2_000, themes: 8 } as const;

/** A theme of the area as both languages call it. */
export interface HarvestThemeChoice {
  id: string;
  area: WelfareArea;
  label: string;
  labelEn: string;
}

export interface HarvestNote {
  id: string;
  kind: HarvestKind;
  text: string;
  happenedOn: CalendarDate;
  version: number;
  origin: DataOrigin;
  authorName: string;
  authorId: string | null;
  round: { id: string; title: string } | null;
  workshop: { id: string; title: string } | null;
  workingGroup: { id: string; name: string } | null;
  /** where it was learned; null: in common */
  institution: { id: string; name: string } | null;
  themeIds: string[];
}

/** What stands in the database when somebody else came first. */
export interface HarvestConflict {
  version: number;
  kind: HarvestKind;
  text: string;
}

export interface HarvestFilter {
  kind: HarvestKind | null;
  /** of a theme, or "NONE" for notes without */
  theme: string | null;
  round: string | null;
  group: string | null;
  institution: string | null;
}

/** The value of the choice "without a theme". */
export const NO_THEME = "NONE";

export function passesHarvestFilter(note: HarvestNote, filter: HarvestFilter): boolean {
  const { kind, theme, round, group, institution } = filter;
  return (
    (kind === null || note.kind === kind) &&
    (theme === null || (theme === NO_THEME ? note.themeIds.length === 0 : note.themeIds.includes(theme))) &&
    (round === null || note.round?.id === round) &&
    (group === null || note.workingGroup?.id === group) &&
    (institution === null || note.institution?.id === institution)
  );
}

/** What notes can be gathered by. */
export const harvestGroupings = ["THEME", "SOURCE", "KIND"] as const;
export type HarvestGrouping = (typeof harvestGroupings)[number];

/** Notes gathered under one heading. */
export interface HarvestGroup {
  /** of the theme, of the round or the working group, or the kind; null: notes without a theme */
  id: string | null;
  notes: HarvestNote[];
  byKind: Record<HarvestKind, number>;
  /** how many institutions say something; what was learned in common is no institution's */
  institutions: number;
}

export interface Gathered {
  groups: HarvestGroup[];
  /** notes, each once */
  unique: number;
  /** notes by group, added up: more than `unique` where a note has several themes (domain rule 3) */
  sum: number;
}

function groupOf(id: string | null, notes: HarvestNote[]): HarvestGroup {
  const count = (kind: HarvestKind) => notes.filter((note) => note.kind === kind).length;
  return {
    id,
    notes,
    byKind: { LEARNING: count("LEARNING"), BARRIER: count("BARRIER"), NEXT: count("NEXT") },
    institutions: new Set(notes.flatMap(({ institution }) => institution?.id ?? [])).size,
  };
}

const keysOf: Record<HarvestGrouping, (note: HarvestNote) => (string | null)[]> = {
  THEME: ({ themeIds }) => (themeIds.length > 0 ? themeIds : [null]),
  SOURCE: ({ round, workingGroup }) => [round?.id ?? workingGroup?.id ?? null],
  KIND: ({ kind }) => [kind],
};

/**
 * Notes gathered across institutions. A note with two themes stands under both and is counted once in all.
 * @param order ids of the headings in the order they are to come; headings without notes are left out
 */
export function gatherHarvest(
  notes: readonly HarvestNote[],
  grouping: HarvestGrouping,
  order: readonly string[],
): Gathered {
  const byKey = new Map<string | null, HarvestNote[]>();
  for (const note of notes) {
    for (const key of keysOf[grouping](note)) byKey.set(key, [...(byKey.get(key) ?? []), note]);
  }
  const groups = [
    ...order,
    ...[...byKey.keys()].filter((key) => key === null || !order.includes(key)),
  ].flatMap((key) => {
    const own = byKey.get(key);
    return own ? [groupOf(key, own)] : [];
  });
  return { groups, unique: notes.length, sum: groups.reduce((sum, group) => sum + group.notes.length, 0) };
}

/** The classifications of an area that serve as themes: a daycare's and a school's own, in eldercare the content types. */
export const themeKinds = {
  DAYCARE: "THEME",
  SCHOOL: "THEME",
  ELDERCARE: "CONTENT_TYPE",
  OTHER: "THEME",
} as const;
