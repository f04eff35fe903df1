import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExemptionsInUse } from "@/components/institution/glance-sections";
import { TrialsInFigures } from "@/components/institution/trials-in-figures";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import { loadInstitution, type InstitutionPage } from "@/lib/loaders/institution";
import { loadLetter, loadPublicLetter, loadPublicLetters } from "@/lib/loaders/newsletter";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { expectListsToMatch, markup } from "@/tests/support/number-links";

let opened: OpenDatabase;
const seed = () => seedDemo(opened.prisma, { today: today(), passwordHash: async () => "unused" });
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await seed();
});
afterAll(() => opened.close());

const house = "rebild-boernehuset-skovbrynet";
const member = (
  role: "LEADER" | "ADMINISTRATION",
  institutionId: string | null,
  municipalityId = "rebild",
): Viewer => ({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role, municipalityId, institutionId, area: null }],
});
const leader = member("LEADER", house);

async function pageOf(viewer: Viewer, id = house): Promise<InstitutionPage> {
  const result = await loadInstitution(viewer, id);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

describe("an institution at a glance", () => {
  test.each([
    ["its leader", leader],
    ["the administration", member("ADMINISTRATION", null)],
    ["somebody from another municipality", member("LEADER", "viborg-plejecenter", "viborg")],
    ["the public", null],
  ] as const)("every number leads to a list with exactly that many, for %s", async (_who, viewer) => {
    const { named, filter, trials, isOwn, mayRegister } = await pageOf(viewer);
    expect(trials.total).toBe(named.figures.unique);
    const html = [
      createElement(TrialsInFigures, { named, filter, trials: { ...trials, items: [] }, isOwn, mayRegister }),
      createElement(ExemptionsInUse, { named, filter, municipalityId: "rebild", isOwn }),
    ].map(markup);
    await expectListsToMatch(viewer, html.join(""), 4);
  });

  test("tells its own people what waits and what it costs, and nobody else", async () => {
    const own = await pageOf(leader);
    expect(own.isOwn).toBe(true);
    expect(own.due!.items.length).toBeGreaterThan(0);
    expect(own.burden!.minutesAMonth).toBeGreaterThan(0);
    expect(own.learnings.length).toBeGreaterThan(0);
    for (const viewer of [null, member("LEADER", "rebild-boernehuset-vindrosen")]) {
      expect(await pageOf(viewer)).toMatchObject({
        due: null,
        burden: null,
        overdue: 0,
        mayRegister: false,
        isOwn: false,
      });
    }
    const follows = await pageOf(member("ADMINISTRATION", null));
    expect(follows).toMatchObject({ isOwn: false, mayRegister: true });
    expect(follows.due).not.toBeNull();
  });

  test("finds others of the same kind with the same themes, near and far, never itself", async () => {
    const { alike, institution } = await pageOf(leader);
    expect(alike.length).toBe(6);
    expect(alike.every(({ leadInstitution }) => leadInstitution.kind === institution.kind)).toBe(true);
    expect(alike.every(({ themes }) => themes.length > 0)).toBe(true);
    expect(alike.some(({ outcome, reason }) => outcome !== null && reason !== null)).toBe(true);
    const tried = await opened.prisma.trial.findMany({
      where: { id: { in: alike.map(({ id }) => id) } },
      select: { leadInstitutionId: true, furtherInstitutions: { select: { institutionId: true } } },
    });
    expect(JSON.stringify(tried)).not.toContain(house);
    // The public is only told what is public.
    const shared = await opened.prisma.trial.findMany({
      where: { id: { in: (await pageOf(null)).alike.map(({ id }) => id) } },
      select: { sharing: true },
    });
    expect(new Set(shared.map(({ sharing }) => sharing))).toEqual(new Set(["PUBLIC"]));
  });

  test("teaches where there is nothing, still shows others of its kind, and takes a name as it is", async () => {
    await opened.prisma.institution.create({
      data: {
        id: "rebild-nyt",
        name: "=1+1 @Nyt hus",
        kind: "DAYCARE_CENTRE",
        area: "DAYCARE",
        municipalityId: "rebild",
      },
    });
    const page = await pageOf(leader, "rebild-nyt");
    expect(page).toMatchObject({
      trials: { total: 0 },
      learnings: [],
      parts: [],
      institution: { name: "=1+1 @Nyt hus" },
    });
    expect(page.alike.length).toBeGreaterThan(0);
    const { named, filter, trials, isOwn, mayRegister } = page;
    const html = markup(createElement(TrialsInFigures, { named, filter, trials, isOwn, mayRegister }));
    expect(html).toContain("Her er ingen prøvehandlinger at se endnu");
    expect(await loadInstitution(null, "findes-ikke")).toMatchObject({ code: "NOT_FOUND" });
    expect(await loadInstitution(null, "'; drop")).toMatchObject({ code: "NOT_FOUND" });
  });

  test("stays within the queries of a page", async () => {
    const before = opened.queryCount();
    await pageOf(leader);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(11);
  });
});

describe("the demo's letters", () => {
  test("are two that were sent in Rebild and a draft in Viborg, full of what is public, and only added once", async () => {
    await seed();
    const rows = await opened.prisma.newsletter.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ municipalityId, sentAt }) => [municipalityId, sentAt !== null])).toEqual([
      ["rebild", true],
      ["rebild", true],
      ["viborg", false],
    ]);
    for (const { id, sentAt } of rows) {
      const result = sentAt
        ? await loadPublicLetter(null, id)
        : await loadLetter(member("ADMINISTRATION", null, "viborg"), id);
      if (!result.ok) throw new Error(result.code);
      expect(result.data.letter.content.items.length).toBeGreaterThanOrEqual(3);
    }
    expect(await loadPublicLetters(null, { municipality: "viborg" })).toMatchObject({ data: { total: 0 } });
  });
});
