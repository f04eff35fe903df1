import type { AuditActor } from "@/lib/db/audit";
import type { DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { ExemptionLevel, ExemptionNeed } from "@/lib/domain/exemption/need";
import { statementChanges, type ExemptionStatement } from "@/lib/domain/exemption/statement";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialInput } from "@/lib/domain/trial/input";
import { continuedParts } from "@/lib/domain/trial/part";
import {
  inputOfRecord,
  wholeTrialUses,
  type ExemptionUseRecord,
  type TrialRecord,
} from "@/lib/domain/trial/record";

type Sets = Pick<TrialInput, "themes" | "topics" | "furtherInstitutionIds" | "goals">;

const difference = (before: string[], after: string[]) => ({
  removed: before.filter((id) => !after.includes(id)),
  added: after.filter((id) => !before.includes(id)),
});

/** Classifications, further institutions and goals. A goal that stays keeps what was said of it. */
export async function replaceSets(
  tx: DbOrTx,
  before: TrialRecord,
  after: Sets,
  by: AuditActor,
): Promise<void> {
  const trialId = before.id;
  const old = inputOfRecord(before);
  const sorted = difference([...old.themes, ...old.topics], [...after.themes, ...after.topics]);
  const institutions = difference(old.furtherInstitutionIds, after.furtherInstitutionIds);
  const goals = difference(old.goals, after.goals);
  if (goals.removed.length > 0) {
    await tx.trialGoal.deleteMany({ where: { trialId, goalId: { in: goals.removed } } });
  }
  await addGoals(tx, trialId, goals.added, by);
  if (sorted.removed.length > 0) {
    await tx.trialClassification.deleteMany({ where: { trialId, classificationId: { in: sorted.removed } } });
  }
  if (sorted.added.length > 0) {
    await tx.trialClassification.createMany({
      data: sorted.added.map((classificationId) => ({ trialId, classificationId })),
    });
  }
  if (institutions.removed.length > 0) {
    await tx.trialInstitution.deleteMany({ where: { trialId, institutionId: { in: institutions.removed } } });
  }
  if (institutions.added.length > 0) {
    await tx.trialInstitution.createMany({
      data: institutions.added.map((institutionId) => ({
        trialId,
        institutionId,
        municipalityId: before.municipality.id,
      })),
    });
  }
}

/** Says that the trial contributes to these goals; saying it twice changes nothing. */
async function addGoals(tx: DbOrTx, trialId: string, goalIds: string[], by: AuditActor): Promise<void> {
  if (goalIds.length === 0) return;
  await tx.trialGoal.createMany({
    data: goalIds.map((goalId) => ({ trialId, goalId, authorName: by.name, authorId: by.id })),
    skipDuplicates: true,
  });
}

/** Parts by line; a part that goes on keeps the exemptions stated for it. */
export async function replaceParts(tx: DbOrTx, before: TrialRecord, lines: string[]): Promise<void> {
  const trialId = before.id;
  if (JSON.stringify(before.subActivities.map(({ title }) => title)) === JSON.stringify(lines)) return;
  const ids = continuedParts(before.subActivities, lines);
  await tx.subActivity.deleteMany({ where: { trialId, id: { notIn: ids.flatMap((id) => id ?? []) } } });
  // Order is unique within a trial: the kept ones step aside before they take their new places.
  await tx.subActivity.updateMany({ where: { trialId }, data: { order: { increment: 1_000_000 } } });
  for (const [index, title] of lines.entries()) {
    const id = ids[index];
    if (id) await tx.subActivity.update({ where: { id }, data: { order: index + 1, title } });
    else await tx.subActivity.create({ data: { trialId, order: index + 1, title } });
  }
}

interface Stated {
  need: ExemptionNeed | null;
  targetIds: string[];
}

/** Who states a need, and on which day. */
export interface StatedBy {
  name: string;
  on: CalendarDate;
}

const basisOf = (use: ExemptionUseRecord) => use.provision?.id ?? use.municipalRule?.id ?? null;

/** The uses of a trial as the statements they are. */
export const statementsOf = (uses: ExemptionUseRecord[]) =>
  uses.map((use) => ({ ...use, need: use.statedNeed, basisId: basisOf(use) }));

/** One use for each provision or rule named; with none named, one that says only how much is needed. */
function wantedTargets({ need, targetIds }: Stated): (string | null)[] {
  if (need === null) return [];
  return targetIds.length > 0 ? targetIds : [null];
}

