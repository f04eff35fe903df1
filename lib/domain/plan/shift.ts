import type { Dated, Period } from "@/lib/domain/plan/plan";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { completeWording, placeWording, type PlacedWording } from "@/lib/domain/plan/wording/place";
import { printWording, type WordingLanguage } from "@/lib/domain/plan/wording/print";
import { shiftWording, shortened, type ShiftBy } from "@/lib/domain/plan/wording/shift";
import { single, type Term, type TimeWording } from "@/lib/domain/plan/wording/term";
import { monthNames, seasonForms } from "@/lib/domain/plan/wording/words";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";

export type { ShiftBy } from "@/lib/domain/plan/wording/shift";

const isNothing = (by: ShiftBy) => ("days" in by ? by.days : by.months) === 0;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A day moved; one that does not exist becomes the month's last. */
export function shiftDay(date: CalendarDate, by: ShiftBy): CalendarDate {
  return "days" in by ? addDays(date, by.days) : addMonths(date, by.months);
}

/**
 * A period moved. By months, one that ends with its month still does: February and a month is the whole of March.
 */
export function shiftPeriod({ start, end }: Period, by: ShiftBy): Period {
  const after = addDays(end, 1);
  const endsMonth = "months" in by && start !== end && after.endsWith("-01");
  return {
    start: shiftDay(start, by),
    end: endsMonth ? addDays(shiftDay(after, by), -1) : shiftDay(end, by),
  };
}

/** The wording with its years, such that it means the days it was resolved to. */
function completed(wording: TimeWording, time: Dated): TimeWording | null {
  const year = Number(time.start.slice(0, 4));
  const whole = [0, -1, 1].flatMap((offset) => {
    const day = (text: string) => `${year + offset}-${text}` as CalendarDate;
    const [start, end] = [day("01-01"), day("12-31")];
    return completeWording(wording, { start, end, horizon: null }) ?? [];
  });
  const isMeant = (each: TimeWording) => {
    const result = placeWording(each, null);
    if (!result.ok) return false;
    const { start, end } = result.placed;
    return start === time.start && (end === null || end === time.end);
  };
  return whole.find(isMeant) ?? whole[0] ?? null;
}

/** A wording for days that have none that could be read; a deadline stays a deadline. */
function wordingOf({ start, end, bound }: Dated): TimeWording {
  const parts = (date: CalendarDate) => date.split("-").map(Number) as [number, number, number];
  const isWhole = start.endsWith("-01") && addDays(end, 1).endsWith("-01");
  const term = (date: CalendarDate): Term => {
    const [year, month, day] = parts(date);
    return isWhole ? { unit: "MONTH", month, year } : { unit: "DAY", day, month, year, weekday: null };
  };
  const isOne = start === end || (isWhole && start.slice(0, 7) === end.slice(0, 7));
  if (isOne || bound === "EARLIEST") return { ...single(term(start)), sense: bound ?? "AT" };
  return {
    sense: "AT",
    stretches: [shortened({ from: term(start), to: term(end), about: false })],
    labels: [],
  };
}

const NAMES = new RegExp(
  `(?<!\\p{L})(?:${[monthNames.da, monthNames.en, ...seasonForms].flat().join("|")})(?!\\p{L})|(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)`,
  "giu",
);
const placeIn = (names: readonly string[], word: string) =>
  names.findIndex((name) => name.toLowerCase() === word.toLowerCase());

/** The months' names in the language of a text; April and September are the same in both. */
function monthNamesOf(words: string[], language: WordingLanguage): readonly string[] {
  const isSeason = (word: string) => seasonForms.some((form) => placeIn(form, word) !== -1);
  const months = words.filter((word) => !/^\d/.test(word) && !isSeason(word));
  const [first, second] = language === "da" ? [monthNames.da, monthNames.en] : [monthNames.en, monthNames.da];
  const reads = (names: readonly string[]) => months.every((word) => placeIn(names, word) !== -1);
  const spells = (names: readonly string[]) => months.every((word) => names.includes(word));
  if (reads(first) && reads(second)) return !spells(first) && spells(second) ? second : first;
  return reads(second) ? second : first;
}

/**
 * The same text with other months, seasons and years: the spelling of whoever wrote it. Only a proposal: whether it means
 * what it should is for the caller to check.
 */
