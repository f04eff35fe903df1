import type { DateBound, DatePrecision, Period } from "@/lib/domain/plan/plan";
import { spanOf } from "@/lib/domain/plan/wording/calendar";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { WordingFault, type Term, type TimeWording } from "@/lib/domain/plan/wording/term";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * How sure each end of a mark is. It fades in from the period's start until `sureFrom`, is sure until `sureTo`, and
 * fades out until the end. `sureFrom > sureTo`: no day is sure, the thing happens somewhere within.
 */
export interface SoftEdges {
  sureFrom: CalendarDate;
  sureTo: CalendarDate;
  /** goes on beyond the end, or began before the start, for all the wording says */
  openStart: boolean;
  openEnd: boolean;
}

interface Written extends Period {
  wording: string | null;
  precision: DatePrecision;
  bound?: DateBound | null;
  /** which of several times in the wording this is, counted from 0 */
  occurrence?: number;
}

function understood(wording: string | null): TimeWording | null {
  const parsed = wording === null ? null : parseWording(wording);
  return parsed?.ok ? parsed.wording : null;
}

/** The two terms that name the ends of a period; null where one term names all of it, or none does. */
function endTerms({ wording, occurrence }: Written): [Term, Term] | null {
  const stretches = understood(wording)?.stretches ?? [];
  const own = stretches.length > 1 && occurrence !== undefined ? stretches[occurrence] : undefined;
  const [first, last] = own ? [own, own] : [stretches[0], stretches.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [first.from, last.to ?? last.from];
  if (from !== to) return [from, to];
  return from.unit === "DAY" ? [from, to] : null;
}

/** "medio" in "medio-ultimo maj": the month is that of the day it was resolved to. */
const withMonth = (term: Term, at: CalendarDate): Term =>
  term.unit === "PART_OF_MONTH" && term.month === null ? { ...term, month: Number(at.slice(5, 7)) } : term;

/**
 * All that a term covers, found by the day it was resolved to: its first or its last.
 * @returns null when the term does not begin or end on that day; then nothing is known of this end
 */
function coveredBy(written: Term, side: "start" | "end", day: CalendarDate): Period | null {
  if (written.unit === "DAY") return { start: day, end: day };
  const term = withMonth(written, day);
  const year = Number(day.slice(0, 4));
  // A winter or a school year begins the year before it ends.
  for (const each of [year, year - 1]) {
    try {
      const span = spanOf(term, each);
      if (span[side] === day) return span;
    } catch (fault) {
      if (!(fault instanceof WordingFault)) throw fault;
    }
  }
  return null;
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b);

/** What goes on: from a day that is written, over the month or season it begins in, or for all we know always. */
function ongoing({ start, end, wording }: Written): SoftEdges {
  const from = understood(wording)?.stretches[0]?.from;
  const first = from ? coveredBy(from, "start", start) : null;
  const sureFrom = first ? earlier(first.end, end) : start;
  return { sureFrom, sureTo: end, openStart: first === null, openEnd: true };
}

/**
 * Where a mark on the timeline is sure and where it fades, exactly as imprecise as the wording; what a wording means is
 * the grammar's alone (`wording/parse.ts`).
 * - DAY is sure at both ends.
 * - A part of a month, a month, a season, a year: somewhere within, so no day is sure.
 * - RANGE: each end fades over what its term covers ("juni 2021 – …" over June); a range without a wording of its own,
 *   or named by one term ("uge 43"), is somewhere within.
 * - ONGOING lasts throughout and stays open at its end; also at its beginning when no time is written.
 */
export function softEdges(written: Written): SoftEdges {
  const { start, end, precision, bound = null } = written;
  const sure = { sureFrom: start, sureTo: end, openStart: false, openEnd: false };
  if (bound === "LATEST") return { ...sure, openStart: true };
  if (bound === "EARLIEST") return { ...sure, openEnd: true };
  if (precision === "DAY") return sure;
  if (precision === "ONGOING") return ongoing(written);
  const terms = precision === "RANGE" ? endTerms(written) : null;
  const first = terms && coveredBy(terms[0], "start", start);
  const last = terms && coveredBy(terms[1], "end", end);
  if (!first || !last) return { ...sure, sureFrom: end, sureTo: start };
  return { ...sure, sureFrom: earlier(first.end, end), sureTo: later(last.start, start) };
}

/** True when the thing happens somewhere within its period, and no day is sure. */
export function isSomewhereWithin({ sureFrom, sureTo }: SoftEdges): boolean {
  return sureFrom > sureTo;
}
