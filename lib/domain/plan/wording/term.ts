import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Primo, medio, ultimo: of a month, a season or a year. */
export type Part = "START" | "MIDDLE" | "END";
export const seasons = ["SPRING", "SUMMER", "AUTUMN", "WINTER"] as const;
export type Season = (typeof seasons)[number];

/** One time as written. What the wording does not say is null and comes from its neighbours or from the context. */
export type Term =
  | { unit: "DAY"; day: number; month: number | null; year: number | null; weekday: number | null }
  /** month null: "medio" in "medio-ultimo maj" */
  | { unit: "PART_OF_MONTH"; part: Part; month: number | null; year: number | null }
  | { unit: "MONTH"; month: number; year: number | null }
  /** winter: the year it begins in */
  | { unit: "SEASON"; season: Season; part: Part | null; year: number | null }
  | { unit: "PART_OF_YEAR"; part: Part; year: number }
  | { unit: "YEAR"; year: number }
  /** ISO 8601 */
  | { unit: "WEEK"; number: number; year: number | null }
  | { unit: "QUARTER" | "HALF_YEAR"; number: number; year: number | null }
  /** the year it begins in */
  | { unit: "SCHOOL_YEAR" | "TURN_OF_YEAR"; year: number | null };

/** One time or a stretch between two. */
export interface Stretch {
  from: Term;
  /** null: `from` alone */
  to: Term | null;
  /** "omkring": some days before or after */
  about: boolean;
}

/** What the words in front say about the time. */
export type Sense =
  | "AT"
  /** deadline, frist: the last day of it */
  | "DEADLINE"
  /** senest */
  | "LATEST"
  /** inden udgangen af */
  | "BY_END"
  /** inden, før: the day before it begins */
  | "BEFORE"
  /** i god tid inden */
  | "WELL_BEFORE"
  /** ved udgangen af: the last day, not a deadline */
  | "AT_END"
  /** fra … og frem */
  | "FROM"
  | "AFTER"
  /** tidligst */
  | "EARLIEST"
  /** løbende: all through it, or through the context when it names no time */
  | "ONGOING"
  /** i hele perioden */
  | "WHOLE";

/** A Danish or English time wording, understood but not yet placed in the calendar. */
export interface TimeWording {
  sense: Sense;
  /** in the order written; empty for ONGOING and WHOLE without a time */
  stretches: Stretch[];
  /** codes of committees beside the dates: "SU", "BFU" */
  labels: string[];
}

/** The period around a wording: it supplies what is not written. Both ends included. */
export interface WordingContext {
  /** null together with `end`, where only the horizon is known */
  start: CalendarDate | null;
  end: CalendarDate | null;
  /** where open wordings end; null when nothing is known to end */
  horizon: CalendarDate | null;
}

/** Why a wording cannot be understood. */
export const wordingErrors = [
  "INVALID_DAY",
  "INVALID_MONTH",
  "INVALID_WEEK",
  "INVALID_QUARTER",
  "INVALID_HALF_YEAR",
  "INVALID_YEAR_PAIR",
  "INCOMPLETE",
  "MISSING_YEAR",
  "MISSING_CONTEXT",
  "REVERSED_RANGE",
  "WEEKDAY_MISMATCH",
  "AMBIGUOUS",
  "NEEDS_LOCAL_CALENDAR",
  "NOT_A_DATE",
] as const;
export type WordingErrorCode = (typeof wordingErrors)[number];

/** A wording that means nothing, and what could have been meant. */
export interface WordingProblem {
  code: WordingErrorCode;
  /** for the reason in words: the month's days, the year's weeks, the word that is not known */
  values: Record<string, string | number>;
  /** a wording that would do, nearest to what was written */
  proposal: TimeWording | null;
}

/** Thrown within reading and placing; both hand it back as a value. */
export class WordingFault extends Error {
  constructor(
    readonly code: WordingErrorCode,
    readonly values: WordingProblem["values"] = {},
    /** what the term or terms should have been */
    readonly instead: TimeWording | null = null,
  ) {
    super(code);
  }
}

/** A wording of one time. */
export const single = (from: Term): TimeWording => ({
  sense: "AT",
  stretches: [{ from, to: null, about: false }],
  labels: [],
});
