import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { readDanishDate } from "@/lib/domain/shared/danish-date";

describe("reading a date", () => {
  test.each([
    "2024-09-30",
    "30-09-2024",
    "30.9.2024",
    "30. 9. 2024",
    "30/9/2024",
    "30 9 2024",
    "30.09.24",
    " 30-9-2024 ",
    "30. september 2024",
    "30 sep 2024",
    "den 30. Sept. 2024",
  ])("%s is 30 September 2024", (text) => {
    expect(readDanishDate(text)).toEqual({ ok: true, date: "2024-09-30" });
  });

  test.each([
    ["31-06-2024", "31. juni 2024"],
    ["2023-02-29", "29. februar 2023"],
    ["31. juni 2024", "31. juni 2024"],
    ["1-13-2024", "1-13-2024"],
    ["30-09", "30-09"],
    ["i morgen", "i morgen"],
    ["1.1.1066", "1. januar 1066"],
  ])("%s does not exist and is named %s", (text, written) => {
    expect(readDanishDate(text)).toEqual({ ok: false, written });
  });

  test("a long text is cut where it is quoted", () => {
    const reading = readDanishDate("x".repeat(100_000));
    expect(reading).toEqual({ ok: false, written: "x".repeat(40) });
  });

  const day = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays(toCalendarDate("1900-01-01"), days));
  const separators = fc.constantFrom("-", ".", "/", " ", ". ");

  test("every day of three centuries is read however it is written", () => {
    fc.assert(
      fc.property(day, separators, fc.boolean(), (date, separator, padded) => {
        const [year, month, dayOfMonth] = date.split("-") as [string, string, string];
        const plain = (text: string) => (padded ? text : String(Number(text)));
        const written = [plain(dayOfMonth), plain(month), year].join(separator);
        expect(readDanishDate(written)).toEqual({ ok: true, date });
        expect(readDanishDate(date)).toEqual({ ok: true, date });
      }),
    );
  });

  test("whatever is typed, the answer is a real day or a refusal", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readDanishDate(text);
        if (reading.ok) expect(toCalendarDate(reading.date)).toBe(reading.date);
        else expect(reading.written.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
