import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { linkGoalCommand, saveContributionNoteCommand, unlinkGoalCommand } from "@/lib/commands/contribution";
import { removePlanGoalCommand, startPlanGoalsCommand } from "@/lib/commands/plan-goal";
import { createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import { getGoalFigures } from "@/lib/db/statistic/goal";
import { getTrial } from "@/lib/db/trial";
import { proposedGoals } from "@/lib/domain/process/goal";
import type { ActionResult } from "@/lib/domain/shared/result";
import { countByGoal, noGoalOf } from "@/lib/domain/statistic/goal";
import { trialFilter } from "@/lib/domain/trial/filter";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord } from "@/lib/domain/trial/record";
import { isVisible, scopeOf } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { loadPoliticalGoal, type PoliticalGoalPage } from "@/lib/loaders/political-goal";
import { loadPolitics, type Politics } from "@/lib/loaders/politics";
import { loadTrialHistory } from "@/lib/loaders/trial";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(async () => {
  process.env.FRISAT_TODAY = "2026-11-22";
  await prisma().planEvaluation.deleteMany({});
  await prisma().planGoal.deleteMany({});
});

const prisma = () => opened.prisma;
const as = (name: ViewerName) => world.viewers[name]!;
const agreementId = worldIds.agreement("alfa");
const publicTrial = worldIds.trial("alfa-one", "PUBLIC");
const hiddenTrial = worldIds.trial("alfa-one", "INSTITUTION");

