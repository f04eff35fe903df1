import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { movePlanStart } from "@/lib/commands/plan-start";
import { applyTemplate, deleteTemplate, renameTemplate, saveTemplate } from "@/lib/commands/plan-template";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getPlan } from "@/lib/db/plan";
import { getPlanTemplate } from "@/lib/db/plan-template";
import { createParts } from "@/lib/db/plan-write";
import { partsOf, shiftPlan } from "@/lib/domain/plan/shift-plan";
import { templateOf } from "@/lib/domain/plan/template";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { ActionResult } from "@/lib/domain/shared/result";
import { loadPlanStart, loadTemplate, loadTemplates } from "@/lib/loaders/plan-template";
import { loadPlanTemplates } from "@/prisma/seed/plan-template";
import { freshDatabase } from "@/tests/support/database";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";
import { makeWorld, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const administration = () => world.viewers["own administration"]!;
const FOUR = "skabelon-kommunal-aftale";
const THREE = "skabelon-velfaerdsaftale";

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.$transaction((tx) => loadPlanTemplates(tx));
});
afterAll(() => opened.close());

let count = 0;
/** An agreement of the own municipality without a plan. */
async function agreement(): Promise<string> {
  count += 1;
  const day = (text: string) => toDbDate(toCalendarDate(text));
  const { id } = await prisma().agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title: `Aftale nr. ${count}`, areas: ["DAYCARE"], municipalityId: "alfa" },
      ...{ inForceFrom: day("2027-01-01"), expiresOn: day("2030-12-31") },
    },
    select: { id: true },
  });
  return id;
}

