import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Prisma, type OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { listInstitutionStatus } from "@/lib/db/statistic/institution-status";
import { exemptionLevels, exemptionNeeds } from "@/lib/domain/exemption/need";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { countTrials, type CountedTrial } from "@/lib/domain/statistic/count";
import { involvedGroups } from "@/lib/domain/log/entry";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { decisionOutcomes, initiators } from "@/lib/domain/trial/trial";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/world";

const day = toCalendarDate;
const TODAY = day("2026-11-22");
const everything = scopeOf({
  userId: "u",
  sessionId: "s",
  name: "n",
  email: "e",
  memberships: [{ role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null, area: null }],
});

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await makeWorld(opened.prisma);
  await opened.prisma.trial.deleteMany({});
  const classification = (kind: "THEME" | "SUB_AREA" | "CONTENT_TYPE", id: string, order: number) => ({
    ...{ id, kind, order, label: id, labelEn: id },
    area: "ELDERCARE" as const,
  });
  await opened.prisma.classification.createMany({
    data: [
      ...themes.map((id, index) => classification("THEME", id, index + 1)),
      ...subAreas.map((id, index) => classification("SUB_AREA", id, index + 1)),
      ...contents.map((id, index) => classification("CONTENT_TYPE", id, index + 1)),
    ],
  });
});
afterAll(() => opened.close());

const themes = ["theme-a", "theme-b"];
const subAreas = ["home-nursing", "care-homes", "preventive-visits", "training", "day-centres", "aids"];
const contents = ["new-interventions", "relatives", "workflows", "documentation"];
const institutions = ["alfa-one", "alfa-two"];
const days = ["2022-01-01", "2022-06-30", "2023-01-15"].map(day);

/** A move and a decision of every day that somebody undid: they stay in the database and count nowhere. */
async function addUndone(): Promise<void> {
  const { prisma } = opened;
  const all = await prisma.trial.findMany({ select: { id: true } });
  const undone = all.flatMap(({ id: trialId }) =>
    days.map((from) => ({ trialId, day: toDbDate(from), supersededAt: new Date() })),
  );
  await prisma.trialStageChange.createMany({
    data: undone.map(({ day: from, ...row }) => ({
      ...{ ...row, from, stage: "LANDED" as const, actorName: "Prøve", supersededByName: "Prøve" },
    })),
  });
  await prisma.trialDecision.createMany({
    data: undone.map(({ day: decidedOn, ...row }) => ({
      ...{ ...row, decidedOn, outcome: "RED" as const, reason: "Fortrudt", body: "LEADER" as const },
    })),
  });
}

/** Writes the trials to the database as they are counted in memory. */
async function store(trials: CountedTrial[]): Promise<void> {
  const { prisma } = opened;
  await prisma.trial.deleteMany({});
  for (const [index, trial] of trials.entries()) {
    const [lead, ...further] = trial.institutionIds;
    await prisma.trial.create({
      data: {
        ...{ title: `Nr. ${index}`, area: "ELDERCARE", freedFrom: "a", freedTo: "b", municipalityId: "alfa" },
        ...{ stage: trial.stage, initiator: trial.initiator, leadInstitutionId: lead! },
        furtherInstitutions: { create: further.map((institutionId) => ({ institutionId })) },
        classifications: {
          create: [...trial.themeIds, ...trial.subAreaIds, ...trial.contentTypeIds].map(
            (classificationId) => ({
              classificationId,
            }),
          ),
        },
        stageChanges: {
          create: trial.stageChanges.map(({ stage, from }, order) => ({
            ...{ stage, from: toDbDate(from), actorName: "Prøve" },
            createdAt: new Date(1_700_000_000_000 + order),
          })),
        },
        decisions: {
          create: trial.decisions.map(({ outcome, decidedOn }) => ({
            ...{ outcome, decidedOn: toDbDate(decidedOn), reason: "Fordi", body: "LEADER" as const },
          })),
        },
        involvements: {
          create: [
            ...new Map(trial.involvements.map((each) => [Object.values(each).join(" "), each])).values(),
          ].map(({ group, heardOn }) => ({ group, heardOn: toDbDate(heardOn), authorName: "Prøve" })),
        },
        subActivities: { create: trial.uses.map((_, part) => ({ order: part, title: `Del ${part}` })) },
      } satisfies Prisma.TrialUncheckedCreateInput,
    });
  }
  await addUndone();
  const parts = await prisma.subActivity.findMany({ include: { trial: { select: { title: true } } } });
  await prisma.exemptionUse.createMany({
    data: trials.flatMap((trial, index) =>
      trial.uses.map((use, part) => {
        const own = parts.find(({ order, trial: { title } }) => order === part && title === `Nr. ${index}`)!;
        const review = use.reviewedNeed && { reviewedOn: toDbDate(TODAY), reviewedByName: "Prøve" };
        return { ...use, ...review, trialId: own.trialId, subActivityId: own.id };
      }),
    ),
  });
}

const useArbitrary = fc
  .record({
    level: fc.constantFrom(...exemptionLevels),
    statedNeed: fc.constantFrom(...exemptionNeeds),
    reviewedNeed: fc.option(fc.constantFrom(...exemptionNeeds)),
    provisionId: fc.option(fc.constant("provision-11")),
  })
  .map((use) => (use.level === "MUNICIPAL" ? { ...use, provisionId: null } : use));

