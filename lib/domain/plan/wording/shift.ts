import { Temporal } from "temporal-polyfill";
import { spanOf, weeksIn } from "@/lib/domain/plan/wording/calendar";
import {
  seasons,
  type Part,
  type Stretch,
  type Term,
  type TimeWording,
} from "@/lib/domain/plan/wording/term";

/** How far a time moves; negative is earlier. */
export type ShiftBy = { days: number } | { months: number };

const DAYS_PER_MONTH = 365.2425 / 12;
const DAYS_PER_PART = DAYS_PER_MONTH / 3;
const parts: readonly Part[] = ["START", "MIDDLE", "END"];

/** What a move by days means for a wording: its coarsest time decides, so that its times keep their distance. */
type Step = { months: number } | { parts: number } | { days: number };

/** Rounds a half away from zero, so that forth and back are the same way. */
const rounded = (value: number) => Math.sign(value) * Math.round(Math.abs(value)) || 0;
const monthOf = (absolute: number) => ((absolute % 12) + 12) % 12;
const yearOf = (absolute: number) => Math.floor(absolute / 12);

/** How many months a time covers, and in which steps it moves when days are all that is known. */
function monthsOf(term: Term): number {
  switch (term.unit) {
    case "DAY":
    case "WEEK":
    case "PART_OF_MONTH":
      return 0;
    case "MONTH":
      return 1;
    case "SEASON":
      return term.part === null ? 3 : 1;
    case "PART_OF_YEAR":
      return term.part === "MIDDLE" ? 6 : 3;
    case "QUARTER":
      return 3;
    case "HALF_YEAR":
      return 6;
    default:
      return 12;
  }
}

function stepOf(terms: Term[], by: ShiftBy): Step {
  if ("months" in by) return by;
  const months = Math.max(...terms.map(monthsOf));
  if (months > 0) return { months: rounded(by.days / (months * DAYS_PER_MONTH)) * months };
  if (terms.some(({ unit }) => unit === "PART_OF_MONTH")) return { parts: rounded(by.days / DAYS_PER_PART) };
  if (terms.some(({ unit }) => unit === "WEEK")) return { days: rounded(by.days / 7) * 7 };
  return by;
}

/** The first month of a time that covers whole months, counted from the year 0. */
function firstMonth(term: Term): number {
  const [year, month] = spanOf(term, term.year!).start.split("-").map(Number);
  return year! * 12 + month! - 1;
}

const monthTerm = (absolute: number): Term => ({
  ...{ unit: "MONTH", month: monthOf(absolute) + 1, year: yearOf(absolute) },
});

/** The same kind of time from another month on, where it has a name there; else null. */
function named(term: Term, first: number): Term | null {
  // Spring is the first, from March; January and February are in the winter of the year before.
  const sinceSpring = first - 2;
  const season = seasons[Math.floor(monthOf(sinceSpring) / 3)]!;
  const [month, year] = [monthOf(first), yearOf(first)];
  switch (term.unit) {
    case "MONTH":
      return monthTerm(first);
    case "SEASON": {
      const within = monthOf(sinceSpring) % 3;
      if (term.part === null && within !== 0) return null;
      return { ...term, season, part: term.part && parts[within]!, year: yearOf(sinceSpring) };
    }
    case "PART_OF_YEAR": {
      const part = parts.find((each, index) => {
        const isAsLong = (each === "MIDDLE") === (term.part === "MIDDLE");
        return isAsLong && month === [0, 3, 9][index];
      });
      if (part) return { ...term, part, year };
      const inQuarters: Term = { unit: "QUARTER", number: 1, year };
      return term.part === "MIDDLE"
        ? named({ ...inQuarters, unit: "HALF_YEAR" }, first)
        : named(inQuarters, first);
    }
    case "QUARTER":
      return month % 3 === 0 ? { ...term, number: month / 3 + 1, year } : null;
    case "HALF_YEAR":
      return month % 6 === 0 ? { ...term, number: month / 6 + 1, year } : null;
    case "YEAR":
      return month === 0 ? { ...term, year } : null;
    default:
      return null;
  }
}

function onDay(term: Term & { unit: "DAY" }, step: Step): Term {
  const date = Temporal.PlainDate.from({ year: term.year!, month: term.month!, day: term.day });
  const moved =
    "months" in step
      ? date.add({ months: step.months })
      : date.add({ days: "days" in step ? step.days : rounded(step.parts * DAYS_PER_PART) });
  const { day, month, year } = moved;
  return { ...term, day, month, year, weekday: term.weekday && moved.dayOfWeek };
}

