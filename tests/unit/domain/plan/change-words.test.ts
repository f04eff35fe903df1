import { describe, expect, test } from "vitest";
import { changeKindOf, type PlanChange, type PlanPart } from "@/lib/domain/plan/change";
import { rowsIn, wordsOfChange } from "@/lib/domain/plan/change-words";
import type { PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

type Part = PlanPart["part"];
const day = toCalendarDate;
const autumn = { wording: "efteråret 2022", start: day("2022-09-01"), end: day("2022-11-30") };

function changeOf(before: Part | null, after: Part | null, given: Partial<PlanChange> = {}): PlanChange {
  const part = (after ?? before)!;
  const subject = "label" in part ? "PHASE" : "title" in part ? "ITEM" : "MILESTONE";
  const kind =
    before === null ? "CREATED" : after === null ? "REMOVED" : (changeKindOf(before, after) ?? "EDITED");
  return {
    ...{ id: "c", at: "2022-01-01T10:00:00.000Z", kind, subject, subjectId: part.id, before, after },
    ...{ reason: null, byName: "Ane", batchId: null },
    ...given,
  };
}
const told = (before: Part | null, after: Part | null, given: Partial<PlanChange> = {}) =>
  wordsOfChange(changeOf(before, after, given), true);

describe("the sentence of a change", () => {
  test("a milestone moved from one season to another", () => {
    expect(told(makeMilestone(), makeMilestone({ ...autumn }))).toEqual({
      ...{ subject: "MILESTONE", subjectId: "m", title: "Delevaluering", sentence: "moved", fields: [] },
      values: {
        from: { is: "WORDING", wording: "foråret 2022" },
        to: { is: "WORDING", wording: "efteråret 2022" },
      },
    });
  });

  const undated = makeItem({ wording: null, start: day("2021-01-01"), end: day("2024-12-31") });
  const cases: [string, Part | null, Part | null, Partial<PlanChange>?][] = [
    ["created", null, makePhase()],
    ["createdInPhase", null, undated],
    ["removed", makeItem(), null],
    ["restored", null, makeItem(), { kind: "RESTORED" }],
    ["reworded", makeItem(), makeItem({ wording: "forår 2022" })],
    ["replaced", makeItem(), makeItem({ start: day("2023-03-01"), end: day("2023-05-31") })],
    ["givenTime", undated, makeItem()],
    ["lostTime", makeItem(), undated],
    ["movedToPhase", undated, { ...undated, phaseId: "q" }],
    ["followed", undated, { ...undated, end: day("2025-12-31") }],
    ["done", makeItem(), makeItem({ state: "DONE", reachedOn: day("2022-05-01") })],
    ["underWay", makeItem(), makeItem({ state: "UNDER_WAY" })],
    ["dropped", makeItem(), makeItem({ state: "DROPPED" })],
    ["planned", makeItem({ state: "DROPPED" }), makeItem()],
    [
      "doneOn",
      makeItem({ state: "DONE", reachedOn: day("2022-05-01") }),
      makeItem({ state: "DONE", reachedOn: day("2022-05-03") }),
    ],
    ["edited", makeItem(), makeItem({ title: "Ny titel" })],
  ];
  test.each(cases)("%s", (sentence, before, after, given) => {
    expect(told(before, after, given).sentence).toBe(sentence);
  });

  test("a move tells what else changed in the same go, a status what else, and nothing twice", () => {
    const moved = told(makeItem(), makeItem({ ...autumn, title: "Fælles dage", precision: "RANGE" }));
    expect(moved.fields.map(({ field }) => field)).toEqual(["title"]);
    const dropped = told(makeItem(), makeItem({ state: "DROPPED", note: "Aflyst" }));
    expect(dropped.fields).toEqual([{ field: "note", how: "SET", after: { is: "TEXT", text: "Aflyst" } }]);
  });
});

/** Something else for every field that a part has. */
const otherPhase: Omit<PlanPhase, "id" | "origin" | "version"> = {
  ...{ order: 2, label: "Andet", mainPhase: "Hoved", wording: "2022", precision: "YEAR", note: "Note" },
  ...{ start: day("2022-01-01"), end: day("2022-12-31") },
};
const otherStanding = {
  state: "DONE",
  reachedOn: day("2022-04-01"),
  responsible: "Chefen",
  responsibleId: "u",
} as const;
const otherItem: Omit<PlanItem, "id" | "origin" | "version"> = {
  ...{ order: 2, title: "Andet", ...autumn, precision: "RANGE", bound: "LATEST", note: "Note" },
  occurrences: [{ start: day("2022-09-01"), end: day("2022-09-01"), precision: "DAY" }],
  ...otherStanding,
  ...{ kind: "WORKSHOP", level: "LOCAL", audience: ["LEADERS"], recurring: true, phaseId: "q" },
  ...{ parentId: "j", workingGroupId: "g", institutionId: "o", dependsOnIds: ["k"] },
};
const otherMilestone: Omit<PlanMilestone, "id" | "origin" | "version"> = {
  ...{ order: 2, ...autumn, precision: "RANGE", bound: null, occurrences: otherItem.occurrences },
  ...{ stateText: "Stat", municipalText: "Andet", remark: "Bemærk", exactOn: day("2022-10-01") },
  ...otherStanding,
  ...{ kind: "DEADLINE", note: "Note", phaseId: "q", planItemIds: ["k"] },
};

describe("every field", () => {
  const fields = [
    ...Object.entries(otherPhase).map((entry) => ["phase", ...entry, makePhase()] as const),
    ...Object.entries(otherItem).map((entry) => ["item", ...entry, makeItem()] as const),
    ...Object.entries(otherMilestone).map((entry) => ["milestone", ...entry, makeMilestone()] as const),
  ].filter(([, field, value, part]) => JSON.stringify((part as never)[field]) !== JSON.stringify(value));

  test.each(fields)("of a %s: %s is told", (_kind, field, value, part) => {
    const words = told(part, { ...part, [field]: value });
    const isTold = words.sentence !== "edited" || words.fields.length > 0;
    expect(isTold, `${field} to ${JSON.stringify(value)}`).toBe(true);
  });

  test("a list tells what came and what went", () => {
    const before = makeItem({ audience: ["STAFF", "LEADERS"] });
    const { fields } = told(before, makeItem({ audience: ["LEADERS", "PARENTS"] }));
    expect(fields).toEqual([
      {
        field: "audience",
        how: "LIST",
        added: { is: "AUDIENCE", audience: ["PARENTS"] },
        removed: { is: "AUDIENCE", audience: ["STAFF"] },
      },
    ]);
  });

  test("who sees to it is told outside the municipality only as changed", () => {
    const before = makeItem({ responsible: "Ane Holm", responsibleId: "u1" });
    const change = changeOf(before, makeItem({ responsible: "Bo Lund", responsibleId: "u2" }));
    expect(JSON.stringify(wordsOfChange(change, true))).toContain("Ane Holm");
    const outside = wordsOfChange(change, false);
    expect(outside.fields).toEqual([
      { field: "responsible", how: "TOLD" },
      { field: "responsibleId", how: "TOLD" },
    ]);
    expect(JSON.stringify(outside)).not.toMatch(/Ane|Bo|u1|u2/);
  });

  test("what the words point at can be looked up in one go", () => {
    const words = [
      told(makeItem(), makeItem({ phaseId: "q", dependsOnIds: ["k"] })),
      told(makeItem({ parentId: "j" }), makeItem({ responsibleId: "u" })),
    ];
    const found = [...rowsIn(words)].map(([of, ids]) => [of, [...ids]]);
    expect(Object.fromEntries(found)).toEqual({ PHASE: ["p", "q"], ITEM: ["k", "j"], USER: ["u"] });
  });
});
