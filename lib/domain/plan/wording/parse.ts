import {
  single,
  WordingFault,
  type Sense,
  type Stretch,
  type Term,
  type TimeWording,
  type WordingProblem,
} from "@/lib/domain/plan/wording/term";
import { tokensOf, type Token } from "@/lib/domain/plan/wording/tokens";

export type ParsedWording = { ok: true; wording: TimeWording } | { ok: false; problem: WordingProblem };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** Reads the tokens one after the other. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.at >= this.tokens.length;
  }
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }
  skip(count = 1): void {
    this.at += count;
  }
  /** The next token, if it is of one of these kinds. */
  take<Is extends Token["is"]>(...kinds: Is[]): (Token & { is: Is }) | null {
    const token = this.peek();
    if (!token || !(kinds as string[]).includes(token.is)) return null;
    this.at += 1;
    return token as Token & { is: Is };
  }
  /** A year in four digits. */
  takeYear(): number | null {
    // "uge 43, 2021"
    const ahead = this.peek()?.is === "COMMA" ? 1 : 0;
    const token = this.peek(ahead);
    if (token?.is !== "NUMBER" || token.digits !== 4) return null;
    this.skip(ahead + 1);
    if (token.number < EARLIEST_YEAR || token.number > LATEST_YEAR) throw new WordingFault("NOT_A_DATE", {});
    return token.number;
  }
  /** "2021/22" or "2021/2022": the first of two years that must follow each other; `lone` when there is only one. */
  takeYears(): { year: number | null; lone: boolean } {
    const year = this.takeYear();
    const next = this.peek(1);
    const isJoined = this.peek()?.is === "SLASH" || this.peek()?.is === "DASH";
    if (year === null || !isJoined || next?.is !== "NUMBER" || (next.digits !== 2 && next.digits !== 4))
      return { year, lone: year !== null };
    this.skip(2);
    const second = next.digits === 2 ? Math.floor(year / 100) * 100 + next.number : next.number;
    // 1999/00
    const isNext = second === year + 1 || (next.digits === 2 && (year + 1) % 100 === next.number);
    if (!isNext) throw new WordingFault("INVALID_YEAR_PAIR", { first: year, second });
    return { year, lone: false };
  }
}

/** A day, its month given. English names the month first as well. */
function dayTerm(day: number, month: number | null, year: number | null, weekday: number | null): Term {
  return { unit: "DAY", day, month, year, weekday };
}

function term(reader: Reader, left: Term | null): Term {
  const weekday = reader.take("WEEKDAY")?.weekday ?? null;
  const date = reader.take("DAY");
  if (date) return dayTerm(date.day, date.month, date.year, weekday);
  const number = reader.take("NUMBER");
  if (number) return numbered(reader, number, weekday, left);
  if (weekday !== null) throw new WordingFault("INCOMPLETE");
  const token = reader.peek();
  reader.skip();
  switch (token?.is) {
    case "MONTH":
      return monthTerm(reader, token.month);
    case "PART":
      return partTerm(reader, token.part);
    case "SEASON":
      return seasonTerm(reader, token);
    case "ORDINAL": {
      const unit = reader.take("UNIT")?.unit;
      if (unit !== "QUARTER" && unit !== "HALF_YEAR") throw new WordingFault("INCOMPLETE");
      return { unit, number: token.number, year: reader.takeYear() };
    }
    case "NUMBERED":
      return { unit: token.unit, number: token.number, year: reader.takeYear() };
    case "UNIT":
      return unitTerm(reader, token.unit);
    case "HOLIDAY":
      throw new WordingFault("NEEDS_LOCAL_CALENDAR");
    default:
      throw new WordingFault("INCOMPLETE");
  }
}

function numbered(
  reader: Reader,
  { number, digits }: { number: number; digits: number },
  weekday: number | null,
  left: Term | null,
): Term {
  if (digits === 4) {
    reader.skip(-1);
    const year = reader.takeYear()!;
    return { unit: "YEAR", year };
  }
  if (digits === 3) throw new WordingFault("NOT_A_DATE");
  const unit = weekday === null ? reader.take("UNIT")?.unit : undefined;
  if (unit === "QUARTER" || unit === "HALF_YEAR") return { unit, number, year: reader.takeYear() };
  if (unit === "WEEK") return { unit, number, year: reader.takeYear() };
  if (unit) throw new WordingFault("INCOMPLETE");
  const month = reader.take("MONTH");
  if (month) return dayTerm(number, month.month, reader.takeYear(), weekday);
  // "10- marts": a dash where the dot should be.
  const afterDash = reader.peek()?.is === "DASH" ? reader.peek(1) : undefined;
  if (afterDash?.is === "MONTH") {
    reader.skip(2);
    return dayTerm(number, afterDash.month, reader.takeYear(), weekday);
  }
  // "uge 21-22 2021", "Q1-2 2022"
  if (left && (left.unit === "WEEK" || left.unit === "QUARTER" || left.unit === "HALF_YEAR"))
    return { unit: left.unit, number, year: reader.takeYear() };
  if (left?.unit === "YEAR" && digits === 2)
    throw new WordingFault("AMBIGUOUS", { first: left.year, second: number });
  return dayTerm(number, null, null, weekday);
}

