import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import { saveTrialDraftCommand } from "@/lib/commands/draft";
import { moveTrialCommand } from "@/lib/commands/trial-life";
import { createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrialDraft, saveTrialDraft } from "@/lib/db/draft";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.prisma.trialDraft.deleteMany({});
});

const leader = () => world.viewers["own leader"]!;
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
const effortsOf = (trialId: string) =>
  opened.prisma.trialEffort.findMany({ where: { trialId }, orderBy: { id: "asc" } });

/** Four fields, as a leader fills them in first. */
const form = {
  ...{ leadInstitutionId: "alfa-one", title: "Frokost ude", freedFrom: "Faste tider", freedTo: "Egne" },
  ...{ themes: worldIds.theme, sharing: "MUNICIPALITY" },
};

async function created(fields: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(leader(), { ...form, ...fields });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

describe("the draft", () => {
  test("counts the pauses between its saves, long ones as two minutes", async () => {
    const { userId } = leader();
    for (const seconds of [3_000, 2_990, 2_970, 1_000, 995])
      await saveTrialDraft(userId, null, { title: "x" }, secondsAgo(seconds));
    expect((await getTrialDraft(userId, null))?.activeSeconds).toBe(10 + 20 + 120 + 5);
  });

  test("of a saved trial is counted on its own, and never backwards", async () => {
    const { userId } = leader();
    const trialId = worldIds.trial("alfa-one", "PUBLIC");
    await saveTrialDraft(userId, trialId, {}, secondsAgo(50));
    await saveTrialDraft(userId, trialId, {}, secondsAgo(80));
    expect((await getTrialDraft(userId, trialId))?.activeSeconds).toBe(0);
    expect(await getTrialDraft(userId, null)).toBeNull();
  });
});

describe("a trial's form", () => {
  test("takes the draft's time and goes with it", async () => {
    const draft = { trialId: null, values: form, version: null };
    expect(await saveTrialDraftCommand(leader(), draft)).toMatchObject({ ok: true });
    await opened.prisma.trialDraft.updateMany({
      data: { activeSeconds: 100, updatedAt: secondsAgo(20) },
    });
    const id = await created({ openedAt: secondsAgo(700).toISOString() });
    const [effort, ...more] = await effortsOf(id);
    expect(more).toEqual([]);
    expect(effort).toMatchObject({ kind: "FORM", fields: 6 });
    expect(effort!.seconds).toBeGreaterThanOrEqual(120);
    expect(effort!.seconds).toBeLessThan(130);
    expect(await getTrialDraft(leader().userId, null)).toBeNull();
  });

  test("without a draft takes the time since it was opened, and a second post adds nothing", async () => {
    const submissionKey = "5a9e7a54-9f1c-4b83-8b2f-3f5d9a1b6c11";
    const fields = { submissionKey, openedAt: secondsAgo(60).toISOString() };
    const id = await created(fields);
    expect(await created(fields)).toBe(id);
    const efforts = await effortsOf(id);
    expect(efforts).toHaveLength(1);
    expect(efforts[0]!.seconds).toBeGreaterThanOrEqual(60);
  });

  test("edited counts the fields that changed, and nothing when none did", async () => {
    const id = await created();
    await opened.prisma.trialEffort.deleteMany({});
    const edited = { ...form, id, version: 1, openedAt: secondsAgo(30).toISOString() };
    expect(await updateTrialCommand(leader(), edited)).toMatchObject({ ok: true });
    expect(await effortsOf(id)).toEqual([]);
    const changed = { ...edited, purpose: "Mere ro", change: "Vi spiser ude" };
    expect(await updateTrialCommand(leader(), changed)).toMatchObject({ ok: true });
    expect(await effortsOf(id)).toMatchObject([{ kind: "FORM", fields: 2 }]);
  });

  test("is free where it could not be saved", async () => {
    const id = await created();
    await opened.prisma.trialEffort.deleteMany({});
    const late = { ...form, id, version: 7, purpose: "For sent" };
    expect(await updateTrialCommand(leader(), late)).toMatchObject({ code: "CONFLICT" });
    expect(await effortsOf(id)).toEqual([]);
  });
});

test("a step costs the time since it was folded out and the fields filled in, and names nobody", async () => {
  const id = await created({ stage: "PREPARED" });
  await opened.prisma.trialEffort.deleteMany({});
  const step = { id, version: 1, move: "START", on: today(), periodEnd: "", note: "Nu går vi i gang" };
  const withEnd = { ...step, periodEnd: "2190-01-01", openedAt: secondsAgo(25).toISOString() };
  expect(await moveTrialCommand(leader(), withEnd)).toMatchObject({ ok: true });
  const [effort] = await effortsOf(id);
  expect(effort).toMatchObject({ kind: "MOVE", fields: 3 });
  expect(effort!.seconds).toBeGreaterThanOrEqual(25);
  expect(JSON.stringify(effort)).not.toContain(leader().userId);
});
