import { describe, expect, test } from "vitest";
import { toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { openStages, quietChoices, quietInstitutions, type LastHeard } from "@/lib/domain/statistic/quiet";

const today = toCalendarDate("2026-11-22");
const empty = { idea: 0, prepared: 0, inTest: 0, evaluating: 0, decided: 0 };
const testing = { ...empty, inTest: 1 };

function place(id: string, parts: Partial<InstitutionStatus> = {}): InstitutionStatus {
  return {
    ...{ id, name: `Institution ${id}`, kind: "SCHOOL", area: "SCHOOL", byGroup: testing },
    ...{ trials: 1, overdue: 0, lastChange: null, ...parts },
  };
}
function heard(institutionId: string, on: CalendarDate | null): LastHeard {
  const kind = on === null ? null : "LOG";
  return { institutionId, on, kind, trial: { id: `trial-${institutionId}`, title: "Prøve" } };
}
const day = (text: string) => toCalendarDate(text);

describe("institutions that have gone quiet", () => {
  test("are those nobody has heard of for as many days as asked, the longest silence first", () => {
    const statuses = ["a", "b", "c", "d"].map((id) => place(id));
    const rows = [
      heard("a", day("2026-10-23")),
      heard("b", day("2026-10-24")),
      heard("c", day("2026-01-01")),
      heard("d", null),
    ];
    const quiet = quietInstitutions(statuses, rows, new Set(), 30, today);
    // 30 days before: heard of on that very day is silence of 30 days, a day later is not.
    expect(quiet.map(({ institutionId }) => institutionId)).toEqual(["d", "c", "a"]);
    expect(quietInstitutions(statuses, rows, new Set(), 100, today)).toHaveLength(2);
  });

  test("and never those with nothing under way", () => {
    const decided = place("a", { byGroup: { ...empty, decided: 3 } });
    expect(quietInstitutions([decided], [heard("a", null)], new Set(), 30, today)).toEqual([]);
    expect(quietInstitutions([], [heard("elsewhere", null)], new Set(), 30, today)).toEqual([]);
  });

  test.each([
    ["nobody leads it", {}, true, "findLeader"],
    ["a test is over", { overdue: 1, byGroup: { ...empty, inTest: 1 } }, false, "helpEvaluating"],
    ["it sums up", { byGroup: { ...empty, evaluating: 1 } }, false, "helpEvaluating"],
    ["it tests", { byGroup: { ...empty, inTest: 1, idea: 2 } }, false, "askForLearning"],
    ["it has only ideas", { byGroup: { ...empty, idea: 1 } }, false, "helpBegin"],
  ] as const)("get a step that fits: %s", (_name, parts, isLeaderless, step) => {
    const leaderless = new Set(isLeaderless ? ["a"] : []);
    const [found] = quietInstitutions([place("a", parts)], [heard("a", null)], leaderless, 30, today);
    expect(found!.step).toBe(step);
  });

  test("are told with their trials under way, paused ones among them, from an idea to its evaluation", () => {
    const byGroup = { idea: 1, prepared: 2, inTest: 4, evaluating: 8, decided: 16 };
    const [found] = quietInstitutions([place("a", { byGroup })], [heard("a", null)], new Set(), 30, today);
    expect(found!.open).toBe(15);
    expect([...openStages].sort()).toEqual([
      "AWAITING_APPROVAL",
      "EVALUATING",
      "IDEA",
      "IN_TEST",
      "PAUSED",
      "PREPARED",
    ]);
  });

  test("are asked for by the agreement's own length too, each choice once", () => {
    expect(quietChoices(100)).toEqual([30, 60, 100]);
    expect(quietChoices(45)).toEqual([30, 45, 60, 100]);
  });
});