function monthTerm(reader: Reader, month: number): Term {
  const number = reader.peek();
  if (number?.is === "NUMBER" && number.digits <= 2) {
    reader.skip();
    const year = reader.takeYear();
    // "maj 21" may be a day or a year; "May 21, 2021" and "May 21st" are days.
    if (year === null && !number.isOrdinal) throw new WordingFault("AMBIGUOUS");
    return dayTerm(number.number, month, year, null);
  }
  return { unit: "MONTH", month, year: reader.takeYear() };
}

function partTerm(reader: Reader, part: "START" | "MIDDLE" | "END"): Term {
  // "mid-March"; a part and a month are never the two ends of a stretch.
  if (reader.peek()?.is === "DASH" && reader.peek(1)?.is === "MONTH") reader.skip();
  const month = reader.take("MONTH");
  if (month) return { unit: "PART_OF_MONTH", part, month: month.month, year: reader.takeYear() };
  const season = reader.take("SEASON");
  if (season) return seasonTerm(reader, { ...season, part: season.part ?? part });
  const year = reader.takeYear();
  return year === null
    ? { unit: "PART_OF_MONTH", part, month: null, year: null }
    : { unit: "PART_OF_YEAR", part, year };
}

function seasonTerm(
  reader: Reader,
  {
    season,
    part,
  }: { season: "SPRING" | "SUMMER" | "AUTUMN" | "WINTER"; part: "START" | "MIDDLE" | "END" | null },
): Term {
  if (season !== "WINTER") return { unit: "SEASON", season, part, year: reader.takeYear() };
  const { year, lone } = reader.takeYears();
  // Winter 2021 is the end of one or the beginning of another.
  if (lone) throw new WordingFault("AMBIGUOUS", {}, single({ unit: "SEASON", season, part, year }));
  return { unit: "SEASON", season, part, year };
}

function unitTerm(reader: Reader, unit: (Token & { is: "UNIT" })["unit"]): Term {
  if (unit === "SCHOOL_YEAR" || unit === "TURN_OF_YEAR") {
    const { year, lone } = reader.takeYears();
    if (lone) throw new WordingFault("AMBIGUOUS", {}, single({ unit, year }));
    return { unit, year };
  }
  const number = reader.take("NUMBER");
  if (!number || number.digits > 2) throw new WordingFault("INCOMPLETE");
  return { unit, number: number.number, year: reader.takeYear() };
}

function stretch(reader: Reader, isFrom: boolean): Stretch {
  const isBetween = reader.take("BETWEEN") !== null;
  const about = reader.take("ABOUT") !== null;
  const from = term(reader, null);
  const joined = isBetween ? reader.take("AND", "DASH") : reader.take("DASH", "SLASH", "TO");
  if (isBetween && !joined) throw new WordingFault("INCOMPLETE");
  if (!joined) return { from, to: null, about };
  if (joined.is === "SLASH" && from.unit === "YEAR")
    throw new WordingFault("AMBIGUOUS", { first: from.year });
  if (isFrom && joined.is === "SLASH") throw new WordingFault("AMBIGUOUS");
  return { from, to: term(reader, from), about };
}

/** Senses that say something about each of several times. */
const shared: readonly Sense[] = ["AT", "DEADLINE", "LATEST", "BY_END", "BEFORE", "WELL_BEFORE", "AT_END"];

function wordingOf(reader: Reader, labels: string[]): TimeWording {
  const sense = reader.take("SENSE")?.sense ?? "AT";
  reader.take("BREAK");
  if ((sense === "ONGOING" || sense === "WHOLE") && reader.isDone) return { sense, stretches: [], labels };
  if (sense === "WHOLE") throw new WordingFault("NOT_A_DATE");
  const isFrom = sense === "FROM";
  const stretches = [stretch(reader, isFrom)];
  const isOnwards = reader.take("ONWARDS") !== null;
  for (;;) {
    if (!reader.take("PLUS", "AND", "BREAK", "COMMA")) break;
    // A code may end the wording: "25. marts: BY".
    if (reader.isDone) break;
    reader.take("AND");
    stretches.push(stretch(reader, false));
  }
  if (!reader.isDone) throw new WordingFault("NOT_A_DATE");
  // "fra 1. juni til 31. august" is a stretch like any other.
  const isStretch = isFrom && stretches[0]!.to !== null && !isOnwards;
  const meant = isStretch ? "AT" : isOnwards && sense === "AT" ? "FROM" : sense;
  if (isOnwards && meant !== "FROM") throw new WordingFault("NOT_A_DATE");
  if (stretches.length > 1 && !shared.includes(meant)) throw new WordingFault("NOT_A_DATE");
  if (meant === "FROM" && stretches[0]!.to !== null) throw new WordingFault("NOT_A_DATE");
  return { sense: meant, stretches, labels };
}

/**
 * Reads a Danish or English time wording as people write plans: "ultimo marts 2021", "foråret 2022", "9.-10. marts SU/BFU",
 * "deadline 1. oktober 2021 + 1. april 2022", "fra juni og frem". Says what is written and no more: missing years and
 * whether such a day exists are `placeWording`'s.
 * @param text of any length; only the first 200 characters are read
 */
export function parseWording(text: string): ParsedWording {
  try {
    const { tokens, labels } = tokensOf(text);
    if (tokens.length === 0) throw new WordingFault("INCOMPLETE");
    return { ok: true, wording: wordingOf(new Reader(tokens), labels) };
  } catch (fault) {
    if (!(fault instanceof WordingFault)) throw fault;
    return { ok: false, problem: { code: fault.code, values: fault.values, proposal: fault.instead } };
  }
}
