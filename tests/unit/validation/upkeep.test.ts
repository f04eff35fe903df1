import { describe, expect, test } from "vitest";
import type { RecordInput } from "@/lib/domain/freedom/upkeep";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseRecord, parseWordGroup, type RecordContext } from "@/lib/validation/upkeep";
import { recordListQuery, upkeepModeOf, wordListQuery } from "@/lib/validation/upkeep-list";

const today = toCalendarDate("2026-11-22");
const context = (changes: Partial<RecordContext> = {}): RecordContext => ({
  type: "RULE",
  mode: "new",
  level: "MUNICIPAL",
  today,
  current: null,
  ...changes,
});
const rule = (changes: Record<string, unknown> = {}) => ({
  areas: "SCHOOL",
  category: "PROCESS",
  title: "Årlig kvalitetsrapport",
  summary: "Skolen skriver en rapport hvert år",
  ruleStatus: "KEPT",
  decidedOn: "01-11-2026",
  decidedBy: "COMMITTEE",
  ...changes,
});
const fencePost = (changes: Record<string, unknown> = {}) => ({
  areas: "SCHOOL",
  title: "Afgangsprøver",
  summary: "Alle tager dem",
  fenceStatus: "KEPT",
  decidedOn: "2026-11-01",
  decidedBy: "CITY_COUNCIL",
  ...changes,
});
const provision = (changes: Record<string, unknown> = {}) => ({
  areas: ["SCHOOL", "DAYCARE"],
  law: "Folkeskoleloven",
  title: "Elevplan",
  summary: "En plan for hver elev",
  freed: "YES",
  role: "EXEMPTED",
  ...changes,
});
const keysOf = (errors: Record<string, { key: string }>) =>
  Object.fromEntries(Object.entries(errors).map(([field, { key }]) => [field, key]));