function data<T>(result: ActionResult<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

async function planned(start = "2027-01-01", templateId = FOUR): Promise<string> {
  const agreementId = await agreement();
  data(await applyTemplate(administration(), { templateId, agreementId, start }));
  return agreementId;
}
const changes = (agreementId: string) => prisma().planChange.findMany({ where: { agreementId } });
const templateNow = async (id: string) => (await getPlanTemplate(id, ["alfa"]))!;

describe("a plan from a template", () => {
  test("is whole and dated, in one batch of the plan's memory", async () => {
    const agreementId = await planned("2028-02-29");
    const plan = await getPlan(agreementId);
    const { content } = await templateNow(FOUR);
    expect(plan.phases.map(({ label }) => label)).toEqual(content.phases.map(({ label }) => label));
    expect(plan.items).toHaveLength(content.items.length);
    expect(plan.milestones).toHaveLength(content.milestones.length);
    expect(plan.phases[0]).toMatchObject({ wording: "februar 2028 – juni 2028", start: "2028-02-01" });
    expect(plan.items.every(({ state }) => state === "PLANNED")).toBe(true);
    expect(plan.items.filter(({ dependsOnIds }) => dependsOnIds.length > 0).length).toBeGreaterThan(10);
    const memory = await changes(agreementId);
    expect(memory).toHaveLength(plan.phases.length + plan.items.length + plan.milestones.length);
    expect(new Set(memory.map(({ batchId }) => batchId)).size).toBe(1);
  });

  test("kept as a template is the same template", async () => {
    const agreementId = await planned("2024-01-01");
    const { id } = data(await saveTemplate(administration(), { agreementId, name: "Samme igen" }));
    const kept = await templateNow(id);
    const original = await templateNow(FOUR);
    const canonical = templateOf(await getPlan(agreementId))!;
    expect(kept.content).toEqual(canonical);
    const saying = (content: typeof kept.content) =>
      [...content.phases, ...content.items, ...content.milestones].map(({ wording, start, end }) => [
        ...[wording, start, end],
      ]);
    expect(saying(kept.content)).toEqual(saying(original.content));
  });

  test("is refused where a plan is", async () => {
    const agreementId = await planned();
    const again = await applyTemplate(administration(), {
      templateId: THREE,
      agreementId,
      start: "2027-01-01",
    });
    expect(again).toMatchObject({ ok: false, code: "ALREADY_DONE" });
    const shown = data(await loadTemplate(administration(), THREE, { agreement: agreementId }));
    expect(shown.isTaken).toBe(true);
  });

  test("made by two administrators at once is one plan", async () => {
    const agreementId = await agreement();
    const make = (templateId: string) =>
      applyTemplate(administration(), { templateId, agreementId, start: "2027-01-01" });
    const results = await Promise.all([make(FOUR), make(THREE)]);
    expect(results.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["ALREADY_DONE", "ok"]);
    const content = (await getPlan(agreementId)).phases.length;
    expect(content).toBe(6);
  });

  test("needs a day that is one, within reason", async () => {
    const agreementId = await agreement();
    for (const start of ["", "2027-02-30", "1850-01-01"]) {
      const result = await applyTemplate(administration(), { templateId: FOUR, agreementId, start });
      expect(result, start).toMatchObject({ ok: false, code: "INVALID", fieldErrors: { start: {} } });
    }
    expect((await getPlan(agreementId)).phases).toEqual([]);
  });

  test("is shown beforehand, from the agreement's first day unless another is asked for", async () => {
    const agreementId = await agreement();
    const shown = data(await loadTemplate(administration(), FOUR, { agreement: agreementId }));
    expect(shown).toMatchObject({ start: "2027-01-01", isTaken: false, life: { start: "2027-01-01" } });
    const wrong = data(await loadTemplate(administration(), FOUR, { start: "i morgen" }));
    expect(wrong.startError).toMatchObject({ typed: "i morgen", errors: { start: { key: "date" } } });
  });
});

describe("a municipality's own template", () => {
  test("is seen, renamed and deleted by its own; a second writer hears what it is called now", async () => {
    const { id } = data(
      await saveTemplate(administration(), {
        agreementId: await planned(),
        name: "Vores",
        description: "Til skoler",
      }),
    );
    const listed = data(await loadTemplates(administration())).templates.map((template) => template.id);
    expect(listed).toEqual([FOUR, THREE, ...listed.slice(2)]);
    expect(listed).toContain(id);
    const foreign = data(await loadTemplates(world.viewers["foreign administration"]!));
    expect(foreign.templates.map((template) => template.id)).toEqual([FOUR, THREE]);

    const first = { templateId: id, version: "1" };
    data(await renameTemplate(administration(), { ...first, name: "Vores egen", description: "" }));
    const second = await renameTemplate(administration(), { ...first, name: "Noget andet" });
    expect(second).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, name: "Vores egen", description: null },
    });
    expect(await deleteTemplate(administration(), first)).toMatchObject({ code: "CONFLICT" });
    data(await deleteTemplate(administration(), { ...first, version: "2" }));
    expect(await getPlanTemplate(id, ["alfa"])).toBeNull();
    const audits = await prisma().auditEvent.findMany({ where: { entityId: id }, orderBy: { at: "asc" } });
    expect(audits.map(({ operation }) => operation)).toEqual(["CREATE", "UPDATE", "DELETE"]);
  });

  test("saved twice by a double click is one; another plan under the name is refused", async () => {
    const form = { agreementId: await planned(), name: "Dobbelt" };
    const both = await Promise.all([
      saveTemplate(administration(), form),
      saveTemplate(administration(), form),
    ]);
    expect(new Set(both.map((result) => data(result).id)).size).toBe(1);
    const other = await saveTemplate(administration(), {
      ...form,
      agreementId: await planned("2027-01-01", THREE),
    });
    expect(other).toMatchObject({ fieldErrors: { name: { key: "templateName" } } });
  });

  test("needs a plan and a name without personal numbers", async () => {
    const none = await saveTemplate(administration(), { agreementId: await agreement(), name: "Tom" });
    expect(none).toMatchObject({ fieldErrors: { agreementId: { key: "choose" } } });
    const cpr = await saveTemplate(administration(), {
      agreementId: await planned(),
      name: "Plan 010190-1234",
    });
    expect(cpr).toMatchObject({ fieldErrors: { name: { key: "cpr" } } });
  });
});