function data<T>(result: ActionResult<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

let order = 0;
async function goal(text: string, at = agreementId, removed = false): Promise<string> {
  order += 1;
  const goalToMake = { kind: "POLITICAL_GOAL", text, order, agreementId: at } as const;
  const made = await prisma().planGoal.create({
    data: { ...goalToMake, removedAt: removed ? new Date() : null },
    select: { id: true },
  });
  return made.id;
}
const tie = (trialId: string, goalId: string, note: string | null = null) =>
  prisma().trialGoal.create({ data: { trialId, goalId, note, authorName: "Prøve" } });
const stored = async (id: string) => (await getTrial(id, scopeOf(as("system administrator"))))!;
const pageOf = async (name: ViewerName, id: string, query = {}): Promise<PoliticalGoalPage> =>
  data(await loadPoliticalGoal(as(name), id, query));
async function politicsOf(name: ViewerName, query = {}): Promise<Politics> {
  const page = data(await loadPolitics(as(name), { municipality: "alfa", ...query }));
  if (page.municipality === null) throw new Error("no page");
  return page;
}
const listed = async (name: ViewerName, query: Record<string, string>) =>
  data(await loadTrialList(as(name), query)).total;

describe("a leader chooses goals on the form of the trial", () => {
  const form = (goals: string[]) => ({
    ...{ leadInstitutionId: "alfa-one", title: "Ro om morgenen", themes: worldIds.theme, goals },
    ...{ freedFrom: "Faste mødetider", freedTo: "At begynde ude" },
  });

  test("they stand on the trial, in its history, and a later edit leaves what was said of them alone", async () => {
    const [one, other] = [await goal("Mere nærvær"), await goal("Mere fagligt råderum")];
    const { id } = data(await createTrialCommand(as("own leader"), form([one])));
    expect((await stored(id)).goals).toMatchObject([{ id: one, text: "Mere nærvær", note: null }]);
    data(await saveContributionNoteCommand(as("own leader"), { trialId: id, goalId: one, note: "Små hold" }));
    const trial = await stored(id);
    const values = { ...valuesOfInput(inputOfRecord(trial)), goals: [one, other] };
    data(await updateTrialCommand(as("own leader"), { ...values, id, version: trial.version }));
    expect((await stored(id)).goals.map(({ note }) => note)).toEqual(["Små hold", null]);
    const history = data(await loadTrialHistory(as("own leader"), id));
    const changed = history.entries.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(changed).toEqual(expect.arrayContaining(["goals", "contribution"]));
    expect(history.names[other]?.da).toBe("Mere fagligt råderum");
  });

  test("never more than three, none of another municipality, none that was taken out", async () => {
    const four = [await goal("A"), await goal("B"), await goal("C"), await goal("D")];
    const refusedWith = async (goals: string[]) => {
      const result = await createTrialCommand(as("own leader"), form(goals));
      return result.ok ? null : result.fieldErrors?.goals?.key;
    };
    expect(await refusedWith(four)).toBe("chooseAtMost");
    expect(await refusedWith([await goal("Betas", worldIds.agreement("beta"))])).toBe("choose");
    expect(await refusedWith([await goal("Gammelt", agreementId, true)])).toBe("choose");
    expect(await refusedWith(four.slice(1))).toBeNull();
  });
});

describe("tying a trial to a goal with one press", () => {
  test("is told in the history once, and an open form finds out", async () => {
    const goalId = await goal("Mere nærvær");
    const { id } = data(
      await createTrialCommand(as("own leader"), {
        ...{ leadInstitutionId: "alfa-one", title: "Stille time", themes: worldIds.theme },
        ...{ freedFrom: "Støj", freedTo: "Ro" },
      }),
    );
    const before = await stored(id);
    const press = () => linkGoalCommand(as("own administration"), { trialId: id, goalId });
    data(await press());
    data(await press());
    const events = await prisma().auditEvent.findMany({ where: { entityId: id, operation: "UPDATE" } });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ before: { goals: [] }, after: { goals: [goalId] } });
    const values = { ...valuesOfInput(inputOfRecord(before)), title: "Stille timer" };
    const late = await updateTrialCommand(as("own leader"), { ...values, id, version: before.version });
    expect(late).toMatchObject({ code: "CONFLICT", current: { values: { goals: [goalId] } } });
    data(await unlinkGoalCommand(as("own leader"), { trialId: id, goalId }));
    expect((await stored(id)).goals).toEqual([]);
  });

  test("stops at three, also when two press at once", async () => {
    const goals = [await goal("A"), await goal("B"), await goal("C"), await goal("D")];
    await tie(publicTrial, goals[0]!);
    await tie(publicTrial, goals[1]!);
    const press = (goalId: string) =>
      linkGoalCommand(as("own administration"), { trialId: publicTrial, goalId });
    const results = await Promise.all([press(goals[2]!), press(goals[3]!)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      fieldErrors: { goals: { key: "goalsOfTrialFull" } },
    });
  });

  test("is not for a goal that was taken out, nor for one of another municipality", async () => {
    const press = (goalId: string) =>
      linkGoalCommand(as("own administration"), { trialId: publicTrial, goalId });
    expect(await press(await goal("Gammelt", agreementId, true))).toMatchObject({ code: "NOT_FOUND" });
    const foreign = await goal("Betas", worldIds.agreement("beta"));
    expect(await press(foreign)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("of two who say how it contributes the second is told what stands there, and numbers of persons are refused", async () => {
    const link = { trialId: publicTrial, goalId: await goal("Mere nærvær") };
    await tie(link.trialId, link.goalId, "Små hold");
    const say = (note: string, seen: string) =>
      saveContributionNoteCommand(as("own leader"), { ...link, note, seen });
    data(await say("Små hold giver ro", "Små hold"));
    expect(await say("Noget andet", "Små hold")).toMatchObject({
      ...{ code: "CONFLICT", current: { note: "Små hold giver ro" } },
    });
    expect(await say("Om 010203-1234", "Små hold giver ro")).toMatchObject({
      fieldErrors: { note: { key: "cpr" } },
    });
    data(await say("", "Små hold giver ro"));
    expect((await stored(publicTrial)).goals[0]?.note).toBeNull();
  });
});

describe("suggestions", () => {
  test("say the goal's words, leave out what is tied, and find by a search", async () => {
    const goalId = await goal("Hemmelighed for institution alfa og mere ro");
    await tie(publicTrial, goalId);
    const { suggestions } = await pageOf("own administration", goalId);
    const ids = suggestions!.trials.map(({ trial }) => trial.id);
    expect(ids).toContain(hiddenTrial);
    expect(ids).not.toContain(publicTrial);
    expect(ids.some((id) => id.includes("beta"))).toBe(false);
    expect(suggestions!.trials[0]!.words.length).toBeGreaterThan(0);
    expect(suggestions!.trials[0]!.sharesTheme).toBe(true);
    const none = await pageOf("own administration", goalId, { find: "kvantefysik" });
    expect(none.suggestions?.trials).toEqual([]);
    // A leader ties what is led there; who reads only is offered nothing.
    const own = (await pageOf("leader next door", goalId)).suggestions!.trials;
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ trial }) => trial.id.includes("alfa-two"))).toBe(true);
    expect((await pageOf("own politician", goalId)).suggestions).toBeNull();
  });
});

