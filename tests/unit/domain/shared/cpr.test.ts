import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCprNumbers } from "@/lib/domain/shared/cpr";

describe("CPR numbers in free text", () => {
  test.each([
    "010170-1234",
    "0101701234",
    "010170 1234",
    "01 01 70 1234",
    "01.01.70-1234",
    "0 1 0 1 7 0 1 2 3 4",
    "010170–1234",
    "01\u200B0170-1234",
    "０１０１７0-1234",
    "290224-0000",
  ])("%s is found", (written) => {
    expect(findCprNumbers(`Barnet ${written} har det godt.`)).toHaveLength(1);
  });

  test.each([
    "1.10.2021-30.9.2024",
    "01.10.2021 - 30.09.2024",
    "2021-2022 og 2022-2023",
    "tlf. 12 34 56 78",
    "kr. 1.001.701.234",
    "321370-1234", // there is no 32nd
    "011370-1234", // nor a 13th month
    "12345678901234", // an account or EAN number
    "§ 11 og § 14 b",
  ])("%s is left alone", (written) => {
    expect(findCprNumbers(`Se ${written}.`)).toEqual([]);
  });

  test("any day of the year with any last four digits is found, however it is written", () => {
    const day = fc.date({ min: new Date("1920-01-01"), max: new Date("2019-12-31"), noInvalidDate: true });
    const separator = fc.constantFrom("", "-", " ", " - ", "–");
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9999 }), separator, (date, last, between) => {
        const iso = date.toISOString();
        const written =
          iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(2, 4) + between + String(last).padStart(4, "0");
        expect(findCprNumbers(`før ${written} efter`)).toEqual([written]);
      }),
    );
  });
});
