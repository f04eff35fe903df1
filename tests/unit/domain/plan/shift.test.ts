import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dated } from "@/lib/domain/plan/plan";
import { shiftTime, type ShiftBy } from "@/lib/domain/plan/shift";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { printWording } from "@/lib/domain/plan/wording/print";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import table from "@/prisma/seed/data/plan/fuzzy-dates.json";
import { arbitraryWording } from "@/tests/support/wording";

const around: WordingContext = {
  start: toCalendarDate("2020-10-01"),
  end: toCalendarDate("2024-06-30"),
  horizon: toCalendarDate("2024-06-30"),
};

function timeOf(wording: string, context: WordingContext | null = around): Dated {
  const result = resolveWording(wording, context);
  if (!result.ok) throw new Error(`${wording}: ${result.problem.code}`);
  const { start, end, precision, bound, occurrences } = result.placed;
  return { wording, start, end: end ?? toCalendarDate("2185-12-31"), precision, bound, occurrences };
}

const months = (count: number): ShiftBy => ({ months: count });
const days = (count: number): ShiftBy => ({ days: count });
const said = (wording: string, by: ShiftBy, language: "da" | "en" = "da") =>
  shiftTime(timeOf(wording), by, language).wording;

describe("a time moved by months", () => {
  test.each([
    ["ultimo marts 2021", 1, "ultimo april 2021"],
    ["Ultimo marts", 1, "Ultimo april 2021"],
    ["foråret 2022", 6, "efteråret 2022"],
    ["i foråret 2021", 12, "i foråret 2022"],
    ["i foråret 2021", 3, "i sommeren 2021"],
    ["foråret 2022", 9, "vinteren 2022/23"],
    ["foråret 2022", 1, "april – juni 2022"],
    ["efteråret 2021", 1, "oktober – december 2021"],
    ["efteråret 2021", 2, "november 2021 – januar 2022"],
    ["det tidlige forår 2023", 1, "midt i foråret 2023"],
    ["juni 2021 – juni 2022", 12, "juni 2022 – juni 2023"],
    ["Juni 2021- Juni 2022", 12, "Juni 2022- Juni 2023"],
    ["Juni 2021- Juni 2022", 8, "Februar 2022- Februar 2023"],
    ["senest 1. oktober 2021", 3, "senest 1. januar 2022"],
    ["senest i foråret 2022", 1, "senest juni 2022"],
    ["fra foråret 2022 og frem", 1, "fra april 2022 og frem"],
    ["deadline 1. oktober 2021 + 1. april 2022", 12, "deadline 1. oktober 2022 + 1. april 2023"],
    ["deadline 1. oktober 2021 + 1. april 2022", 4, "deadline 1. februar 2022 + 1. august 2022"],
    ["9.-10- marts SU/BFU: 25. marts: BY", 12, "9.-10- marts SU/BFU: 25. marts 2022: BY"],
    ["3. februar BFU", 24, "3. februar 2023 BFU"],
    ["1.maj", 12, "1.maj 2022"],
    ["November-december", 12, "November-december 2021"],
    ["December - primo februar", 12, "December - primo februar 2022"],
    ["april 2021", 1, "maj 2021"],
    ["august – september 2026", 4, "december 2026 – januar 2027"],
    ["februar-marts 2021", 1, "marts-april 2021"],
    ["31. marts 2021", 1, "30. april 2021"],
    ["29. februar 2024", 12, "28. februar 2025"],
    ["29. februar 2024", 48, "29. februar 2028"],
    ["mandag den 3. maj 2021", 12, "tirsdag den 3. maj 2022"],
    ["torsdag den 27. maj 2021", 1, "søndag den 27. juni 2021"],
    ["uge 43 2021", 12, "uge 43 2022"],
    ["uge 53 2020", 12, "uge 52 2021"],
    ["uge 21-22 2021", 1, "uge 25 – uge 26 2021"],
    ["1. kvartal 2022", 3, "2. kvartal 2022"],
    ["1. kvartal 2022", 1, "februar – april 2022"],
    ["2. halvår 2021", 6, "1. halvår 2022"],
    ["skoleåret 2021/22", 12, "skoleåret 2022/23"],
    ["skoleåret 2021/22", 2, "skoleåret 2021/22"],
    ["årsskiftet 2021/22", 12, "årsskiftet 2022/23"],
    ["årsskiftet 2021/22", 1, "ultimo januar – primo februar 2022"],
    ["primo 2024", 12, "primo 2025"],
    ["primo 2024", 9, "ultimo 2024"],
    ["i løbet af 2022", 12, "i løbet af 2023"],
    ["november 2023-2027", 12, "november 2024-2028"],
    ["inden udgangen af 2021", 12, "inden udgangen af 2022"],
    ["omkring 1. september 2022", 1, "omkring 1. oktober 2022"],
    ["25.08.2021", 12, "25.08.2022"],
    ["løbende i efteråret 2022", 12, "løbende i efteråret 2023"],
    ["løbende", 12, "løbende"],
    ["i hele perioden", 5, "i hele perioden"],
    ["late March 2021", 1, "late April 2021"],
    ["late April 2021", 1, "late May 2021"],
  ])("%s + %i: %s", (wording, count, moved) => {
    expect(said(wording, months(count))).toBe(moved);
  });

  test("without a wording moves its days and still has none", () => {
    const time = { ...timeOf("oktober 2020 – maj 2021"), wording: null };
    const moved = shiftTime(time, months(1), "da");
    expect(moved).toMatchObject({ wording: null, start: "2020-11-01", end: "2021-06-30" });
  });

  test("each of several times moves", () => {
    const moved = shiftTime(timeOf("deadline 1. oktober 2021 + 1. april 2022"), months(5), "da");
    expect(moved.occurrences.map(({ start }) => start)).toEqual(["2022-03-01", "2022-09-01"]);
    expect(moved.bound).toBe("LATEST");
  });

  test("an open end moves along", () => {
    const moved = shiftTime(timeOf("fra 1. juni 2021 og løbende"), months(12), "da");
    expect(moved).toMatchObject({
      wording: "fra 1. juni 2022 og løbende",
      start: "2022-06-01",
      end: "2025-06-30",
    });
  });

  test("by nothing stays as it is written", () => {
    const time = timeOf("9.-10- marts SU/BFU: 25. marts: BY");
    expect(shiftTime(time, months(0), "da")).toBe(time);
  });

  test("a text that is no time gets one from its days", () => {
    const time = { ...timeOf("foråret 2022"), wording: "når loven er vedtaget" };
    expect(shiftTime(time, months(1), "da")).toMatchObject({
      ...{ wording: "april – juni 2022", start: "2022-04-01", end: "2022-06-30" },
    });
  });
});

