import { describe, expect, test } from "vitest";
import {
  agreementFor,
  isInForce,
  nearestAgreement,
  type AgreementPeriod,
} from "@/lib/domain/agreement/in-force";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const agreement = (
  kind: AgreementPeriod["kind"],
  areas: AgreementPeriod["areas"],
  from: string,
  to: string,
): AgreementPeriod => ({ kind, areas, inForceFrom: toCalendarDate(from), expiresOn: toCalendarDate(to) });

// Rebild: by act for daycare until the act expired, and its own for all areas beside it.
const statutory = agreement("STATUTORY", ["DAYCARE"], "2021-07-01", "2024-09-30");
const municipal = agreement(
  "MUNICIPAL",
  ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"],
  "2023-11-01",
  "2027-12-31",
);
const on = (area: "DAYCARE" | "SCHOOL", day: string) =>
  agreementFor([municipal, statutory], area, toCalendarDate(day));

describe("the agreement a trial lives on", () => {
  test("holds on its first and its last day", () => {
    expect(isInForce(statutory, toCalendarDate("2021-07-01"))).toBe(true);
    expect(isInForce(statutory, toCalendarDate("2024-09-30"))).toBe(true);
    expect(isInForce(statutory, toCalendarDate("2024-10-01"))).toBe(false);
  });

  test("is the statutory one as long as it lasts", () => {
    expect(on("DAYCARE", "2024-09-30")).toBe(statutory);
    expect(on("DAYCARE", "2024-10-01")).toBe(municipal);
  });

  test("must cover the area", () => {
    expect(on("SCHOOL", "2024-01-01")).toBe(municipal);
    expect(on("SCHOOL", "2023-10-31")).toBeNull();
  });

  test("is the newest of two of one kind", () => {
    const renewed = agreement("MUNICIPAL", ["SCHOOL"], "2025-01-01", "2028-12-31");
    expect(agreementFor([renewed, municipal], "SCHOOL", toCalendarDate("2026-01-01"))).toBe(renewed);
  });
});

describe("the agreement nearest to a day no agreement covers", () => {
  test.each([
    ["2028-01-01", "DAYCARE", municipal],
    ["2021-01-01", "DAYCARE", statutory],
    ["2023-10-31", "SCHOOL", municipal],
  ] as const)("%s, %s", (day, area, expected) => {
    expect(nearestAgreement([statutory, municipal], area, toCalendarDate(day))).toBe(expected);
  });

  test("is the last before it rather than the first after it", () => {
    const later = agreement("MUNICIPAL", ["DAYCARE"], "2030-01-01", "2031-12-31");
    expect(nearestAgreement([later, statutory], "DAYCARE", toCalendarDate("2029-12-31"))).toBe(statutory);
  });

  test("is none where there never was one", () => {
    expect(nearestAgreement([statutory], "SCHOOL", toCalendarDate("2022-01-01"))).toBeNull();
  });
});
