import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { countTrials } from "@/lib/db/trial-list";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { decisionOutcomes, type DecisionOutcome } from "@/lib/domain/trial/trial";
import type { Viewer } from "@/lib/domain/member/role";
import { loadWhatWorks } from "@/lib/loaders/what-works";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const today = toCalendarDate("2026-11-22");
const day = (text: string) => toDbDate(toCalendarDate(text));

/** Slips that all go up by two, so that the change is clear as soon as there are five. */
const slips = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    before: 3 + (index % 2),
    after: 6 + (index % 2),
  }));

async function evaluate(trialId: string, outcome: DecisionOutcome | null, pairs: number): Promise<void> {
  const { prisma } = opened;
  await prisma.trialEvaluation.create({
    data: {
      ...{
        round: 1,
        wanted: "Ro",
        seen: `Set ${trialId}`,
        forWhom: `For de yngste ${trialId}`,
        next: "Videre",
      },
      ...{ authorName: "Hemmelig Person", trialId },
    },
  });
  if (outcome)
    await prisma.trialDecision.create({
      data: { outcome, reason: "Derfor", decidedOn: day("2026-05-01"), body: "LEADER", trialId },
    });
  await prisma.indicator.create({
    data: {
      ...{ order: 1, kind: "SCALE", title: `Trivsel ${trialId}`, direction: "UP", trialId },
      pairs: { create: slips(pairs) },
    },
  });
}

const open = worldIds.trial("alfa-one", "PUBLIC");
const few = worldIds.trial("alfa-two", "PUBLIC");
const own = worldIds.trial("alfa-one", "INSTITUTION");
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await evaluate(open, "GREEN", 6);
  await evaluate(few, "RED", 4);
  await evaluate(own, "YELLOW", 6);
});
afterAll(() => opened.close());

async function themeOf(viewer: Viewer) {
  const result = await loadWhatWorks(viewer, { theme: worldIds.theme });
  if (!result.ok || !result.data.chosen) throw new Error("no theme");
  return result.data.chosen;
}

describe("what works for whom", () => {
  test.each(viewerNames)("%s: every number is the number of trials its list shows", async (name) => {
    const viewer = world.viewers[name];
    const { theme, trials } = await themeOf(viewer);
    const count = (parts: object) =>
      countTrials(scopeOf(viewer), trialFilter({ theme: [theme.id], ...parts }), today);
    expect(theme.trials).toBe(await count({}));
    for (const outcome of decisionOutcomes)
      expect(theme.decisions[outcome]).toBe(await count({ decision: [outcome] }));
    expect(trials).toHaveLength(theme.evaluated);
    const seesOwn = ["own leader", "own staff", "own administration", "system administrator"].includes(name);
    expect(trials.some(({ trialId }) => trialId === own)).toBe(seesOwn);
    expect(JSON.stringify(theme.stories).includes(own)).toBe(seesOwn);
  });

  test("conclusions are the words of those who tried, of what failed as well", async () => {
    const { theme } = await themeOf(null);
    expect(theme.stories.map(({ forWhom, decision }) => [decision, forWhom])).toEqual(
      expect.arrayContaining([
        ["GREEN", `For de yngste ${open}`],
        ["RED", `For de yngste ${few}`],
      ]),
    );
  });

  test("a change is told when it is clear, and never from fewer than five", async () => {
    const { trials } = await themeOf(null);
    const changes = Object.fromEntries(trials.map((trial) => [trial.trialId, trial.changes]));
    expect(changes[open]).toEqual([{ title: `Trivsel ${open}`, verdict: "BETTER" }]);
    expect(changes[few]).toEqual([]);
    expect(JSON.stringify(trials)).not.toContain("pairs");
  });

  test("a theme nobody may see a trial of is not there", async () => {
    expect(await loadWhatWorks(null, { theme: "theme-nobody-has" })).toMatchObject({
      ok: false,
      code: "NOT_FOUND",
    });
  });
});
