import type { DateBound, DatePrecision, Occurrence, Period } from "@/lib/domain/plan/plan";
import { datePrecisions } from "@/lib/domain/plan/plan";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { checkTerm, spanOf, weekdayOf } from "@/lib/domain/plan/wording/calendar";
import { nearestWording } from "@/lib/domain/plan/wording/nearest";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import {
  WordingFault,
  type Stretch,
  type Term,
  type TimeWording,
  type WordingContext,
  type WordingProblem,
} from "@/lib/domain/plan/wording/term";

/** Where a wording lies in the calendar. Both ends are included; an end of null is open. */
export interface PlacedWording {
  start: CalendarDate;
  end: CalendarDate | null;
  precision: DatePrecision;
  bound: DateBound | null;
  /** each time of a wording that names several; empty for one */
  occurrences: Occurrence[];
  labels: string[];
}

export type Placed = { ok: true; placed: PlacedWording } | { ok: false; problem: WordingProblem };

const ABOUT_DAYS = 5;
const precisions: Record<Term["unit"], DatePrecision> = {
  DAY: "DAY",
  PART_OF_MONTH: "PART_OF_MONTH",
  MONTH: "MONTH",
  SEASON: "SEASON",
  PART_OF_YEAR: "SEASON",
  YEAR: "YEAR",
  WEEK: "RANGE",
  QUARTER: "RANGE",
  HALF_YEAR: "RANGE",
  SCHOOL_YEAR: "RANGE",
  TURN_OF_YEAR: "RANGE",
};

const hasMonth = (term: Term) => term.unit === "DAY" || term.unit === "PART_OF_MONTH";
const lacksMonth = (term: Term) => hasMonth(term) && term.month === null;
const monthOf = (term: Term) => ("month" in term ? term.month : null);
const yearIn = (term: Term, year: number) => ({ ...term, year }) as Term;

/** "9." in "9.-10. marts": the month and the year are the neighbour's. */
function withMonthOf(term: Term, neighbour: Term): Term {
  if (!lacksMonth(term) || monthOf(neighbour) === null) return term;
  return { ...term, month: monthOf(neighbour), year: neighbour.year } as Term;
}

function dated(term: Term): Period {
  const span = spanOf(term, term.year!);
  if (term.unit !== "DAY" || term.weekday === null) return span;
  const weekday = weekdayOf(span.start);
  if (weekday === term.weekday) return span;
  const right: Term = { ...term, weekday };
  throw new WordingFault(
    "WEEKDAY_MISMATCH",
    { date: span.start, weekday },
    { sense: "AT", stretches: [{ from: right, to: null, about: false }], labels: [] },
  );
}

/** The first year in which the term begins on a day that is wanted. */
function firstYear(term: Term, from: CalendarDate, until: CalendarDate | null): number | null {
  const first = Number(from.slice(0, 4));
  // 29 February and week 53 come at most eight years apart.
  for (let year = first - 1; year <= first + 9; year += 1) {
    try {
      const { start } = spanOf(term, year);
      if (start >= from && (until === null || start <= until)) return year;
    } catch (fault) {
      if (!(fault instanceof WordingFault) || fault.code === "INCOMPLETE") throw fault;
    }
  }
  return null;
}

function yearFromContext(term: Term, context: WordingContext | null): Term {
  if (term.year !== null) return term;
  checkTerm(term, null);
  if (lacksMonth(term)) throw new WordingFault("INCOMPLETE");
  const year = context?.start ? firstYear(term, context.start, context.end) : null;
  if (year === null) throw new WordingFault("MISSING_YEAR");
  return yearIn(term, year);
}

/** A term without a year takes the later one's, or the year before when it would come after it. */
function yearFromNext(term: Term, next: Term): Term {
  if (term.year !== null || next.year === null) return term;
  const same = yearIn(term, next.year);
  return spanOf(same, next.year).start > spanOf(next, next.year).start ? yearIn(term, next.year - 1) : same;
}

/** A term without a year takes the first one in which it does not come before the one it follows. */
function yearFromPrevious(term: Term, previous: Term): Term {
  if (term.year !== null || previous.year === null) return term;
  checkTerm(term, null);
  if (lacksMonth(term)) throw new WordingFault("INCOMPLETE");
  const year = firstYear(term, spanOf(previous, previous.year).start, null);
  if (year === null) throw new WordingFault("MISSING_YEAR");
  return yearIn(term, year);
}

/** Fills in what the terms leave out: from the one after, from the one before, then from the context. */
function completed(terms: Term[], context: WordingContext | null): Term[] {
  const filled = [...terms];
  for (let at = filled.length - 2; at >= 0; at -= 1) {
    const next = filled[at + 1]!;
    filled[at] = withMonthOf(filled[at]!, next);
    if (!lacksMonth(filled[at]!)) filled[at] = yearFromNext(filled[at]!, next);
  }
  for (let at = 0; at < filled.length; at += 1) {
    const previous = filled[at - 1];
    if (previous) filled[at] = yearFromPrevious(withMonthOf(filled[at]!, previous), previous);
    filled[at] = yearFromContext(filled[at]!, context);
    // "9.-10. marts": the one before had the month from this one, and now gets its year.
  }
  return filled;
}

