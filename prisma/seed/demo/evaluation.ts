import type { Prisma } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { decisionsByRound, roundOf } from "@/lib/domain/evaluation/round";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { randomFrom } from "@/prisma/seed/demo/random";
import { firstSeenTexts, forWhomTexts, nextTexts } from "@/prisma/seed/demo/text/evaluation";
import { demoTrials } from "@/prisma/seed/demo/trial";
import type { DemoTrial } from "@/prisma/seed/demo/trial-row";
import { mainInstitutions } from "@/prisma/seed/demo/user";

const mains = new Set<string>(Object.values(mainInstitutions));

/** One for each test period that was evaluated. */
function evaluationsOf(
  { trial, stageChanges, decisions }: DemoTrial,
  today: CalendarDate,
): Prisma.TrialEvaluationCreateManyInput[] {
  const dayOf = (date: Date | string) => fromDbDate(new Date(date));
  const passed = stageChanges.map(({ stage, from }) => ({ stage, from: dayOf(from) }));
  const decided = decisions.map(({ outcome, decidedOn }) => ({ outcome, decidedOn: dayOf(decidedOn) }));
  const byRound = decisionsByRound(passed, decided);
  return stageChanges.flatMap(({ stage, actorName }, index) => {
    if (stage !== "EVALUATING") return [];
    const round = roundOf(passed.slice(0, index + 1));
    const outcome = byRound.get(round)?.outcome ?? null;
    // Where the demo's own leaders sit, one waits to be written.
    if (outcome === null && mains.has(trial.leadInstitutionId)) return [];
    const random = randomFrom(`${trial.id}-evaluation-${round}`);
    const day = addDays(passed[index]!.from, random.between(2, 9));
    const written = new Date(`${day < today ? day : today}T10:30:00Z`);
    const seen = outcome === "YELLOW" ? null : trial.observedEffect;
    return [
      {
        ...{ id: `${trial.id}-evaluation-${round}`, trialId: trial.id!, round },
        wanted: [trial.purpose, trial.expectedResult].filter(Boolean).join("\n\n"),
        seen: seen ?? random.pick(firstSeenTexts),
        forWhom: random.pick(forWhomTexts[trial.area]),
        next: random.pick(nextTexts[outcome ?? "OPEN"]),
        ...{ authorName: actorName, createdAt: written, updatedAt: written },
      },
    ];
  });
}

/** All made-up evaluations as they stand on a day. */
export function demoEvaluations(today: CalendarDate): Prisma.TrialEvaluationCreateManyInput[] {
  return demoTrials(today).flatMap((demo) => evaluationsOf(demo, today));
}

/** Adds the made-up evaluations that are missing, to trials nobody has changed; one that exists stays as it is. */
export async function loadDemoEvaluations(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const all = demoEvaluations(today);
  const untouched = await tx.trial.findMany({
    where: { id: { in: all.map(({ trialId }) => trialId) }, version: 1 },
    select: { id: true },
  });
  const ids = new Set(untouched.map(({ id }) => id));
  await tx.trialEvaluation.createMany({
    data: all.filter(({ trialId }) => ids.has(trialId)),
    skipDuplicates: true,
  });
}
