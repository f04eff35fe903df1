import { describe, expect, test } from "vitest";
import { planChoiceSchema, planViewSchema } from "@/lib/validation/plan";

describe("the plan's address", () => {
  test("an empty address shows everything", () => {
    expect(planViewSchema.parse({})).toEqual({
      zoom: "LIFE",
      from: null,
      lane: [],
      kind: null,
      audience: null,
      closed: [],
      open: null,
      compare: null,
    });
  });

  test("reads what links and the filter form write", () => {
    const query = {
      zoom: "half",
      from: "2022-01-01",
      lane: ["STATE", "LOCAL"],
      kind: "DEADLINE",
      audience: "",
      closed: "STATE",
      open: "fase",
      compare: "2021-05-01",
    };
    expect(planViewSchema.parse(query)).toEqual({
      ...{ zoom: "HALF", from: "2022-01-01", lane: ["STATE", "LOCAL"], kind: "DEADLINE", audience: null },
      ...{ closed: ["STATE"], open: "fase", compare: "2021-05-01" },
    });
    expect(planViewSchema.parse({ lane: "TRIALS" }).lane).toEqual(["TRIALS"]);
  });

  test.each([
    [{ zoom: "decade" }, "zoom", "LIFE"],
    [{ from: "2022-06-31" }, "from", null],
    [{ lane: ["STATE", "MOON"] }, "lane", []],
    [{ kind: "x".repeat(100_000) }, "kind", null],
    [{ closed: ["ATTIC"] }, "closed", []],
    [{ compare: "sidste år" }, "compare", null],
  ] as const)("what cannot be used falls back: %j", (query, field, expected) => {
    expect(planViewSchema.parse(query)[field]).toEqual(expected);
  });

  test("an id too long to be one is refused, not cut", () => {
    expect(planChoiceSchema.safeParse({ municipality: "x".repeat(101) }).success).toBe(false);
  });
});
