import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { placeWording, resolveWording } from "@/lib/domain/plan/wording/place";
import { printWording } from "@/lib/domain/plan/wording/print";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import table from "@/prisma/seed/data/plan/fuzzy-dates.json";
import { arbitraryWording } from "@/tests/support/wording";

const context: WordingContext = {
  start: toCalendarDate("2020-10-01"),
  end: toCalendarDate("2024-06-30"),
  horizon: toCalendarDate("2024-06-30"),
};

describe("a wording printed and read again", () => {
  test.each(["da", "en"] as const)("is the same wording (%s)", (language) => {
    fc.assert(
      fc.property(arbitraryWording, (written) => {
        const printed = printWording(written, language);
        expect(parseWording(printed), printed).toEqual({ ok: true, wording: written });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([...table.sourceWordings, ...table.furtherWordings].map((each) => [each.wording, each] as const))(
    "%s means the same in both languages",
    (_name, each) => {
      const context = each.context as WordingContext | null;
      const parsed = parseWording(each.wording);
      if (!parsed.ok) throw new Error(parsed.problem.code);
      const placed = placeWording(parsed.wording, context);
      for (const language of ["da", "en"] as const)
        expect(resolveWording(printWording(parsed.wording, language), context)).toEqual(placed);
    },
  );
});

describe("whatever is typed", () => {
  test("is understood or refused with a reason, and never lasts backwards", () => {
    const words = fc.array(
      fc.constantFrom(
        ..."primo medio ultimo marts maj 1. 31. 53 uge 2022 2021/22 foråret vinter fra til og - / + : løbende senest".split(
          " ",
        ),
        ..."inden efter omkring mandag skoleåret kvartal Q3 SU mellem 25/8 25.08.2021 29. februar jul ø".split(
          " ",
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 60 }),
          words.map((all) => all.join(" ")),
        ),
        (text) => {
          for (const around of [null, context]) {
            const result = resolveWording(text, around);
            if (result.ok)
              expect(result.placed.end === null || result.placed.start <= result.placed.end).toBe(true);
            else expect(result.problem.code).toMatch(/^[A-Z_]+$/);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe("wordings beyond the reference table", () => {
  const at = (text: string, around: WordingContext | null = null) => {
    const result = resolveWording(text, around);
    return result.ok
      ? `${result.placed.start} ${result.placed.end} ${result.placed.precision}`
      : result.problem.code;
  };
  test.each([
    // Danish
    ["1. juni 2021 til 1. september", "2021-06-01 2021-09-01 RANGE"],
    ["november 2021 - februar", "2021-11-01 2022-02-28 RANGE"],
    ["9. og 25. marts 2021", "2021-03-09 2021-03-25 DAY"],
    ["mellem 1. og 15. maj 2021", "2021-05-01 2021-05-15 RANGE"],
    ["sensommeren 2022", "2022-08-01 2022-08-31 SEASON"],
    ["slutningen af 2022", "2022-10-01 2022-12-31 SEASON"],
    ["første halvår af 2022", "2022-01-01 2022-06-30 RANGE"],
    ["4. kv. 2022", "2022-10-01 2022-12-31 RANGE"],
    ["uge 52-2 2022", "2021-12-27 2022-01-16 RANGE"],
    ["ved udgangen af marts 2022", "2022-03-31 2022-03-31 DAY"],
    ["29. februar 2024", "2024-02-29 2024-02-29 DAY"],
    ["skoleåret 1999/00", "1999-08-01 2000-07-31 RANGE"],
    // English, and both at once
    ["late March 2021", "2021-03-21 2021-03-31 PART_OF_MONTH"],
    ["mid-March 2021", "2021-03-11 2021-03-20 PART_OF_MONTH"],
    ["spring 2022", "2022-03-01 2022-05-31 SEASON"],
    ["May 1st, 2021", "2021-05-01 2021-05-01 DAY"],
    ["between 1 and 15 May 2021", "2021-05-01 2021-05-15 RANGE"],
    ["by the end of 2021", "2021-12-31 2021-12-31 DAY"],
    ["ultimo March 2021", "2021-03-21 2021-03-31 PART_OF_MONTH"],
    // refused
    ["vinteren 2022", "AMBIGUOUS"],
    ["2021/22", "AMBIGUOUS"],
    ["maj 21", "AMBIGUOUS"],
    ["uge 53 2021", "INVALID_WEEK"],
    ["15.13.2021", "INVALID_MONTH"],
    ["3. halvår 2021", "INVALID_HALF_YEAR"],
    ["skoleåret 2021/23", "INVALID_YEAR_PAIR"],
    ["marts", "MISSING_YEAR"],
    ["løbende", "MISSING_CONTEXT"],
    ["oktober 2022 - marts 2021", "REVERSED_RANGE"],
    ["jul 2021", "NEEDS_LOCAL_CALENDAR"],
    ["tirsdag", "INCOMPLETE"],
    ["", "INCOMPLETE"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  test("29 February without a year waits for a leap year within the period", () => {
    expect(at("29. februar", context)).toBe("2024-02-29 2024-02-29 DAY");
  });
});
