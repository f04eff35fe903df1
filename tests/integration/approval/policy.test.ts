import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { previewPolicyCommand, savePolicyCommand } from "@/lib/commands/approval-policy";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { getTrialLife } from "@/lib/db/trial-life";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadPolicyPage } from "@/lib/loaders/approval-policy";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const agreementId = worldIds.agreement("alfa");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(async () => {
  process.env.FRISAT_TODAY = "2026-11-22";
  await opened.prisma.approvalRule.deleteMany({});
  await opened.prisma.agreement.update({
    where: { id: agreementId },
    data: { version: 1, defaultTestDays: 100 },
  });
});

const lines = (...all: [string, string, string?, string?][]) =>
  Object.fromEntries(
    all.flatMap(([trigger, body, threshold = "", note = ""], index) => [
      [`trigger-${index}`, trigger],
      [`body-${index}`, body],
      [`threshold-${index}`, threshold],
      [`note-${index}`, note],
    ]),
  ) as Record<string, string>;
const form = (version: number, ...all: Parameters<typeof lines>) => ({
  ...{ id: agreementId, version: String(version), testDays: "100" },
  ...lines(...all),
});
const save = (as: ViewerName, raw: object) => savePolicyCommand(world.viewers[as], raw);
const stored = () =>
  opened.prisma.approvalRule.findMany({
    where: { agreementId },
    orderBy: { order: "asc" },
    select: { order: true, trigger: true, threshold: true, body: true, note: true },
  });

describe("changing who approves", () => {
  test("the lines are saved in their order, with what was before in the history", async () => {
    const result = await save("own administration", {
      ...form(
        1,
        ["PARTICIPANTS_ABOVE", "CITY_COUNCIL", "1.000"],
        ["ALWAYS", "COMMITTEE", "", " Alt  i udvalget "],
      ),
      testDays: "60",
    });
    expect(result).toMatchObject({ ok: true });
    expect(await stored()).toEqual([
      { order: 1, trigger: "PARTICIPANTS_ABOVE", threshold: 1000, body: "CITY_COUNCIL", note: null },
      { order: 2, trigger: "ALWAYS", threshold: null, body: "COMMITTEE", note: "Alt i udvalget" },
    ]);
    // Fewer and other lines: none of the former is left behind.
    await save("own administration", { ...form(2, ["COSTS_MONEY", "ADMINISTRATION"]), testDays: "60" });
    expect((await stored()).map(({ order, trigger }) => `${order} ${trigger}`)).toEqual(["1 COSTS_MONEY"]);
    const events = await opened.prisma.auditEvent.findMany({
      where: { entity: "agreement", entityId: agreementId },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ actorName }) => actorName)).toEqual(Array(2).fill("Person administration-alfa"));
    expect(events[0]).toMatchObject({ before: { approval: [], defaultTestDays: 100 } });
    expect(events[1]).toMatchObject({
      before: { approval: [{ body: "CITY_COUNCIL", threshold: 1000 }, { note: "Alt i udvalget" }] },
      after: { approval: [{ trigger: "COSTS_MONEY", body: "ADMINISTRATION" }] },
    });
    expect(events[1]!.after).not.toHaveProperty("defaultTestDays");
    const page = await loadPolicyPage(world.viewers["own administration"]!, {});
    expect(page).toMatchObject({ ok: true, data: { changed: { actorName: "Person administration-alfa" } } });
  });

  test("two tabs: the second hears what stands now, keeps its own, and can choose it", async () => {
    const one = form(1, ["ALWAYS", "COMMITTEE"]);
    const other = form(1, ["ALWAYS", "CITY_COUNCIL"]);
    expect(await save("own administration", one)).toMatchObject({ ok: true });
    expect(await save("own administration", other)).toEqual({
      ok: false,
      code: "CONFLICT",
      current: {
        version: 2,
        testDays: 100,
        lines: [{ trigger: "ALWAYS", threshold: null, body: "COMMITTEE", note: null }],
      },
    });
    expect((await stored())[0]!.body).toBe("COMMITTEE");
    expect(await save("own administration", { ...other, version: "2" })).toMatchObject({ ok: true });
    expect((await stored())[0]!.body).toBe("CITY_COUNCIL");
  });

  test("at the same moment one wins, and the same form posted twice changes it once", async () => {
    const both = await Promise.all([
      save("own administration", form(1, ["ALWAYS", "COMMITTEE"])),
      save("own administration", form(1, ["ALWAYS", "CITY_COUNCIL"])),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { version } = await opened.prisma.agreement.findUniqueOrThrow({ where: { id: agreementId } });
    expect(version).toBe(2);
    const again = form(1, ["ALWAYS", (await stored())[0]!.body]);
    expect(await save("own administration", again)).toMatchObject({ ok: true });
    expect((await opened.prisma.agreement.findUniqueOrThrow({ where: { id: agreementId } })).version).toBe(2);
  });

  test("lines that could never apply change nothing", async () => {
    const result = await save(
      "own administration",
      form(1, ["ALWAYS", "LEADER"], ["COSTS_MONEY", "COMMITTEE"]),
    );
    expect(result).toMatchObject({
      code: "INVALID",
      fieldErrors: { "trigger-0": { key: "policyAlwaysLast" } },
    });
    expect(await stored()).toEqual([]);
  });
});

