import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importPlan, previewPlanImport } from "@/lib/commands/plan-file";
import { movePlanPart } from "@/lib/commands/plan-move";
import type { OpenDatabase } from "@/lib/db/client";
import { getPlan } from "@/lib/db/plan";
import { createParts } from "@/lib/db/plan-write";
import { planCsv, planWorkbook } from "@/lib/documents/plan-file";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { loadPlanExport } from "@/lib/loaders/plan-file";
import { readPlanFile } from "@/lib/validation/plan-table";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
let editor: Actor;
const agreement = worldIds.agreement("alfa");
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  editor = world.viewers["own administration"]!;
});
afterAll(() => opened.close());

/** A plan of its own for each test: one phase, an item with one under it, one without a time of its own, a milestone. */
beforeEach(async () => {
  const { prisma } = opened;
  await prisma.milestone.deleteMany({ where: { agreementId: agreement } });
  await prisma.planDependency.deleteMany({ where: { agreementId: agreement } });
  await prisma.planItem.deleteMany({ where: { agreementId: agreement, parentId: { not: null } } });
  await prisma.planItem.deleteMany({ where: { agreementId: agreement } });
  await prisma.planChange.deleteMany({ where: { agreementId: agreement } });
  await prisma.phase.deleteMany({ where: { agreementId: agreement, id: { not: "phase-alfa" } } });
  const { start, end } = makePhase();
  const by = { by: editor, agreementId: agreement, municipalityId: "alfa", reason: null, batchId: null };
  await prisma.$transaction((tx) =>
    createParts(tx, by, [
      { subject: "PHASE", part: makePhase() },
      { subject: "ITEM", part: makeItem() },
      { subject: "ITEM", part: makeItem({ id: "child", order: 2, title: "Oplæg", parentId: "i" }) },
      {
        subject: "ITEM",
        part: makeItem({
          id: "loose",
          order: 3,
          title: "Samling",
          wording: null,
          precision: "RANGE",
          start,
          end,
        }),
      },
      { subject: "MILESTONE", part: makeMilestone() },
    ]),
  );
  await prisma.planChange.deleteMany({ where: { agreementId: agreement } });
});

const csv = (...lines: string[]) => new File([lines.join("\r\n")], "plan.csv");

async function preview(file: File) {
  const result = await previewPlanImport(editor, { agreement, file });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}
const posted = ({ rows, seen }: Awaited<ReturnType<typeof preview>>, reason = "") => ({
  ...{ agreement, rows: JSON.stringify(rows), seen, reason },
});
const changes = () =>
  opened.prisma.planChange.findMany({ where: { agreementId: agreement }, orderBy: { at: "asc" } });

