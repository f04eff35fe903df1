import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportLimits } from "@/lib/domain/report/part";
import {
  keepVersionSchema,
  newReportSchema,
  parseReport,
  parseStep,
  refreshQuery,
} from "@/lib/validation/report";

const base = { title: "Statussag", order: "t-1,part-themes", "text-t-1": "Hej", "show-part-themes": "CHART" };

describe("the editor's form", () => {
  test("is read in its order, with what is left out", () => {
    expect(parseReport({ ...base, order: "part-themes,-t-1", "comment-part-themes": " Se her " })).toEqual({
      ok: true,
      data: {
        title: "Statussag",
        meetsOn: null,
        content: [
          {
            ...{ id: "part-themes", kind: "PART", part: "themes", omitted: false },
            ...{ caption: "", comment: "Se her", show: "CHART" },
          },
          { id: "t-1", kind: "TEXT", text: "Hej", omitted: true },
        ],
      },
    });
  });

  test("takes a pressed button along", () => {
    const result = parseReport({ ...base, do: "down:t-1" });
    expect(result.ok && result.data.content.map(({ id }) => id)).toEqual(["part-themes", "t-1"]);
  });

  test("refuses personal numbers and what there is no room for, each at its field", () => {
    const result = parseReport({
      ...base,
      title: "",
      "text-t-1": "Barnet 010203-1234",
      "caption-part-themes": "x".repeat(reportLimits.caption + 1),
      meetsOn: "32-13-2026",
    });
    expect(!result.ok && Object.entries(result.fieldErrors).map(([field, { key }]) => [field, key])).toEqual([
      ["title", "required"],
      ["meetsOn", "date"],
      ["text-t-1", "cpr"],
      ["caption-part-themes", "tooLong"],
    ]);
  });

  test("whatever is posted it is read or refused, with no block twice and none that is unknown", () => {
    const entry = fc.oneof(
      fc.constantFrom("t-1", "-t-2", "part-themes", "-part-figures", "part-", "t-x", "__proto__", "", ",,"),
      fc.string({ maxLength: 8 }),
    );
    const form = fc.record({
      title: fc.anything(),
      order: fc.oneof(
        fc.array(entry, { maxLength: 80 }).map((list) => list.join(",")),
        fc.anything(),
      ),
      do: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom("up:t-1", "add:", "omit:part-themes"),
        fc.anything(),
      ),
      "text-t-1": fc.anything(),
      meetsOn: fc.oneof(fc.constant(""), fc.anything()),
    });
    fc.assert(
      fc.property(form, (raw) => {
        const result = parseReport(raw);
        if (!result.ok) return;
        const ids = result.data.content.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(reportLimits.blocks);
        for (const id of ids) expect(id).toMatch(/^(t-\d{1,6}|part-[a-zA-Z]+)$/);
      }),
      { numRuns: 300 },
    );
  });

  test.each(["", "up", "up:", "fly:t-1", "up:t 1", null, 7])("%j is no step", (value) => {
    expect(parseStep(value)).toBeNull();
  });
});

describe("a new report", () => {
  const form = { committee: "Udvalget", area: "", preset: "YEAR", sections: ["figures"], meetsOn: "" };
  const errors = (raw: Record<string, unknown>) => {
    const result = newReportSchema.safeParse({ ...form, ...raw });
    return result.success
      ? []
      : result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };
  test.each([
    [{}, []],
    [{ committee: " " }, ["committee required"]],
    [{ sections: undefined }, ["sections chooseOne"]],
    [{ preset: "OWN", from: "2026-05-01", to: "2026-04-01" }, ["to periodOrder"]],
    [{ preset: "OWN", from: "", to: "2026-02-30" }, ["from required", "to date"]],
    [{ preset: "OWN", from: "1. maj 2026", to: "31-05-2026" }, []],
  ])("%j", (raw, expected) => {
    expect(errors(raw)).toEqual(expected);
  });
});

test("a version is only put forward when it is said, and then on a day", () => {
  expect(keepVersionSchema.parse({ note: " ", issuedOn: "2026-01-01" })).toEqual({
    note: null,
    issuedOn: null,
  });
  expect(keepVersionSchema.parse({ note: "Klar", issue: "1", issuedOn: "1. maj 2026" })).toEqual({
    ...{ note: "Klar", issuedOn: "2026-05-01" },
  });
  expect(keepVersionSchema.safeParse({ issue: "1", issuedOn: "" }).success).toBe(false);
});

test("days that cannot be read are as if not asked for", () => {
  expect(refreshQuery({ from: "x", to: "2026-02-01", sections: ["figures", "nothing"] })).toEqual({
    ...{ from: null, to: "2026-02-01", sections: [] },
  });
});
