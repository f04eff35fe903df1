import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { sunsetList, type LeaningTrial } from "@/lib/domain/sunset/leaning";
import {
  comingReminders,
  latestRecheckAsked,
  recheckDigests,
  reminderDays,
  sunsetDigests,
} from "@/lib/domain/sunset/reminder";
import { agreementEnding, day, makeTrial, stop } from "@/tests/unit/domain/sunset/support";

const law = agreementEnding("2024-09-30");

test("an end is reminded of 180, 90 and 30 days before and on the day", () => {
  expect(reminderDays(day("2024-09-30"))).toEqual(["2024-04-03", "2024-07-02", "2024-08-31", "2024-09-30"]);
});

test("a chosen landing ends the reminders", () => {
  const [open, chosen] = [makeTrial(), makeTrial({ landing: stop })].map(
    (trial) => sunsetList([trial], [law], day("2024-01-01"))[0]!,
  );
  expect(comingReminders(open!, day("2024-07-02"))).toEqual(["2024-07-02", "2024-08-31", "2024-09-30"]);
  expect(comingReminders(chosen!, day("2024-07-02"))).toEqual([]);
});

/** Runs every day of a stretch as the job does; each day's mail as "day: trials". */
function run(trials: LeaningTrial[], from: string, to: string, skipped: string[] = []): string[] {
  const endings = [law, agreementEnding("2024-10-03", { id: "later" })];
  const lastSent = new Map<string, CalendarDate>();
  const mails: string[] = [];
  for (let today = day(from); today <= day(to); today = addDays(today, 1)) {
    if (skipped.includes(today)) continue;
    const waiting = new Map([["leader", sunsetList(trials, endings, today)]]);
    for (const { userId, items } of sunsetDigests(waiting, lastSent, today)) {
      lastSent.set(userId, today);
      mails.push(`${today}: ${items.map(({ trial }) => trial.id).join(" ")}`);
    }
  }
  return mails;
}

describe("the mails to one person", () => {
  test("come on the reminder days and on no other", () => {
    expect(run([makeTrial()], "2024-01-01", "2026-01-01")).toEqual([
      "2024-04-03: trial",
      "2024-07-02: trial",
      "2024-08-31: trial",
      "2024-09-30: trial",
    ]);
  });

  test("are put together and never come twice within a week", () => {
    const trials = [makeTrial(), makeTrial({ id: "later", agreementId: "later" })];
    expect(run(trials, "2024-04-01", "2024-07-31")).toEqual([
      "2024-04-03: trial",
      "2024-04-10: trial later",
      "2024-07-02: trial later",
      "2024-07-09: trial later",
    ]);
  });

  test("catch up when nothing ran on the day", () => {
    expect(run([makeTrial()], "2024-04-01", "2024-06-30", ["2024-04-03", "2024-04-04"])).toEqual([
      "2024-04-05: trial",
    ]);
  });

  test("come once about what ended long ago", () => {
    expect(run([makeTrial()], "2026-11-22", "2027-11-22")).toEqual(["2026-11-22: trial"]);
  });

  test("leave out what has a landing", () => {
    const trials = [makeTrial(), makeTrial({ id: "chosen", landing: stop })];
    expect(run(trials, "2024-04-03", "2024-04-03")).toEqual(["2024-04-03: trial"]);
    expect(run([makeTrial({ landing: stop })], "2024-01-01", "2025-01-01")).toEqual([]);
  });
});

describe("the check of a provision", () => {
  test.each([
    ["2026-11-21", null],
    ["2026-11-22", "2026-11-22"],
    ["2026-12-21", "2026-11-22"],
    ["2026-12-22", "2026-12-22"],
    ["2027-01-21", "2027-01-21"],
  ])("on %s was last asked for on %s", (today, expected) => {
    expect(latestRecheckAsked(day("2026-11-22"), day(today))).toBe(expected);
  });

  test("is asked for on its day and a month later, and only what is due is listed", () => {
    const kept = new Map([
      [
        "keeper",
        [
          { id: "one", recheckOn: day("2026-11-22") },
          { id: "two", recheckOn: day("2027-06-01") },
        ],
      ],
    ]);
    const lastSent = new Map<string, CalendarDate>();
    const mails: string[] = [];
    for (let today = day("2026-11-01"); today <= day("2027-01-01"); today = addDays(today, 1)) {
      for (const { userId, items } of recheckDigests(kept, lastSent, today)) {
        lastSent.set(userId, today);
        mails.push(`${today} ${items.map(({ id }) => id).join(" ")}`);
      }
    }
    expect(mails).toEqual(["2026-11-22 one", "2026-12-22 one"]);
  });
});
