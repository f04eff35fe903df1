import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { movePlanPart } from "@/lib/commands/plan-move";
import type { OpenDatabase } from "@/lib/db/client";
import { getPlan } from "@/lib/db/plan";
import { createParts } from "@/lib/db/plan-write";
import type { Actor } from "@/lib/domain/member/role";
import type { PlanSubject } from "@/lib/domain/plan/change";
import { loadMoveStops } from "@/lib/loaders/plan-move";
import { freshDatabase } from "@/tests/support/database";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
let editor: Actor;
let number = 0;
/** the ids of the test that runs */
let own: (name: string) => string;
const agreement = worldIds.agreement("alfa");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  editor = world.viewers["own administration"]!;
});
afterAll(() => opened.close());

beforeEach(async () => {
  number += 1;
  own = (name) => `${name}-${number}`;
  const phase = makePhase({ id: own("p"), wording: "2021", precision: "YEAR", end: "2021-12-31" as never });
  const { start, end } = phase;
  const by = { by: editor, agreementId: agreement, municipalityId: "alfa", reason: null, batchId: null };
  const inside = { phaseId: phase.id };
  const loose = { wording: null, precision: "RANGE", start, end } as const;
  await opened.prisma.$transaction((tx) =>
    createParts(tx, by, [
      { subject: "PHASE", part: phase },
      { subject: "ITEM", part: makeItem({ ...inside, id: own("i") }) },
      { subject: "ITEM", part: makeItem({ ...inside, ...loose, id: own("loose") }) },
      {
        subject: "ITEM",
        part: makeItem({ ...inside, id: own("done"), state: "DONE", reachedOn: "2022-04-01" as never }),
      },
      { subject: "MILESTONE", part: makeMilestone({ ...inside, id: own("m") }) },
    ]),
  );
});

const move = (subject: PlanSubject, name: string, more: Record<string, unknown>, by: Actor = editor) =>
  movePlanPart(by, { subject, id: own(name), version: 1, ...more });
async function part(name: string) {
  const { phases, items, milestones } = await getPlan(agreement);
  return [...phases, ...items, ...milestones].find(({ id }) => id === own(name))!;
}

describe("a part of the plan that is moved", () => {
  test("keeps how exactly it was said, and is remembered and audited with its reason", async () => {
    const moved = await move("MILESTONE", "m", { steps: 2, reason: "Udskudt af udvalget" });
    expect(moved).toMatchObject({ ok: true, data: { from: "foråret 2022", to: "efteråret 2022", along: 0 } });
    expect(await part("m")).toMatchObject({ start: "2022-09-01", end: "2022-11-30", precision: "SEASON" });
    const change = await opened.prisma.planChange.findFirstOrThrow({
      where: { subjectId: own("m"), kind: "MOVED" },
    });
    expect(change).toMatchObject({ reason: "Udskudt af udvalget", byName: editor.name });
    const audited = { entityId: own("m"), operation: "UPDATE", entity: "milestone" } as const;
    expect(await opened.prisma.auditEvent.count({ where: audited })).toBe(1);
  });

  test("goes back by its old words, as it was", async () => {
    const before = await part("m");
    await move("MILESTONE", "m", { steps: -3 });
    await move("MILESTONE", "m", { version: 2, wording: "foråret 2022" });
    expect(await part("m")).toEqual({ ...before, version: 3 });
  });

  test("of two at the same time the second is told what stands there now", async () => {
    const results = await Promise.all([
      move("ITEM", "i", { steps: 1 }),
      move("ITEM", "i", { wording: "uge 40 2022" }),
    ]);
    const late = results.find(({ ok }) => !ok);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await part("i");
    expect(late).toMatchObject({ code: "CONFLICT", current: { wording: now.wording, version: 2 } });
  });

  test("without words of its own gets some, and loses them again when it goes back", async () => {
    await move("ITEM", "loose", { steps: 2 });
    expect(await part("loose")).toMatchObject({ wording: "marts 2021 – februar 2022", start: "2021-03-01" });
    await move("ITEM", "loose", { version: 2, wording: "" });
    expect(await part("loose")).toMatchObject({ wording: null, start: "2021-01-01", end: "2021-12-31" });
  });

  test("that would end before it begins is refused, and nothing is written", async () => {
    expect(await move("ITEM", "i", { wording: "10. maj 2022 – 1. maj 2022" })).toMatchObject({
      ...{ code: "INVALID", fieldErrors: { wording: { key: "plan.wording.REVERSED_RANGE" } } },
    });
    expect(await part("i")).toMatchObject({ version: 1, wording: "foråret 2022" });
  });

  test("as a phase takes along what has no time of its own, and the rest only when that is chosen", async () => {
    expect(await move("PHASE", "p", { wording: "2022" })).toMatchObject({ data: { along: 1 } });
    expect(await part("loose")).toMatchObject({ wording: null, start: "2022-01-01" });
    expect(await part("m")).toMatchObject({ wording: "foråret 2022" });
    expect(await move("PHASE", "p", { version: 2, wording: "2023", along: "1" })).toMatchObject({
      data: { along: 3 },
    });
    expect(await part("m")).toMatchObject({ wording: "foråret 2023" });
    expect(await part("i")).toMatchObject({ wording: "foråret 2023" });
    expect(await part("loose")).toMatchObject({ wording: null, start: "2023-01-01" });
    expect(await part("done")).toMatchObject({ wording: "foråret 2022" });
  });

  test("is out of reach for politicians and for other municipalities", async () => {
    for (const name of ["own politician", "foreign administration", "own leader"] as const) {
      expect(await move("MILESTONE", "m", { steps: 1 }, world.viewers[name]!)).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(await part("m")).toMatchObject({ version: 1 });
  });

  test("can be asked where it may go, in words", async () => {
    const found = await loadMoveStops(editor, { subject: "MILESTONE", id: own("m"), from: "-1", to: "2" });
    expect(found).toMatchObject({
      data: { stops: ["vinteren 2021/22", "foråret 2022", "sommeren 2022", "efteråret 2022"].map((wording) => ({ wording })) },
    }); // prettier-ignore
    const greedy = await loadMoveStops(editor, { subject: "MILESTONE", id: own("m"), from: "0", to: "900" });
    expect(greedy).toMatchObject({ code: "INVALID" });
  });
});
