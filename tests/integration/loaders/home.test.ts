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

  test.each(viewerNames)("takes at most ten statements beside the session: %s", async (name) => {
    const before = opened.queryCount();
    await loadHome(world.viewers[name]);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(10);
  });

  test("a leader's own trials are the institution's, an administration's the municipality's", async () => {
    // Four trials, one per level of sharing, at each institution.
    expect((await loadOwnHome(actor("own leader"))).data.figures.total).toBe(4);
    expect((await loadOwnHome(actor("own administration"))).data.figures.total).toBe(8);
  });

  test("what ran out waits for those who decide, and for nobody else", async () => {
    const due = async (name: (typeof viewerNames)[number]) =>
      (await loadOwnHome(actor(name))).data.due?.items.map(({ id }) => id);
    expect(await due("own leader")).toEqual([worldIds.trial("alfa-one", "MUNICIPALITY")]);
    expect(await due("own administration")).toEqual([worldIds.trial("alfa-one", "MUNICIPALITY")]);
    expect(await due("leader next door")).toEqual([]);
    expect(await due("own politician")).toBeUndefined();
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
