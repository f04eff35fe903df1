import { describe, expect, test } from "vitest";
import { WORDING_LIMIT } from "@/lib/validation/wording";
import { parseWordingQuery } from "@/lib/validation/wording-query";

describe("the parameters of a time wording", () => {
  test("context and horizon are optional", () => {
    expect(parseWordingQuery({ wording: " ultimo marts 2021 " })).toEqual({
      ok: true,
      query: { wording: "ultimo marts 2021", context: null },
    });
    expect(parseWordingQuery({ wording: "fra maj 2022", horizon: "2024-06-30" })).toEqual({
      ok: true,
      query: { wording: "fra maj 2022", context: { start: null, end: null, horizon: "2024-06-30" } },
    });
  });

  test.each([
    [{}, ["wording"]],
    [{ wording: "x".repeat(WORDING_LIMIT + 1) }, ["wording"]],
    [{ wording: "marts", contextStart: "2021-02-30", contextEnd: "2021-05-31" }, ["contextStart"]],
    [{ wording: "marts", contextStart: "2021-01-01" }, ["contextEnd"]],
    [{ wording: "marts", contextEnd: "2021-01-01" }, ["contextStart"]],
    [{ wording: "marts", contextStart: "2021-05-31", contextEnd: "2021-01-01" }, ["contextEnd"]],
  ])("%o is refused by name", (raw, wrong) => {
    expect(parseWordingQuery(raw)).toEqual({ ok: false, wrong });
  });
});
