import { expect, test } from "vitest";
import { sunsetList, type LeaningTrial } from "@/lib/domain/sunset/leaning";
import { comingReminders, latestReminder, reminderDays } from "@/lib/domain/sunset/reminder";
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

test("the latest reminder is the last of its days that has come", () => {
  const item = (trial: LeaningTrial) => sunsetList([trial], [law], day("2024-01-01"))[0]!;
  const latest = (today: string) => latestReminder(item(makeTrial()), day(today));
  expect(latest("2024-04-02")).toBeNull();
  expect(latest("2024-04-03")).toBe("2024-04-03");
  expect(latest("2024-08-30")).toBe("2024-07-02");
  expect(latest("2027-01-01")).toBe("2024-09-30");
  expect(latestReminder(item(makeTrial({ landing: stop })), day("2024-08-30"))).toBeNull();
});
