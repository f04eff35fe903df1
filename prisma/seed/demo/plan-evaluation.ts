import type { Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { workYears, type WorkYear } from "@/lib/domain/process/evaluation-year";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import { evaluationTexts, nationalWord, type DemoEvaluations } from "@/prisma/seed/demo/text/plan-evaluation";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";

/** The agreements with made-up goals and evaluations, by municipality. */
export const agreementsWithGoals: {
  agreementId: string;
  municipalityId: string;
  area: keyof typeof evaluationTexts;
}[] = [
  ...(["helsingoer", "rebild"] as const).map((municipalityId) => ({
    ...{ municipalityId, area: "DAYCARE" as const, agreementId: statutoryAgreementId(municipalityId) },
  })),
  ...(["esbjerg", "holbaek"] as const).map((municipalityId) => ({
    ...{ municipalityId, area: "SCHOOL" as const, agreementId: statutoryAgreementId(municipalityId) },
  })),
  ...(["langeland", "middelfart", "viborg"] as const).map((municipalityId) => ({
    ...{ municipalityId, area: "ELDERCARE" as const, agreementId: statutoryAgreementId(municipalityId) },
  })),
  { agreementId: REBILD_MUNICIPAL_AGREEMENT, municipalityId: "rebild", area: "ALL" },
];

/** Institutions that write each year; the others have not got round to it. */
const WRITING = [4, 4, 3];

const dealt = <T>(list: T[], turn: number): T => list[turn % list.length]!;
const nameOf = (email: string) => demoUsers.find((user) => user.email === email)!.name;

interface Making {
  agreementId: string;
  municipalityId: string;
  texts: DemoEvaluations;
  goalIds: string[];
  today: CalendarDate;
}

type Rows = {
  evaluations: Prisma.PlanEvaluationCreateManyInput[];
  assessments: Prisma.GoalAssessmentCreateManyInput[];
};

function localRows(
  { agreementId, municipalityId, texts, goalIds, today }: Making,
  { year, end }: WorkYear,
  institutions: string[],
): Rows {
  const rows: Rows = { evaluations: [], assessments: [] };
  const isEarly = year === 1;
  const words = isEarly ? texts.early : texts.late;
  const said = new Set<string>();
  for (const [turn, institutionId] of institutions.entries()) {
    const id = `${agreementId}-eval-${year}-${institutionId}`;
    const finished = addDays(end, -30 + turn * 4);
    const isMain = institutionId === mainInstitutions[municipalityId];
    rows.evaluations.push({
      ...{
        id,
        agreementId,
        year,
        layer: "LOCAL",
        institutionId,
        origin: "DEMO",
        ...dealt(words, turn + year),
      },
      authorName: isMain ? nameOf(`leder@${municipalityId}.demo`) : "Institutionens leder",
      authorId: isMain ? demoUserId(`leder@${municipalityId}.demo`) : null,
      // The last one of a year that still runs lies there half written.
      finishedOn: finished < today ? toDbDate(finished) : null,
    });
    for (const [index, goalId] of goalIds.entries()) {
      // Nobody has something to say about everything.
      if ((turn + index + year) % 4 === 3) continue;
      const goal = texts.goals[index]!;
      const [degree, text] = dealt(isEarly ? goal.early : goal.late, turn + index + year);
      if (said.has(text)) continue;
      said.add(text);
      rows.assessments.push({ evaluationId: id, goalId, degree, text });
    }
  }
  return rows;
}

function municipalRows(
  { agreementId, municipalityId, texts, goalIds }: Making,
  { year, end }: WorkYear,
): Rows {
  const id = `${agreementId}-eval-${year}-municipal`;
  const email = `forvaltning@${municipalityId}.demo`;
  const turn = Math.min(year, 3) - 1;
  return {
    evaluations: [
      {
        ...{ id, agreementId, year, layer: "MUNICIPAL", origin: "DEMO", ...texts.municipal[turn]! },
        ...{ authorName: nameOf(email), authorId: demoUserId(email), finishedOn: toDbDate(addDays(end, 21)) },
      },
    ],
    assessments: goalIds.map((goalId, index) => {
      const [degree, text] = texts.goals[index]!.municipal[turn]!;
      return { evaluationId: id, goalId, degree, text };
    }),
  };
}

function nationalRows({ agreementId, municipalityId }: Making, { year, end }: WorkYear): Rows {
  const email = `forvaltning@${municipalityId}.demo`;
  return {
    evaluations: [
      {
        ...{
          id: `${agreementId}-eval-${year}-national`,
          agreementId,
          year,
          layer: "NATIONAL",
          origin: "DEMO",
        },
        ...{ ...nationalWord, authorName: nameOf(email), authorId: demoUserId(email) },
        finishedOn: toDbDate(addDays(end, 40)),
      },
    ],
    assessments: [],
  };
}

/** Those that write: the one of the demo's leader first, but not in the last year, so that something is left to write. */
async function writingInstitutions(
  tx: Prisma.TransactionClient,
  { agreementId, municipalityId }: Pick<Making, "agreementId" | "municipalityId">,
): Promise<string[]> {
  const { areas } = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { areas: true },
  });
  const rows = await tx.institution.findMany({
    where: {
      ...{ municipalityId, area: { in: areas }, parentId: null, closedOn: null },
      kind: { notIn: ["ADMINISTRATION_UNIT", "CHILDMINDER"] },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const main = mainInstitutions[municipalityId]!;
  const others = rows.map(({ id }) => id).filter((id) => id !== main);
  // One of every few, so that all areas of a common agreement take part.
  const step = Math.max(1, Math.floor(others.length / 8));
  const some = others.filter((_, index) => index % step === 0);
  return [main, ...[...some.keys()].map((turn) => some[(turn * 3) % some.length]!)];
}

/** Adds made-up goals and evaluations to agreements that have none; what users wrote or took out is left as it is. */
export async function loadDemoPlanEvaluations(
  tx: Prisma.TransactionClient,
  today: CalendarDate,
): Promise<void> {
  const agreements = await tx.agreement.findMany({
    where: {
      id: { in: agreementsWithGoals.map(({ agreementId }) => agreementId) },
      planGoals: { none: {} },
      planEvaluations: { none: {} },
    },
    select: { id: true, workStartedOn: true, inForceFrom: true, expiresOn: true },
  });
  for (const { agreementId, municipalityId, area } of agreementsWithGoals) {
    const agreement = agreements.find(({ id }) => id === agreementId);
    if (!agreement) continue;
    const texts = evaluationTexts[area];
    const goals = texts.goals.map(({ kind, text }, index): Prisma.PlanGoalCreateManyInput => ({
      ...{
        id: `${agreementId}-goal-${index + 1}`,
        order: index + 1,
        kind,
        text,
        origin: "DEMO",
        agreementId,
      },
    }));
    await tx.planGoal.createMany({ data: goals });
    const making = { agreementId, municipalityId, texts, today, goalIds: goals.map(({ id }) => id!) };
    const years = workYears({
      start: fromDbDate(agreement.workStartedOn ?? agreement.inForceFrom),
      end: fromDbDate(agreement.expiresOn),
    });
    const institutions = await writingInstitutions(tx, making);
    const rows = years
      .filter(({ end }) => end < addDays(today, 30))
      .flatMap((year) => {
        const isLast = year.year === years.length || addDays(year.end, 60) > today;
        const writing = institutions.slice(isLast ? 1 : 0).slice(0, WRITING[Math.min(year.year, 3) - 1]);
        return [
          localRows(making, year, writing),
          // The municipality writes from what the institutions wrote, so it comes last.
          ...(isLast ? [] : [municipalRows(making, year)]),
          ...(year.year === 2 && area !== "ALL" ? [nationalRows(making, year)] : []),
        ];
      });
    await tx.planEvaluation.createMany({ data: rows.flatMap(({ evaluations }) => evaluations) });
    await tx.goalAssessment.createMany({ data: rows.flatMap(({ assessments }) => assessments) });
  }
}
