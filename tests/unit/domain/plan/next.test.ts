import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseNext, nearness, type NextPart } from "@/lib/domain/plan/next";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";

const today = toCalendarDate("2022-03-15");
const make = (id: string, whose: NextPart["whose"], start: string, end = start): NextPart => ({
  ...{ id, whose, start: toCalendarDate(start), end: toCalendarDate(end), subject: "ITEM", title: id },
  ...{ wording: "foråret 2022", precision: "SEASON", level: "MUNICIPAL", agreementId: "a" },
  ...{ municipality: { id: "m", name: "M" }, agreementTitle: "A", isLate: toCalendarDate(end) < today },
});
const ids = (parts: NextPart[], limit = 5) => chooseNext(parts, today, limit).map(({ id }) => id);

test("one's own comes before the institution's, and that before the municipality's, whatever the day", () => {
  expect(
    ids([
      make("municipal", "MUNICIPALITY", "2022-03-16"),
      make("house", "INSTITUTION", "2022-04-01"),
      make("mine", "MINE", "2022-09-01"),
    ]),
  ).toEqual(["mine", "house", "municipal"]);
});

test("in each what is late stands first, then what next asks for attention", () => {
  expect(
    ids([
      make("soon", "MINE", "2022-03-20"),
      // Under way: it next asks on its last day.
      make("running", "MINE", "2022-03-01", "2022-05-31"),
      make("later", "MINE", "2022-04-01"),
      make("late", "MINE", "2022-03-01"),
    ]),
  ).toEqual(["late", "soon", "later", "running"]);
});

test("of what is late only the two newest are shown, the nearest first", () => {
  const parts = [
    make("old", "MUNICIPALITY", "2021-01-01"),
    make("newer", "MUNICIPALITY", "2022-03-01"),
    make("mine", "MINE", "2020-01-01"),
    make("ahead", "MUNICIPALITY", "2022-04-01"),
  ];
  expect(ids(parts)).toEqual(["mine", "newer", "ahead"]);
});

test("never more than asked for, nothing twice, and never out of order", () => {
  const part = fc
    .tuple(fc.nat(40), fc.constantFrom(...nearness), fc.integer({ min: -300, max: 300 }), fc.nat(90))
    .map(([id, whose, from, length]) => {
      const start = addDays(today, from);
      return make(`i${id}`, whose, start, addDays(start, length));
    });
  fc.assert(
    fc.property(
      fc.uniqueArray(part, { selector: ({ id }) => id }),
      fc.integer({ min: 1, max: 6 }),
      (all, limit) => {
        const chosen = chooseNext(all, today, limit);
        expect(chosen.length).toBeLessThanOrEqual(limit);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.filter(({ isLate }) => isLate).length).toBeLessThanOrEqual(2);
        const ranks = chosen.map(({ whose }) => nearness.indexOf(whose));
        expect(ranks).toEqual(ranks.toSorted());
        expect(chooseNext(all.toReversed(), today, limit)).toEqual(chosen);
      },
    ),
  );
});
