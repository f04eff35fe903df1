import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createRecordCommand,
  editRecordCommand,
  endRecordCommand,
  previewRecordChange,
  supersedeRecordCommand,
} from "@/lib/commands/upkeep";
import {
  createWordGroupCommand,
  deleteWordGroupCommand,
  updateWordGroupCommand,
} from "@/lib/commands/word-group";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { getKeptRecord } from "@/lib/db/upkeep/record";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { valuesOfNewVersion, valuesOfRecord } from "@/lib/domain/freedom/upkeep";
import { provisionStateOn } from "@/lib/domain/freedom/validity";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadNewRecordForm, loadRecordForm, loadRecordHistory, loadRecordList } from "@/lib/loaders/upkeep";
import { loadWordGroups } from "@/lib/loaders/word-group";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-06-15";
});

const rule = (changes: Record<string, unknown> = {}) => ({
  type: "RULE",
  place: "MUNICIPAL:alfa",
  areas: "DAYCARE",
  category: "DOCUMENTATION",
  title: "Sprogscreening af alle",
  summary: "Alle børn screenes",
  ruleStatus: "KEPT",
  decidedOn: "2026-01-10",
  decidedBy: "COMMITTEE",
  validFrom: "2026-02-01",
  ...changes,
});
const fencePost = (changes: Record<string, unknown> = {}) => ({
  type: "FENCE_POST",
  place: "MUNICIPAL:alfa",
  areas: "DAYCARE",
  title: "Sprogvurdering ved tre år",
  summary: "Alle vurderes",
  fenceStatus: "KEPT",
  decidedOn: "2026-01-10",
  decidedBy: "CITY_COUNCIL",
  ...changes,
});
const provision = (changes: Record<string, unknown> = {}) => ({
  type: "PROVISION",
  law: "Folkeskoleloven",
  paragraph: "§ 40 a",
  areas: ["SCHOOL"],
  title: "Kvalitetsrapport",
  summary: "En rapport hvert andet år",
  freed: "YES",
  role: "EXEMPTED",
  validFrom: "2021-08-01",
  ...changes,
});

async function added(as: ViewerName, form: Record<string, unknown>): Promise<string> {
  const result = await createRecordCommand(world.viewers[as], form);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}
