import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { MOST_POLITICAL_GOALS } from "@/lib/domain/process/goal";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadEvaluationForm, loadPlanEvaluations } from "@/lib/loaders/plan-evaluation";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { fitsGoal, hasTooManyGoals } from "@/lib/domain/trial/contribution";
import { seedDemo, seedReference } from "@/prisma/seed";
import { contributionTexts } from "@/prisma/seed/demo/text/contribution";
import { daycareTexts } from "@/prisma/seed/demo/text/daycare";
import { eldercareTexts } from "@/prisma/seed/demo/text/eldercare";
import { otherTexts } from "@/prisma/seed/demo/text/other";
import { schoolTexts } from "@/prisma/seed/demo/text/school";
import { freshDatabase } from "@/tests/support/database";

const today = toCalendarDate("2026-11-22");
const seed = () => seedDemo(opened.prisma, { today, passwordHash: async () => "$argon2id$demo" });

let opened: OpenDatabase;
const prisma = () => opened.prisma;

beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(prisma());
  await seed();
});
afterAll(() => opened.close());

const agreements = () => prisma().agreement.findMany({ include: { planGoals: true, planEvaluations: true } });

test("each agreement has few political goals and years that are evaluated, and one that is not yet", async () => {
  for (const { id, planGoals, planEvaluations } of await agreements()) {
    const political = planGoals.filter(({ kind }) => kind === "POLITICAL_GOAL");
    expect(political.length, id).toBeGreaterThan(0);
    expect(political.length, id).toBeLessThanOrEqual(MOST_POLITICAL_GOALS);
    const municipal = planEvaluations.filter(({ layer }) => layer === "MUNICIPAL");
    expect(municipal.map(({ year }) => year).toSorted(), id).toEqual([1, 2]);
    const page = await loadPlanEvaluations(null, { agreement: id });
    expect(page.ok && page.data.rows.some(({ cells }) => cells[2]!.standing === "MISSING"), id).toBe(true);
  }
});

test("nothing is said twice about the same year, nor finished in the future", async () => {
  const evaluations = await prisma().planEvaluation.findMany({ include: { assessments: true } });
  expect(evaluations.length).toBeGreaterThan(80);
  const seen = new Set<string>();
  for (const { id, agreementId, year, layer, summary, finishedOn, assessments } of evaluations) {
    expect(finishedOn === null || fromDbDate(finishedOn) <= today, id).toBe(true);
    for (const text of [summary, ...assessments.map((each) => each.text)]) {
      expect(findCprNumbers(text), id).toEqual([]);
      const place = `${agreementId} ${year} ${layer} ${text}`;
      expect(seen.has(place), place).toBe(false);
      seen.add(place);
    }
  }
});

test("the times of meetings mean the days they are stored with", async () => {
  const meetings = await prisma().workingGroupMeeting.findMany({});
  expect(meetings.length).toBeGreaterThan(25);
  for (const { id, wording, startOn, endOn, precision } of meetings) {
    const read = resolveWording(wording, null);
    expect(read.ok && { ...read.placed, occurrences: undefined }, `${id}: ${wording}`).toMatchObject({
      ...{ start: fromDbDate(startOn), end: fromDbDate(endOn), precision },
    });
  }
});

test("the groups of the sources lead to their items of the plan", async () => {
  const group = await prisma().workingGroup.findUniqueOrThrow({
    where: { id: "tilsyn" },
    include: { planItems: { orderBy: { startOn: "asc" } }, members: true },
  });
  expect(group.planItems.map(({ id }) => id)).toEqual(["arbejdsgruppe-tilsyn-start", "nyt-tilsyn-start"]);
  expect(group.members.length).toBeGreaterThan(2);
});

test("the administration has something to write the next evaluation from", async () => {
  const user = await prisma().user.findUniqueOrThrow({
    where: { email: "forvaltning@esbjerg.demo" },
    include: { memberships: true },
  });
  const viewer = { ...user, userId: user.id, sessionId: "-" };
  const query = { agreement: "velfaerdsaftale-esbjerg", layer: "MUNICIPAL" };
  const page = await loadEvaluationForm(viewer, query, "3");
  expect(page.ok && page.data.evaluation).toBeNull();
  expect(page.ok && page.data.gathered.filter(({ said }) => said.length > 0).length).toBeGreaterThan(2);
});

test("loading again changes nothing, and what a user took out stays out", async () => {
  const counts = async () => [
    await prisma().planGoal.count(),
    await prisma().planEvaluation.count(),
    await prisma().workingGroupMember.count(),
    await prisma().workingGroupMeeting.count(),
  ];
  const before = await counts();
  await seed();
  expect(await counts()).toEqual(before);
  const [member] = await prisma().workingGroupMember.findMany({ take: 1 });
  await prisma().workingGroupMember.delete({ where: { id: member!.id } });
  await seed();
  expect(await prisma().workingGroupMember.count()).toBe(before[2]! - 1);
});

test("trials contribute to every political goal, some to none, and none to more than there is room for", async () => {
  const goals = await prisma().planGoal.findMany({
    where: { kind: "POLITICAL_GOAL" },
    include: { agreement: true, trials: { include: { trial: true } } },
  });
  for (const { id, agreement, trials } of goals) {
    expect(trials.length, id).toBeGreaterThan(3);
    expect(
      trials.some(({ note }) => note !== null),
      id,
    ).toBe(true);
    for (const { trial, note } of trials) {
      // The sources say nothing of these goals.
      expect(trial.origin, trial.id).toBe("DEMO");
      expect(fitsGoal(trial, agreement), `${trial.id} ${id}`).toBe(true);
      expect(findCprNumbers(note ?? ""), trial.id).toEqual([]);
    }
  }
  const links = await prisma().trialGoal.groupBy({ by: ["trialId"], _count: true });
  expect(links.some(({ _count }) => hasTooManyGoals(_count))).toBe(false);
  expect(await prisma().trial.count({ where: { origin: "DEMO", goals: { none: {} } } })).toBeGreaterThan(20);
  await seed();
  expect(await prisma().trialGoal.groupBy({ by: ["trialId"], _count: true })).toHaveLength(links.length);
});

test("the keys of what contributes are keys of texts there are", () => {
  const texts = [...daycareTexts, ...schoolTexts, ...eldercareTexts, ...otherTexts];
  const keys = new Set(texts.map(({ key }) => key));
  for (const contribution of Object.values(contributionTexts).flat()) {
    for (const key of contribution.keys) expect(keys, key).toContain(key);
    for (const key of Object.keys(contribution.notes ?? {})) expect(contribution.keys, key).toContain(key);
  }
});