function respelled(text: string, months: number, year: number, language: WordingLanguage): string | null {
  const found = [...text.matchAll(NAMES)];
  const cycles = [
    {
      names: monthNamesOf(
        found.map(([word]) => word),
        language,
      ),
      apart: 1,
      from: 0,
    },
    ...seasonForms.map((names) => ({ names, apart: 3, from: 2 })),
  ];
  let last: { month: number; end: number } | null = null;
  let result = "";
  let at = 0;
  for (const { 0: word, index } of found) {
    result += text.slice(at, index);
    at = index + word.length;
    if (/^\d/.test(word)) {
      result += String(Math.floor((Number(word) * 12 + (last?.month ?? 0) + months) / 12));
      continue;
    }
    const cycle = cycles.find(({ names }) => placeIn(names, word) !== -1);
    if (!cycle || months % cycle.apart !== 0) return null;
    const { names, apart, from } = cycle;
    const place = placeIn(names, word);
    const steps = names.length;
    result += capitalAs(names[(((place + months / apart) % steps) + steps) % steps]!, word);
    last = { month: from + place * apart, end: result.length };
  }
  result += text.slice(at);
  if (found.some(([word]) => /^\d/.test(word))) return result;
  return last && `${result.slice(0, last.end)} ${year}${result.slice(last.end)}`;
}

const capitalAs = (text: string, source: string) =>
  /^\p{Lu}\p{Ll}/u.test(source) ? text[0]!.toUpperCase() + text.slice(1) : text;

const spansYears = ({ stretches }: TimeWording) =>
  stretches.some(({ from, to }) => to !== null && from.year !== null && from.year !== to.year);

/** The moved wording in the source's own spelling where that can be kept, else as it is printed. */
function spelled(
  source: string,
  whole: TimeWording,
  wording: TimeWording,
  placed: PlacedWording,
  by: ShiftBy,
  language: WordingLanguage,
): string {
  const last = wording.stretches.at(-1);
  const year = (last?.to ?? last?.from)?.year;
  // "august – september 2026" must say both years once it is "december 2026 – januar 2027".
  const needsYears = spansYears(wording) && !spansYears(whole);
  const proposal =
    "months" in by && year && !needsYears ? respelled(source, by.months, year, language) : null;
  const read = proposal === null ? null : parseWording(proposal);
  if (read?.ok && read.wording.sense === wording.sense) {
    const again = placeWording(read.wording, null);
    if (again.ok && isSame(again.placed, placed)) return proposal!;
  }
  return capitalAs(printWording(wording, language), source);
}

/**
 * A time moved: its days, and its wording said anew with the same sense and precision ("ultimo marts 2021" and a month:
 * "ultimo april 2021"). What the wording left out because of its surroundings is said where it moved. Read again without context the wording
 * gives the days returned; an open end and the days of "løbende" or of no wording at all move along, for the caller to put where
 * the phase or the horizon is. By days, a wording moves in whole steps of its own, perhaps by none (`shiftWording`).
 * @param language for what must be said anew; where the months and years can be exchanged, the source's words are kept
 */
export function shiftTime(time: Dated, by: ShiftBy, language: WordingLanguage): Dated {
  if (isNothing(by)) return time;
  const along = {
    ...time,
    ...shiftPeriod(time, by),
    occurrences: time.occurrences.map((each) => ({ ...each, ...shiftPeriod(each, by) })),
  };
  if (time.wording === null) return along;
  const parsed = parseWording(time.wording);
  if (parsed.ok && parsed.wording.stretches.length === 0) return along;
  const whole = parsed.ok ? completed(parsed.wording, time) : null;
  const wording = whole ? shiftWording(whole, by) : wordingOf(along);
  // A wording that did not move stays as it is written, with or without its year.
  const stays = whole && isSame(completeWording(wording, null), whole);
  if (stays) return time;
  const result = placeWording(wording, null);
  if (!result.ok) return said(along, wordingOf(along), language);
  const { placed } = result;
  return {
    ...along,
    ...{ start: placed.start, precision: placed.precision, occurrences: placed.occurrences },
    end: placed.end ?? (along.end < placed.start ? placed.start : along.end),
    wording: spelled(time.wording, whole ?? wording, wording, placed, by, language),
  };
}

/** Days that no moved wording describes, in a wording of their own. */
function said(time: Dated, wording: TimeWording, language: WordingLanguage): Dated {
  const result = placeWording(wording, null);
  const precision = result.ok ? result.placed.precision : time.precision;
  return { ...time, precision, occurrences: [], wording: printWording(wording, language) };
}
