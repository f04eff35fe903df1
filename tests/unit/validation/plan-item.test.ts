import { describe, expect, test } from "vitest";
import { itemStateSchema, parseItem } from "@/lib/validation/plan-item";

const form = { title: "Fælles dag", phaseId: "p", kind: "EVENT", level: "MUNICIPAL" };

describe("the form of an item", () => {
  test("needs a title, a phase, a kind and a level; the rest may be left out", () => {
    expect(parseItem({ ...form, title: " Fælles \n dag ", wording: "", parentId: "" })).toMatchObject({
      ok: true,
      data: {
        title: "Fælles dag",
        wording: null,
        parentId: null,
        audience: [],
        dependsOnIds: [],
        documents: [],
      },
    });
    const empty = parseItem(null);
    expect(!empty.ok && Object.keys(empty.fieldErrors).sort()).toEqual(["kind", "level", "phaseId", "title"]);
  });

  test("what is ticked comes once, and audiences in the order they are known by", () => {
    const audience = ["STAFF", "POLITICIANS", "STAFF"];
    expect(parseItem({ ...form, audience, dependsOnIds: ["b", "a", "b"] })).toMatchObject({
      ok: true,
      data: { audience: ["POLITICIANS", "STAFF"], dependsOnIds: ["b", "a"] },
    });
  });

  test.each([
    ["www.holbaek.dk/referat", "https://www.holbaek.dk/referat"],
    ["https://holbaek.dk/a b", "https://holbaek.dk/a%20b"],
    ["http://holbaek.dk", null],
    ["javascript:alert(1)", null],
    ["intranet", null],
    ["https://bruger:kode@holbaek.dk", null],
    [`https://holbaek.dk/${"x".repeat(2_000)}`, null],
  ])("the address %s becomes %s", (documentUrl, url) => {
    const parsed = parseItem({ ...form, documentTitle: "Referat", documentUrl });
    if (url === null)
      expect(parsed).toEqual({ ok: false, fieldErrors: { "documentUrl-0": { key: "webAddress" } } });
    else expect(parsed).toMatchObject({ ok: true, data: { documents: [{ title: "Referat", url }] } });
  });

  test("rows of documents keep together, and an error names its row", () => {
    const documentTitle = ["Referat", "", "", "Uden adresse"];
    const documentUrl = ["https://a.dk", "", "https://b.dk", ""];
    expect(parseItem({ ...form, documentTitle, documentUrl })).toEqual({
      ok: false,
      fieldErrors: { "documentTitle-2": { key: "required" }, "documentUrl-3": { key: "required" } },
    });
  });

  test("a personal number is refused wherever one can write", () => {
    const cpr = "Ring til 010190-1234";
    const parsed = parseItem({
      ...form,
      title: cpr,
      note: cpr,
      reason: cpr,
      responsible: cpr,
      documentTitle: cpr,
    });
    expect(!parsed.ok && Object.values(parsed.fieldErrors).filter(({ key }) => key === "cpr")).toHaveLength(
      5,
    );
  });
});

describe("where an item stands", () => {
  test("done has its day and dropped its reason", () => {
    expect(itemStateSchema.safeParse({ state: "DONE", reachedOn: "1. marts 2022" }).data).toEqual({
      state: "DONE",
      reachedOn: "2022-03-01",
      reason: null,
    });
    expect(itemStateSchema.safeParse({ state: "DONE", reachedOn: "" }).success).toBe(false);
    expect(itemStateSchema.safeParse({ state: "DROPPED", reason: " " }).success).toBe(false);
    expect(itemStateSchema.safeParse({ state: "LATE" }).success).toBe(false);
  });
});