const stored = async (type: FreedomRecordType, id: string) => (await getKeptRecord(type, id))!;
/** The form of a record as it opens, with changes typed into it. */
async function formOf(type: FreedomRecordType, id: string, changes: Record<string, unknown> = {}) {
  const record = await stored(type, id);
  return { type, id, version: record.version, ...valuesOfRecord(record.input), ...changes };
}
async function newVersionOf(type: FreedomRecordType, id: string, changes: Record<string, unknown>) {
  const record = await stored(type, id);
  return { type, id, version: record.version, ...valuesOfNewVersion(record.input), ...changes };
}
const events = (entityId: string) =>
  opened.prisma.auditEvent.findMany({ where: { entityId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
const fieldsOf = (result: unknown) =>
  Object.fromEntries(
    Object.entries((result as { fieldErrors?: Record<string, { key: string }> }).fieldErrors ?? {}).map(
      ([field, { key }]) => [field, key],
    ),
  );

async function trialUsing(id: string, use: { provisionId?: string; municipalRuleId?: string }, changes = {}) {
  await opened.prisma.trial.create({
    data: {
      id,
      title: `Prøvehandling ${id}`,
      area: "DAYCARE",
      freedFrom: "fra",
      freedTo: "til",
      stage: "IN_TEST",
      sharing: "MUNICIPALITY",
      municipalityId: "alfa",
      leadInstitutionId: "alfa-one",
      exemptionUses: {
        create: { level: use.provisionId ? "NATIONAL" : "MUNICIPAL", statedNeed: "DIRECT", ...use },
      },
      ...changes,
    },
  });
}

describe("adding", () => {
  test("a municipality's rule, with its decision, is the municipality's and stands in the history", async () => {
    const id = await added("own administration", rule());
    const record = await stored("RULE", id);
    expect(record).toMatchObject({
      level: "MUNICIPAL",
      municipality: { id: "alfa" },
      version: 1,
      input: {
        ruleStatus: "KEPT",
        decidedOn: "2026-01-10",
        decidedBy: "COMMITTEE",
        keywords: ["sprogscreening af alle"],
        validFrom: "2026-02-01",
        validTo: null,
      },
    });
    const [event] = await events(id);
    expect(event).toMatchObject({
      operation: "CREATE",
      entity: "municipalRule",
      municipalityId: "alfa",
      actorRole: "ADMINISTRATION",
      before: null,
      after: { title: "Sprogscreening af alle", level: "MUNICIPAL" },
    });
  });

  test("a leader's fence-post is about the institution's own area, decided by the leader today", async () => {
    const form = fencePost({ place: "LOCAL:alfa-one", areas: "SCHOOL", decidedOn: "", decidedBy: "" });
    const record = await stored("FENCE_POST", await added("own leader", form));
    expect(record).toMatchObject({
      level: "LOCAL",
      municipality: { id: "alfa" },
      institution: { id: "alfa-one" },
      input: { areas: ["DAYCARE"], decidedBy: "LEADER", decidedOn: "2026-06-15" },
    });
  });

  test("a national fence-post is tied to provisions that exist", async () => {
    const national = fencePost({ place: "NATIONAL", decidedOn: "", decidedBy: "" });
    const id = await added("national evaluator", { ...national, provisionIds: [worldIds.provision] });
    expect((await stored("FENCE_POST", id)).input.provisionIds).toEqual([worldIds.provision]);
    const made = await createRecordCommand(world.viewers["national evaluator"], {
      ...national,
      provisionIds: [worldIds.provision, "made-up"],
    });
    expect(fieldsOf(made)).toEqual({ provisionIds: "choose" });
  });

  test("a provision is looked after by somebody who may", async () => {
    const keeper = world.viewers["national evaluator"]!.userId;
    const id = await added(
      "system administrator",
      provision({ recheckOn: "2027-01-01", keeperId: keeper, validTo: "2024-07-31" }),
    );
    const record = await stored("PROVISION", id);
    expect(record.input).toMatchObject({ recheckOn: "2027-01-01", keeperId: keeper });
    expect(record.periods).toEqual([
      { kind: "IN_FORCE", validFrom: "2021-08-01", validTo: "2024-07-31", note: null },
    ]);
    const outsider = world.viewers["own administration"]!.userId;
    const refusedKeeper = await createRecordCommand(
      world.viewers["system administrator"],
      provision({ keeperId: outsider }),
    );
    expect(fieldsOf(refusedKeeper)).toEqual({ keeperId: "choose" });
  });

  test.each<[string, ViewerName, Record<string, unknown>, string]>([
    [
      "a rule for the other municipality",
      "own administration",
      rule({ place: "MUNICIPAL:beta" }),
      "FORBIDDEN",
    ],
    ["a national fence-post", "own administration", fencePost({ place: "NATIONAL" }), "FORBIDDEN"],
    ["the neighbour's own", "own leader", fencePost({ place: "LOCAL:alfa-two" }), "FORBIDDEN"],
    ["a municipal one by a leader", "own leader", fencePost(), "FORBIDDEN"],
    ["a municipal one from above", "system administrator", fencePost(), "FORBIDDEN"],
    ["a national rule", "own administration", rule({ place: "NATIONAL" }), "INVALID"],
    ["a law", "own administration", provision(), "FORBIDDEN"],
    ["reversed days", "own administration", rule({ validTo: "2026-01-01" }), "INVALID"],
  ])("%s is refused", async (_what, as, form, code) => {
    const before = await opened.prisma.auditEvent.count();
    expect(await createRecordCommand(world.viewers[as], form)).toMatchObject({ ok: false, code });
    expect(await opened.prisma.auditEvent.count()).toBe(before);
  });

  test("an administration of one area adds there and nowhere else", async () => {
    const whole = world.viewers["own administration"]!;
    const narrow = { ...whole, memberships: [{ ...whole.memberships[0]!, area: "SCHOOL" as const }] };
    expect((await createRecordCommand(narrow, rule({ areas: "SCHOOL" }))).ok).toBe(true);
    expect(fieldsOf(await createRecordCommand(narrow, rule()))).toEqual({ areas: "choose" });
    const form = await loadNewRecordForm(narrow, "RULE");
    expect(form).toMatchObject({ ok: true, data: { areas: ["SCHOOL"], values: { areas: ["SCHOOL"] } } });
  });
});

describe("correcting", () => {
  test("it stays the same version, and the history has before and after", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id, { summary: "Alle børn på tre år screenes" });
    expect(await editRecordCommand(world.viewers["own administration"], form)).toEqual({
      ok: true,
      data: { id },
    });
    expect(await stored("RULE", id)).toMatchObject({ version: 2, replacedBy: null });
    expect((await events(id)).at(-1)).toMatchObject({
      operation: "UPDATE",
      before: { summary: "Alle børn screenes" },
      after: { summary: "Alle børn på tre år screenes" },
    });
  });

  test("saving what stands there already writes nothing", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id);
    await editRecordCommand(world.viewers["own administration"], form);
    expect((await stored("RULE", id)).version).toBe(1);
    expect(await events(id)).toHaveLength(1);
  });

  test("a rule's status cannot be changed on the quiet", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id, { ruleStatus: "REMOVED", summary: "Ny tekst" });
    await editRecordCommand(world.viewers["own administration"], form);
    expect((await stored("RULE", id)).input).toMatchObject({ ruleStatus: "KEPT", summary: "Ny tekst" });
  });

  test("the second of two editors sees what the first saved, and nothing is overwritten", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id);
    await editRecordCommand(world.viewers["own administration"], { ...form, summary: "Den første" });
    const second = await editRecordCommand(world.viewers["own administration"], {
      ...form,
      summary: "Den anden",
    });
    expect(second).toMatchObject({
      ok: false,
      code: "CONFLICT",
      current: {
        version: 2,
        savedBy: "Person administration-alfa",
        values: { summary: "Den første" },
      },
    });
    expect((await stored("RULE", id)).input.summary).toBe("Den første");
  });

  test("two at the same moment: one is saved, the other told", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id);
    const save = (summary: string) =>
      editRecordCommand(world.viewers["own administration"], { ...form, summary });
    const outcomes = await Promise.all([save("A"), save("B")]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)).sort()).toEqual(["CONFLICT", "ok"]);
    expect((await stored("RULE", id)).version).toBe(2);
  });

  test("a fence-post's provisions are added and taken away", async () => {
    const id = await added("national evaluator", {
      ...fencePost({ place: "NATIONAL" }),
      provisionIds: [worldIds.provision],
    });
    const other = await added("national evaluator", provision({ areas: ["DAYCARE"] }));
    const form = await formOf("FENCE_POST", id, { provisionIds: [other] });
    await editRecordCommand(world.viewers["national evaluator"], form);
    expect((await stored("FENCE_POST", id)).input.provisionIds).toEqual([other]);
  });

  test("somebody else's record is not touched", async () => {
    const id = await added("own administration", rule());
    const form = await formOf("RULE", id, { summary: "Udefra" });
    for (const name of ["foreign administration", "own leader", "system administrator"] as const) {
      expect(await editRecordCommand(world.viewers[name], form)).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await editRecordCommand(world.viewers["own administration"], { ...form, id: "x" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("replacing", () => {
  const decision = { decidedOn: "2026-06-01", decidedBy: "CITY_COUNCIL" };

  test("a rule is made optional from a day, by a decision with a reason; the trial keeps its own version", async () => {
    const id = await added("own administration", rule());
    await trialUsing("trial-of-rule", { municipalRuleId: id });
    const change = { validFrom: "2026-09-01", ruleStatus: "OPTIONAL", ...decision };
    const without = await newVersionOf("RULE", id, change);
    expect(fieldsOf(await supersedeRecordCommand(world.viewers["own administration"], without))).toEqual({
      decisionReason: "required",
    });
    const form = { ...without, decisionReason: "Tillid til personalet" };
    const result = await supersedeRecordCommand(world.viewers["own administration"], form);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const next = result.data.id;
    expect(next).not.toBe(id);
    expect(await stored("RULE", id)).toMatchObject({
      input: { ruleStatus: "KEPT", validTo: "2026-08-31" },
      replacedBy: { id: next },
    });
    expect(await stored("RULE", next)).toMatchObject({
      input: {
        ruleStatus: "OPTIONAL",
        validFrom: "2026-09-01",
        validTo: null,
        decisionReason: "Tillid til personalet",
      },
      neighbours: { previous: { validFrom: "2026-02-01", validTo: "2026-08-31" } },
    });
    const use = await opened.prisma.exemptionUse.findFirst({ where: { trialId: "trial-of-rule" } });
    expect(use?.municipalRuleId).toBe(id);
    expect((await events(id)).at(-1)).toMatchObject({
      operation: "UPDATE",
      before: { validTo: null },
      after: { validTo: "2026-08-31", replacedById: next },
    });
    expect(await events(next)).toMatchObject([
      {
        operation: "CREATE",
        municipalityId: "alfa",
        before: { ruleStatus: "KEPT" },
        after: { ruleStatus: "OPTIONAL", replacesId: id },
      },
    ]);
  });

  test("§ 40 a: abolished by what replaced it; trials from before still show what held then", async () => {
    const viewer = world.viewers["national evaluator"];
    const id = await added("national evaluator", provision());
    const holding = await added("national evaluator", {
      ...fencePost({ place: "NATIONAL", areas: "SCHOOL" }),
      provisionIds: [id],
    });
    await trialUsing("trial-40a", { provisionId: id });
    const form = await newVersionOf("PROVISION", id, {
      title: "Skoleudviklingssamtale",
      summary: "En samtale i stedet for en rapport",
      validFrom: "01-08-2022",
    });
    const result = await supersedeRecordCommand(viewer, form);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { periods } = await stored("PROVISION", id);
    expect(provisionStateOn(periods, toCalendarDate("2022-07-31")).state).toBe("IN_FORCE");
    expect(provisionStateOn(periods, toCalendarDate("2022-08-01"))).toEqual({
      state: "REPLACED",
      since: "2022-08-01",
      note: "Folkeskoleloven § 40 a: Skoleudviklingssamtale",
    });
    const use = await opened.prisma.exemptionUse.findFirst({ where: { trialId: "trial-40a" } });
    expect(use?.provisionId).toBe(id);
    expect((await stored("FENCE_POST", holding)).input.provisionIds).toEqual([id, result.data.id].sort());
  });

  test("a fence-post's new version keeps its provisions and topics", async () => {
    const id = await added("own administration", { ...fencePost(), provisionIds: [worldIds.provision] });
    await opened.prisma.fencePost.update({ where: { id }, data: { topics: ["sprog"] } });
    const form = await newVersionOf("FENCE_POST", id, {
      ...{ validFrom: "2026-08-01", ...decision },
      ...{ fenceStatus: "KEPT_WITH_EXCEPTION", exception: "Ikke for femårige" },
    });
    const result = await supersedeRecordCommand(world.viewers["own administration"], form);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const row = await opened.prisma.fencePost.findUnique({
      where: { id: result.data.id },
      include: { provisions: true },
    });
    expect(row).toMatchObject({
      topics: ["sprog"],
      level: "MUNICIPAL",
      municipalityId: "alfa",
      replacesId: id,
      exception: "Ikke for femårige",
      provisions: [{ provisionId: worldIds.provision }],
    });
    const old = await opened.prisma.fencePost.findUnique({ where: { id } });
    expect(fromDbDate(old!.validTo)).toBe("2026-07-31");
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["without a first day", {}, { validFrom: "required" }],
    ["from the day the old one began", { validFrom: "2026-02-01" }, { validFrom: "startsTooEarly" }],
    ["reversed", { validFrom: "2026-09-01", validTo: "2026-08-31" }, { validTo: "periodOrder" }],
  ])("%s is refused, and nothing is written", async (_what, changes, errors) => {
    const id = await added("own administration", rule());
    const form = await newVersionOf("RULE", id, { ...decision, ...changes });
    expect(fieldsOf(await supersedeRecordCommand(world.viewers["own administration"], form))).toEqual(errors);
    expect(await stored("RULE", id)).toMatchObject({
      version: 1,
      replacedBy: null,
      input: { validTo: null },
    });
  });

  test("only once; the versions cannot be stretched over each other", async () => {
    const viewer = world.viewers["own administration"];
    const id = await added("own administration", rule());
    const form = await newVersionOf("RULE", id, { ...decision, validFrom: "2026-09-01" });
    const outcomes = await Promise.all([
      supersedeRecordCommand(viewer, form),
      supersedeRecordCommand(viewer, form),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)).sort()).toEqual([
      expect.stringMatching(/CONFLICT|ALREADY_DONE/),
      "ok",
    ]);
    expect(await opened.prisma.municipalRule.count({ where: { replacesId: id } })).toBe(1);
    expect(await supersedeRecordCommand(viewer, { ...form, version: 2 })).toMatchObject({
      code: "ALREADY_DONE",
    });

    const stretched = await formOf("RULE", id, { validTo: "2026-09-01" });
    expect(fieldsOf(await editRecordCommand(viewer, stretched))).toEqual({ validTo: "overlapsNext" });
    const next = outcomes.find((outcome) => outcome.ok)!;
    const early = await formOf("RULE", (next as { data: { id: string } }).data.id, {
      validFrom: "2026-08-31",
    });
    expect(fieldsOf(await editRecordCommand(viewer, early))).toEqual({ validFrom: "overlapsPrevious" });
  });
});

describe("ending", () => {
  test("a rule gets its last day and the reason is in the history; nothing is deleted", async () => {
    const id = await added("own administration", rule());
    await trialUsing("trial-of-ended", { municipalRuleId: id });
    const form = await formOf("RULE", id, { validTo: "2026-12-31", endReason: "Byrådet 1. juni" });
    expect((await endRecordCommand(world.viewers["own administration"], form)).ok).toBe(true);
    expect((await stored("RULE", id)).input.validTo).toBe("2026-12-31");
    expect((await events(id)).at(-1)).toMatchObject({
      after: { validTo: "2026-12-31", endReason: "Byrådet 1. juni" },
    });
    await expect(opened.prisma.municipalRule.delete({ where: { id } })).rejects.toThrow();
  });

  test("a provision ends, is extended, and cannot end before it began", async () => {
    const viewer = world.viewers["system administrator"];
    const id = await added("system administrator", provision());
    const end = async (validTo: string) =>
      endRecordCommand(viewer, { ...(await formOf("PROVISION", id)), validTo });
    expect(fieldsOf(await end("2021-07-31"))).toEqual({ validTo: "periodOrder" });
    await end("2022-07-31");
    await end("2023-07-31");
    expect((await stored("PROVISION", id)).periods).toEqual([
      { kind: "IN_FORCE", validFrom: "2021-08-01", validTo: "2022-07-31", note: null },
      { kind: "EXTENDED", validFrom: "2022-08-01", validTo: "2023-07-31", note: null },
    ]);
    expect((await stored("PROVISION", id)).input.validTo).toBe("2023-07-31");
  });

  test("two at the same moment: the second is told", async () => {
    const id = await added("own leader", fencePost({ place: "LOCAL:alfa-one" }));
    const form = await formOf("FENCE_POST", id);
    await endRecordCommand(world.viewers["own leader"], { ...form, validTo: "2026-12-31" });
    expect(
      await endRecordCommand(world.viewers["own leader"], { ...form, validTo: "2027-12-31" }),
    ).toMatchObject({ code: "CONFLICT", current: { values: { validTo: "2026-12-31" } } });
  });
});

describe("what a change touches", () => {
  const titles = (result: unknown) =>
    (result as { data: { shown: { id: string; why: string }[] } }).data.shown
      .map(({ id, why }) => `${id}: ${why}`)
      .sort();

  test("a rule: the trials that use it, as far as the viewer may see them, however they are typed about", async () => {
    const id = await added("own administration", rule({ title: "Berørt regel" }));
    await trialUsing("touched-1", { municipalRuleId: id });
    await trialUsing(
      "touched-2",
      { municipalRuleId: id },
      { leadInstitutionId: "alfa-two", sharing: "INSTITUTION" },
    );
    await trialUsing("touched-archived", { municipalRuleId: id }, { archivedAt: new Date() });
    await trialUsing(
      "touched-not-needed",
      {},
      {
        exemptionUses: { create: { level: "MUNICIPAL", statedNeed: "NONE", municipalRuleId: id } },
      },
    );
    const form = await formOf("RULE", id, { mode: "edit", summary: "Ny tekst" });
    const before = await opened.prisma.auditEvent.count();
    const result = await previewRecordChange(world.viewers["own administration"], form);
    expect(titles(result)).toEqual(["touched-1: USES", "touched-2: USES"]);
    expect(result).toMatchObject({ data: { total: 2, byReason: { USES: 2, LINKED: 0, WORDS: 0 } } });
    expect(await opened.prisma.auditEvent.count()).toBe(before);
    expect((await stored("RULE", id)).version).toBe(1);
  });

  test("a national provision: only what the viewer may see is counted", async () => {
    const form = { ...(await formOf("PROVISION", worldIds.provision)), mode: "edit" };
    const result = await previewRecordChange(world.viewers["national evaluator"], form);
    const visible = await opened.prisma.trial.count({
      where: {
        sharing: { not: "INSTITUTION" },
        exemptionUses: { some: { provisionId: worldIds.provision } },
      },
    });
    expect(result).toMatchObject({ data: { total: visible } });
    const all = await opened.prisma.trial.count({
      where: { exemptionUses: { some: { provisionId: worldIds.provision } } },
    });
    expect(all).toBeGreaterThan(visible);
    expect(JSON.stringify(result)).not.toContain(worldIds.trial("alfa-one", "INSTITUTION"));
  });

  test("a fence-post: linked provisions and everyday words, in its own place and area", async () => {
    const words = { freedFrom: "Bålregler", freedTo: "Børnene tænder bålet sammen med de voksne" };
    await trialUsing("bonfire-one", {}, { ...words, exemptionUses: undefined });
    await trialUsing("bonfire-half", {}, { freedTo: "Børnene leger", exemptionUses: undefined });
    await trialUsing(
      "bonfire-beta",
      {},
      {
        ...words,
        municipalityId: "beta",
        leadInstitutionId: "beta-one",
        sharing: "PUBLIC",
        exemptionUses: undefined,
      },
    );
    const linked = await added("system administrator", provision({ areas: ["DAYCARE"], title: "Ildsteder" }));
    await trialUsing("bonfire-linked", { provisionId: linked });
    const form = {
      ...fencePost({ keywords: "tænde bål\nfakler" }),
      mode: "new",
      provisionIds: [linked],
    };
    expect(titles(await previewRecordChange(world.viewers["own administration"], form))).toEqual([
      "bonfire-linked: LINKED",
      "bonfire-one: WORDS",
    ]);
    const elsewhere = { ...form, provisionIds: [], place: "LOCAL:alfa-two" };
    expect(titles(await previewRecordChange(world.viewers["leader next door"], elsewhere))).toEqual([]);
  });

  test("words that only hold the sentence together, or look like a query, touch nothing and break nothing", async () => {
    const form = { ...fencePost({ keywords: "og i på\n' | ! <-> ( & :*" }), mode: "new" };
    expect(await previewRecordChange(world.viewers["own administration"], form)).toMatchObject({
      ok: true,
      data: { total: 0, shown: [] },
    });
  });

  test("what is wrong with the form is said before anything is shown", async () => {
    const result = await previewRecordChange(world.viewers["own administration"], {
      ...rule({ title: "" }),
      mode: "new",
    });
    expect(fieldsOf(result)).toEqual({ title: "required" });
  });
});

describe("history and list", () => {
  test("the history runs over all versions, whichever is asked about", async () => {
    const viewer = world.viewers["own administration"];
    const id = await added("own administration", rule({ title: "Med historie" }));
    const form = await newVersionOf("RULE", id, {
      ...{ validFrom: "2026-09-01", ruleStatus: "REMOVED", decisionReason: "Unødig" },
      ...{ decidedOn: "2026-06-01", decidedBy: "CITY_COUNCIL" },
    });
    const result = await supersedeRecordCommand(viewer, form);
    if (!result.ok) throw new Error(JSON.stringify(result));
    for (const asked of [id, result.data.id]) {
      const history = await loadRecordHistory(viewer, { type: "RULE", id: asked });
      if (!history.ok) throw new Error(history.code);
      expect(history.data.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
        ["2026-02-01", "2026-08-31"],
        ["2026-09-01", null],
      ]);
      expect(history.data.entries.map(({ kind }) => kind).sort()).toEqual([
        "CREATED",
        "NEW_VERSION",
        "REPLACED",
      ]);
    }
    const closed = await loadRecordForm(viewer, { type: "RULE", id, mode: "supersede" });
    expect(closed).toMatchObject({ data: { replacedBy: { id: result.data.id } } });
  });

  test("the list tells what holds today as the domain does, by every filter", async () => {
    const viewer = world.viewers["own administration"];
    const coming = await added(
      "own administration",
      rule({ title: "Zebra senere", validFrom: "2026-07-01" }),
    );
    const ended = await added(
      "own administration",
      rule({ title: "Zebra før", validFrom: "2026-01-01", validTo: "2026-06-14" }),
    );
    const lastDay = await added("own administration", rule({ title: "Zebra i dag", validTo: "2026-06-15" }));
    const ids = async (query: Record<string, string>) => {
      const list = await loadRecordList(viewer, { q: "zebra", ...query });
      if (!list.ok) throw new Error(list.code);
      expect(list.data.total).toBe(list.data.items.length);
      return list.data.items.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([ended, lastDay, coming]);
    expect(await ids({ state: "COMING" })).toEqual([coming]);
    expect(await ids({ state: "ENDED" })).toEqual([ended]);
    expect(await ids({ state: "NOW" })).toEqual([lastDay]);
    expect(await ids({ type: "FENCE_POST" })).toEqual([]);
    expect(await ids({ sort: "validFrom" })).toEqual([ended, lastDay, coming]);
    expect(await ids({ municipality: "beta", whose: "all" })).toEqual([]);
    expect(await ids({ area: "DAYCARE", level: "MUNICIPAL" })).toHaveLength(3);
  });

  test("by itself it shows what the viewer keeps; others' can be read and not changed", async () => {
    const own = await loadRecordList(world.viewers["own administration"], {});
    if (!own.ok) throw new Error(own.code);
    expect(own.data.items.length).toBeGreaterThan(0);
    expect(own.data.items.every(({ mayKeep, municipalityId }) => mayKeep && municipalityId === "alfa")).toBe(
      true,
    );
    expect(own.data.addable).toEqual(["FENCE_POST", "RULE"]);
    const all = await loadRecordList(world.viewers["own staff"], {});
    expect(all).toMatchObject({ data: { keepsAny: false, addable: [] } });
  });

  test("provisions hold on the same days in the list as in the domain", async () => {
    for (const [index, today] of ["2021-07-31", "2022-07-31", "2022-08-01", "2026-06-15"].entries()) {
      process.env.FRISAT_TODAY = today;
      const list = await loadRecordList(world.viewers["system administrator"], { type: "PROVISION" });
      if (!list.ok) throw new Error(list.code);
      expect(list.data.items.length).toBeGreaterThan(3);
      for (const item of list.data.items) {
        const { periods } = await stored("PROVISION", item.id);
        const state = provisionStateOn(periods, toCalendarDate(today)).state;
        const expected = { IN_FORCE: "NOW", NOT_YET: "COMING", ENDED: "ENDED", REPLACED: "ENDED" }[state];
        expect(item.state, `${item.title} ${index}`).toBe(expected);
      }
    }
  });
});

describe("words", () => {
  const words = (changes = {}) => ({
    municipalityId: "alfa",
    kind: "SYNONYM",
    words: "stue\ngruppe",
    ...changes,
  });

  test("are added, corrected and removed, each in the history; the second editor is told", async () => {
    const viewer = world.viewers["own administration"];
    const made = await createWordGroupCommand(viewer, words());
    if (!made.ok) throw new Error(made.code);
    const { id } = made.data;
    const stamp = async () => (await opened.prisma.freedomStamp.findFirst())!.value;
    const before = await stamp();
    const edit = { ...words({ words: "stue\ngruppe\nrum" }), id, version: 1 };
    expect((await updateWordGroupCommand(viewer, edit)).ok).toBe(true);
    expect(await stamp()).toBeGreaterThan(before);
    expect(await updateWordGroupCommand(viewer, { ...edit, words: "stue\nhold" })).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, values: { words: "stue\ngruppe\nrum" } },
    });
    expect(await deleteWordGroupCommand(viewer, { id, version: 1 })).toMatchObject({ code: "CONFLICT" });
    expect((await deleteWordGroupCommand(viewer, { id, version: 2 })).ok).toBe(true);
    expect((await events(id)).map(({ operation, municipalityId }) => [operation, municipalityId])).toEqual([
      ["CREATE", "alfa"],
      ["UPDATE", "alfa"],
      ["DELETE", "alfa"],
    ]);
    expect((await events(id)).at(-1)?.before).toMatchObject({ words: ["stue", "gruppe", "rum"] });
  });

  test("everybody's are kept nationally; a municipality's are its own to see", async () => {
    expect(
      await createWordGroupCommand(world.viewers["own administration"], words({ municipalityId: "" })),
    ).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(
      await createWordGroupCommand(world.viewers["own administration"], words({ municipalityId: "beta" })),
    ).toMatchObject({
      code: "FORBIDDEN",
    });
    await createWordGroupCommand(
      world.viewers["national evaluator"],
      words({ municipalityId: "", words: "hele\nlandet" }),
    );
    await createWordGroupCommand(world.viewers["own administration"], words({ words: "kun\nalfa" }));
    const seen = async (name: ViewerName, q = "") => {
      const list = await loadWordGroups(world.viewers[name], { q });
      if (!list.ok) throw new Error(list.code);
      return list.data.groups.map((group) => `${group.words.join(" ")}: ${group.mayKeep}`).sort();
    };
    expect(await seen("own staff")).toEqual(["hele landet: false", "kun alfa: false"]);
    expect(await seen("foreign administration")).toEqual(["hele landet: false"]);
    expect(await seen("own administration")).toEqual(["hele landet: false", "kun alfa: true"]);
    expect(await seen("system administrator", "ALF")).toEqual(["kun alfa: false"]);
  });
});
