import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { savePlanEvaluationCommand } from "@/lib/commands/plan-evaluation";
import {
  createPlanGoalCommand,
  movePlanGoalCommand,
  removePlanGoalCommand,
  restorePlanGoalCommand,
  updatePlanGoalCommand,
} from "@/lib/commands/plan-goal";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import {
  loadEvaluationForm,
  loadEvaluationYear,
  loadPlanEvaluations,
  type EvaluationYearPage,
} from "@/lib/loaders/plan-evaluation";
import type { ActionResult } from "@/lib/domain/shared/result";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const prisma = () => opened.prisma;
const as = (name: ViewerName) => world.viewers[name]!;
const agreementId = worldIds.agreement("alfa");
const plan = { agreement: agreementId };

function data<T>(result: ActionResult<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

beforeEach(async () => {
  await prisma().planEvaluation.deleteMany({});
  await prisma().planGoal.deleteMany({});
});

const addGoal = (text: string, kind = "POLITICAL_GOAL") =>
  createPlanGoalCommand(as("own administration"), { agreementId, kind, text });
const goalId = async (text: string, kind?: string) => data(await addGoal(text, kind)).id;

const local = (more: object = {}) => ({
  ...{ agreementId, year: 1, layer: "LOCAL", institutionId: "alfa-one", version: 0 },
  ...{ summary: "Hemmelig dom over året", finish: "1", ...more },
});
const yearOf = async (viewer: Viewer): Promise<EvaluationYearPage> =>
  data(await loadEvaluationYear(viewer, plan, "1"));

describe("goals", () => {
  test("at most five political ones are in force, also when two are added at once", async () => {
    for (const text of ["A", "B", "C", "D"]) await goalId(text);
    const results = await Promise.all([addGoal("E"), addGoal("F")]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      ...{ code: "INVALID", fieldErrors: { kind: { key: "politicalGoalsFull", values: { max: 5 } } } },
    });
    expect((await addGoal("Et resultat", "EXPECTED_RESULT")).ok).toBe(true);
  });

  test("a sixth comes in neither by changing its kind nor by being put back", async () => {
    const gone = await goalId("Gammelt");
    await removePlanGoalCommand(as("own administration"), { id: gone, version: 1 });
    for (const text of ["A", "B", "C", "D", "E"]) await goalId(text);
    const full = { code: "INVALID", fieldErrors: { kind: { key: "politicalGoalsFull" } } };
    const restored = await restorePlanGoalCommand(as("own administration"), { id: gone, version: 2 });
    expect(restored).toMatchObject(full);
    const result = await goalId("Resultat", "EXPECTED_RESULT");
    const change = { id: result, version: 1, kind: "POLITICAL_GOAL", text: "Resultat" };
    expect(await updatePlanGoalCommand(as("own administration"), change)).toMatchObject(full);
  });

  test("are ordered, and of two who put one right the second is told", async () => {
    const [first, second] = [await goalId("Først"), await goalId("Sidst")];
    data(await movePlanGoalCommand(as("own administration"), { id: second, direction: "UP" }));
    const { goals } = data(await loadPlanEvaluations(null, plan));
    expect(goals.map(({ text }) => text)).toEqual(["Sidst", "Først"]);
    const save = (text: string) => {
      const change = { id: first, version: 1, kind: "POLITICAL_GOAL", text };
      return updatePlanGoalCommand(as("own administration"), change);
    };
    expect((await save("Tidligst")).ok).toBe(true);
    expect(await save("Senere")).toMatchObject({
      code: "CONFLICT",
      current: { text: "Tidligst", version: 2 },
    });
  });
});

