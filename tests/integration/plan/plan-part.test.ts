import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createMilestoneCommand,
  removeMilestoneCommand,
  restoreMilestoneCommand,
  updateMilestoneCommand,
} from "@/lib/commands/plan-milestone";
import {
  createPhaseCommand,
  removePhaseCommand,
  restorePhaseCommand,
  updatePhaseCommand,
} from "@/lib/commands/plan-phase";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getPlan } from "@/lib/db/plan";
import { milestoneFormValues } from "@/lib/domain/plan/milestone-form";
import { statusOf } from "@/lib/domain/plan/status";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadMilestone } from "@/lib/loaders/plan-milestone";
import { loadPhase, loadPhases } from "@/lib/loaders/plan-phase";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const phase2026 = "phase-alfa";
const day = toCalendarDate;

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const administration = () => world.viewers["own administration"]!;
const plan = () => getPlan(agreementId, prisma());
const phaseNow = async (id = phase2026) => (await plan()).phases.find((phase) => phase.id === id)!;
const itemNow = async (id: string) => (await plan()).items.find((item) => item.id === id);
const milestoneNow = async (id: string) => (await plan()).milestones.find((row) => row.id === id);
const changesOf = (subjectId: string) =>
  prisma().planChange.findMany({ where: { subjectId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

/** The data of a success. */
function done<T>(result: { ok: true; data: T } | { ok: false; code: string; fieldErrors?: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

const year = { startOn: toDbDate(day("2026-01-01")), endOn: toDbDate(day("2026-12-31")) };
const item = {
  kind: "EVENT",
  level: "MUNICIPAL",
  precision: "RANGE",
  agreementId,
  phaseId: phase2026,
} as const;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await prisma().planItem.createMany({
    data: [
      { ...item, ...year, id: "undated", order: 1, title: "Hele året" },
      { ...item, ...year, id: "under", order: 2, title: "Under det", parentId: "undated" },
      { ...item, ...year, id: "dated", order: 3, title: "I foråret", wording: "foråret 2026" },
    ],
  });
  await prisma().planItem.update({
    where: { id: "dated" },
    data: { startOn: toDbDate(day("2026-03-01")), endOn: toDbDate(day("2026-05-31")), precision: "SEASON" },
  });
});
afterAll(() => opened.close());

const phaseForm = async (id: string, changes: object = {}) => {
  const { label, mainPhase, wording, note, version } = await phaseNow(id);
  return {
    id,
    version: String(version),
    label,
    mainPhase: mainPhase ?? "",
    wording,
    note: note ?? "",
    ...changes,
  };
};

const newMilestone = (changes: object = {}) => ({
  ...{ id: crypto.randomUUID(), agreementId, wording: "foråret 2026", municipalText: "Delevaluering" },
  ...{ stateText: "", kind: "EVALUATION", phaseId: phase2026, state: "PLANNED", ...changes },
});
async function freshMilestone(changes: object = {}): Promise<string> {
  return done(await createMilestoneCommand(administration(), newMilestone(changes))).id;
}
const milestoneForm = async (id: string, changes: object = {}) => {
  const row = (await milestoneNow(id))!;
  return { id, version: String(row.version), ...milestoneFormValues(row), ...changes };
};

describe("a phase", () => {
  test("is read in words, made once however often its form comes, and remembered", async () => {
    const form = {
      ...{ id: crypto.randomUUID(), agreementId, label: "Anden runde", wording: "august 2026 – juni 2027" },
      reason: "Første runde gav blod på tanden",
    };
    done(await createPhaseCommand(administration(), form));
    done(await createPhaseCommand(administration(), form));
    expect(await phaseNow(form.id)).toMatchObject({
      ...{ label: "Anden runde", start: "2026-08-01", end: "2027-06-30", precision: "RANGE", version: 1 },
    });
    const changes = await changesOf(form.id);
    expect(changes.map(({ kind, reason }) => [kind, reason])).toEqual([["CREATED", form.reason]]);
  });

  test("may overlap another, but must have a name and a time that can be read", async () => {
    const form = { id: crypto.randomUUID(), agreementId, label: "", wording: "32. marts 2026" };
    expect(await createPhaseCommand(administration(), form)).toMatchObject({
      code: "INVALID",
      fieldErrors: { label: { key: "required" }, wording: { key: "plan.wording.INVALID_DAY" } },
    });
  });

  test("takes what has no time of its own along to its new days, in one go, and says so on the form", async () => {
    expect(done(await loadPhase(administration(), phase2026)).followers).toBe(2);
    const form = await phaseForm(phase2026, {
      wording: "marts 2026 – marts 2027",
      reason: "Vi begynder senere",
    });
    expect(done(await updatePhaseCommand(administration(), form)).followed).toBe(2);
    const days = { start: "2026-03-01", end: "2027-03-31" };
    expect(await phaseNow()).toMatchObject(days);
    expect(await itemNow("undated")).toMatchObject({ ...days, wording: null });
    expect(await itemNow("under")).toMatchObject(days);
    expect(await itemNow("dated")).toMatchObject({ start: "2026-03-01", end: "2026-05-31" });
    const batch = (await changesOf(phase2026)).at(-1)!.batchId;
    expect(batch).not.toBeNull();
    const inBatch = await prisma().planChange.findMany({ where: { batchId: batch } });
    expect(inBatch.map(({ subjectId, kind }) => `${subjectId} ${kind}`).toSorted()).toEqual(
      ["phase-alfa MOVED", "undated MOVED", "under MOVED"].toSorted(),
    );
    expect(inBatch.every(({ reason }) => reason === "Vi begynder senere")).toBe(true);
  });

  test("changed by two: the second hears what stands there, and the same form again is no conflict", async () => {
    const [mine, theirs] = [
      await phaseForm(phase2026, { label: "Mit navn" }),
      await phaseForm(phase2026, { label: "Deres navn" }),
    ];
    done(await updatePhaseCommand(administration(), theirs));
    const conflict = await updatePhaseCommand(administration(), mine);
    expect(conflict).toMatchObject({
      code: "CONFLICT",
      current: { isRemoved: false, now: { label: "Deres navn" } },
    });
    done(await updatePhaseCommand(administration(), theirs));
    expect((await phaseNow()).label).toBe("Deres navn");
  });

  test("with something in it is not taken out before somebody says what becomes of it", async () => {
    const { id } = done(
      await createPhaseCommand(administration(), {
        ...{ id: crypto.randomUUID(), agreementId, label: "Kort fase", wording: "januar 2026" },
      }),
    );
    await prisma().planItem.create({
      data: {
        ...{ ...item, id: "in-short", order: 9, title: "I den korte", phaseId: id },
        ...{ startOn: toDbDate(day("2026-01-01")), endOn: toDbDate(day("2026-01-31")) },
      },
    });
    const milestone = await freshMilestone({ phaseId: id, wording: "medio januar 2026" });
    const target = { id, version: 1 };
    expect(await removePhaseCommand(administration(), target)).toMatchObject({
      fieldErrors: { choice: { key: "choose" } },
    });
    expect(await removePhaseCommand(administration(), { ...target, choice: "MOVE" })).toMatchObject({
      fieldErrors: { toPhaseId: { key: "choose" } },
    });
    expect(
      await removePhaseCommand(administration(), { ...target, choice: "MOVE", toPhaseId: id }),
    ).toMatchObject({
      fieldErrors: { toPhaseId: { key: "choose" } },
    });
    expect(await phaseNow(id)).toBeDefined();

    done(await removePhaseCommand(administration(), { ...target, choice: "MOVE", toPhaseId: phase2026 }));
    expect(await phaseNow(id)).toBeUndefined();
    const { start, end } = await phaseNow();
    expect(await itemNow("in-short")).toMatchObject({ phaseId: phase2026, start, end });
    expect(await milestoneNow(milestone)).toMatchObject({ phaseId: phase2026, wording: "medio januar 2026" });
  });

  test("comes back with what went out with it, and with nothing else", async () => {
    const { id } = done(
      await createPhaseCommand(administration(), {
        ...{ id: crypto.randomUUID(), agreementId, label: "Ud og ind", wording: "februar 2026" },
      }),
    );
    const before = await freshMilestone({ phaseId: id, municipalText: "Taget ud før" });
    done(await removeMilestoneCommand(administration(), { id: before, version: 1 }));
    const along = await freshMilestone({ phaseId: id, municipalText: "Går med ud" });
    const stood = await milestoneNow(along);
    done(await removePhaseCommand(administration(), { id, version: 1, choice: "REMOVE", reason: "Udgår" }));
    expect(await milestoneNow(along)).toBeUndefined();
    const page = done(await loadPhases(administration(), { agreement: agreementId }));
    expect(page.out.map(({ label }) => label)).toContain("Ud og ind");
    expect(done(await loadPhases(null, { agreement: agreementId })).out).toEqual([]);

    // Neither can stand without its phase.
    expect(await restoreMilestoneCommand(administration(), { id: along, version: 2 })).toMatchObject({
      fieldErrors: { phaseId: { key: "planPhaseOut" } },
    });
    const out = done(await loadPhase(administration(), id));
    expect(out.isOut).toBe(true);
    done(await restorePhaseCommand(administration(), { id, version: out.phase.version }));
    expect(await phaseNow(id)).toMatchObject({ label: "Ud og ind", wording: "februar 2026" });
    expect(await milestoneNow(along)).toEqual({ ...stood, version: 3 });
    expect(await milestoneNow(before)).toBeUndefined();
    expect(await restorePhaseCommand(administration(), { id, version: 3 })).toMatchObject({
      code: "ALREADY_DONE",
    });
  });
});

describe("a milestone", () => {
  test("needs a text in one of its columns, a time, and when it is done the day", async () => {
    const form = newMilestone({ municipalText: " ", wording: "", state: "DONE" });
    expect(await createMilestoneCommand(administration(), form)).toMatchObject({
      fieldErrors: { municipalText: { key: "milestoneText" }, wording: { key: "required" } },
    });
    const future = newMilestone({ state: "DONE", reachedOn: addDays(day("2026-11-22"), 4000) });
    expect(await createMilestoneCommand(administration(), future)).toMatchObject({
      fieldErrors: { reachedOn: { key: "future" } },
    });
  });

  test("reads a time without a year in its phase, and keeps several times apart", async () => {
    const id = await freshMilestone({ wording: "1. april + 1. oktober" });
    expect(await milestoneNow(id)).toMatchObject({
      ...{ wording: "1. april + 1. oktober", start: "2026-04-01", end: "2026-10-01" },
      occurrences: [
        { start: "2026-04-01", end: "2026-04-01", precision: "DAY" },
        { start: "2026-10-01", end: "2026-10-01", precision: "DAY" },
      ],
    });
  });

  test("moved from one season to another keeps what it was, with the reason, and stands in its place by time", async () => {
    const id = await freshMilestone({ wording: "forår 2026" });
    const later = await freshMilestone({ wording: "sommeren 2026", municipalText: "Midtvejs" });
    const form = await milestoneForm(id, { wording: "efteråret 2026", reason: "Flere besøg først" });
    done(await updateMilestoneCommand(administration(), form));
    expect(await milestoneNow(id)).toMatchObject({
      start: "2026-09-01",
      end: "2026-11-30",
      precision: "SEASON",
    });
    const order = (await plan()).milestones.map((row) => row.id);
    expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(later));
    const [, moved] = await changesOf(id);
    expect(moved).toMatchObject({
      ...{ kind: "MOVED", reason: "Flere besøg først" },
      before: { wording: "forår 2026", start: "2026-03-01" },
      after: { wording: "efteråret 2026", start: "2026-09-01" },
    });
    const audits = await prisma().auditEvent.findMany({ where: { entity: "milestone", entityId: id } });
    expect(audits.map(({ operation }) => operation)).toEqual(["CREATE", "UPDATE"]);
  });

  test("whose time is not touched keeps days that rest on more than its words", async () => {
    const id = await freshMilestone();
    const days = { startOn: toDbDate(day("2026-05-01")), endOn: toDbDate(day("2026-05-12")) };
    await prisma().milestone.update({ where: { id }, data: days });
    done(await updateMilestoneCommand(administration(), await milestoneForm(id, { remark: "Se referatet" })));
    expect(await milestoneNow(id)).toMatchObject({
      start: "2026-05-01",
      end: "2026-05-12",
      remark: "Se referatet",
    });
    expect((await changesOf(id)).at(-1)!.kind).toBe("EDITED");
  });

  test("is dropped only with a reason, is done on a day, and can be planned again", async () => {
    const id = await freshMilestone();
    const dropped = await milestoneForm(id, { state: "DROPPED" });
    expect(await updateMilestoneCommand(administration(), dropped)).toMatchObject({
      fieldErrors: { reason: { key: "required" } },
    });
    done(await updateMilestoneCommand(administration(), { ...dropped, reason: "Ministeriet aflyste" }));
    const doneForm = await milestoneForm(id, { state: "DONE", reachedOn: "2026-05-20" });
    done(await updateMilestoneCommand(administration(), doneForm));
    expect(statusOf((await milestoneNow(id))!, day("2026-06-01"))).toBe("DONE");
    // The day left standing in the form counts for nothing when it is planned again.
    done(await updateMilestoneCommand(administration(), await milestoneForm(id, { state: "PLANNED" })));
    expect(await milestoneNow(id)).toMatchObject({ state: "PLANNED", reachedOn: null });
    expect(statusOf((await milestoneNow(id))!, day("2026-05-31"))).toBe("PLANNED");
    expect(statusOf((await milestoneNow(id))!, day("2026-06-01"))).toBe("LATE");
    expect((await changesOf(id)).map(({ kind }) => kind)).toEqual(["CREATED", "STATED", "STATED", "STATED"]);
  });

  test("names only what is of its own plan and municipality", async () => {
    const foreign = world.viewers["foreign administration"]!.userId;
    const form = newMilestone({ phaseId: "phase-beta", planItemIds: ["nothing"], responsibleId: foreign });
    expect(await createMilestoneCommand(administration(), form)).toMatchObject({
      fieldErrors: { phaseId: {}, planItemIds: {}, responsibleId: {} },
    });
    const linked = await freshMilestone({ planItemIds: "dated", responsibleId: administration().userId });
    expect(await milestoneNow(linked)).toMatchObject({ planItemIds: ["dated"] });
  });

  test("changed by two: the second hears what differs; taken out meanwhile, that", async () => {
    const id = await freshMilestone();
    const [mine, theirs] = [
      await milestoneForm(id, { municipalText: "Mit" }),
      await milestoneForm(id, { municipalText: "Deres", wording: "sommeren 2026" }),
    ];
    done(await updateMilestoneCommand(administration(), theirs));
    const conflict = await updateMilestoneCommand(administration(), mine);
    expect(conflict).toMatchObject({
      ...{
        code: "CONFLICT",
        current: { version: 2, now: { municipalText: "Deres", wording: "sommeren 2026" } },
      },
    });
    done(await updateMilestoneCommand(administration(), theirs));
    done(await removeMilestoneCommand(administration(), { id, version: 2 }));
    expect(await updateMilestoneCommand(administration(), mine)).toMatchObject({
      current: { isRemoved: true },
    });
  });

  test("taken out and put back stands as it stood", async () => {
    const id = await freshMilestone({ planItemIds: ["dated", "undated"], remark: "Med links" });
    const stood = (await milestoneNow(id))!;
    expect(await removeMilestoneCommand(administration(), { id, version: 9 })).toMatchObject({
      code: "CONFLICT",
    });
    done(await removeMilestoneCommand(administration(), { id, version: 1, reason: "Dublet" }));
    expect(await removeMilestoneCommand(administration(), { id, version: 1 })).toMatchObject({
      code: "ALREADY_DONE",
    });
    const page = done(await loadMilestone(administration(), id));
    expect(page).toMatchObject({ isOut: true, milestone: { remark: "Med links", version: 2 } });
    done(await restoreMilestoneCommand(administration(), { id, version: 2 }));
    expect(await milestoneNow(id)).toEqual({ ...stood, version: 3 });
  });

  test("a personal number is refused wherever it is written", async () => {
    const form = newMilestone({ remark: "Ring til 010190-1234", reason: "010190 1234" });
    expect(await createMilestoneCommand(administration(), form)).toMatchObject({
      fieldErrors: { remark: { key: "cpr" }, reason: { key: "cpr" } },
    });
  });
});