function useData(trialId: string, { level, need, subActivityId, basisId }: ExemptionStatement, by: StatedBy) {
  const named = level === "NATIONAL" ? { provisionId: basisId } : { municipalRuleId: basisId };
  return {
    ...{ trialId, subActivityId, level, statedNeed: need, ...named },
    ...{ statedOn: toDbDate(by.on), statedByName: by.name },
  };
}

/**
 * Writes statements in place of those that stand. A review stays with its use; uses that say the same as before are
 * left alone.
 * @returns the ids of those that were changed, which is what a review may not have seen
 */
export async function replaceStatements(
  tx: DbOrTx,
  trialId: string,
  existing: ExemptionUseRecord[],
  wanted: ExemptionStatement[],
  by: StatedBy,
): Promise<string[]> {
  const { added, changed, removed } = statementChanges(statementsOf(existing), wanted);
  if (removed.length > 0)
    await tx.exemptionUse.deleteMany({ where: { trialId, id: { in: removed.map(({ id }) => id) } } });
  for (const { before, after } of changed) {
    await tx.exemptionUse.updateMany({
      where: { id: before.id, trialId },
      data: { ...useData(trialId, after, by), version: { increment: 1 } },
    });
  }
  if (added.length > 0)
    await tx.exemptionUse.createMany({ data: added.map((each) => useData(trialId, each, by)) });
  return changed.map(({ before }) => before.id);
}

/**
 * What the form says about the trial as a whole, as statements: a new need is everybody's, a need that is as before
 * stays each one's own. Statements of single parts are the editor's and are never touched from here.
 */
function wholeTrialStatements(
  level: ExemptionLevel,
  uses: ExemptionUseRecord[],
  before: Stated,
  after: Stated,
): ExemptionStatement[] {
  const { need } = after;
  if (need === null) return [];
  return wantedTargets(after).map((basisId) => {
    const kept = uses.find((use) => basisOf(use) === basisId);
    const own = kept && need === before.need ? kept.statedNeed : need;
    return { level, need: own, subActivityId: null, basisId };
  });
}

/** @returns the ids of the uses whose stated need was changed */
export async function replaceExemptions(
  tx: DbOrTx,
  before: TrialRecord,
  after: TrialInput,
  by: StatedBy,
): Promise<string[]> {
  const old = inputOfRecord(before);
  const national = (input: TrialInput): Stated => ({
    need: input.nationalNeed,
    targetIds: input.provisionIds,
  });
  const municipal = (input: TrialInput): Stated => ({
    need: input.municipalNeed,
    targetIds: input.municipalRuleIds,
  });
  const restated: string[] = [];
  for (const [level, stated] of [
    ["NATIONAL", national],
    ["MUNICIPAL", municipal],
  ] as const) {
    const [was, is] = [stated(old), stated(after)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const uses = wholeTrialUses(before, level);
    const wanted = wholeTrialStatements(level, uses, was, is);
    restated.push(...(await replaceStatements(tx, before.id, uses, wanted, by)));
  }
  return restated;
}

/** Everything that belongs to a newly created trial. */
export async function addParts(
  tx: DbOrTx,
  trialId: string,
  municipalityId: string,
  input: TrialInput,
  by: StatedBy & { actor: AuditActor },
): Promise<void> {
  await tx.trialClassification.createMany({
    data: [...input.themes, ...input.topics].map((classificationId) => ({ trialId, classificationId })),
  });
  await tx.trialInstitution.createMany({
    data: input.furtherInstitutionIds.map((institutionId) => ({ trialId, institutionId, municipalityId })),
  });
  await tx.subActivity.createMany({
    data: input.subActivities.map((title, index) => ({ trialId, order: index + 1, title })),
  });
  await addGoals(tx, trialId, input.goals, by.actor);
  const uses = (["NATIONAL", "MUNICIPAL"] as const).flatMap((level) => {
    const isNational = level === "NATIONAL";
    const need = isNational ? input.nationalNeed : input.municipalNeed;
    if (need === null) return [];
    const targets = wantedTargets({
      need,
      targetIds: isNational ? input.provisionIds : input.municipalRuleIds,
    });
    return targets.map((basisId) => useData(trialId, { level, need, subActivityId: null, basisId }, by));
  });
  await tx.exemptionUse.createMany({ data: uses });
}
