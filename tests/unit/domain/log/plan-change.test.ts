import { describe, expect, test } from "vitest";
import { planChange, readPlanChange, type Plan } from "@/lib/domain/log/plan-change";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { planChangeSentences } from "@/lib/i18n/plan-change";

const plan = (changes: Partial<Plan> & { stage?: TrialStage } = {}) => ({
  stage: "IN_TEST" as TrialStage,
  periodStart: "2026-03-01",
  periodEnd: "2026-06-08",
  freedFrom: "Faste tider",
  freedTo: "Egne tider",
  change: null,
  expectedResult: null,
  ...changes,
});

describe("a change of the plan", () => {
  test("is what differs, with what was before", () => {
    expect(planChange(plan(), plan({ periodEnd: "2026-07-01", change: "Maden står klar" }))).toEqual({
      periodEnd: { before: "2026-06-08", after: "2026-07-01" },
      change: { before: null, after: "Maden står klar" },
    });
  });

  test("is none when the plan stays as it is", () => {
    expect(planChange(plan(), plan())).toBeNull();
  });

  test.each(["IDEA", "PREPARED", "AWAITING_APPROVAL", "DECIDED", "LANDED", "WITHDRAWN"] as const)(
    "is no part of what is learned at %s",
    (stage) => {
      expect(planChange(plan({ stage }), plan({ stage, freedTo: "Andet" }))).toBeNull();
    },
  );

  test.each(["IN_TEST", "EVALUATING", "PAUSED"] as const)("is learned from at %s", (stage) => {
    expect(planChange(plan({ stage }), plan({ stage, freedTo: "Andet" }))).not.toBeNull();
  });

  test("is read back as it was stored, without what does not belong", () => {
    const stored = { periodEnd: { before: null, after: "2026-07-01" }, title: { before: "a", after: "b" } };
    expect(readPlanChange(stored)).toEqual({ periodEnd: { before: null, after: "2026-07-01" } });
    expect(readPlanChange({ freedTo: "tekst" })).toBeNull();
    expect(readPlanChange("tekst")).toBeNull();
  });
});

describe("told in words", () => {
  const told = (before: Partial<Plan>, after: Partial<Plan>, locale: "da" | "en" = "da") =>
    planChangeSentences(planChange(plan(before), plan(after))!, locale);

  test("a longer period names its new last day", () => {
    expect(told({}, { periodEnd: "2026-07-01" })).toEqual(["Perioden er forlænget til 1. juli 2026."]);
    expect(told({}, { periodEnd: "2026-07-01" }, "en")).toEqual(["The period is extended to 1 July 2026."]);
  });

  test("a shorter, an open and a first period are told apart", () => {
    expect(told({}, { periodEnd: "2026-05-01" })[0]).toContain("forkortet til 1. maj 2026");
    expect(told({}, { periodEnd: null })[0]).toContain("fjernet. Den var 8. juni 2026");
    expect(told({ periodEnd: null }, {})[0]).toContain("sat til 8. juni 2026");
    expect(told({}, { periodStart: "2026-03-15" })[0]).toContain("15. marts 2026");
  });

  test("each field has its own sentence, the new words as they are", () => {
    const sentences = told(
      {},
      { freedFrom: "Alt", freedTo: "Intet {x}", change: "Nyt", expectedResult: "Ro" },
    );
    expect(sentences).toHaveLength(4);
    expect(sentences[1]).toContain("Intet {x}");
  });
});
