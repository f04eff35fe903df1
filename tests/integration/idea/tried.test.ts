import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialStages, type TrialStage } from "@/lib/domain/trial/stage";
import { decisionOutcomes, type DecisionOutcome } from "@/lib/domain/trial/trial";
import { triedOutcome } from "@/lib/domain/trial/tried";
import { loadIdeas, TRIED_PAGE } from "@/lib/loaders/ideas";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const day = (text: string) => toDbDate(toCalendarDate(text));

async function makeTrial(id: string, stage: TrialStage, outcome: DecisionOutcome | null, more: object = {}) {
  await opened.prisma.trial.create({
    data: {
      ...{ id, title: `Fælles frokost ${id}`, area: "SCHOOL", freedFrom: "fra", freedTo: "til", stage },
      ...{ sharing: "PUBLIC", municipalityId: "alfa", leadInstitutionId: "alfa-school" },
      decisions: outcome
        ? { create: { outcome, reason: `Derfor ${id}`, decidedOn: day("2026-05-01"), body: "LEADER" } }
        : undefined,
      ...more,
    },
  });
}

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.institution.create({
    data: { id: "alfa-school", name: "Skolen", kind: "SCHOOL", area: "SCHOOL", municipalityId: "alfa" },
  });
  // Every stage with and without every decision.
  for (const stage of trialStages) {
    for (const outcome of [null, ...decisionOutcomes])
      await makeTrial(`each-${stage}-${outcome ?? "none"}`.toLowerCase(), stage, outcome);
  }
  await makeTrial("hidden", "DECIDED", "GREEN", { sharing: "INSTITUTION" });
  for (const sharing of ["PUBLIC", "INSTITUTION"] as const)
    await makeTrial(`copy-${sharing}`, "IDEA", null, { adoptedFromId: "each-landed-green", sharing });
  await makeTrial("copy-gone", "IDEA", null, { adoptedFromId: "each-landed-green", archivedAt: new Date() });
});
afterAll(() => opened.close());

const school = { area: "SCHOOL" };
async function all(raw: Record<string, string>) {
  const first = (await loadIdeas(null, { ...school, ...raw })).data.tried;
  const trials = [...first.trials];
  for (let page = 2; trials.length < first.total; page += 1)
    trials.push(...(await loadIdeas(null, { ...school, ...raw, page: String(page) })).data.tried.trials);
  return { ...first, trials };
}

describe("what others tried", () => {
  test("the outcome is the rule's, for every stage with every decision", async () => {
    const { trials } = await all({});
    const told = new Map(trials.map(({ id, outcome }) => [id, outcome]));
    for (const stage of trialStages) {
      for (const decision of [null, ...decisionOutcomes])
        expect(told.get(`each-${stage}-${decision ?? "none"}`.toLowerCase()) ?? null).toBe(
          triedOutcome(stage, decision),
        );
    }
  });

  test("outcomes take turns, so that what failed stands as high as what worked", async () => {
    const { trials, byOutcome } = await all({});
    const rounds = Math.min(...Object.values(byOutcome));
    expect(rounds).toBeGreaterThan(3);
    const turns = trials.slice(0, rounds * 3).map(({ outcome }) => outcome);
    expect(turns).toEqual(Array.from({ length: rounds }, () => ["WORKED", "STOPPED", "ONGOING"]).flat());
  });

  test("the number of each outcome is the number of trials behind it", async () => {
    const { byOutcome, total } = await all({});
    for (const [outcome, count] of Object.entries(byOutcome))
      expect((await all({ outcome })).trials).toHaveLength(count);
    expect(total).toBeGreaterThan(TRIED_PAGE);
    expect(Object.values(byOutcome).reduce((sum, each) => sum + each)).toBe(total);
  });

  test("is narrowed by kind of institution and by need", async () => {
    expect((await loadIdeas(null, { kind: "NURSING_HOME" })).data.tried.total).toBe(0);
    const schools = (await loadIdeas(null, { kind: "SCHOOL" })).data.tried;
    expect(schools.trials.every(({ leadInstitution }) => leadInstitution.kind === "SCHOOL")).toBe(true);
    expect(schools.kinds).toEqual(expect.arrayContaining(["SCHOOL", "DAYCARE_CENTRE"]));
    // The world's own public trials need an exemption, these need none.
    expect((await loadIdeas(null, { need: "YES" })).data.tried.trials.map(({ area }) => area)).not.toContain(
      "SCHOOL",
    );
    expect((await loadIdeas(null, { need: "NO" })).data.tried.trials.map(({ area }) => area)).not.toContain(
      "DAYCARE",
    );
  });

  test("tells how many took it up, those who did not share it included, archived ones not", async () => {
    const found = (await all({ outcome: "WORKED" })).trials.find(({ id }) => id === "each-landed-green");
    expect(found).toMatchObject({ adopted: 2, reason: "Derfor each-landed-green", decision: "GREEN" });
  });

  test("is told to those who may see it only", async () => {
    const ids = async (name: keyof World["viewers"]) =>
      (await loadIdeas(world.viewers[name], { q: "hidden", ...school })).data.tried.trials.map(
        ({ id }) => id,
      );
    expect(await ids("signed out")).toEqual([]);
    expect(await ids("foreign leader")).toEqual([]);
    expect(await ids("own administration")).toEqual(["hidden"]);
  });

  test("an address that means nothing asks for nothing, a page beyond the last is the last", async () => {
    const odd = await loadIdeas(null, { ...school, outcome: "SPLENDID", kind: "CASTLE", need: "?" });
    expect(odd.data.tried.asked).toEqual({ outcome: null, kind: null });
    const last = (await loadIdeas(null, { ...school, page: "900" })).data.tried;
    expect(last.page).toBe(Math.ceil(last.total / TRIED_PAGE));
    expect(last.trials.length).toBeGreaterThan(0);
  });
});
