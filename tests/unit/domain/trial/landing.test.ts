import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { isLandingDue } from "@/lib/domain/trial/landing";

const today = toCalendarDate("2024-04-03");
const trial = {
  stage: "IN_TEST",
  nationalNeed: "DIRECT",
  latestDecision: null,
  agreementExpiresOn: toCalendarDate("2024-09-30"),
} as const;

describe("a trial that lives on an exemption needs a landing before the law ends", () => {
  test.each([
    ["180 days before the last day", {}, true],
    ["181 days before", { agreementExpiresOn: toCalendarDate("2024-10-01") }, false],
    ["after the law has ended", { agreementExpiresOn: toCalendarDate("2023-12-31") }, true],
    ["without an agreement", { agreementExpiresOn: null }, false],
    ["without direct need", { nationalNeed: "INDIRECT" }, false],
    ["when nothing was stated", { nationalNeed: null }, false],
    ["when it has landed", { stage: "LANDED" }, false],
    ["when it was withdrawn", { stage: "WITHDRAWN" }, false],
    ["when it was stopped", { stage: "DECIDED", latestDecision: "RED" }, false],
    ["when it is to be implemented", { stage: "DECIDED", latestDecision: "GREEN" }, true],
    ["when it goes on after a stop long ago", { stage: "IN_TEST", latestDecision: "RED" }, true],
  ] as const)("%s", (_, parts, expected) => {
    expect(isLandingDue({ ...trial, ...parts }, today)).toBe(expected);
  });
});
