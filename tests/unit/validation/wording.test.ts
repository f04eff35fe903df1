import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordingErrors } from "@/lib/domain/plan/wording/term";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { readTime, WORDING_LIMIT } from "@/lib/validation/wording";

const context = {
  start: toCalendarDate("2021-01-01"),
  end: toCalendarDate("2021-12-31"),
  horizon: toCalendarDate("2024-09-30"),
};

describe("a time somebody types", () => {
  test("is placed by the period around it, and the words are kept", () => {
    expect(readTime("  ultimo   marts ", context)).toEqual({
      ok: true,
      time: {
        wording: "ultimo marts",
        start: "2021-03-21",
        end: "2021-03-31",
        precision: "PART_OF_MONTH",
        bound: null,
        occurrences: [],
      },
    });
  });

  test("an open end becomes the horizon, else the end of the period, and never lies before the beginning", () => {
    const endOf = (text: string, horizon: string | null) => {
      const read = readTime(text, { ...context, horizon: horizon === null ? null : toCalendarDate(horizon) });
      return read.ok && read.time.end;
    };
    expect(endOf("fra juni og frem", "2024-09-30")).toBe("2024-09-30");
    expect(endOf("fra juni og frem", null)).toBe("2021-12-31");
    expect(endOf("tidligst 1. maj 2030", "2024-09-30")).toBe("2030-05-01");
  });

  test.each([
    ["32. marts", "INVALID_DAY", "31. marts", "31 March"],
    ["senest 31. juni 2021", "INVALID_DAY", "senest 30. juni 2021", "no later than 30 June 2021"],
    ["30.-32. marts 2021", "INVALID_DAY", "30. – 31. marts 2021", "30. – 31 March 2021"],
    ["29. februar 2021", "INVALID_DAY", "28. februar 2021", "28 February 2021"],
    ["uge 54", "INVALID_WEEK", "uge 52", "week 52"],
    ["30. februar", "INVALID_DAY", "28. februar", "28 February"],
    ["uge 53 2021", "INVALID_WEEK", "uge 52 2021", "week 52 2021"],
    ["5. kvartal 2021", "INVALID_QUARTER", "4. kvartal 2021", "Q4 2021"],
    ["3. halvår 2021", "INVALID_HALF_YEAR", "2. halvår 2021", "H2 2021"],
    ["vinteren 2021", "AMBIGUOUS", "vinteren 2021/22", "winter 2021/22"],
  ])("%s is refused as %s, and a time that can be read is proposed", (text, code, da, en) => {
    const read = readTime(text, context);
    expect(read).toMatchObject({
      ok: false,
      error: { key: `plan.wording.${code}`, values: { proposal: expect.stringContaining(da) } },
    });
    const values = (!read.ok && read.error.values) || {};
    expect(values.proposalEn).toContain(en);
    expect(readTime(String(values.proposal), context).ok).toBe(true);
    expect(readTime(String(values.proposalEn), context).ok).toBe(true);
  });

  test("nothing written and too much written are told as in every field", () => {
    expect(readTime(" \u200B ", context)).toEqual({ ok: false, error: { key: "required" } });
    expect(readTime("x".repeat(WORDING_LIMIT + 1), context)).toEqual({
      ok: false,
      error: { key: "tooLong", values: { count: WORDING_LIMIT + 1, max: WORDING_LIMIT } },
    });
  });

  test("whatever is written is a time that does not run backwards or a reason that has its sentence", () => {
    const word = fc.constantFrom(
      ..."ultimo primo marts juni uge 5 31. 32. 2021 2022 senest fra og frem - + foråret kvartal".split(" "),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = readTime(written, context);
        if (read.ok) return read.time.start <= read.time.end;
        const { key } = read.error;
        return key === "required" || wordingErrors.some((code) => key === `plan.wording.${code}`);
      }),
    );
  });
});
