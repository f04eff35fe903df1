import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicTrialData, trialMetadata } from "@/app/trials/[id]/metadata";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { sitemapXml } from "@/lib/documents/sitemap";
import { scopeOf, sharingLevels } from "@/lib/domain/trial/sharing";
import { loadShareImage, loadSitemap, loadSitemapParts } from "@/lib/loaders/public-trial";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const published = worldIds.trial("alfa-one", "PUBLIC");

describe("the picture of a shared link", () => {
  test("is a PNG of the size networks ask for, kept by its tag", async () => {
    const first = await loadShareImage(published, null);
    if (!first.ok) throw new Error(first.code);
    const bytes = Buffer.from(first.data.bytes!);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const again = await loadShareImage(published, `W/"x", ${first.data.etag}`);
    expect(again).toEqual({ ok: true, data: { etag: first.data.etag, bytes: null } });

    await opened.prisma.trial.update({ where: { id: published }, data: { title: "Et nyt navn" } });
    const renamed = await loadShareImage(published, first.data.etag);
    expect(renamed.ok && renamed.data.bytes?.length).toBeGreaterThan(1_000);
  });

  test("there is none of what is not published, or no longer", async () => {
    for (const sharing of sharingLevels.filter((each) => each !== "PUBLIC"))
      expect(await loadShareImage(worldIds.trial("alfa-one", sharing), null)).toMatchObject({
        code: "NOT_FOUND",
      });
    const archived = worldIds.trial("alfa-two", "PUBLIC");
    await opened.prisma.trial.update({ where: { id: archived }, data: { archivedAt: new Date() } });
    expect(await loadShareImage(archived, null)).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("addresses for search engines", () => {
  test("hold every published trial and no other", async () => {
    const { parts } = (await loadSitemapParts()).data;
    const urls: string[] = [];
    for (let part = 0; part < parts; part += 1) {
      const entries = await loadSitemap(part);
      if (entries.ok) urls.push(...entries.data.map(({ url }) => url));
    }
    const trials = await opened.prisma.trial.findMany({
      select: { id: true, sharing: true, archivedAt: true },
    });
    for (const { id, sharing, archivedAt } of trials)
      expect(urls.some((url) => url.endsWith(`/trials/${id}`))).toBe(
        sharing === "PUBLIC" && archivedAt === null,
      );
    expect(sitemapXml([{ url: "http://x.dk/?a=1&b=2", changedAt: null }])).toContain("a=1&amp;b=2");
  });
});

describe("how a page presents itself", () => {
  const common = (() => "Frisat") as never;
  const read = async (sharing: (typeof sharingLevels)[number]) => {
    const scope = scopeOf(world.viewers["own leader"]);
    return (await getTrial(worldIds.trial("alfa-one", sharing), scope))!;
  };

  test("a published trial tells what it is about, with a picture and one address", async () => {
    const trial = await read("PUBLIC");
    const told = trialMetadata(trial, common);
    expect(told.description).toContain(trial.freedTo);
    expect(told.alternates?.canonical).toMatch(new RegExp(`^http.*/trials/${trial.id}$`));
    expect(JSON.stringify(told.openGraph)).toContain(`/trials/${trial.id}/card.png`);
    expect(publicTrialData(trial)).toMatchObject({ "@type": "Article", headline: trial.title });
  });

  test.each(sharingLevels.filter((each) => each !== "PUBLIC"))(
    "one shared with %s asks search engines to stay away and describes nothing",
    async (sharing) => {
      const trial = await read(sharing);
      const told = trialMetadata(trial, common);
      expect(Object.keys(told).toSorted()).toEqual(["robots", "title"]);
      expect(told.robots).toEqual({ index: false, follow: false });
      expect(publicTrialData(trial)).toBeNull();
    },
  );
});
