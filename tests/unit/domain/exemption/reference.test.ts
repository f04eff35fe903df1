import { describe, expect, test } from "vitest";
import { referenceProblem, type ExemptionBasis, type TrialTime } from "@/lib/domain/exemption/reference";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string | null) => (text === null ? null : toCalendarDate(text));
const TODAY = toCalendarDate("2026-11-22");

const period = (kind: ProvisionPeriod["kind"], from: string | null, to: string | null): ProvisionPeriod => ({
  kind,
  validFrom: day(from),
  validTo: day(to),
  note: null,
});
const law = (...periods: ProvisionPeriod[]): ExemptionBasis => ({
  ...{ id: "p", label: "Folkeskoleloven § 40 a", areas: ["SCHOOL"], level: "NATIONAL", periods },
});
const rule = (from: string | null, to: string | null): ExemptionBasis => ({
  ...{ id: "r", label: "Ferieplan", areas: ["SCHOOL"], level: "MUNICIPAL" },
  ...{ validFrom: day(from), validTo: day(to) },
});
const trial = (from: string | null, to: string | null): TrialTime => ({
  ...{ area: "SCHOOL", periodStart: day(from), periodEnd: day(to) },
});

/** § 40 a: abolished from the school year 2022/23. */
const abolished = law(period("IN_FORCE", null, "2022-07-31"), period("REPLACED", "2022-08-01", null));
const temporary = law(period("IN_FORCE", "2023-01-01", "2023-06-30"));

describe("a provision", () => {
  test.each<[string, ExemptionBasis, TrialTime, unknown]>([
    ["without known dates always holds", law(), trial(null, null), null],
    ["of another area", { ...law(), areas: ["DAYCARE"] }, trial(null, null), { key: "basisArea" }],
    ["held while the trial ran", abolished, trial("2021-08-01", "2022-06-30"), null],
    ["held for the first part of it", abolished, trial("2021-08-01", "2023-06-30"), null],
    ["held before an unknown beginning", abolished, trial(null, "2023-06-30"), null],
    [
      "was gone when the trial began",
      abolished,
      trial("2022-08-01", "2023-06-30"),
      { key: "basisReplaced", date: "2022-08-01" },
    ],
    [
      "is gone today, and the trial has no days",
      abolished,
      trial(null, null),
      { key: "basisReplaced", date: "2022-08-01" },
    ],
    ["begins while the trial runs", temporary, trial("2022-08-01", "2023-02-01"), null],
    ["lies within the trial", temporary, trial("2022-08-01", null), null],
    [
      "begins after it",
      temporary,
      trial("2022-08-01", "2022-12-31"),
      { key: "basisNotYet", date: "2023-01-01" },
    ],
    ["ended before it", temporary, trial("2023-07-01", null), { key: "basisEnded", date: "2023-06-30" }],
  ])("%s", (_, basis, time, expected) => {
    expect(referenceProblem(basis, time, TODAY)).toEqual(expected);
  });
});

describe("a municipal rule", () => {
  test.each<[ExemptionBasis, TrialTime, unknown]>([
    [rule(null, null), trial(null, null), null],
    [rule("2024-01-01", null), trial("2023-01-01", "2024-01-01"), null],
    [rule("2024-01-01", null), trial("2023-01-01", "2023-12-31"), { key: "basisNotYet", date: "2024-01-01" }],
    [rule(null, "2024-01-01"), trial("2024-01-02", null), { key: "basisEnded", date: "2024-01-01" }],
    [rule(null, "2024-01-01"), trial(null, null), { key: "basisEnded", date: "2024-01-01" }],
    [{ ...rule(null, null), areas: ["DAYCARE"] }, trial(null, null), { key: "basisArea" }],
  ])("%j %j", (basis, time, expected) => {
    expect(referenceProblem(basis, time, TODAY)).toEqual(expected);
  });
});