describe("what is counted", () => {
  test("trials by goal, as the definition has them and as the lists show them, within what a viewer may see", async () => {
    const [one, other] = [await goal("A"), await goal("B")];
    const out = await goal("Taget ud", agreementId, true);
    const trials = await prisma().trial.findMany({
      where: { municipalityId: "alfa" },
      include: { furtherInstitutions: true },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ stage: fc.constantFrom(...trialStages), goals: fc.subarray([one, other, out]) }),
          {
            minLength: trials.length,
            maxLength: trials.length,
          },
        ),
        fc.constantFrom("own politician" as const, "own leader" as const, "foreign politician" as const),
        async (drawn, name) => {
          await prisma().trialGoal.deleteMany({});
          const all = trials.map((trial, index) => ({ trial, ...drawn[index]! }));
          for (const { trial, stage, goals } of all) {
            await prisma().trial.update({ where: { id: trial.id }, data: { stage } });
            for (const goalId of goals) await tie(trial.id, goalId);
          }
          const scope = scopeOf(as(name));
          const filter = trialFilter({ municipality: ["alfa"] });
          const figures = await getGoalFigures(scope, filter, today(), [one, other], agreementId);
          const seen = all.filter(({ trial }) =>
            isVisible(
              {
                ...trial,
                institutionIds: [
                  trial.leadInstitutionId,
                  ...trial.furtherInstitutions.map(({ institutionId }) => institutionId),
                ],
              },
              scope,
            ),
          );
          const inForce = seen.map(({ stage, goals }) => ({
            stage,
            goals: goals.filter((id) => id !== out),
          }));
          expect(figures).toEqual(countByGoal([one, other], inForce));
          const query = { municipality: "alfa" };
          expect(await listed(name, { ...query, goal: one })).toBe(figures.byGoal[one]!.total);
          expect(await listed(name, { ...query, goal: noGoalOf(agreementId) })).toBe(figures.none.total);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe("the page of goals", () => {
  test("tells the municipality's latest finished judgement, and else an institution's word", async () => {
    const [judged, voiced, neither] = [await goal("A"), await goal("B"), await goal("C")];
    const evaluation = async (
      year: number,
      layer: "MUNICIPAL" | "LOCAL",
      finishedOn: string | null,
      assessments: { goalId: string; degree: "ON_THE_WAY" | "FULLY"; text: string }[],
    ) =>
      prisma().planEvaluation.create({
        data: {
          ...{ year, layer, agreementId, summary: "S", authorName: "Bente" },
          finishedOn: finishedOn === null ? null : new Date(finishedOn),
          institutionId: layer === "LOCAL" ? "alfa-one" : null,
          assessments: { create: assessments },
        },
      });
    await evaluation(1, "MUNICIPAL", "2024-12-01", [
      { goalId: judged, degree: "ON_THE_WAY", text: "Begyndt" },
    ]);
    await evaluation(2, "MUNICIPAL", "2025-12-01", [{ goalId: judged, degree: "FULLY", text: "Nået" }]);
    await evaluation(3, "MUNICIPAL", null, [{ goalId: judged, degree: "ON_THE_WAY", text: "Kladde" }]);
    await evaluation(2, "LOCAL", "2025-11-01", [
      { goalId: judged, degree: "ON_THE_WAY", text: "Hos os er vi i gang" },
      { goalId: voiced, degree: "ON_THE_WAY", text: "Det går" },
    ]);
    const { board } = await politicsOf("own politician");
    const of = (id: string) => board.goals.find((each) => each.id === id)!;
    expect(of(judged)).toMatchObject({ judgement: { year: 2, degree: "FULLY", text: "Nået" }, voice: null });
    expect(of(voiced)).toMatchObject({
      judgement: null,
      voice: { text: "Det går", institution: { id: "alfa-one" } },
    });
    expect(of(neither)).toMatchObject({ judgement: null, voice: null });
    const { goal: whole } = await pageOf("own politician", judged);
    expect(whole.judgements.map(({ text }) => text)).toEqual(["Nået", "Begyndt"]);
    expect(whole.voices.map(({ text }) => text)).toEqual(["Hos os er vi i gang"]);
  });

  test("tells nothing of a trial the reader may not see, and nothing of fewer than five", async () => {
    const goalId = await goal("Mere nærvær");
    await tie(publicTrial, goalId);
    await tie(hiddenTrial, goalId);
    const slips = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ number: index + 1, before: 3 + (index % 2), after: 8 }));
    const indicator = (trialId: string, title: string, index: number, count: number) =>
      prisma().indicator.create({
        data: {
          ...{ trialId, title, order: index, kind: "SCALE", direction: "UP" },
          pairs: { create: slips(count) },
        },
      });
    await indicator(publicTrial, "Nok", 1, 6);
    await indicator(publicTrial, "For få", 2, 4);
    await indicator(hiddenTrial, "Skjult", 1, 6);
    const { telling, contributions } = await pageOf("national evaluator", goalId);
    expect(telling.changes).toMatchObject([{ indicator: { title: "Nok" }, n: 6, verdict: "BETTER" }]);
    expect(contributions.map(({ trial }) => trial.id)).toEqual([publicTrial]);
    expect(JSON.stringify(telling)).not.toContain(hiddenTrial);
    const own = await pageOf("own leader", goalId);
    expect(own.contributions).toHaveLength(2);
    expect(own.contributions.every(({ mayChange }) => mayChange)).toBe(true);
    await prisma().indicator.deleteMany({});
  });

  test("begins empty, with three goals at one press, which nobody gets twice", async () => {
    const empty = (await politicsOf("own administration")).board;
    expect(empty).toMatchObject({ agreement: { id: agreementId }, goals: [], mayEdit: true });
    expect((await politicsOf("own politician")).board.mayEdit).toBe(false);
    const begin = () => startPlanGoalsCommand(as("own administration"), { agreementId });
    const results = await Promise.all([begin(), begin()]);
    expect(results.map((result) => (result.ok ? "ok" : result.code)).toSorted()).toEqual([
      "ALREADY_DONE",
      "ok",
    ]);
    const { goals } = (await politicsOf("own politician")).board;
    expect(goals.map(({ text }) => text)).toEqual(proposedGoals);
    const { id } = goals[0]!;
    data(await removePlanGoalCommand(as("own administration"), { id, version: 1 }));
    expect((await politicsOf("own politician")).board.goals).toHaveLength(2);
    // What was written about it can still be read.
    expect((await pageOf("own politician", id)).goal.isRemoved).toBe(true);
  });

  test("and the page of one goal are read in few queries", async () => {
    const goalId = await goal("Mere nærvær");
    await tie(publicTrial, goalId);
    const spent = async (load: () => Promise<unknown>) => {
      const before = opened.queryCount();
      await load();
      return opened.queryCount() - before;
    };
    expect(await spent(() => politicsOf("national evaluator"))).toBeLessThanOrEqual(11);
    expect(await spent(() => politicsOf("own politician"))).toBeLessThanOrEqual(11);
    await prisma().trialGoal.deleteMany({});
    expect(await spent(() => politicsOf("national evaluator"))).toBeLessThanOrEqual(11);
    expect(await spent(() => pageOf("own administration", goalId))).toBeLessThanOrEqual(6);
  });
});
