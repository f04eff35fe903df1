import { describe, expect, test } from "vitest";
import { provisionStateOn, type ProvisionPeriod } from "@/lib/domain/freedom/validity";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { provisionEnd, ruleEnd, type RuleVersion } from "@/lib/domain/sunset/ending";
import { day } from "@/tests/unit/domain/sunset/support";

const period = (kind: ProvisionPeriod["kind"], from: string | null, to: string | null): ProvisionPeriod => ({
  ...{ kind, note: null },
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});

describe("the last day of a provision", () => {
  test.each([
    ["nothing is known of an end", [period("IN_FORCE", "2021-05-15", null)], null],
    ["its own last day", [period("IN_FORCE", "2021-05-15", "2024-09-30")], "2024-09-30"],
    [
      "an extension joins it",
      [period("IN_FORCE", "2021-05-15", "2024-09-30"), period("EXTENDED", "2024-10-01", "2025-07-31")],
      "2025-07-31",
    ],
    ["replaced: the day before", [period("REPLACED", "2022-08-01", null)], "2022-07-31"],
    [
      "replaced twice: the first",
      [period("REPLACED", "2022-08-01", "2026-07-31"), period("REPLACED", "2026-08-01", null)],
      "2022-07-31",
    ],
    ["a cited version says nothing of an end", [period("CITED_VERSION", "2022-06-27", "2023-06-30")], null],
  ])("%s", (_, periods, expected) => {
    const end = provisionEnd(periods);
    expect(end).toBe(expected);
    if (end === null) return;
    expect(provisionStateOn(periods, end).state).toBe("IN_FORCE");
    expect(["REPLACED", "ENDED"]).toContain(provisionStateOn(periods, addDays(end, 1)).state);
  });
});

describe("the last day of the freedom from a municipal rule", () => {
  const version = (id: string, status: RuleVersion["status"], validTo: string | null): RuleVersion => ({
    ...{ id, status, replacesId: null },
    validTo: validTo === null ? null : day(validTo),
  });
  const chain = (...versions: RuleVersion[]) =>
    new Map(versions.slice(1).map((each, index) => [versions[index]!.id, each]));

  test.each<[string, RuleVersion[], string | null]>([
    ["holds for good", [version("a", "REMOVED", null)], null],
    ["runs out, and the rule is back", [version("a", "OPTIONAL", "2026-12-31")], "2026-12-31"],
    [
      "is taken back by a decision",
      [version("a", "REMOVED", "2026-12-31"), version("b", "KEPT", null)],
      "2026-12-31",
    ],
    [
      "goes on when another wording frees as well",
      [version("a", "OPTIONAL", "2026-06-30"), version("b", "REMOVED", null)],
      null,
    ],
    [
      "goes on and is taken back later",
      [
        version("a", "OPTIONAL", "2026-06-30"),
        version("b", "REMOVED", "2026-12-31"),
        version("c", "KEPT", null),
      ],
      "2026-12-31",
    ],
    ["is not needed once a kept rule is gone", [version("a", "KEPT", "2026-06-30")], null],
    [
      "is not needed once a kept rule is lifted",
      [version("a", "KEPT", "2026-06-30"), version("b", "REMOVED", null)],
      null,
    ],
    [
      "must be looked at when a kept rule is worded anew",
      [version("a", "KEPT", "2026-06-30"), version("b", "KEPT", null)],
      "2026-06-30",
    ],
  ])("%s", (_, versions, expected) => {
    expect(ruleEnd(versions[0]!, chain(...versions))).toBe(expected);
  });
});
