import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getStoredEffect } from "@/lib/db/effect";
import { recordEffort } from "@/lib/db/effort";
import { isUniqueConflict } from "@/lib/db/errors";
import { effectOf } from "@/lib/domain/effect/change";
import type { Effort } from "@/lib/domain/effort/effort";
import type { DraftFacts } from "@/lib/domain/evaluation/draft";
import type { Evaluation, EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import { calendarDateAt, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialRecord } from "@/lib/domain/trial/record";

const select = {
  ...{ round: true, wanted: true, seen: true, forWhom: true, next: true },
  ...{ version: true, authorName: true, updatedAt: true },
} as const;

/**
 * The evaluations of a trial, the first test period first.
 * @param trialId of a trial that was read within the viewer's scope
 */
export async function listEvaluations(trialId: string): Promise<Evaluation[]> {
  const prisma = await db();
  const rows = await prisma.trialEvaluation.findMany({
    where: { trialId },
    orderBy: { round: "asc" },
    select,
  });
  return rows.map(({ updatedAt, ...row }) => ({ ...row, savedOn: calendarDateAt(updatedAt) }));
}

/**
 * What an evaluation is drafted from, in two queries.
 * @param trial read by whoever the draft is for, or by what runs by itself
 * @param since first day of the test period that is looked back on; null: from the beginning
 */
export async function getDraftFacts(
  trial: Pick<TrialRecord, "id" | "purpose" | "freedTo" | "expectedResult" | "observedEffect">,
  since: CalendarDate | null,
): Promise<DraftFacts> {
  const prisma = await db();
  const { learningQuestion, indicators } = await getStoredEffect(trial.id);
  const from = since && toDbDate(since);
  const [row] = await prisma.$queryRaw<[Pick<DraftFacts, "log" | "heard">]>`
    select
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'text', e.text, 'happenedOn', e."happenedOn")
          order by e."happenedOn", e."createdAt", e.id), '[]')
        from log_entry e
        where e."trialId" = ${trial.id} and e."removedAt" is null and e.change is null
          and (${from}::date is null or e."happenedOn" >= ${from}::date)) as log,
      (select coalesce(json_agg(json_build_object('group', i."group") order by i."heardOn", i.id), '[]')
        from trial_involvement i
        where i."trialId" = ${trial.id} and (${from}::date is null or i."heardOn" >= ${from}::date)) as heard`;
  const { purpose, freedTo, expectedResult, observedEffect } = trial;
  return {
    ...row,
    trial: { purpose, freedTo, expectedResult, observedEffect, learningQuestion },
    indicators: indicators.map((indicator) => {
      const { title, kind, unit, beforeText, afterText } = indicator;
      const effect = effectOf(indicator, indicator.pairs);
      return {
        ...{ title, kind, unit, beforeText, afterText },
        ...{ before: effect?.before ?? null, after: effect?.after ?? null, n: effect?.n ?? 0 },
      };
    }),
  };
}

export interface EvaluationToSave {
  round: number;
  texts: EvaluationTexts;
  /** of the evaluation that was changed; 0 when there was none */
  version: number;
}

const textsOf = ({ wanted, seen, forWhom, next }: EvaluationTexts) => ({ wanted, seen, forWhom, next });

/**
 * Saves the evaluation of a test period with its history and what it cost.
 * @returns CONFLICT when somebody else saved it in between; nothing is written then
 */
export async function saveEvaluation(
  trial: Pick<TrialRecord, "id" | "municipality">,
  { round, texts, version }: EvaluationToSave,
  by: { actor: AuditActor & { id: string }; at: Date; effort: Effort },
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const author = { authorId: by.actor.id, authorName: by.actor.name };
  try {
    return await prisma.$transaction(async (tx) => {
      const key = { trialId: trial.id, round };
      const before = await tx.trialEvaluation.findUnique({ where: { trialId_round: key }, select });
      if (version === 0) {
        await tx.trialEvaluation.create({ data: { ...key, ...texts, ...author, updatedAt: by.at } });
      } else {
        const { count } = await tx.trialEvaluation.updateMany({
          where: { ...key, version },
          data: { ...texts, ...author, version: { increment: 1 }, updatedAt: by.at },
        });
        if (count === 0) return "CONFLICT";
      }
      await recordAudit(tx, by.actor, {
        operation: "UPDATE",
        entity: "trial",
        entityId: trial.id,
        municipalityId: trial.municipality.id,
        before: { evaluation: before && { round, ...textsOf(before) } },
        after: { evaluation: { round, ...texts } },
      });
      await recordEffort(tx, trial.id, "EVALUATION", by.effort, calendarDateAt(by.at));
      return "SAVED";
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "CONFLICT";
    throw error;
  }
}
