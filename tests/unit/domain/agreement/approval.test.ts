import { describe, expect, test } from "vitest";
import { approvingBody, reaches, type ApprovalLine, type RoutedTrial } from "@/lib/domain/agreement/approval";
import { approvalPolicyOf } from "@/prisma/seed/agreement";

const policyOf = (municipality: string): ApprovalLine[] =>
  approvalPolicyOf(municipality).map(({ trigger, body }) => ({
    ...{ trigger, body },
    threshold: null,
  }));

const plain: RoutedTrial = { needsStatutoryExemption: false, costsMoney: false, participantCount: 20 };
const trial = (changes: Partial<RoutedTrial>): RoutedTrial => ({ ...plain, ...changes });

const trials: Record<string, RoutedTrial> = {
  plain,
  "nothing told": trial({ costsMoney: null, participantCount: null }),
  "needs the law": trial({ needsStatutoryExemption: true }),
  "costs money": trial({ costsMoney: true }),
  both: trial({ needsStatutoryExemption: true, costsMoney: true }),
  "needs the law, money not told": trial({ needsStatutoryExemption: true, costsMoney: null }),
  "costs money, many people": trial({ costsMoney: true, participantCount: 900 }),
  "many people": trial({ participantCount: 900 }),
  "one person": trial({ participantCount: 1 }),
  "nobody counted, needs the law": trial({ needsStatutoryExemption: true, participantCount: null }),
};

// The committee approves what needs the law or costs money, the rest starts administratively.
const langeland = ["A", "A", "C", "C", "C", "C", "C", "A", "A", "C"];
const same = (letter: string) => Array.from({ length: 10 }, () => letter);
const letters = { LEADER: "L", ADMINISTRATION: "A", COMMITTEE: "C", CITY_COUNCIL: "B" } as const;

// columns: whom each of the ten trials goes to before it begins, and before it becomes ordinary practice
const table: [string, string[], string[]][] = [
  ["langeland", langeland, langeland],
  ["viborg", same("A"), same("C")],
  ["esbjerg", same("L"), same("L")],
  ["helsingoer", same("L"), same("L")],
  ["holbaek", same("L"), same("L")],
  ["middelfart", same("L"), same("L")],
  ["rebild", same("L"), same("L")],
];

describe("who approves follows the agreement", () => {
  test.each(table)("%s routes the ten trials as its sources say", (municipality, start, implementation) => {
    const policy = policyOf(municipality);
    const routed = (occasion: "START" | "IMPLEMENTATION") =>
      Object.values(trials).map((each) => letters[approvingBody(policy, each, occasion)]);
    expect(routed("START")).toEqual(start);
    expect(routed("IMPLEMENTATION")).toEqual(implementation);
  });

  test("the first line that applies decides, whatever stands below it", () => {
    const policy: ApprovalLine[] = [
      { trigger: "PARTICIPANTS_ABOVE", threshold: 100, body: "CITY_COUNCIL" },
      { trigger: "COSTS_MONEY", threshold: null, body: "COMMITTEE" },
    ];
    const start = (each: RoutedTrial) => approvingBody(policy, each, "START");
    expect(start(trial({ costsMoney: true, participantCount: 101 }))).toBe("CITY_COUNCIL");
    expect(start(trial({ costsMoney: true, participantCount: 100 }))).toBe("COMMITTEE");
    expect(start(trial({ costsMoney: true, participantCount: null }))).toBe("COMMITTEE");
    expect(start(plain)).toBe("LEADER");
  });

  test("without an agreement the leader decides", () => {
    expect(approvingBody([], trial({ needsStatutoryExemption: true }), "START")).toBe("LEADER");
  });

  test("a higher body may say yes for a lower one, never the other way", () => {
    expect(reaches("CITY_COUNCIL", "COMMITTEE")).toBe(true);
    expect(reaches("COMMITTEE", "COMMITTEE")).toBe(true);
    expect(reaches("ADMINISTRATION", "COMMITTEE")).toBe(false);
    expect(reaches("LEADER", "ADMINISTRATION")).toBe(false);
  });
});