function onWeek(term: Term & { unit: "WEEK" }, step: Step): Term {
  if ("months" in step && step.months % 12 === 0) {
    const year = term.year! + step.months / 12;
    return { ...term, number: Math.min(term.number, weeksIn(year)), year };
  }
  // A week belongs to the month and the year of its Thursday.
  const thursday = Temporal.PlainDate.from(spanOf(term, term.year!).start).add({ days: 3 });
  const moved =
    "months" in step
      ? thursday.add({ months: step.months })
      : thursday.add({
          weeks: rounded(("days" in step ? step.days : step.parts * DAYS_PER_PART) / 7),
        });
  return { ...term, number: moved.weekOfYear!, year: moved.yearOfWeek! };
}

function onPart(month: number, part: Part, step: Step): Term {
  const by =
    "months" in step ? step.months * 3 : "parts" in step ? step.parts : rounded(step.days / DAYS_PER_PART);
  const at = month * 3 + parts.indexOf(part) + by;
  const absolute = Math.floor(at / 3);
  return {
    ...{ unit: "PART_OF_MONTH", part: parts[((at % 3) + 3) % 3]! },
    ...{ month: monthOf(absolute) + 1, year: yearOf(absolute) },
  };
}

/** One time moved: the first and the last of what it covers, the same where it still has a name. */
function moved(term: Term, step: Step): { first: Term; last: Term | null } {
  switch (term.unit) {
    case "DAY":
      return { first: onDay(term, step), last: null };
    case "WEEK":
      return { first: onWeek(term, step), last: null };
    case "PART_OF_MONTH":
      return { first: onPart(term.year! * 12 + term.month! - 1, term.part, step), last: null };
    default:
  }
  const months = "months" in step ? step.months : 0;
  if (term.unit === "SCHOOL_YEAR")
    return { first: { ...term, year: term.year! + rounded(months / 12) }, last: null };
  if (term.unit === "TURN_OF_YEAR") {
    if (months % 12 === 0) return { first: { ...term, year: term.year! + months / 12 }, last: null };
    const december = term.year! * 12 + 11;
    return { first: onPart(december, "END", step), last: onPart(december + 1, "START", step) };
  }
  const first = firstMonth(term) + months;
  const name = named(term, first);
  if (name) return { first: name, last: null };
  return { first: monthTerm(first), last: monthTerm(first + monthsOf(term) - 1) };
}

/** Senses that look at the beginning of the time, and those that look at its end. */
const atBeginning: readonly TimeWording["sense"][] = ["FROM", "EARLIEST", "BEFORE", "WELL_BEFORE"];
const atEnd: readonly TimeWording["sense"][] = ["AFTER", "DEADLINE", "LATEST", "BY_END", "AT_END"];

function movedStretch({ from, to, about }: Stretch, step: Step, sense: TimeWording["sense"]): Stretch {
  const begin = moved(from, step);
  if (to !== null) {
    const close = moved(to, step);
    return { from: begin.first, to: close.last ?? close.first, about };
  }
  if (begin.last === null) return { from: begin.first, to: null, about };
  if (atBeginning.includes(sense)) return { from: begin.first, to: null, about };
  if (atEnd.includes(sense)) return { from: begin.last, to: null, about };
  return { from: begin.first, to: begin.last, about };
}

/** A year or month that the next time says as well is said once: "9. – 10. marts", "april – juni 2022". */
export function shortened({ from, to, about }: Stretch): Stretch {
  if (to === null || from.year !== to.year || from.unit === "YEAR" || from.unit === "PART_OF_YEAR")
    return { from, to, about };
  const isSameMonth =
    from.unit === "DAY" && to.unit === "DAY" && from.month === to.month && from.weekday === null;
  const short = isSameMonth ? { ...from, month: null, year: null } : { ...from, year: null };
  return { from: short as Term, to, about };
}

/**
 * Moves what a wording says, as exactly as it was said. By months: what has no name where it comes to lie is said as the months
 * it covers ("foråret 2022" and a month later: "april – juni 2022"); weeks stay weeks and school years school years. By days:
 * in whole steps of the coarsest time in it, the nearest ("ultimo marts" and ten days: "primo april").
 * @param wording complete (`completeWording`)
 */
export function shiftWording(wording: TimeWording, by: ShiftBy): TimeWording {
  const { sense, stretches } = wording;
  const terms = stretches.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  if (terms.length === 0) return wording;
  const step = stepOf(terms, by);
  return { ...wording, stretches: stretches.map((each) => shortened(movedStretch(each, step, sense))) };
}
