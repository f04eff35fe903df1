import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { ReportPart } from "@/lib/domain/report/part";
import type { Run } from "@/lib/domain/report/text";

/** The figures by which two reports are held against each other. */
export const keyFigures = [
  "unique",
  "planned",
  "started",
  "inTest",
  "green",
  "yellow",
  "red",
  "direct",
  "indirect",
] as const;
export type KeyFigure = (typeof keyFigures)[number];

export interface FrozenCell {
  text: string;
  /** the number it is, where it is one; what is compared */
  value?: number;
  /** the list behind it, within the product */
  href?: string;
}

export interface FrozenTable {
  caption: string;
  /** the first names the row */
  columns: { text: string; isNumber: boolean }[];
  rows: { key: string; cells: FrozenCell[] }[];
}

export interface FrozenBar {
  key: string;
  label: string;
  value: number;
  href: string;
  /** still to come: told by its pattern, too */
  hatched: boolean;
}

export interface FrozenChart {
  caption: string;
  bars: FrozenBar[];
  /** what it says, in a sentence or two */
  summary: string;
  /** bars there are in all; what is not drawn is told */
  total: number;
}

/** A paragraph of its own: a story, a dilemma, a point. */
export interface FrozenItem {
  key: string;
  title: string;
  href: string | null;
  /** somebody's own words */
  quote: string | null;
  lines: string[];
}

/** One named part as it was on the day: everything finished, nothing to be counted any more. */
export interface FrozenPart {
  /** sentences that say what there is, also that there is nothing */
  lead: Run[][];
  table: FrozenTable | null;
  chart: FrozenChart | null;
  items: FrozenItem[];
  /** short points below, each a line */
  points: Run[][];
  /** how the numbers are to be read */
  notes: string[];
  /** rows or items there are in all */
  total: number;
  /** the list of what was counted */
  all: string | null;
  /** where those stand that there is no room for; null: where the others stand */
  rest: string | null;
}

/** What a report says of the world: figures and lists with the day they are of (never changed, only frozen anew). */
export interface Frozen {
  asOf: CalendarDate;
  from: CalendarDate;
  frozenOn: CalendarDate;
  municipality: { id: string; name: string };
  area: WelfareArea | null;
  /** what the reader must know before anything else, such as a period outside the agreement */
  notices: string[];
  figures: Record<KeyFigure, number>;
  parts: Partial<Record<ReportPart, FrozenPart>>;
}
