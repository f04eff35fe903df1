import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { isLandingDue } from "@/lib/domain/trial/landing";

const today = toCalendarDate("2024-04-03");
const statutory = (expiresOn: string) => ({
  kind: "STATUTORY" as const,
  expiresOn: toCalendarDate(expiresOn),
});
const municipal = { kind: "MUNICIPAL" as const, expiresOn: toCalendarDate("2024-09-30") };
const trial = {
  stage: "IN_TEST",
  nationalNeed: "DIRECT",
  municipalNeed: null,
  latestDecision: null,
  agreement: statutory("2024-09-30"),
  landing: null,
} as const;

describe("a trial that lives on an exemption needs a landing before its agreement ends", () => {
  test.each([
    ["180 days before the last day", {}, true],
    ["181 days before", { agreement: statutory("2024-10-01") }, false],
    ["after the law has ended", { agreement: statutory("2023-12-31") }, true],
    ["without an agreement", { agreement: null }, false],
    ["when another deviation made room for it", { nationalNeed: "INDIRECT" }, true],
    ["when it needs nothing", { nationalNeed: "NONE" }, false],
    ["when nothing was stated", { nationalNeed: null }, false],
    [
      "when only municipal rules stand in the way of the law's",
      { nationalNeed: null, municipalNeed: "DIRECT" },
      false,
    ],
    [
      "when only municipal rules are lifted by a municipal agreement",
      { nationalNeed: null, municipalNeed: "INDIRECT", agreement: municipal },
      true,
    ],
    ["when a landing is chosen", { landing: "STOP" }, false],
    ["when it has landed", { stage: "LANDED" }, false],
    ["when it was withdrawn", { stage: "WITHDRAWN" }, false],
    ["when it was stopped", { stage: "DECIDED", latestDecision: "RED" }, false],
    ["when it is to be implemented", { stage: "DECIDED", latestDecision: "GREEN" }, true],
    ["when it goes on after a stop long ago", { stage: "IN_TEST", latestDecision: "RED" }, true],
  ] as const)("%s", (_, parts, expected) => {
    expect(isLandingDue({ ...trial, ...parts }, today)).toBe(expected);
  });
});
