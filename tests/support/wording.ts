import fc from "fast-check";
import { seasons, type Stretch, type Term, type TimeWording } from "@/lib/domain/plan/wording/term";

const year = fc.integer({ min: 1901, max: 2198 });
const perhaps = fc.option(year);
const part = fc.constantFrom("START" as const, "MIDDLE" as const, "END" as const);
const month = fc.integer({ min: 1, max: 12 });

/** Any time that stands on its own. */
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    unit: fc.constant("DAY" as const),
    day: fc.integer({ min: 1, max: 31 }),
    month,
    year: perhaps,
    weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  }),
  fc.record({ unit: fc.constant("PART_OF_MONTH" as const), part, month, year: perhaps }),
  fc.record({ unit: fc.constant("MONTH" as const), month, year: perhaps }),
  fc.record({
    unit: fc.constant("SEASON" as const),
    season: fc.constantFrom(...seasons),
    part: fc.option(part),
    year: perhaps,
  }),
  fc.record({ unit: fc.constant("PART_OF_YEAR" as const), part, year }),
  fc.record({ unit: fc.constant("YEAR" as const), year }),
  fc.record({ unit: fc.constant("WEEK" as const), number: fc.integer({ min: 1, max: 53 }), year: perhaps }),
  fc.record({ unit: fc.constant("QUARTER" as const), number: fc.integer({ min: 1, max: 4 }), year: perhaps }),
  fc.record({
    unit: fc.constant("HALF_YEAR" as const),
    number: fc.integer({ min: 1, max: 2 }),
    year: perhaps,
  }),
  fc.record({ unit: fc.constantFrom("SCHOOL_YEAR" as const, "TURN_OF_YEAR" as const), year: perhaps }),
);
const alone = term.map((from) => ({ from, to: null, about: false }));
const stretch = fc.oneof(
  alone,
  fc.record({ from: term, to: term, about: fc.constant(false) }),
  term.map((from) => ({ from, to: null, about: true })),
);
const label = fc.constantFrom("SU", "BFU", "BY", "ØU");
/** Any time wording as the grammar knows it, whether the calendar has it or not. */
export const arbitraryWording: fc.Arbitrary<TimeWording> = fc.oneof(
  fc.record({
    sense: fc.constantFrom("AT", "DEADLINE", "LATEST", "BY_END", "BEFORE", "WELL_BEFORE", "AT_END"),
    stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
    labels: fc.array(label, { maxLength: 2 }),
  }),
  fc.record({
    sense: fc.constantFrom("FROM", "AFTER", "EARLIEST", "ONGOING"),
    stretches: alone.map((one) => [one]),
    labels: fc.constant<string[]>([]),
  }),
  fc.record({
    sense: fc.constantFrom("ONGOING", "WHOLE"),
    stretches: fc.constant<Stretch[]>([]),
    labels: fc.constant<string[]>([]),
  }),
);
