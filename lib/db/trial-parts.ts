import type { DbOrTx } from "@/lib/db/client";
import type { ExemptionLevel, ExemptionNeed } from "@/lib/domain/exemption/need";
import type { TrialInput } from "@/lib/domain/trial/input";
import { continuedParts } from "@/lib/domain/trial/part";
import {
  inputOfRecord,
  wholeTrialUses,
  type ExemptionUseRecord,
  type TrialRecord,
} from "@/lib/domain/trial/record";

type Sets = Pick<TrialInput, "themes" | "topics" | "furtherInstitutionIds">;

const difference = (before: string[], after: string[]) => ({
  removed: before.filter((id) => !after.includes(id)),
  added: after.filter((id) => !before.includes(id)),
});

/** Classifications and further institutions. */
export async function replaceSets(tx: DbOrTx, before: TrialRecord, after: Sets): Promise<void> {
  const trialId = before.id;
  const old = inputOfRecord(before);
  const sorted = difference([...old.themes, ...old.topics], [...after.themes, ...after.topics]);
  const institutions = difference(old.furtherInstitutionIds, after.furtherInstitutionIds);
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

const targetOf = (use: ExemptionUseRecord) => use.provision?.id ?? use.municipalRule?.id ?? null;

/** One use for each provision or rule named; with none named, one that says only how much is needed. */
function wantedTargets({ need, targetIds }: Stated): (string | null)[] {
  if (need === null) return [];
  return targetIds.length > 0 ? targetIds : [null];
}

function useData(trialId: string, level: ExemptionLevel, statedNeed: ExemptionNeed, target: string | null) {
  const named = level === "NATIONAL" ? { provisionId: target } : { municipalRuleId: target };
  return { trialId, level, statedNeed, ...named };
}

/**
 * What the institution states for the trial as a whole. A review stays with its use; uses of single parts and uses
 * that say the same as before are left alone.
 */
async function replaceLevel(
  tx: DbOrTx,
  trialId: string,
  level: ExemptionLevel,
  uses: ExemptionUseRecord[],
  before: Stated,
  after: Stated,
) {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const wanted = wantedTargets(after);
  const gone = uses.filter((use) => !wanted.includes(targetOf(use)));
  const kept = uses.filter((use) => wanted.includes(targetOf(use)));
  const added = wanted.filter((target) => !uses.some((use) => targetOf(use) === target));
  if (gone.length > 0) await tx.exemptionUse.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  if (after.need === null) return;
  if (after.need !== before.need && kept.length > 0) {
    await tx.exemptionUse.updateMany({
      where: { id: { in: kept.map(({ id }) => id) } },
      data: { statedNeed: after.need },
    });
  }
  if (added.length > 0) {
    const { need } = after;
    await tx.exemptionUse.createMany({ data: added.map((target) => useData(trialId, level, need, target)) });
  }
}

export async function replaceExemptions(tx: DbOrTx, before: TrialRecord, after: TrialInput): Promise<void> {
  const old = inputOfRecord(before);
  const national = (input: TrialInput): Stated => ({
    need: input.nationalNeed,
    targetIds: input.provisionIds,
  });
  const municipal = (input: TrialInput): Stated => ({
    need: input.municipalNeed,
    targetIds: input.municipalRuleIds,
  });
  const uses = (level: ExemptionLevel) => wholeTrialUses(before, level);
  await replaceLevel(tx, before.id, "NATIONAL", uses("NATIONAL"), national(old), national(after));
  await replaceLevel(tx, before.id, "MUNICIPAL", uses("MUNICIPAL"), municipal(old), municipal(after));
}

/** Everything that belongs to a newly created trial. */
export async function addParts(
  tx: DbOrTx,
  trialId: string,
  municipalityId: string,
  input: TrialInput,
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
  const uses = (["NATIONAL", "MUNICIPAL"] as const).flatMap((level) => {
    const isNational = level === "NATIONAL";
    const need = isNational ? input.nationalNeed : input.municipalNeed;
    if (need === null) return [];
    const targets = wantedTargets({
      need,
      targetIds: isNational ? input.provisionIds : input.municipalRuleIds,
    });
    return targets.map((target) => useData(trialId, level, need, target));
  });
  await tx.exemptionUse.createMany({ data: uses });
}
