import { describe, expect, test } from "vitest";
import { agreementOfGoals, agreementToBegin } from "@/lib/domain/politics/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const today = day("2026-11-22");

function agreement(id: string, from: string, to: string, goals = 1, areas: WelfareArea[] = ["DAYCARE"]) {
  return { id, areas, inForceFrom: day(from), expiresOn: day(to), goals: Array.from({ length: goals }) };
}
const expired = agreement("expired", "2021-06-01", "2024-09-30");
const current = agreement("current", "2023-11-01", "2027-12-31", 2, ["DAYCARE", "SCHOOL"]);
const anyArea = { agreement: null, area: null };

describe("whose goals are shown", () => {
  test("those of the agreement in force, else of the latest", () => {
    expect(agreementOfGoals([expired, current], anyArea, today)?.id).toBe("current");
    const older = agreement("older", "2018-01-01", "2020-12-31");
    expect(agreementOfGoals([older, expired], anyArea, today)?.id).toBe("expired");
  });

  test("one with goals comes before one in force that has none yet", () => {
    const empty = { ...current, goals: [] };
    expect(agreementOfGoals([expired, empty], anyArea, today)?.id).toBe("expired");
    expect(agreementOfGoals([{ ...expired, goals: [] }, empty], anyArea, today)?.id).toBe("current");
  });

  test("the one asked for, if it covers the area; a foreign one is as if not asked for", () => {
    const both = [expired, current];
    expect(agreementOfGoals(both, { agreement: "expired", area: null }, today)?.id).toBe("expired");
    expect(agreementOfGoals(both, { agreement: "expired", area: "SCHOOL" }, today)?.id).toBe("current");
    expect(agreementOfGoals(both, { agreement: "foreign", area: null }, today)?.id).toBe("current");
  });

  test("nobody's where no agreement covers the area", () => {
    expect(agreementOfGoals([expired, current], { agreement: null, area: "ELDERCARE" }, today)).toBeNull();
    expect(agreementOfGoals([], anyArea, today)).toBeNull();
  });
});

describe("where goals are still to be set", () => {
  test("in an agreement in force without any, and nowhere else", () => {
    const empty = { ...current, goals: [] };
    expect(agreementToBegin([expired, empty], null, today)?.id).toBe("current");
    expect(agreementToBegin([expired, empty], "ELDERCARE", today)).toBeNull();
    expect(agreementToBegin([expired, current], null, today)).toBeNull();
    expect(agreementToBegin([{ ...expired, goals: [] }], null, today)).toBeNull();
  });
});
