import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTrialCommand } from "@/lib/commands/trial";
import { saveTrialDraftCommand } from "@/lib/commands/draft";
import { getExampleSpread, getFamily } from "@/lib/db/adoption";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf, type SharingLevel } from "@/lib/domain/trial/sharing";
import { loadAdoption } from "@/lib/loaders/adoption";
import { loadIdeas } from "@/lib/loaders/ideas";
import { loadNewTrial } from "@/lib/loaders/trial-form";
import { loadTrialHistory } from "@/lib/loaders/trial";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.catalogueExample.create({
    data: {
      ...{ id: "example-meeting", area: "DAYCARE", title: "Børnemøde", needsExemption: "NO" },
      reference: {},
    },
  });
});
afterAll(() => opened.close());

const viewer = (name: ViewerName) => world.viewers[name];
const publicAtAlfa = worldIds.trial("alfa-one", "PUBLIC");
const form = (institutionId: string, sharing: SharingLevel = "MUNICIPALITY") => ({
  leadInstitutionId: institutionId,
  title: "Morgenmøde på vores måde",
  freedFrom: "Fast samling",
  freedTo: "At børnene bestemmer",
  themes: [worldIds.theme],
  sharing,
});

/** Takes a trial over and answers with the copy's id. */
async function adopt(name: ViewerName, institutionId: string, from: string, sharing?: SharingLevel) {
  const made = await createTrialCommand(viewer(name), {
    ...form(institutionId, sharing),
    adoptedFromId: from,
    submissionKey: randomUUID(),
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.data.id;
}

const family = (trialId: string, name: ViewerName) => getFamily(trialId, scopeOf(viewer(name)));

test("the form begins with the thought of the trial and none of its circumstances", async () => {
  await opened.prisma.trialDecision.create({
    data: {
      ...{ trialId: publicAtAlfa, outcome: "RED", reason: "Børnene blev urolige", body: "LEADER" },
      decidedOn: toDbDate(toCalendarDate("2026-10-01")),
    },
  });
  const page = await loadAdoption(viewer("foreign leader"), publicAtAlfa);
  if (!page.ok) throw new Error(page.code);
  const { origin, start } = page.data;
  // What went wrong stands there before anything is copied.
  expect(origin.decision).toMatchObject({ outcome: "RED", reason: "Børnene blev urolige" });
  expect(origin.provisions).toEqual([
    { id: worldIds.provision, label: expect.stringContaining("Sprogvurdering") },
  ]);
  expect(start?.lineage).toEqual({ adoptedFromId: publicAtAlfa, adoptedExampleId: null });
  expect(start?.values).toMatchObject({
    title: `Hemmelighed ${publicAtAlfa}`,
    themes: [worldIds.theme],
    leadInstitutionId: "beta-one",
    ...{ periodStart: "", periodEnd: "", observedEffect: "", nationalNeed: "", sharing: "MUNICIPALITY" },
    provisionIds: [],
  });
  await opened.prisma.trialDecision.deleteMany({ where: { trialId: publicAtAlfa } });
});

test("somebody without an institution of the area is told so instead of getting a form", async () => {
  await opened.prisma.institution.update({ where: { id: "beta-one" }, data: { area: "SCHOOL" } });
  const page = await loadAdoption(viewer("foreign leader"), publicAtAlfa);
  const refusal = await createTrialCommand(viewer("foreign leader"), {
    ...{ ...form("beta-one"), themes: [] },
    adoptedFromId: publicAtAlfa,
  });
  await opened.prisma.institution.update({ where: { id: "beta-one" }, data: { area: "DAYCARE" } });
  expect(page.ok && page.data.start).toBeNull();
  expect(refusal).toMatchObject({ code: "INVALID", fieldErrors: { adopted: { key: "originArea" } } });
});

test("a draft is fetched where it was begun, and elsewhere it is only named", async () => {
  const draft = { trialId: null, version: null, values: { ...form("beta-one"), title: "Halvt skrevet" } };
  await saveTrialDraftCommand(viewer("foreign staff"), {
    ...draft,
    lineage: { adoptedFromId: publicAtAlfa },
  });
  const own = await loadAdoption(viewer("foreign staff"), publicAtAlfa);
  expect(own.ok && own.data).toMatchObject({
    otherDraftAt: null,
    start: { draft: { values: { title: "Halvt skrevet" }, lineage: { adoptedFromId: publicAtAlfa } } },
  });
  const anew = await loadNewTrial(viewer("foreign staff"), {});
  expect(anew.ok && anew.data).toMatchObject({
    lineage: null,
    draft: { lineage: { adoptedFromId: publicAtAlfa } },
  });
  await saveTrialDraftCommand(viewer("foreign staff"), draft);
  const other = await loadAdoption(viewer("foreign staff"), publicAtAlfa);
  expect(other.ok && other.data).toMatchObject({ otherDraftAt: expect.any(String), start: { draft: null } });
});

test.each(["INSTITUTION", "MUNICIPALITY"] as const)(
  "a trial kept at %s elsewhere cannot be named as the origin, just as one that does not exist",
  async (sharing) => {
    const before = await opened.prisma.trial.count();
    for (const adoptedFromId of [worldIds.trial("alfa-one", sharing), "no-such-trial", "æ; drop"]) {
      const refusal = await createTrialCommand(viewer("foreign leader"), {
        ...form("beta-one"),
        adoptedFromId,
      });
      expect(refusal).toMatchObject({ code: "INVALID", fieldErrors: { adopted: { key: "originGone" } } });
    }
    expect(await opened.prisma.trial.count()).toBe(before);
  },
);

test("the copy tells its own people what it was begun from, and the history keeps it", async () => {
  const id = await adopt("foreign leader", "beta-one", publicAtAlfa);
  expect(await family(id, "foreign leader")).toMatchObject({
    from: { kind: "TRIAL", trial: { id: publicAtAlfa, municipality: { id: "alfa" } } },
    first: null,
  });
  const [event] = await opened.prisma.auditEvent.findMany({ where: { entity: "trial", entityId: id } });
  expect(event?.after).toMatchObject({ adopted: "TRIAL", adoptedFromId: publicAtAlfa });
  const history = await loadTrialHistory(viewer("foreign leader"), id);
  expect(history.ok && history.data.entries[0]?.changes[0]).toMatchObject({
    field: "adopted",
    after: "TRIAL",
  });
  await opened.prisma.trial.delete({ where: { id } });
});

test("credit goes as far as the origin is shared", async () => {
  const copyOf = async (from: string) => {
    const id = await adopt("own administration", "alfa-two", from, "PUBLIC");
    const credit = (await family(id, "signed out")).from;
    await opened.prisma.trial.delete({ where: { id } });
    return credit;
  };
  expect(await copyOf(publicAtAlfa)).toMatchObject({ kind: "TRIAL" });
  expect(await copyOf(worldIds.trial("alfa-one", "AGREEMENT_MUNICIPALITIES"))).toEqual({
    kind: "MUNICIPALITY",
    name: "ALFA Kommune",
  });
  expect(await copyOf(worldIds.trial("alfa-one", "MUNICIPALITY"))).toEqual({ kind: "ELSEWHERE" });
  expect(await copyOf(worldIds.trial("alfa-one", "INSTITUTION"))).toEqual({ kind: "ELSEWHERE" });
});

test("the origin shows where it spread, copies of copies too, and counts what is not shared", async () => {
  const child = await adopt("foreign leader", "beta-one", publicAtAlfa, "PUBLIC");
  const grandchild = await adopt("leader next door", "alfa-two", child, "MUNICIPALITY");
  const kept = await adopt("leader next door", "alfa-two", publicAtAlfa, "INSTITUTION");
  await opened.prisma.trialDecision.createMany({
    data: [
      { outcome: "YELLOW" as const, reason: "Vi prøver mere", day: "2026-09-01", supersededAt: null },
      { outcome: "RED" as const, reason: "Det tog for lang tid", day: "2026-10-01", supersededAt: null },
      { outcome: "GREEN" as const, reason: "Fortrudt", day: "2026-10-02", supersededAt: new Date() },
    ].map(({ day, ...decision }) => ({
      ...{ ...decision, trialId: child, body: "LEADER" as const },
      decidedOn: toDbDate(toCalendarDate(day)),
    })),
  });
  const ids = async (name: ViewerName) => {
    const { shown, hidden, more } = (await family(publicAtAlfa, name)).spread;
    return { shown: shown.map(({ id }) => id).sort(), hidden, more };
  };
  expect(await ids("signed out")).toEqual({ shown: [child], hidden: 2, more: 0 });
  expect(await ids("own leader")).toEqual({ shown: [child, grandchild].sort(), hidden: 1, more: 0 });
  expect(await ids("own administration")).toEqual({
    shown: [child, grandchild, kept].sort(),
    hidden: 0,
    more: 0,
  });
  const [seen] = (await family(publicAtAlfa, "signed out")).spread.shown;
  expect(seen?.decision).toEqual({ outcome: "RED", reason: "Det tog for lang tid", decidedOn: "2026-10-01" });
  // Of the copy of a copy both the one before it and the first one are named.
  expect(await family(grandchild, "own leader")).toMatchObject({
    from: { kind: "TRIAL", trial: { id: child } },
    first: { kind: "TRIAL", trial: { id: publicAtAlfa } },
  });
  // An archived copy has not happened.
  await opened.prisma.trial.update({ where: { id: kept }, data: { archivedAt: new Date() } });
  expect(await ids("own leader")).toEqual({ shown: [child, grandchild].sort(), hidden: 0, more: 0 });
  await opened.prisma.trial.deleteMany({ where: { id: { in: [grandchild, kept, child] } } });
});

test("where a trial came from and went to is one query, however many there are", async () => {
  const copies = await Promise.all(
    Array.from({ length: 4 }, () => adopt("foreign leader", "beta-one", publicAtAlfa, "PUBLIC")),
  );
  const before = opened.queryCount();
  expect((await family(publicAtAlfa, "signed out")).spread.shown).toHaveLength(4);
  expect(opened.queryCount() - before).toBe(1);
  await opened.prisma.trial.deleteMany({ where: { id: { in: copies } } });
});

test("a trial begun from an example says so, and the example shows it", async () => {
  const opening = await loadNewTrial(viewer("foreign leader"), { idea: "example-meeting" });
  expect(opening.ok && opening.data.lineage).toEqual({
    adoptedFromId: null,
    adoptedExampleId: "example-meeting",
  });
  const made = await createTrialCommand(viewer("foreign leader"), {
    ...form("beta-one", "PUBLIC"),
    adoptedExampleId: "example-meeting",
  });
  const id = made.ok ? made.data.id : "";
  const grandchild = await adopt("leader next door", "alfa-two", id, "MUNICIPALITY");
  expect((await family(id, "signed out")).example).toEqual({ id: "example-meeting", title: "Børnemøde" });
  expect((await family(grandchild, "own leader")).example?.id).toBe("example-meeting");
  const spread = await getExampleSpread("example-meeting", scopeOf(null));
  expect([spread.shown.map((each) => each.id), spread.hidden]).toEqual([[id], 1]);
  await opened.prisma.trial.deleteMany({ where: { id: { in: [grandchild, id] } } });
});

test("what failed stands in the catalogue like what worked: as many, latest first, with reason and learning", async () => {
  const decided = (["RED", "GREEN"] as const).flatMap((outcome) =>
    Array.from({ length: 8 }, (_, index) => ({ outcome, id: `decided-${outcome}-${index + 1}`, index })),
  );
  for (const { outcome, id, index } of decided) {
    await opened.prisma.trial.create({
      data: {
        ...{ id, title: `Besluttet ${id}`, area: "DAYCARE", freedFrom: "fra", freedTo: "til" },
        ...{ stage: "DECIDED", sharing: index === 7 ? "INSTITUTION" : "PUBLIC", municipalityId: "alfa" },
        ...{ leadInstitutionId: "alfa-one", observedEffect: `Set ${id}` },
        decisions: {
          create: {
            ...{ outcome, reason: `Fordi ${id}`, body: "LEADER" },
            decidedOn: toDbDate(toCalendarDate(`2026-0${index + 1}-01`)),
          },
        },
        ...(index === 6 && {
          logEntries: {
            create: {
              ...{ kind: "LEARNING", text: `Lært ${id}`, authorName: "Navn" },
              happenedOn: toDbDate(toCalendarDate("2026-07-01")),
            },
          },
        }),
      },
    });
  }
  const told = async (outcome: string, more = {}) =>
    (await loadIdeas(null, { outcome, q: "Besluttet", ...more })).data.tried;
  const [worked, failed] = [await told("WORKED"), await told("STOPPED")];
  expect([worked.total, failed.total]).toEqual([7, 7]);
  const turns = failed.trials.map(({ id }) => id.split("-")[2]);
  expect(turns).toEqual(["7", "6", "5", "4", "3", "2", "1"]);
  expect(worked.trials.map(({ id }) => id.split("-")[2])).toEqual(turns);
  expect(failed.trials.slice(0, 2)).toMatchObject([
    { reason: "Fordi decided-RED-7", learning: "Lært decided-RED-7" },
    { reason: "Fordi decided-RED-6", learning: "Set decided-RED-6" },
  ]);
  expect((await told("STOPPED", { area: "SCHOOL" })).total).toBe(0);
  await opened.prisma.trial.deleteMany({ where: { id: { in: decided.map(({ id }) => id) } } });
});
