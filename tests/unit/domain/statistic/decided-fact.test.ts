import { expect, test } from "vitest";
import { decidedFacts } from "@/lib/domain/statistic/decided-fact";

test("decisions on direction come first and facts about practice are left out", () => {
  const facts = ["opfoelgning", "tilsyn", "lokal-praksis", "budget", "hegnspael-form"].map((key) => ({
    key,
  }));
  expect(decidedFacts(facts, 2)).toEqual([{ key: "hegnspael-form" }, { key: "budget" }]);
  expect(decidedFacts(facts, 9)).toHaveLength(3);
});
