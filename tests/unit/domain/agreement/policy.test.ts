import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approvalBodies,
  approvalTriggers,
  approvingLine,
  type ApprovalLine,
} from "@/lib/domain/agreement/approval";
import {
  editLines,
  fieldOfLine,
  lineEdits,
  linesOfForm,
  policyLimits,
  policyProblems,
  readLineEdit,
  typedLines,
  type TypedLine,
} from "@/lib/domain/agreement/policy";

const line = (trigger: ApprovalLine["trigger"], threshold: number | null = null): ApprovalLine => ({
  ...{ trigger, threshold },
  body: "COMMITTEE",
});

describe("lines that could never apply", () => {
  test.each<[string, ApprovalLine[], Record<string, string>]>([
    ["nothing", [], {}],
    ["ellers at the end", [line("COSTS_MONEY"), line("ALWAYS")], {}],
    ["ellers above others", [line("ALWAYS"), line("COSTS_MONEY")], { "trigger-0": "policyAlwaysLast" }],
    ["ellers twice", [line("ALWAYS"), line("ALWAYS")], { "trigger-0": "policyAlwaysLast" }],
    ["the same twice", [line("COSTS_MONEY"), line("COSTS_MONEY")], { "trigger-1": "policySame" }],
    [
      "fewer participants first",
      [line("PARTICIPANTS_ABOVE", 50), line("PARTICIPANTS_ABOVE", 200)],
      { "threshold-1": "policyReached" },
    ],
    ["more participants first", [line("PARTICIPANTS_ABOVE", 200), line("PARTICIPANTS_ABOVE", 50)], {}],
  ])("%s", (_, lines, expected) => {
    const found = Object.entries(policyProblems(lines)).map(([field, { key }]) => [field, key]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test("without a problem every line is reached by some trial", () => {
    const lines = fc.array(
      fc
        .record({ trigger: fc.constantFrom(...approvalTriggers), threshold: fc.integer({ min: 1, max: 9 }) })
        .map(({ trigger, threshold }) => line(trigger, trigger === "PARTICIPANTS_ABOVE" ? threshold : null)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, (policy) => {
        if (Object.keys(policyProblems(policy)).length > 0) return;
        policy.forEach((each) => {
          const trial = {
            needsStatutoryExemption: each.trigger === "STATUTORY_EXEMPTION",
            costsMoney: each.trigger === "COSTS_MONEY",
            participantCount: each.threshold === null ? 0 : each.threshold + 1,
          };
          const occasion = each.trigger === "IMPLEMENTATION" ? "IMPLEMENTATION" : "START";
          expect(approvingLine(policy, trial, occasion)).toBe(each);
        });
      }),
    );
  });
});

describe("moving lines", () => {
  const typed = (trigger: string): TypedLine => ({
    trigger,
    threshold: "5",
    body: "",
    note: `om ${trigger}`,
  });
  const three = ["COSTS_MONEY", "IMPLEMENTATION", "ALWAYS"].map(typed);

  test("nothing that was typed is lost by any button", () => {
    const edit = fc.tuple(fc.constantFrom(...lineEdits), fc.integer({ min: -2, max: 14 }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let lines: readonly TypedLine[] = three;
        for (const [what, index] of edits) {
          const after = editLines(lines, what, index);
          expect(after.length).toBeLessThanOrEqual(policyLimits.lines);
          const missing = lines.filter((each) => !after.includes(each));
          expect(missing).toEqual(what === "REMOVE" && lines[index] ? [lines[index]] : []);
          lines = after;
        }
      }),
    );
  });

  test("a new line comes before ellers", () => {
    expect(editLines(three, "ADD").map(({ trigger }) => trigger)).toEqual([
      ...["COSTS_MONEY", "IMPLEMENTATION", "", "ALWAYS"],
    ]);
    expect(editLines([], "ADD")).toHaveLength(1);
  });

  test("up and down undo each other, and the ends stay where they are", () => {
    expect(editLines(editLines(three, "UP", 1), "DOWN", 0)).toEqual(three);
    expect(editLines(three, "UP", 0)).toEqual(three);
    expect(editLines(three, "DOWN", 2)).toEqual(three);
  });

  test("a form gives back the lines it was made from", () => {
    const lines = typedLines(
      approvalBodies.map((body) => ({ ...line("PARTICIPANTS_ABOVE", 12), body, note: "fordi" })),
    );
    const posted = Object.fromEntries(
      lines.flatMap((each, index) =>
        (["trigger", "threshold", "body", "note"] as const).map((field) => [
          fieldOfLine(field, index),
          each[field],
        ]),
      ),
    );
    expect(linesOfForm(posted)).toEqual(lines);
  });

  test.each([
    ["UP 2", { edit: "UP", index: 2 }],
    ["ADD", { edit: "ADD", index: -1 }],
    ["BURN 1", null],
    [7, null],
  ])("the button %s is read", (text, expected) => expect(readLineEdit(text)).toEqual(expected));
});
