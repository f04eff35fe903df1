import { describe, expect, test } from "vitest";
import { parseAnswer, parseStep, parseWish, parseWishQuery } from "@/lib/validation/wish";

const form = {
  kind: "WISH",
  place: "i:alfa-one",
  title: "Ét tilsyn",
  lawText: "Serviceloven § 151",
  why: "To besøg om det samme",
  wouldEnable: "Tid til beboerne",
};
const errorsOf = (parsed: ReturnType<typeof parseWish>) =>
  parsed.ok
    ? {}
    : Object.fromEntries(Object.entries(parsed.fieldErrors).map(([field, { key }]) => [field, key]));

describe("a new wish", () => {
  test("is read, cleaned, and without what belongs to the other kind", () => {
    expect(
      parseWish({
        ...form,
        title: "  Ét \n tilsyn ",
        provisionId: "sel-151-1",
        ruleId: "rule-1",
        trialIds: "t1",
      }),
    ).toEqual({
      ok: true,
      data: {
        kind: "WISH",
        place: { institutionId: "alfa-one" },
        area: null,
        title: "Ét tilsyn",
        provisionId: "sel-151-1",
        ruleId: null,
        lawText: "Serviceloven § 151",
        why: "To besøg om det samme",
        wouldEnable: "Tid til beboerne",
        trialIds: ["t1"],
      },
    });
    expect(parseWish({ ...form, kind: "CHALLENGE", provisionId: "p", ruleId: "rule-1" }).data).toMatchObject({
      provisionId: null,
      ruleId: "rule-1",
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["must say what it is about", { lawText: "" }, { provisionId: "wishAbout" }],
    ["a challenge says it by its rule", { kind: "CHALLENGE", lawText: " " }, { ruleId: "wishAbout" }],
    [
      "needs its texts",
      { title: "", why: " ", wouldEnable: "" },
      { title: "required", why: "required", wouldEnable: "required" },
    ],
    ["holds no personal numbers", { why: "Fru Jensen, 010203-1234, venter" }, { why: "cpr" }],
    ["nor in the name of the law", { lawText: "Sag 0102031234" }, { lawText: "cpr" }],
    ["has room for so much", { title: "x".repeat(121) }, { title: "tooLong" }],
    ["comes from somewhere", { place: "x:alfa" }, { place: "choose" }],
    ["is of a kind", { kind: "LETTER" }, { kind: "choose" }],
    ["points at trials by their ids", { trialIds: ["'; drop table"] }, { trialIds: "choose" }],
  ])("%s", (_name, changes, expected) => {
    expect(errorsOf(parseWish({ ...form, ...changes }))).toEqual(expected);
  });

  test.each([null, undefined, "x", 7, [], { kind: { a: 1 }, trialIds: { b: 2 } }])(
    "takes %j for an empty form",
    (raw) => {
      expect(Object.keys(errorsOf(parseWish(raw)))).toContain("title");
    },
  );
});

describe("a step", () => {
  test("has a day, written as people write it, and may have a remark", () => {
    expect(parseStep({ on: "3. marts 2026" }, "SEND")).toEqual({
      ok: true,
      data: { on: "2026-03-03", note: null },
    });
  });

  test.each(["TURN_DOWN", "WITHDRAW"] as const)("%s must be explained", (move) => {
    const parsed = parseStep({ on: "2026-03-03", note: "  " }, move);
    expect(!parsed.ok && parsed.fieldErrors).toEqual({ note: { key: "required" } });
  });

  test("on a day that is not in the calendar is refused", () => {
    const parsed = parseStep({ on: "31-02-2026" }, "SEND");
    expect(!parsed.ok && parsed.fieldErrors.on?.key).toBe("date");
  });
});

describe("an answer", () => {
  const yes = {
    answer: "GRANTED",
    on: "2026-03-03",
    reason: "Ja",
    provisionId: "p",
    validFrom: "2026-04-01",
  };
  const wrong = (changes: Record<string, unknown>, kind: "WISH" | "CHALLENGE" = "WISH") => {
    const parsed = parseAnswer({ ...yes, ...changes }, kind);
    return parsed.ok
      ? {}
      : Object.fromEntries(Object.entries(parsed.fieldErrors).map(([field, { key }]) => [field, key]));
  };

  test("of no leaves out what belongs to a yes", () => {
    const parsed = parseAnswer({ ...yes, answer: "REFUSED", condition: "Hvis" }, "WISH");
    expect(parsed).toEqual({
      ok: true,
      data: {
        answer: "REFUSED",
        on: "2026-03-03",
        reason: "Ja",
        provisionId: null,
        ruleId: null,
        ruleStatus: null,
        validFrom: null,
        validTo: null,
        condition: null,
      },
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["yes is enough with a provision and a day", {}, {}],
    ["names the provision", { provisionId: "" }, { provisionId: "wishProvision" }],
    ["says from when", { validFrom: "" }, { validFrom: "required" }],
    ["does not end before it begins", { validTo: "2026-03-31" }, { validTo: "periodOrder" }],
    ["may hold one day", { validTo: "2026-04-01" }, {}],
    ["in part says which part", { answer: "PARTLY" }, { condition: "wishCondition" }],
    ["has a reason", { reason: "" }, { reason: "required" }],
    ["is one of three", { answer: "MAYBE" }, { answer: "choose" }],
  ])("%s", (_name, changes, expected) => {
    expect(wrong(changes)).toEqual(expected);
  });

  test("to a challenge of a rule says what becomes of the rule; without a rule there is nothing to say", () => {
    expect(wrong({ ruleId: "r" }, "CHALLENGE")).toEqual({ ruleStatus: "choose" });
    expect(wrong({ ruleId: "r", ruleStatus: "KEPT" }, "CHALLENGE")).toEqual({ ruleStatus: "choose" });
    expect(wrong({ ruleId: "r", ruleStatus: "OPTIONAL" }, "CHALLENGE")).toEqual({});
    expect(wrong({}, "CHALLENGE")).toEqual({});
  });
});

describe("the list's address", () => {
  test("is read as far as it means something", () => {
    expect(
      parseWishQuery({ municipality: "rebild", kind: "WISH", stage: ["SENT", "x"], rule: "r-1", page: "3" }),
    ).toEqual({
      filter: { municipality: "rebild", kind: "WISH", stage: "SENT", provision: null, rule: "r-1" },
      page: 3,
    });
    expect(
      parseWishQuery({ municipality: "'--", kind: "x", stage: "", provision: "a b", page: "-1" }),
    ).toEqual({
      filter: { municipality: null, kind: null, stage: null, provision: null, rule: null },
      page: 1,
    });
  });
});