describe("moving a whole plan", () => {
  async function shown(agreementId: string, query: Record<string, string>) {
    return data(
      await loadPlanStart(administration(), { agreement: agreementId, municipality: "alfa", ...query }),
    );
  }

  test("moves all as it was shown, in one batch with its reason, and back again", async () => {
    const agreementId = await planned("2027-01-01");
    const before = await getPlan(agreementId);
    const page = await shown(agreementId, { start: "2028-01-15" });
    expect(page.preview).toMatchObject({ months: 12, lifeAfter: { start: "2028-01-01" } });
    expect(page.preview!.first[0]).toMatchObject({
      ...{ subject: "PHASE", before: { wording: "januar 2027 – maj 2027" } },
      after: { wording: "januar 2028 – maj 2028" },
    });
    const move = (start: string, stamp: number) =>
      movePlanStart(administration(), { agreementId, start, stamp: String(stamp), reason: "Et år senere" });
    const { moved } = data(await move("2028-01-15", page.stamp));
    expect(moved).toBe(page.preview!.total);
    const after = await getPlan(agreementId);
    const times = (plan: typeof after) =>
      partsOf(plan).map(({ part: { wording, start, end } }) => ({ wording, start, end }));
    expect(times(after)).toEqual(times(shiftPlan(before, { months: 12 }, "da")));
    expect(after.items.every(({ version }) => version === 2)).toBe(true);
    const memory = (await changes(agreementId)).filter(({ kind }) => kind === "MOVED");
    expect(memory).toHaveLength(moved);
    expect(new Set(memory.map(({ batchId, reason }) => `${batchId} ${reason}`)).size).toBe(1);

    data(await move("2027-01-01", (await shown(agreementId, {})).stamp));
    expect(times(await getPlan(agreementId))).toEqual(times(before));
  });

  test("leaves what is done where it is, unless everything is asked for", async () => {
    const agreementId = await planned("2027-01-01");
    const [done] = (await getPlan(agreementId)).items;
    await prisma().planItem.update({
      where: { id: done!.id },
      data: { state: "DONE", reachedOn: toDbDate(toCalendarDate("2027-01-20")) },
    });
    const page = await shown(agreementId, { start: "2027-07-01" });
    expect(page.settled).toBe(1);
    const start = { agreementId, start: "2027-07-01" };
    data(await movePlanStart(administration(), { ...start, stamp: page.stamp }));
    const item = async () => (await getPlan(agreementId)).items.find(({ id }) => id === done!.id)!;
    expect((await item()).wording).toBe("januar 2027");
    const all = await shown(agreementId, { start: "2027-01-01", everything: "yes" });
    data(
      await movePlanStart(administration(), {
        ...{ agreementId, start: "2027-01-01", everything: "yes", stamp: all.stamp },
      }),
    );
    expect((await item()).wording).toBe("juli 2026");
  });

  test("is refused when the plan was changed after it was shown, and by two at once moves once", async () => {
    const agreementId = await planned("2027-01-01");
    const { stamp } = await shown(agreementId, {});
    const move = () => movePlanStart(administration(), { agreementId, start: "2027-04-01", stamp });
    const results = await Promise.all([move(), move()]);
    expect(results.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["CONFLICT", "ok"]);
    expect((await getPlan(agreementId)).phases[0]!.start).toBe("2027-04-01");
  });

  test("to the month it begins in already is no move", async () => {
    const agreementId = await planned("2027-01-01");
    const page = await shown(agreementId, { start: "2027-01-31" });
    expect(page).toMatchObject({ preview: null, startError: { errors: { start: { key: "sameDate" } } } });
    const result = await movePlanStart(administration(), {
      agreementId,
      start: "2027-01-31",
      stamp: page.stamp,
    });
    expect(result).toMatchObject({ fieldErrors: { start: { key: "sameDate" } } });
  });

  test("moves 29 February to a day that is, and its words too", async () => {
    const agreementId = await agreement();
    const leap = toCalendarDate("2028-02-29");
    const phase = makePhase({
      id: "leap-phase",
      wording: "2028",
      start: toCalendarDate("2028-01-01"),
      end: toCalendarDate("2028-12-31"),
    });
    const item = makeItem({
      id: "leap-item",
      phaseId: "leap-phase",
      wording: "29. februar 2028",
      start: leap,
      end: leap,
      precision: "DAY",
    });
    const editing = {
      by: administration(),
      agreementId,
      municipalityId: "alfa",
      reason: null,
      batchId: null,
    };
    const plan = { phases: [phase], items: [item], milestones: [] };
    await prisma().$transaction((tx) => createParts(tx, editing, partsOf(plan)));
    const { stamp } = await shown(agreementId, {});
    data(await movePlanStart(administration(), { agreementId, start: "2029-01-01", stamp }));
    expect((await getPlan(agreementId)).items[0]).toMatchObject({
      wording: "28. februar 2029",
      start: "2029-02-28",
    });
  });

  test("a plan of 2,000 items moves in one go", { timeout: 120_000 }, async () => {
    const agreementId = await agreement();
    const phase = makePhase({ id: "big-phase", wording: "2021 – 2024" });
    const items = Array.from({ length: 2_000 }, (_, index) =>
      makeItem({
        id: `big-${index}`,
        order: index,
        phaseId: "big-phase",
        parentId: index % 10 ? `big-${index - (index % 10)}` : null,
      }),
    );
    const row = makeMilestone({ id: "big-row", phaseId: "big-phase", planItemIds: ["big-1"] });
    const editing = {
      by: administration(),
      agreementId,
      municipalityId: "alfa",
      reason: null,
      batchId: null,
    };
    const plan = { phases: [phase], items, milestones: [row] };
    await prisma().$transaction((tx) => createParts(tx, editing, partsOf(plan)));
    const { stamp } = await shown(agreementId, {});
    const before = performance.now();
    const { moved } = data(
      await movePlanStart(administration(), { agreementId, start: "2023-01-01", stamp }),
    );
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(moved).toBe(2_002);
    const wordings = new Set((await getPlan(agreementId)).items.map(({ wording }) => wording));
    expect(wordings).toEqual(new Set(["foråret 2024"]));
  });
});