describe("seeing the difference first", () => {
  const ids = (["own", "two"] as const).map((name) => `preview-${name}`);
  beforeEach(async () => {
    await opened.prisma.trial.deleteMany({ where: { id: { in: ids } } });
    for (const id of ids) {
      await opened.prisma.trial.create({
        data: {
          ...{ id, title: id, area: "DAYCARE", freedFrom: "fra", freedTo: "til", sharing: "INSTITUTION" },
          ...{ municipalityId: "alfa", leadInstitutionId: "alfa-one", agreementId },
          stage: "AWAITING_APPROVAL",
          costsMoney: id === "preview-own",
          stageChanges: {
            create: [
              {
                stage: "AWAITING_APPROVAL",
                move: "ASK_APPROVAL",
                from: new Date("2026-11-01"),
                actorName: "A",
              },
            ],
          },
        },
      });
    }
  });

  test("counts what the proposed lines mean for each trial, and what happens to those that wait", async () => {
    await save("own administration", form(1, ["ALWAYS", "COMMITTEE"]));
    const result = await previewPolicyCommand(
      world.viewers["own administration"],
      form(2, ["COSTS_MONEY", "CITY_COUNCIL"], ["STATUTORY_EXEMPTION", "COMMITTEE"]),
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { total, occasions, affected } = result.data;
    // Eight trials of the world need the law; the two here do not.
    expect(total).toBe(10);
    expect(occasions.START.bodies).toEqual([
      { body: "LEADER", now: 0, proposed: 1 },
      { body: "ADMINISTRATION", now: 0, proposed: 0 },
      { body: "COMMITTEE", now: 10, proposed: 8 },
      { body: "CITY_COUNCIL", now: 0, proposed: 1 },
    ]);
    expect(affected.map(({ id, effect, to }) => `${id} ${effect} ${to}`)).toEqual([
      ...["preview-own WAITS CITY_COUNCIL", "preview-two RELEASED LEADER"],
    ]);
    expect(await stored()).toMatchObject([{ trigger: "ALWAYS", body: "COMMITTEE" }]);
  });

  test("trials that wait follow the new lines the moment they are saved", async () => {
    await save("own administration", form(1, ["ALWAYS", "COMMITTEE"]));
    const required = async () => {
      const trial = await getTrial("preview-own", scopeOf(world.viewers["system administrator"]!));
      return (await getTrialLife(trial!)).required.START;
    };
    expect(await required()).toBe("COMMITTEE");
    await save("own administration", form(2, ["COSTS_MONEY", "CITY_COUNCIL"], ["ALWAYS", "COMMITTEE"]));
    expect(await required()).toBe("CITY_COUNCIL");
  });

  test("an agreement that has ended is told to be over, and its lines can still be changed", async () => {
    process.env.FRISAT_TODAY = "2028-01-01";
    const page = await loadPolicyPage(world.viewers["own administration"]!, { agreement: agreementId });
    expect(page).toMatchObject({ ok: true, data: { isOver: true, mayKeep: true } });
    expect(await save("own administration", form(1, ["ALWAYS", "COMMITTEE"]))).toMatchObject({ ok: true });
  });

  test("another municipality's agreement is not there", async () => {
    const page = await loadPolicyPage(world.viewers["own administration"]!, { agreement: "agreement-beta" });
    expect(page).toMatchObject({ code: "NOT_FOUND" });
    const foreign = { ...form(1, ["ALWAYS", "COMMITTEE"]), id: "agreement-beta" };
    expect(await save("own administration", foreign)).toMatchObject({ code: "NOT_FOUND" });
    expect(await previewPolicyCommand(world.viewers["own administration"], foreign)).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