describe("an evaluation", () => {
  test("judges goals in words; a degree alone is not enough", async () => {
    const [a, b] = [await goalId("Mere tid"), await goalId("Mindre papir")];
    const leader = as("own leader");
    const bare = await savePlanEvaluationCommand(leader, local({ [`degree-${a}`]: "FULLY" }));
    expect(bare).toMatchObject({ fieldErrors: { [`text-${a}`]: { key: "degreeWithoutWords" } } });
    data(await savePlanEvaluationCommand(leader, local({ [`text-${a}`]: "Ro", [`degree-${a}`]: "MOSTLY" })));
    const page = await yearOf(as("own administration"));
    expect(page.local).toMatchObject([
      { institution: { id: "alfa-one" }, assessments: [{ goalId: a, degree: "MOSTLY", text: "Ro" }] },
    ]);
    expect(page.gathered.map(({ goal, said }) => [goal.id, said.length])).toEqual([
      [a, 1],
      [b, 0],
    ]);
  });

  test("of institutions lies beside the municipality's form once it is finished", async () => {
    const a = await goalId("Mere tid");
    const words = { [`text-${a}`]: "Formiddagen er roligere" };
    data(await savePlanEvaluationCommand(as("own leader"), local({ ...words, finish: "0" })));
    const form = async () =>
      data(await loadEvaluationForm(as("own administration"), { ...plan, layer: "MUNICIPAL" }, "1"));
    expect((await form()).gathered[0]!.said).toEqual([]);
    data(await savePlanEvaluationCommand(as("own leader"), local({ ...words, version: 1 })));
    expect((await form()).gathered[0]!.said).toMatchObject([
      { institution: { id: "alfa-one" }, text: "Formiddagen er roligere" },
    ]);
  });

  test("of an institution is read at home and by evaluators, unfinished only by its leader", async () => {
    const seen = async (name: ViewerName) =>
      JSON.stringify(await loadEvaluationYear(world.viewers[name], plan, "1")).includes("Hemmelig dom");
    const readers: ViewerName[] = ["own leader", "own staff", "own politician", "own administration"];
    const evaluators: ViewerName[] = ["own evaluator", "national evaluator", "system administrator"];
    const outside: ViewerName[] = [
      "signed out",
      "foreign leader",
      "foreign administration",
      "foreign evaluator",
    ];
    const all = [...readers, ...evaluators, ...outside];
    const seers = async () => {
      const found: ViewerName[] = [];
      for (const name of all) if (await seen(name)) found.push(name);
      return found;
    };
    data(await savePlanEvaluationCommand(as("own leader"), local({ finish: "0" })));
    expect(await seers()).toEqual(["own leader"]);
    data(await savePlanEvaluationCommand(as("own leader"), local({ version: 1 })));
    expect(await seers()).toEqual([...readers, ...evaluators]);
  });

  test("of the municipality is public when finished, and its link must be an address", async () => {
    const common = { agreementId, year: 1, layer: "MUNICIPAL", version: 0, summary: "Godt år", finish: "1" };
    const save = (url: string) => savePlanEvaluationCommand(as("own administration"), { ...common, url });
    for (const url of ["javascript:alert(1)", "ikke en adresse", "ftp://kommune.dk/x"]) {
      expect(await save(url)).toMatchObject({ fieldErrors: { url: { key: "webAddress" } } });
    }
    data(await save("kommune.dk/evaluering"));
    const { municipal } = await yearOf(null);
    expect(municipal).toMatchObject({ summary: "Godt år", url: "https://kommune.dk/evaluering" });
  });

  test("of two first writers the second is told what stands there", async () => {
    const results = await Promise.all([
      savePlanEvaluationCommand(as("own leader"), local({ summary: "En" })),
      savePlanEvaluationCommand(as("own leader"), local({ summary: "To" })),
    ]);
    const late = results.find(({ ok }) => !ok);
    const [stored] = await prisma().planEvaluation.findMany({});
    expect(late).toMatchObject({ code: "CONFLICT", current: { version: 1, summary: stored!.summary } });
  });

  test("keeps the day it was finished when it is put right, and what was said of goals taken out", async () => {
    const a = await goalId("Udgår");
    data(await savePlanEvaluationCommand(as("own leader"), local({ [`text-${a}`]: "Nåede vi ikke" })));
    const finishedOn = new Date("2026-01-02");
    await prisma().planEvaluation.updateMany({ data: { finishedOn } });
    await removePlanGoalCommand(as("own administration"), { id: a, version: 1 });
    data(
      await savePlanEvaluationCommand(
        as("own leader"),
        local({ version: 1, summary: "Rettet", [`text-${a}`]: "Nåede vi ikke" }),
      ),
    );
    const [stored] = await prisma().planEvaluation.findMany({ include: { assessments: true } });
    expect(stored).toMatchObject({ summary: "Rettet", finishedOn, assessments: [{ text: "Nåede vi ikke" }] });
  });

  test("is about a year of the agreement and an institution it covers", async () => {
    const save = (more: object) => savePlanEvaluationCommand(as("own leader"), local(more));
    expect(await save({ year: 9 })).toMatchObject({ code: "NOT_FOUND" });
    expect(await save({ institutionId: "beta-one" })).toMatchObject({ code: "FORBIDDEN" });
    await prisma().institution.update({ where: { id: "alfa-one" }, data: { area: "SCHOOL" } });
    expect(await save({})).toMatchObject({ code: "NOT_FOUND" });
    await prisma().institution.update({ where: { id: "alfa-one" }, data: { area: "DAYCARE" } });
  });
});

describe("the overview", () => {
  test("tells the public what is written and due, with the time as the plan says it", async () => {
    await prisma().planItem.create({
      data: {
        ...{ title: "Evaluering af år 1", order: 1, kind: "EVALUATION", level: "MUNICIPAL", agreementId },
        ...{ wording: "efteråret 2024", startOn: new Date("2024-09-01"), endOn: new Date("2024-11-30") },
        ...{ precision: "SEASON", phaseId: "phase-alfa" },
      },
    });
    data(await savePlanEvaluationCommand(as("own leader"), local()));
    const { rows, years } = data(await loadPlanEvaluations(null, plan));
    expect(years[0]).toMatchObject({ year: 1, start: "2023-11-01", end: "2024-10-31" });
    expect(rows.map(({ layer, cells: [first] }) => [layer, first!.standing, first!.mayWrite])).toEqual([
      ["LOCAL", "MISSING", false],
      ["MUNICIPAL", "MISSING", false],
      ["NATIONAL", "NOT_PLANNED", false],
    ]);
    expect(rows[0]!.cells[0]!.together).toEqual({ finished: 1, expected: 2 });
    expect(rows[1]!.cells[0]!.due).toMatchObject([{ wording: "efteråret 2024" }]);
    const own = data(await loadPlanEvaluations(as("own leader"), plan)).rows[0]!;
    expect(own).toMatchObject({
      institution: { id: "alfa-one" },
      cells: [{ standing: "WRITTEN", mayWrite: true }, {}, {}, {}],
    });
  });
});