const trialArbitrary: fc.Arbitrary<CountedTrial> = fc.record({
  stage: fc.constantFrom(...trialStages),
  stageChanges: fc.array(
    fc.record({ stage: fc.constantFrom(...trialStages), from: fc.constantFrom(...days) }),
    { maxLength: 3 },
  ),
  decisions: fc.uniqueArray(
    fc.record({ outcome: fc.constantFrom(...decisionOutcomes), decidedOn: fc.constantFrom(...days) }),
    { maxLength: 3, selector: ({ decidedOn }) => decidedOn },
  ),
  initiator: fc.option(fc.constantFrom(...initiators)),
  involvements: fc.array(
    fc.record({ group: fc.constantFrom(...involvedGroups), heardOn: fc.constantFrom(...days) }),
    { maxLength: 5 },
  ),
  themeIds: fc.subarray(themes),
  subAreaIds: fc.subarray(subAreas),
  contentTypeIds: fc.subarray(contents),
  institutionIds: fc.subarray(institutions, { minLength: 1 }),
  uses: fc.array(useArbitrary, { maxLength: 3 }),
});

test("the database counts as the rule does, now and as of any day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trialArbitrary, { maxLength: 8 }), async (trials) => {
      await store(trials);
      for (const asOf of [null, day("2021-12-31"), ...days, TODAY]) {
        const counted = await getTrialFigures(everything, trialFilter(), TODAY, asOf);
        expect(counted.figures).toEqual(countTrials(trials, asOf));
      }
    }),
    { numRuns: 12 },
  );
});

test("53 eldercare trials give 53, 55 by sub-area, 59 by content and 6 exempt", async () => {
  const blank: CountedTrial = {
    ...{ stage: "IN_TEST", stageChanges: [], decisions: [], initiator: null, involvements: [] },
    ...{ themeIds: [], subAreaIds: [] },
    ...{ contentTypeIds: [], institutionIds: ["alfa-one"], uses: [] },
  };
  // Table 4.2: 16, 29, 4, 3, 2, 1, two trials standing in both of the first two.
  const places = [
    ...Array.from({ length: 14 }, () => ["home-nursing"]),
    ...Array.from({ length: 27 }, () => ["care-homes"]),
    ...Array.from({ length: 2 }, () => ["home-nursing", "care-homes"]),
    ...Array.from({ length: 4 }, () => ["preventive-visits"]),
    ...Array.from({ length: 3 }, () => ["training"]),
    ...Array.from({ length: 2 }, () => ["day-centres"]),
    ["aids"],
  ];
  await store(
    places.map((subAreaIds, index) => ({
      ...blank,
      subAreaIds,
      contentTypeIds:
        index < 6 ? ["new-interventions", "relatives"] : [index < 19 ? "new-interventions" : "workflows"],
      uses:
        index < 6
          ? [{ level: "NATIONAL", statedNeed: "DIRECT", reviewedNeed: "DIRECT", provisionId: null }]
          : [],
    })),
  );
  const { figures } = await getTrialFigures(everything, trialFilter({ area: ["ELDERCARE"] }), TODAY);
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
  expect([figures.unique, sum(figures.bySubArea), sum(figures.byContent), figures.exemption.direct]).toEqual([
    53, 55, 59, 6,
  ]);
  expect(figures.bySubArea["care-homes"]).toBe(29);
  expect(figures.byContent["new-interventions"]).toBe(19);
});

test("an institution's status counts what it leads and what it takes part in", async () => {
  const trial = (parts: Partial<CountedTrial>): CountedTrial => ({
    ...{ stage: "IN_TEST", stageChanges: [], decisions: [], initiator: null, involvements: [] },
    ...{ themeIds: [], subAreaIds: [] },
    ...{ contentTypeIds: [], institutionIds: ["alfa-one"], uses: [], ...parts },
  });
  await store([
    trial({ institutionIds: ["alfa-one", "alfa-two"] }),
    trial({ stage: "AWAITING_APPROVAL" }),
    trial({ stage: "WITHDRAWN" }),
    trial({ stage: "PAUSED", institutionIds: ["alfa-two"] }),
  ]);
  await opened.prisma.trial.updateMany({
    where: { title: "Nr. 0" },
    data: { periodStart: toDbDate(day("2026-01-01")), periodEnd: toDbDate(day("2026-11-21")) },
  });
  const statuses = await listInstitutionStatus(everything, "alfa", TODAY);
  const nothing = { idea: 0, prepared: 0, inTest: 0, evaluating: 0, decided: 0 };
  expect(statuses).toMatchObject([
    { id: "alfa-one", trials: 3, overdue: 1, byGroup: { ...nothing, prepared: 1, inTest: 1 } },
    { id: "alfa-two", trials: 2, overdue: 1, byGroup: { ...nothing, inTest: 2 } },
  ]);
});

test("archived trials count nowhere", async () => {
  await opened.prisma.trial.updateMany({ data: { archivedAt: new Date() } });
  expect((await getTrialFigures(everything, trialFilter(), TODAY)).figures).toEqual(countTrials([]));
  const statuses = await listInstitutionStatus(everything, "alfa", TODAY);
  expect(statuses.map(({ trials, lastChange }) => [trials, lastChange])).toEqual([
    [0, null],
    [0, null],
  ]);
});