describe("a time moved by days", () => {
  test.each([
    ["ultimo marts 2021", 10, "primo april 2021"],
    ["medio december 2021", 20, "primo januar 2022"],
    ["1.april 2021", 10, "11. april 2021"],
    ["mandag den 3. maj 2021", 1, "tirsdag den 4. maj 2021"],
    ["9.-10. marts 2021", -9, "28. februar – 1. marts 2021"],
    ["9.-10. marts SU/BFU", 2, "11. – 12. marts 2021 SU/BFU"],
    ["uge 43 2021", 10, "uge 44 2021"],
    ["marts 2021", 30, "april 2021"],
    ["marts 2021", 10, "marts 2021"],
    ["marts", 10, "marts"],
    ["foråret 2022", 90, "sommeren 2022"],
    ["foråret 2022", -90, "vinteren 2021/22"],
    ["1. kvartal 2022", -90, "4. kvartal 2021"],
    ["2. halvår 2021", 180, "1. halvår 2022"],
    ["skoleåret 2021/22", 365, "skoleåret 2022/23"],
    ["juni 2021 – juni 2022", 31, "juli 2021 – juli 2022"],
    ["December - primo februar", 30, "Januar – primo marts 2021"],
    ["senest 1. oktober 2021", -1, "senest 30. september 2021"],
    ["omkring 1. september 2022", 5, "omkring 6. september 2022"],
  ])("%s + %i: %s", (wording, count, moved) => {
    expect(said(wording, days(count))).toBe(moved);
  });

  test("in English where English is asked for", () => {
    expect(said("ultimo marts 2021", days(10), "en")).toBe("early April 2021");
  });
});

/** Any wording that lies somewhere, as the plan would hold it. */
const arbitraryTime = arbitraryWording
  .map((wording) => printWording(wording, "da"))
  // Far enough from the first and last years that are understood.
  .filter((text) => (text.match(/\d{4}/g) ?? []).every((year) => year > "1920" && year < "2180"))
  .filter((text) => resolveWording(text, around).ok)
  .map((text) => timeOf(text));

const by = fc.oneof(
  fc.integer({ min: -60, max: 60 }).map(months),
  fc.integer({ min: -200, max: 200 }).map(days),
);

test("a deadline that must be said anew as a day is still one", () => {
  const before = timeOf("i god tid inden juli 2021 – skoleåret", null);
  const moved = shiftTime(before, { months: -30 }, "da");
  expect(moved).toMatchObject({ start: "2018-12-30", bound: "LATEST", wording: "senest 30. december 2018" });
});

describe("any time moved", () => {
  test.each(["da", "en"] as const)("means the days it moved to, read on its own (%s)", (language) => {
    fc.assert(
      fc.property(arbitraryTime, by, (time, shift) => {
        const moved = shiftTime(time, shift, language);
        if (moved.wording === time.wording) return;
        const read = resolveWording(moved.wording!, null);
        if (!read.ok) throw new Error(`${time.wording} → ${moved.wording}: ${read.problem.code}`);
        const { start, end, precision, occurrences } = read.placed;
        expect({ start, precision, occurrences }, moved.wording!).toEqual({
          ...{ start: moved.start, precision: moved.precision, occurrences: moved.occurrences },
        });
        if (end !== null) expect(end, moved.wording!).toBe(moved.end);
        expect(read.placed.bound).toBe(moved.bound);
      }),
      { numRuns: 2_000 },
    );
  });

  test("by whole years, and back, lies where it lay", () => {
    // 29 February and week 53 are not in every year.
    const everyYear = arbitraryTime.filter(({ wording }) => !/29\. februar|uge 53/.test(wording!));
    fc.assert(
      fc.property(everyYear, fc.integer({ min: -10, max: 10 }), (time, years) => {
        const back = shiftTime(shiftTime(time, months(years * 12), "da"), months(years * -12), "da");
        expect([back.start, back.end]).toEqual([time.start, time.end]);
        expect(back.precision).toBe(time.precision);
      }),
      { numRuns: 1_000 },
    );
  });

  test("every wording of the reference table moves a year and a month without losing its sense", () => {
    for (const { wording, context } of [...table.sourceWordings, ...table.furtherWordings]) {
      const time = timeOf(wording, context as WordingContext | null);
      for (const count of [1, 12]) {
        const moved = shiftTime(time, months(count), "da");
        expect(moved.bound, wording).toBe(time.bound);
        expect(moved.occurrences.length, wording).toBe(time.occurrences.length);
        expect(moved.start >= time.start, wording).toBe(true);
      }
    }
  });
});
