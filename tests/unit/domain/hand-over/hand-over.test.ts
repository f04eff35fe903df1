import { expect, test } from "vitest";
import { isWelcomeTime, waitingIn, type HandOverTrial } from "@/lib/domain/hand-over/hand-over";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

test.each([
  ["2026-01-31", false],
  ["2026-02-01", true],
  ["2026-04-02", true],
  ["2026-04-03", false],
])("on %s somebody who took over late on 31 January in UTC is welcomed: %s", (today, isWelcome) => {
  // Half past midnight of 1 February in Denmark.
  expect(isWelcomeTime("2026-01-31T23:30:00.000Z", toCalendarDate(today))).toBe(isWelcome);
});

test("a trial waits for each reason it has", () => {
  const trial: HandOverTrial = {
    ...{ id: "a", title: "A", stage: "IN_TEST", version: 1, periodStart: null, periodEnd: null },
    ...{ decision: null, next: "EVALUATE", isOverdue: false, needsLanding: false, unreviewed: 0 },
    lastEntries: [],
  };
  const late = { ...trial, id: "b", isOverdue: true, unreviewed: 2 };
  const waiting = waitingIn([trial, late, { ...trial, id: "c", needsLanding: true }]);
  const ids = (trials: HandOverTrial[]) => trials.map(({ id }) => id);
  expect([ids(waiting.overdue), ids(waiting.landing), ids(waiting.unreviewed)]).toEqual([
    ["b"],
    ["c"],
    ["b"],
  ]);
});