describe("a new record", () => {
  test("is read and cleaned, with everyday words from the title when none are given", () => {
    const { input, errors } = parseRecord(rule({ title: "  Årlig   kvalitetsrapport " }), context());
    expect(errors).toEqual({});
    expect(input).toMatchObject({
      areas: ["SCHOOL"],
      title: "Årlig kvalitetsrapport",
      decidedOn: "2026-11-01",
      keywords: ["årlig kvalitetsrapport"],
    });
  });

  test("fields of other types are left out, whatever was posted", () => {
    const { input } = parseRecord(
      rule({ law: "Straffeloven", freed: "YES", fenceStatus: "KEPT" }),
      context(),
    );
    expect(input).toMatchObject({ law: null, freed: null, fenceStatus: null });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["nothing filled in", { title: " ", summary: "" }, { title: "required", summary: "required" }],
    ["a title that is too long", { title: "æ".repeat(201) }, { title: "tooLong" }],
    ["a title of exactly 200", { title: "æ".repeat(200), keywords: "x" }, {}],
    ["a text that is too long", { summary: "x".repeat(2001) }, { summary: "tooLong" }],
    ["a personal number", { summary: "Barnet 010199-1234" }, { summary: "cpr" }],
    ["a personal number among the words", { keywords: "010199 1234" }, { keywords: "cpr" }],
    ["no area", { areas: [] }, { areas: "choose" }],
    ["two areas", { areas: ["SCHOOL", "DAYCARE"] }, { areas: "choose" }],
    ["a made-up status", { ruleStatus: "BURNED" }, { ruleStatus: "choose" }],
    ["no decision", { decidedOn: "", decidedBy: "" }, { decidedOn: "required", decidedBy: "choose" }],
    ["a decision still to come", { decidedOn: "2026-11-23" }, { decidedOn: "decisionInFuture" }],
    ["a leader deciding for the municipality", { decidedBy: "LEADER" }, { decidedBy: "choose" }],
    ["a day that is not", { validFrom: "31-02-2026" }, { validFrom: "date" }],
    ["made optional without a reason", { ruleStatus: "OPTIONAL" }, { decisionReason: "required" }],
    ["made optional with one", { ruleStatus: "OPTIONAL", decisionReason: "Tillid" }, {}],
    [
      "too many words",
      { keywords: Array.from({ length: 301 }, (_, i) => `ord ${i}`).join("\n") },
      { keywords: "tooManyLines" },
    ],
  ])("%s", (_what, changes, expected) => {
    expect(keysOf(parseRecord(rule(changes), context()).errors)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, RecordContext["level"], Record<string, string>]>([
    [
      "an exception that is told",
      { fenceStatus: "KEPT_WITH_EXCEPTION", exception: "Ikke for 9." },
      "MUNICIPAL",
      {},
    ],
    [
      "an exception that is not",
      { fenceStatus: "KEPT_WITH_EXCEPTION" },
      "MUNICIPAL",
      { exception: "required" },
    ],
    [
      "an exception without the status",
      { exception: "Ikke for 9." },
      "MUNICIPAL",
      { exception: "exceptionWithoutStatus" },
    ],
    ["adjusted by a municipality", { fenceStatus: "ADJUSTED" }, "MUNICIPAL", {}],
    ["adjusted by an institution", { fenceStatus: "ADJUSTED" }, "LOCAL", { fenceStatus: "choose" }],
    ["national, without any decision", { decidedOn: "", decidedBy: "" }, "NATIONAL", {}],
    ["a provision that is no id", { provisionIds: ["a b"] }, "NATIONAL", { provisionIds: "choose" }],
  ])("fence-post: %s", (_what, changes, level, expected) => {
    const { errors } = parseRecord(fencePost(changes), context({ type: "FENCE_POST", level }));
    expect(keysOf(errors)).toEqual(expected);
  });

  test("a provision may concern several areas and needs to be known by law, freedom and role", () => {
    const national = context({ type: "PROVISION", level: "NATIONAL" });
    expect(parseRecord(provision(), national)).toMatchObject({
      errors: {},
      input: { areas: ["DAYCARE", "SCHOOL"], law: "Folkeskoleloven", title: "Elevplan" },
    });
    const { errors } = parseRecord(provision({ law: "", freed: "", role: "", areas: [] }), national);
    expect(keysOf(errors)).toEqual({
      law: "required",
      areas: "chooseOne",
      freed: "choose",
      role: "choose",
    });
  });
});

describe("a record that stands", () => {
  const current = parseRecord(rule(), context()).input;

  test("a correction cannot change a rule's status", () => {
    const { input, errors } = parseRecord(
      rule({ ruleStatus: "REMOVED", summary: "Klarere" }),
      context({ mode: "edit", current }),
    );
    expect(errors).toEqual({});
    expect(input).toMatchObject({ ruleStatus: "KEPT", summary: "Klarere" });
  });

  test("a decision that a source never told need not be made up, but one that stands is not emptied", () => {
    const untold: RecordInput = { ...current, decidedOn: null, decidedBy: null };
    const form = rule({ decidedOn: "", decidedBy: "" });
    expect(parseRecord(form, context({ mode: "edit", current: untold })).errors).toEqual({});
    expect(keysOf(parseRecord(form, context({ mode: "edit", current })).errors)).toEqual({
      decidedOn: "required",
      decidedBy: "choose",
    });
  });

  test("a new version with another status needs the reason", () => {
    const mode = context({ mode: "supersede", current });
    expect(keysOf(parseRecord(rule({ ruleStatus: "REMOVED" }), mode).errors)).toEqual({
      decisionReason: "required",
    });
    expect(parseRecord(rule({ summary: "Nyt" }), mode).errors).toEqual({});
  });

  test("an end needs its day, and a municipality's a reason; nothing else is read", () => {
    const mode = context({ mode: "end", current });
    expect(keysOf(parseRecord({}, mode).errors)).toEqual({ validTo: "required", endReason: "required" });
    const read = parseRecord({ validTo: "31.12.2026", endReason: "Besluttet", title: "Andet" }, mode);
    expect(read).toMatchObject({
      errors: {},
      endReason: "Besluttet",
      input: { ...current, validTo: "2026-12-31" },
    });
  });
});

describe("words", () => {
  test("one per line, each once, the first spelling stays", () => {
    const { input, errors } = parseWordGroup({
      kind: "SYNONYM",
      words: "Stue\n gruppe \n\nstue",
      areas: "DAYCARE",
    });
    expect(errors).toEqual({});
    expect(input).toEqual({
      kind: "SYNONYM",
      words: ["Stue", "gruppe"],
      areas: ["DAYCARE"],
      municipalityId: null,
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    [
      "one word cannot mean the same as itself",
      { kind: "SYNONYM", words: "stue\nStue" },
      { words: "twoWords" },
    ],
    ["one word of the area's work is enough", { kind: "AREA_WORK", words: "bål" }, {}],
    ["none", { kind: "OUTSIDE", words: " \n" }, { words: "required" }],
    ["no kind", { words: "a\nb" }, { kind: "choose" }],
    ["a personal number", { kind: "OUTSIDE", words: "0101991234" }, { words: "cpr" }],
    ["a word that is a novel", { kind: "OUTSIDE", words: "x".repeat(101) }, { words: "tooLong" }],
  ])("%s", (_what, form, expected) => {
    expect(keysOf(parseWordGroup(form).errors)).toEqual(expected);
  });
});

describe("addresses", () => {
  test("the list takes what it knows and leaves out the rest", () => {
    const { filter, sort, page } = recordListQuery(
      {
        type: "rule",
        level: "X",
        area: ["SCHOOL"],
        municipality: "a b",
        q: "  bål  ",
        sort: "drop",
        page: "-3",
      },
      { mine: true },
    );
    expect({ filter, sort, page }).toEqual({
      filter: {
        type: "RULE",
        level: null,
        area: "SCHOOL",
        municipality: null,
        state: null,
        q: "bål",
        mine: true,
      },
      sort: "title",
      page: 1,
    });
    expect(recordListQuery({ whose: "all" }, { mine: true }).filter.mine).toBe(false);
    expect(recordListQuery({ whose: "mine" }, { mine: false }).filter.mine).toBe(false);
  });

  test("a form opens for correction unless the address asks for something else", () => {
    expect(upkeepModeOf({})).toBe("edit");
    expect(upkeepModeOf({ mode: "supersede" })).toBe("supersede");
    expect(upkeepModeOf({ mode: "new" })).toBe("edit");
    expect(wordListQuery({ edit: "' or 1=1", kind: "synonym" })).toMatchObject({
      edit: null,
      kind: "SYNONYM",
    });
  });
});