interface Piece extends Period {
  precision: DatePrecision;
}

function pieceOf({ about }: Stretch, from: Term, to: Term | null, wording: TimeWording): Piece {
  const first = dated(from);
  if (to) {
    const last = dated(to);
    if (last.end < first.start || last.start < first.start)
      throw new WordingFault("REVERSED_RANGE", {}, swapped(wording, from, to));
    return { start: first.start, end: last.end, precision: "RANGE" };
  }
  if (!about || from.unit !== "DAY") return { ...first, precision: precisions[from.unit] };
  return {
    start: addDays(first.start, -ABOUT_DAYS),
    end: addDays(first.start, ABOUT_DAYS),
    precision: "PART_OF_MONTH",
  };
}

function swapped(wording: TimeWording, from: Term, to: Term): TimeWording {
  return { ...wording, stretches: [{ from: to, to: from, about: false }] };
}

const coarsest = (pieces: Piece[]) =>
  datePrecisions[Math.max(...pieces.map(({ precision }) => datePrecisions.indexOf(precision)))]!;

/** What the sense makes of one time: the day a deadline falls on, or the time itself. */
function meant({ sense }: TimeWording, piece: Piece): Piece {
  const on = (date: CalendarDate): Piece => ({ start: date, end: date, precision: "DAY" });
  switch (sense) {
    case "DEADLINE":
    case "LATEST":
    case "BY_END":
    case "AT_END":
      return on(piece.end);
    case "BEFORE":
    case "WELL_BEFORE":
      return on(addDays(piece.start, -1));
    default:
      return piece;
  }
}

const bounds: Partial<Record<TimeWording["sense"], DateBound>> = {
  DEADLINE: "LATEST",
  LATEST: "LATEST",
  BY_END: "LATEST",
  BEFORE: "LATEST",
  WELL_BEFORE: "LATEST",
  AFTER: "EARLIEST",
  EARLIEST: "EARLIEST",
};

/**
 * The wording with every month and year it leaves out.
 * @returns null where the context does not supply them
 */
export function completeWording(wording: TimeWording, context: WordingContext | null): TimeWording | null {
  try {
    const terms = completed(
      wording.stretches.flatMap(({ from, to }) => (to ? [from, to] : [from])),
      context,
    );
    let at = 0;
    const stretches = wording.stretches.map(({ to, about }) => {
      const from = terms[at++]!;
      return { from, to: to && terms[at++]!, about };
    });
    return { ...wording, stretches };
  } catch (fault) {
    if (!(fault instanceof WordingFault)) throw fault;
    return null;
  }
}

function placedAt(wording: TimeWording, context: WordingContext | null): PlacedWording {
  const { sense, stretches, labels } = wording;
  const rest = { bound: bounds[sense] ?? null, occurrences: [], labels };
  if (stretches.length === 0) {
    if (!context?.start) throw new WordingFault("MISSING_CONTEXT");
    return { start: context.start, end: context.end, precision: "ONGOING", ...rest };
  }
  const terms = completed(
    stretches.flatMap(({ from, to }) => (to ? [from, to] : [from])),
    context,
  );
  let at = 0;
  const pieces = stretches.map((stretch) => {
    const from = terms[at++]!;
    const to = stretch.to ? terms[at++]! : null;
    return meant(wording, pieceOf(stretch, from, to, wording));
  });
  const start = pieces.map((piece) => piece.start).sort()[0]!;
  const end = pieces
    .map((piece) => piece.end)
    .sort()
    .at(-1)!;
  if (sense === "FROM" || sense === "EARLIEST" || sense === "AFTER") {
    const begins = sense === "AFTER" ? addDays(end, 1) : start;
    const horizon = context?.horizon ?? null;
    return {
      ...rest,
      start: begins,
      end: horizon !== null && begins <= horizon ? horizon : null,
      precision: "ONGOING",
    };
  }
  const precision = sense === "ONGOING" ? "ONGOING" : coarsest(pieces);
  return { ...rest, start, end, precision, occurrences: pieces.length > 1 ? pieces : [] };
}

/**
 * Places a wording in the calendar. A missing year is the first in which the time begins within the context.
 * @param context null where the wording stands alone
 */
export function placeWording(wording: TimeWording, context: WordingContext | null): Placed {
  try {
    return { ok: true, placed: placedAt(wording, context) };
  } catch (fault) {
    if (!(fault instanceof WordingFault)) throw fault;
    const { code, values } = fault;
    const proposal = fault.instead ?? nearestWording(wording, fault);
    return { ok: false, problem: { code, values, proposal } };
  }
}

/** Reads a wording and places it. */
export function resolveWording(text: string, context: WordingContext | null): Placed {
  const parsed = parseWording(text);
  return parsed.ok ? placeWording(parsed.wording, context) : parsed;
}
