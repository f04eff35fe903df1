import type { Prisma } from "@/lib/db/client";
import { hasTooManyGoals } from "@/lib/domain/trial/contribution";
import { agreementsWithGoals } from "@/prisma/seed/demo/plan-evaluation";
import { contributionTexts } from "@/prisma/seed/demo/text/contribution";
import { daycareTexts } from "@/prisma/seed/demo/text/daycare";
import { eldercareTexts } from "@/prisma/seed/demo/text/eldercare";
import { otherTexts } from "@/prisma/seed/demo/text/other";
import { schoolTexts } from "@/prisma/seed/demo/text/school";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";

const keyOfTitle = new Map(
  [...daycareTexts, ...schoolTexts, ...eldercareTexts, ...otherTexts].flatMap(({ key, titles }) =>
    titles.map((title) => [title, key] as const),
  ),
);

function writer(municipalityId: string, isOwn: boolean) {
  const email = `${isOwn ? "leder" : "forvaltning"}@${municipalityId}.demo`;
  return { authorId: demoUserId(email), authorName: demoUsers.find((user) => user.email === email)!.name };
}

/**
 * Ties made-up trials to made-up goals, where nobody has tied anything yet: what users said or took away stays as it
 * is. Trials of the sources are left alone, since the sources say nothing of these goals.
 */
export async function loadDemoContributions(tx: Prisma.TransactionClient): Promise<void> {
  const goals = await tx.planGoal.findMany({
    where: { kind: "POLITICAL_GOAL", origin: "DEMO", removedAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, agreementId: true, agreement: { select: { areas: true } }, trials: { take: 1 } },
  });
  const trials = await tx.trial.findMany({
    where: { origin: "DEMO", archivedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, title: true, area: true, municipalityId: true, leadInstitutionId: true },
  });
  const tied = new Map<string, number>();
  const rows: Prisma.TrialGoalCreateManyInput[] = [];
  // The agreement in force first: a trial may contribute to few goals.
  for (const { agreementId, municipalityId, area } of agreementsWithGoals.toReversed()) {
    const own = goals.filter((goal) => goal.agreementId === agreementId);
    if (own.some((goal) => goal.trials.length > 0)) continue;
    const here = trials.filter((trial) => trial.municipalityId === municipalityId);
    for (const { goal: place, keys, notes = {} } of contributionTexts[area]) {
      const goal = own[place];
      if (!goal) continue;
      const told = new Set<string>();
      for (const trial of here.filter((each) => goal.agreement.areas.includes(each.area))) {
        const key = keyOfTitle.get(trial.title) ?? "";
        const count = (tied.get(trial.id) ?? 0) + 1;
        if (!keys.includes(key) || hasTooManyGoals(count)) continue;
        tied.set(trial.id, count);
        // The same words twice would sound like nobody's.
        const note = told.has(key) ? null : (notes[key] ?? null);
        told.add(key);
        const isOwn = trial.leadInstitutionId === mainInstitutions[municipalityId];
        rows.push({ trialId: trial.id, goalId: goal.id, note, ...writer(municipalityId, isOwn) });
      }
    }
  }
  await tx.trialGoal.createMany({ data: rows, skipDuplicates: true });
}
