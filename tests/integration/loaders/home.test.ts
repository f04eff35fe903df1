import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/member/role";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { loadHome, loadOwnHome, loadPublicHome } from "@/lib/loaders/home";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.trial.update({
    where: { id: worldIds.trial("alfa-one", "MUNICIPALITY") },
    data: { periodEnd: new Date("2026-03-02") },
  });
});
afterAll(() => opened.close());

const actor = (name: (typeof viewerNames)[number]) => world.viewers[name] as Actor;

describe("the start page", () => {
  test.each(viewerNames)("every number is that of the list it links to: %s", async (name) => {
    const viewer = world.viewers[name];
    const home = viewer ? (await loadOwnHome(viewer)).data : (await loadPublicHome()).data;
    const own: Partial<TrialFilter> = "own" in home ? home.own : {};
    const listed = async (parts: Partial<TrialFilter>) =>
      (await loadTrialList(viewer, trialFilterQuery({ ...own, ...parts }))).data.total;
    expect(home.figures).toEqual({
      total: await listed({}),
      started: await listed({ status: ["started"] }),
      planned: await listed({ status: ["planned"] }),
      decided: await listed({ decision: ["RED", "YELLOW", "GREEN"] }),
      overdue: await listed({ overdue: true }),
    });
  });

  test.each(viewerNames)("takes at most eleven statements beside the session: %s", async (name) => {
    const before = opened.queryCount();
    await loadHome(world.viewers[name]);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(11);
  });

  test("a leader's own trials are the institution's, an administration's the municipality's", async () => {
    // Four trials, one per level of sharing, at each institution.
    expect((await loadOwnHome(actor("own leader"))).data.figures.total).toBe(4);
    expect((await loadOwnHome(actor("own administration"))).data.figures.total).toBe(8);
  });

  test("what the trials ask for waits for those who decide, and for nobody else", async () => {
    process.env.FRISAT_TODAY = "2026-06-15";
    try {
      const due = async (name: (typeof viewerNames)[number]) =>
        (await loadOwnHome(actor(name))).data.due?.items.map(({ id, state, due: asked }) => [
          id,
          state,
          asked?.point,
        ]);
      const [first, ...others] = (await due("own leader"))!;
      expect(first).toEqual([worldIds.trial("alfa-one", "MUNICIPALITY"), "LATE", "DECISION"]);
      // The other three, from 1 March to 1 December, have had the day that corresponds to day 30: 23 May.
      expect(others.map(([, ...rest]) => rest)).toEqual(Array(3).fill(["NOW", "DAY_30"]));
      // The administration is not told of every day of every test.
      expect(await due("own administration")).toEqual([first]);
      expect(await due("leader next door")).toHaveLength(4);
      expect(await due("own politician")).toBeUndefined();
    } finally {
      delete process.env.FRISAT_TODAY;
    }
  });

  test("a test somebody has written about on the day asks for nothing until its next day", async () => {
    process.env.FRISAT_TODAY = "2026-06-15";
    const trialId = worldIds.trial("alfa-one", "PUBLIC");
    try {
      await opened.prisma.logEntry.create({
        data: {
          ...{ trialId, kind: "LEARNING", text: "Roligere" },
          happenedOn: new Date("2026-06-10"),
          authorName: "N",
        },
      });
      const due = (await loadOwnHome(actor("own leader"))).data.due!;
      expect(due.items.map(({ id }) => id)).not.toContain(trialId);
      expect(due.total).toBe(3);
    } finally {
      delete process.env.FRISAT_TODAY;
      await opened.prisma.logEntry.deleteMany();
    }
  });

  test("a draft leads back to what was typed, and is nobody else's business", async () => {
    const leader = actor("own leader");
    await opened.prisma.trialDraft.create({
      data: { userId: leader.userId, content: { values: { title: " Halvt skrevet " } } },
    });
    expect((await loadOwnHome(leader)).data.drafts).toMatchObject([
      { trialId: null, title: "Halvt skrevet" },
    ]);
    expect((await loadOwnHome(actor("own staff"))).data.drafts).toEqual([]);
  });

  test("the public is told the municipalities with what they share", async () => {
    const { municipalities } = (await loadPublicHome()).data;
    expect(municipalities).toEqual([
      { id: "alfa", name: "ALFA Kommune", areas: ["DAYCARE"], trials: 2 },
      { id: "beta", name: "BETA Kommune", areas: ["DAYCARE"], trials: 1 },
    ]);
  });
});
