import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideRulesCommand, markRuleCommand, openReviewCommand } from "@/lib/commands/rule-review";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import { checkFreedom } from "@/lib/domain/freedom/check";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadReview, loadReviews, type ReviewPage } from "@/lib/loaders/rule-review";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const today = process.env.FRISAT_TODAY;
beforeAll(async () => {
  process.env.FRISAT_TODAY = "2026-11-22";
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(async () => {
  if (today === undefined) delete process.env.FRISAT_TODAY;
  else process.env.FRISAT_TODAY = today;
  await opened.close();
});

const viewer = (name: ViewerName) => world.viewers[name]!;
let rounds = 0;
/** A new round of the administration's about the rules of these titles. */
async function openRound(rules: string[], parts: object = {}): Promise<string> {
  const result = await openReviewCommand(viewer("own administration"), {
    ...{ place: "MUNICIPAL:alfa DAYCARE", title: `Runde ${(rounds += 1)}`, category: "DOCUMENTATION" },
    ...{ opensOn: "01-11-2026", closesOn: "30-11-2026", rules: rules.join("\r\n") },
    ...parts,
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}
async function page(id: string, name: ViewerName = "own administration"): Promise<ReviewPage> {
  const result = await loadReview(viewer(name), id);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}
async function ruleCalled(id: string, title: string) {
  return (await page(id)).rules.find((rule) => rule.title === title)!;
}
const markOf = (reviewId: string, ruleId: string, parts: object = {}) => ({
  ...{
    reviewId,
    ruleId,
    institutionId: "alfa-one",
    version: "0",
    verdict: "IN_THE_WAY",
    comment: "Tager tid",
  },
  ...parts,
});
const decisionOn = (id: string, rules: { id: string; version: number }[], parts: object = {}) => ({
  id,
  rules: rules.map((rule) => `${rule.version} ${rule.id}`),
  ...{ status: "REMOVED", decidedOn: "20-11-2026", decidedBy: "CITY_COUNCIL", validFrom: "01-12-2026" },
  ...{ reason: "Den giver ingen værdi", ...parts },
});
async function answerOn(on: string, question: string): Promise<[string | undefined, string | undefined]> {
  const knowledge = await getFreedomKnowledge({ municipalityId: "alfa", area: "DAYCARE" });
  const { layers } = checkFreedom(knowledge, question, toCalendarDate(on), null);
  const found = layers.find(({ layer }) => layer === "MUNICIPAL_RULE");
  return [found?.record.id, found?.reason.key];
}

describe("opening a round", () => {
  test("puts the missing rules on the list, kept, with words the check knows them by", async () => {
    const first = await openRound(["Ugentligt legepladsskema", "Årlig madplan og menukort"]);
    await openRound(["ugentligt  LEGEPLADSSKEMA", "Månedlig rengøringsliste"]);
    const rules = await opened.prisma.municipalRule.findMany({
      where: { municipalityId: "alfa" },
      orderBy: { title: "asc" },
    });
    const kept = { status: "KEPT", area: "DAYCARE", category: "DOCUMENTATION", validFrom: null };
    expect(rules).toMatchObject([
      { title: "Månedlig rengøringsliste", ...kept },
      { title: "Ugentligt legepladsskema", ...kept },
      { title: "Årlig madplan og menukort", keywords: ["årlig madplan", "menukort"], ...kept },
    ]);
    expect((await page(first)).rules).toHaveLength(3);
    const told = await opened.prisma.auditEvent.findMany({ where: { entity: "municipalRule" } });
    expect(told).toHaveLength(3);
  });

  test("posted twice it is one round", async () => {
    const title = "Samme formular";
    const ids = [await openRound([], { title }), await openRound([], { title })];
    expect(ids[0]).toBe(ids[1]);
  });

  test.each([
    [
      "closes before it opens",
      { opensOn: "30-11-2026", closesOn: "29-11-2026" },
      { closesOn: "periodOrder" },
    ],
    ["has closed already", { closesOn: "21-11-2026" }, { closesOn: "reviewEnds" }],
    ["has no name", { title: " " }, { title: "required" }],
    ["names a person", { rules: "Skema\nRing til 010203-1234" }, { rules: "cpr" }],
    ["has a rule too long", { rules: "x".repeat(201) }, { rules: "tooLong" }],
    ["has no place", { place: "LOCAL:alfa-one DAYCARE" }, { place: "choose" }],
  ])("is refused when it %s", async (_, parts, errors) => {
    const raw = {
      ...{ place: "MUNICIPAL:alfa DAYCARE", title: "Runde", category: "PROCESS", rules: "" },
      ...{ opensOn: "01-11-2026", closesOn: "30-11-2026" },
      ...parts,
    };
    const result = await openReviewCommand(viewer("own administration"), raw);
    const keys = Object.entries((!result.ok && result.fieldErrors) || {}).map(([field, { key }]) => [
      field,
      key,
    ]);
    expect(Object.fromEntries(keys)).toEqual(errors);
  });
});

describe("marking", () => {
  test("is counted; who said it only the administration sees, what oneself said only oneself", async () => {
    const id = await openRound(["Sovelogbog"]);
    const rule = await ruleCalled(id, "Sovelogbog");
    expect(await markRuleCommand(viewer("own leader"), markOf(id, rule.id))).toEqual({
      ...{ ok: true, data: { version: 1 } },
    });
    const useful = markOf(id, rule.id, { institutionId: "alfa-two", verdict: "USEFUL", comment: "" });
    await markRuleCommand(viewer("leader next door"), useful);
    const seen = async (name: ViewerName) =>
      (await page(id, name)).rules.find((each) => each.id === rule.id)!;
    const tally = { IN_THE_WAY: 1, NEUTRAL: 0, USEFUL: 1 };
    expect(await seen("own administration")).toMatchObject({
      tally,
      marks: [
        { institution: "Institution alfa-one", verdict: "IN_THE_WAY", comment: "Tager tid" },
        { institution: "Institution alfa-two", verdict: "USEFUL", comment: null },
      ],
    });
    expect(await seen("own politician")).toMatchObject({ tally, marks: null, own: null });
    expect(JSON.stringify(await page(id, "own politician"))).not.toMatch(/Tager tid|Institution alfa/);
    expect(await seen("own staff")).toMatchObject({ marks: null, own: { verdict: "IN_THE_WAY" } });
    expect((await page(id, "own staff")).institution?.mayMark).toBe(false);
    const list = await loadReviews(viewer("own leader"));
    const own = list.ok && list.data.reviews.find((review) => review.id === id);
    expect(own).toMatchObject({ answered: 2, missing: own && own.rules - 1 });
  });

  test("whoever comes second is told what stands there", async () => {
    const id = await openRound(["Krusbog"]);
    const rule = await ruleCalled(id, "Krusbog");
    await markRuleCommand(viewer("own leader"), markOf(id, rule.id));
    const second = markOf(id, rule.id, { verdict: "USEFUL", comment: "God" });
    expect(await markRuleCommand(viewer("own leader"), second)).toEqual({
      ...{ ok: false, code: "CONFLICT" },
      current: { version: 1, verdict: "IN_THE_WAY", comment: "Tager tid" },
    });
    const third = { ...second, version: "1" };
    expect(await markRuleCommand(viewer("own leader"), third)).toMatchObject({ data: { version: 2 } });
    // The same form posted again is saved already.
    expect(await markRuleCommand(viewer("own leader"), third)).toMatchObject({ data: { version: 2 } });
  });

  test.each([
    ["nothing chosen", { verdict: "" }, { verdict: { key: "choose" } }],
    ["a personal number", { comment: "Se 010203-1234" }, { comment: { key: "cpr" } }],
    ["a long story", { comment: "x".repeat(501) }, { comment: { key: "tooLong" } }],
  ])("is refused with %s", async (_, parts, fieldErrors) => {
    const id = await openRound(["Krusbog"]);
    const rule = await ruleCalled(id, "Krusbog");
    const result = await markRuleCommand(viewer("own leader"), markOf(id, rule.id, parts));
    expect(result).toMatchObject({ ok: false, code: "INVALID", fieldErrors });
  });

  test("ends with the round", async () => {
    const id = await openRound(["Krusbog"], { closesOn: "22-11-2026" });
    const rule = await ruleCalled(id, "Krusbog");
    process.env.FRISAT_TODAY = "2026-11-23";
    const late = await markRuleCommand(viewer("own leader"), markOf(id, rule.id));
    process.env.FRISAT_TODAY = "2026-11-22";
    expect(late).toMatchObject({
      fieldErrors: { verdict: { key: "reviewClosed", values: { date: "2026-11-22" } } },
    });
    expect(await opened.prisma.ruleMark.count({ where: { reviewId: id } })).toBe(0);
  });
});

describe("a decision", () => {
  test("ends the rules and the freedom check answers by what took over", async () => {
    const id = await openRound(["Gyngekontrol", "Cykelstativliste"]);
    const rules = [await ruleCalled(id, "Gyngekontrol"), await ruleCalled(id, "Cykelstativliste")];
    const question = "Må vi droppe gyngekontrol?";
    expect(await answerOn("2026-12-01", question)).toEqual([rules[0]!.id, "ruleKept"]);
    await markRuleCommand(viewer("own leader"), markOf(id, rules[0]!.id));
    const decision = decisionOn(id, rules);
    expect(await decideRulesCommand(viewer("own politician"), decision)).toMatchObject({
      data: { count: 2 },
    });
    // The same form posted again decides nothing twice.
    expect(await decideRulesCommand(viewer("own politician"), decision)).toMatchObject({ ok: true });
    for (const { id: ruleId, title } of rules) {
      const old = await opened.prisma.municipalRule.findUniqueOrThrow({
        where: { id: ruleId },
        include: { replacedBy: true },
      });
      expect([old.status, fromDbDate(old.validTo)]).toEqual(["KEPT", "2026-11-30"]);
      expect(old.replacedBy).toMatchObject({ title, status: "REMOVED", decidedBy: "CITY_COUNCIL" });
      expect(fromDbDate(old.replacedBy!.validFrom)).toBe("2026-12-01");
      expect(old.replacedBy!.keywords).toEqual(old.keywords);
      const told = await opened.prisma.auditEvent.findMany({ where: { entityId: ruleId } });
      expect(told.map(({ operation }) => operation).sort()).toEqual(["CREATE", "UPDATE"]);
    }
    expect(await answerOn("2026-11-30", question)).toEqual([rules[0]!.id, "ruleKept"]);
    const [after, reason] = await answerOn("2026-12-01", question);
    expect([after === rules[0]!.id, reason]).toEqual([false, "ruleRemoved"]);
    const shown = await ruleCalled(id, "Gyngekontrol");
    expect(shown).toMatchObject({ tally: { IN_THE_WAY: 1 }, canBeDecided: false });
    expect(shown.outcome).toMatchObject({ status: "REMOVED", from: "2026-12-01", by: "CITY_COUNCIL" });
  });

  test("to keep a rule is recorded on the rule itself", async () => {
    const id = await openRound(["Brandøvelse"]);
    const rule = await ruleCalled(id, "Brandøvelse");
    const kept = decisionOn(id, [rule], { status: "KEPT", validFrom: "", decidedBy: "COMMITTEE" });
    expect(await decideRulesCommand(viewer("own administration"), kept)).toMatchObject({ ok: true });
    const stored = await opened.prisma.municipalRule.findMany({ where: { title: "Brandøvelse" } });
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({
      ...{ id: rule.id, status: "KEPT", decidedBy: "COMMITTEE", decisionReason: "Den giver ingen værdi" },
      ...{ validFrom: null, validTo: null, version: 2 },
    });
    expect((await ruleCalled(id, "Brandøvelse")).outcome).toMatchObject({ status: "KEPT", from: null });
  });

  test("is for all the rules or for none", async () => {
    const id = await openRound(["Vindueslog", "Dørlog"]);
    const rules = [await ruleCalled(id, "Vindueslog"), await ruleCalled(id, "Dørlog")];
    await decideRulesCommand(viewer("own politician"), decisionOn(id, [rules[1]!], { status: "OPTIONAL" }));
    expect(await decideRulesCommand(viewer("own politician"), decisionOn(id, rules))).toEqual({
      ...{ ok: false, code: "CONFLICT", current: { titles: ["Dørlog"] } },
    });
    expect(await ruleCalled(id, "Vindueslog")).toMatchObject({ outcome: null, version: 1 });
  });

  test.each([
    ["no rule", { rules: "" }, { rules: "chooseOne" }],
    ["a rule of nowhere", { rules: "1 findes-ikke" }, { rules: "chooseOne" }],
    ["a day to come", { decidedOn: "23-11-2026" }, { decidedOn: "decisionInFuture" }],
    ["a leader's word", { decidedBy: "LEADER" }, { decidedBy: "choose" }],
    ["no reason", { reason: "" }, { reason: "required" }],
    ["an odd day", { validFrom: "31-02-2027" }, { validFrom: "date" }],
  ])("is refused with %s", async (_, parts, errors) => {
    const id = await openRound(["Krusbog"]);
    const rule = await ruleCalled(id, "Krusbog");
    const result = await decideRulesCommand(viewer("own politician"), decisionOn(id, [rule], parts));
    const keys = Object.entries((!result.ok && result.fieldErrors) || {}).map(([field, { key }]) => [
      field,
      key,
    ]);
    expect(Object.fromEntries(keys)).toEqual(errors);
  });

  test("cannot take hold before the rule did, or after it ended", async () => {
    const id = await openRound(["Hattehylde"]);
    const rule = await ruleCalled(id, "Hattehylde");
    const period = { validFrom: new Date("2026-11-10"), validTo: new Date("2026-12-31") };
    await opened.prisma.municipalRule.update({ where: { id: rule.id }, data: period });
    const on = (validFrom: string) =>
      decideRulesCommand(viewer("own politician"), decisionOn(id, [rule], { validFrom }));
    expect(await on("10-11-2026")).toMatchObject({
      fieldErrors: { validFrom: { key: "reviewRuleSince", values: { title: "Hattehylde" } } },
    });
    expect(await on("01-01-2027")).toMatchObject({ fieldErrors: { validFrom: { key: "reviewRuleEnded" } } });
  });
});
