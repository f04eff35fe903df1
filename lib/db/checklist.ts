import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { CheckedNeed, CheckFacts, CheckItem } from "@/lib/domain/trial/checklist";
import type { TrialRecord } from "@/lib/domain/trial/record";

type Stored = Pick<CheckFacts, "heard" | "indicators" | "learningQuestion" | "waivers" | "agreement"> & {
  provisions: ({ id: string } & Omit<NonNullable<CheckedNeed["provision"]>, "label">)[];
  rules: ({ id: string } & Pick<NonNullable<CheckedNeed["rule"]>, "versions">)[];
};

const period = (alias: string) =>
  Prisma.raw(`'validFrom', ${alias}."validFrom", 'validTo', ${alias}."validTo"`);

/**
 * What the list before the start is ticked from, in one query; the approval is the state machine's to tell.
 * @param trial read within the viewer's scope
 */
export async function getCheckFacts(
  trial: TrialRecord,
): Promise<Omit<CheckFacts, "required" | "approvedBy">> {
  const prisma = await db();
  const provisionIds = trial.exemptionUses.flatMap(({ provision }) => provision?.id ?? []);
  const ruleIds = trial.exemptionUses.flatMap(({ municipalRule }) => municipalRule?.id ?? []);
  const [row] = await prisma.$queryRaw<[Stored]>`
    select t."learningQuestion",
      (select count(*)::int from indicator i where i."trialId" = t.id) as indicators,
      (select coalesce(json_agg(distinct h."group"), '[]') from trial_involvement h where h."trialId" = t.id)
        as heard,
      (select coalesce(json_agg(json_build_object('item', w.item, 'reason', w.reason,
          'authorName', w."authorName")), '[]') from trial_check_waiver w where w."trialId" = t.id) as waivers,
      (select json_build_object('kind', a.kind, 'areas', a.areas, 'inForceFrom', a."inForceFrom",
          'expiresOn', a."expiresOn") from agreement a where a.id = t."agreementId") as agreement,
      (select coalesce(json_agg(json_build_object('id', p.id, 'freed', p.freed, 'areas', p.areas,
          'periods', (select coalesce(json_agg(json_build_object('kind', v.kind, ${period("v")}, 'note', v.note)
              order by v."order"), '[]') from provision_validity v where v."provisionId" = p.id),
          'grants', (select coalesce(json_agg(json_build_object(${period("g")})), '[]') from provision_grant g
              where g."provisionId" = p.id and g."municipalityId" = t."municipalityId" and g.area = t.area))), '[]')
        from legal_provision p where p.id = any(${provisionIds}::text[])) as provisions,
      (with recursive version as (
          select r.id as named, r.* from municipal_rule r where r.id = any(${ruleIds}::text[])
          union all
          select version.named, r.* from municipal_rule r join version on r."replacesId" = version.id)
        select coalesce(json_agg(each), '[]') from (
          select named as id, json_agg(json_build_object('status', status, ${period("version")})) as versions
          from version group by named) each) as rules
    from trial t where t.id = ${trial.id}`;
  const { provisions, rules, ...told } = row;
  const needs = trial.exemptionUses.map((use): CheckedNeed => {
    const provision = provisions.find(({ id }) => id === use.provision?.id);
    const rule = rules.find(({ id }) => id === use.municipalRule?.id);
    return {
      ...{ level: use.level, statedNeed: use.statedNeed, reviewedNeed: use.reviewedNeed },
      part: trial.subActivities.find(({ id }) => id === use.subActivityId)?.title ?? null,
      provision: provision && use.provision ? { ...provision, label: provisionLabel(use.provision) } : null,
      rule: rule && use.municipalRule ? { ...rule, label: use.municipalRule.title } : null,
    };
  });
  return { ...told, needs, area: trial.area, purpose: trial.purpose };
}

type OwnTrial = Pick<TrialRecord, "id" | "municipality">;

/** A part of the history of the trial: which item was left out, and why. */
function entry(trial: OwnTrial, before: object | null, after: object | null) {
  return {
    ...{ operation: "UPDATE" as const, entity: "trial", entityId: trial.id },
    municipalityId: trial.municipality.id,
    before: { waiver: before },
    after: { waiver: after },
  };
}

/**
 * Leaves an item out of the list, with the reason.
 * @returns ALREADY when somebody has left it out before; nothing is written then
 */
export async function addWaiver(
  trial: OwnTrial,
  { item, reason }: { item: CheckItem; reason: string },
  actor: AuditActor,
): Promise<"SAVED" | "ALREADY"> {
  const prisma = await db();
  try {
    await prisma.$transaction(async (tx) => {
      await tx.trialCheckWaiver.create({
        data: { trialId: trial.id, item, reason, authorName: actor.name },
      });
      await recordAudit(tx, actor, entry(trial, null, { item, reason }));
    });
    return "SAVED";
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return "ALREADY";
  }
}

/** Takes the item up again; the history keeps why it was left out. */
export async function removeWaiver(trial: OwnTrial, item: CheckItem, actor: AuditActor): Promise<void> {
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const key = { trialId: trial.id, item };
    const before = await tx.trialCheckWaiver.findUnique({ where: { trialId_item: key } });
    if (!before) return;
    await tx.trialCheckWaiver.delete({ where: { trialId_item: key } });
    await recordAudit(tx, actor, entry(trial, { item, reason: before.reason }, null));
  });
}