describe("a file that is read in", () => {
  test("changes nothing until it is saved, then all of it in one go, remembered with its reason", async () => {
    const read = await preview(
      csv(
        "Del;Id;Titel;Kommunal milepæl;Tid;Fase;Under;Venter på",
        "Milepæl;m;;Delevaluering;efteråret 2022;;;",
        "Punkt;;Nyt punkt;;uge 40;Afprøvning;;Fælles dag",
        "Punkt;child;Oplæg og snak;;foråret 2022;Afprøvning;Fælles dag;Nyt punkt",
      ),
    );
    expect(read.reading).toMatchObject({ errors: [], unchanged: 0 });
    expect(await changes()).toEqual([]);
    expect(await importPlan(editor, posted(read, "Aftalt i styregruppen"))).toEqual({
      ok: true,
      data: { created: 1, changed: 2 },
    });
    const plan = await getPlan(agreement);
    expect(plan.milestones[0]).toMatchObject({ wording: "efteråret 2022", start: "2022-09-01", version: 2 });
    const made = plan.items.find(({ title }) => title === "Nyt punkt")!;
    expect(made).toMatchObject({ start: "2021-10-04", end: "2021-10-10", dependsOnIds: ["i"] });
    expect(plan.items.find(({ id }) => id === "child")).toMatchObject({ dependsOnIds: [made.id] });
    const remembered = await changes();
    expect(remembered.map(({ kind }) => kind).sort()).toEqual(["CREATED", "EDITED", "MOVED"]);
    expect(new Set(remembered.map(({ batchId, reason }) => `${batchId} ${reason}`)).size).toBe(1);
    const audited = await opened.prisma.auditEvent.count({
      where: { entityId: made.id, operation: "CREATE" },
    });
    expect(audited).toBe(1);
  });

  test("is held back when somebody changed the plan in between, with what it would change now", async () => {
    const read = await preview(csv("Del;Id;Kommunal milepæl;Tid", "Milepæl;m;Delevaluering;efteråret 2022"));
    await movePlanPart(editor, { subject: "MILESTONE", id: "m", version: 1, steps: 1 });
    const refused = await importPlan(editor, posted(read));
    expect(refused).toMatchObject({ ok: false, code: "CONFLICT" });
    expect((await getPlan(agreement)).milestones[0]).toMatchObject({ wording: "sommeren 2022", version: 2 });
    const again = (refused as { current: typeof read }).current;
    expect(again.reading.changed).toHaveLength(1);
    expect(await importPlan(editor, posted(again))).toMatchObject({ ok: true });
  });

  test("is saved although something else of the plan was changed", async () => {
    const read = await preview(csv("Del;Id;Kommunal milepæl;Tid", "Milepæl;m;Delevaluering;efteråret 2022"));
    await movePlanPart(editor, { subject: "ITEM", id: "i", version: 1, steps: 1 });
    expect(await importPlan(editor, posted(read))).toMatchObject({ ok: true });
    expect((await getPlan(agreement)).items[0]).toMatchObject({ wording: "sommeren 2022" });
  });

  test("writes nothing when one row is wrong, also when the form is sent by hand", async () => {
    const read = await preview(
      csv("Del;Id;Titel;Tid", "Punkt;i;Ny titel;32. marts", "Punkt;child;Andet;2022"),
    );
    expect(read.reading.errors).toHaveLength(1);
    expect(await importPlan(editor, posted(read))).toMatchObject({ ok: false, code: "CONFLICT" });
    expect(await changes()).toEqual([]);
  });

  test("may turn around who waits for whom", async () => {
    const first = await preview(csv("Del;Id;Titel;Venter på", "Punkt;i;Fælles dag;Oplæg"));
    expect(await importPlan(editor, posted(first))).toMatchObject({ ok: true });
    const turned = await preview(
      csv("Del;Id;Titel;Venter på", "Punkt;child;Oplæg;Fælles dag", "Punkt;i;Fælles dag;"),
    );
    expect(await importPlan(editor, posted(turned))).toMatchObject({ ok: true });
    const { items } = await getPlan(agreement);
    expect(Object.fromEntries(items.map(({ id, dependsOnIds }) => [id, dependsOnIds]))).toMatchObject({
      ...{ i: [], child: ["i"] },
    });
  });

  test("dropping something needs a reason", async () => {
    const read = await preview(csv("Del;Id;Titel;Status", "Punkt;i;Fælles dag;Droppet"));
    expect(await importPlan(editor, posted(read))).toMatchObject({
      fieldErrors: { reason: { key: "required" } },
    });
    expect(await importPlan(editor, posted(read, "Sparet væk"))).toMatchObject({ ok: true });
  });

  test("of a part that stands in another plan is none of this one's", async () => {
    const read = await preview(csv("Del;Id;Titel;Tid", "Fase;phase-beta;Overtaget;2026"));
    expect(read.reading.errors[0]).toMatchObject({ key: "planFile.rowError.unknownId" });
  });
});

describe("the plan as a file", () => {
  test("says who sees to what only to the municipality's own people", async () => {
    await opened.prisma.planItem.update({ where: { id: "i" }, data: { responsible: "Berit Bang" } });
    const text = async (viewer: Viewer) => {
      const found = await loadPlanExport(viewer, { agreement });
      return found.ok ? planCsv(found.data.plan, found.data) : found.code;
    };
    expect(await text(null)).toContain("Fælles dag");
    expect(await text(null)).not.toContain("Berit");
    expect(await text(world.viewers["own staff"]!)).toContain("Berit");
    expect(await text(world.viewers["foreign staff"]!)).not.toContain("Berit");
  });

  test("Rebild's whole plan goes out and comes in again unchanged", async () => {
    const other = await freshDatabase();
    await seedReference(other.prisma);
    const { id } = await other.prisma.agreement.findFirstOrThrow({
      where: { municipalityId: "rebild", kind: "STATUTORY" },
    });
    const plan = await getPlan(id, other.prisma);
    const { readPlanRows } = await import("@/lib/validation/plan-file");
    const around = { today: plan.phases[0]!.start, agreement: { inForceFrom: plan.phases[0]!.start, expiresOn: plan.phases[0]!.end }, newId: () => "x" }; // prettier-ignore
    for (const file of [
      new TextEncoder().encode(planCsv(plan, { withPeople: true })),
      await planWorkbook(plan, { sheet: "Vejledning", lines: ["x"] }, { withPeople: true }),
    ]) {
      const table = await readPlanFile(file);
      if (!table.ok) throw new Error(table.problem);
      expect(table.rows).toHaveLength(70);
      const reading = readPlanRows(table.rows, plan, around);
      expect(reading).toMatchObject({ created: [], changed: [], following: [], missing: [], errors: [] });
    }
    await other.close();
  });
});
