import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { changedSinceReviewSql, isCommentedSql } from "@/lib/db/exemption-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { Scope } from "@/lib/domain/trial/sharing";

export { trialVisibleWhere } from "@/lib/db/trial-visibility";

const furtherInstitutions = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) order by i.name), '[]')
  from trial_institution ti join institution i on i.id = ti."institutionId" where ti."trialId" = t.id)`;

const classifications = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'kind', c.kind, 'label', c.label, 'labelEn', c."labelEn") order by c.kind, c."order"), '[]')
  from trial_classification tc join classification c on c.id = tc."classificationId" where tc."trialId" = t.id)`;

const subActivities = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) order by s."order"), '[]')
  from sub_activity s where s."trialId" = t.id)`;

const goals = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'text', g.text, 'note', tg.note)
    order by g."order", g.id), '[]')
  from trial_goal tg join plan_goal g on g.id = tg."goalId"
  where tg."trialId" = t.id and g.kind = 'POLITICAL_GOAL' and g."removedAt" is null)`;

const exemptionUses = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', e.id, 'level', e.level, 'statedNeed', e."statedNeed", 'statedOn', e."statedOn",
    'statedByName', e."statedByName", 'reviewedNeed', e."reviewedNeed", 'reviewedOn', e."reviewedOn",
    'reviewedByName', e."reviewedByName", 'reviewNote', e."reviewNote", 'comment', e.comment,
    'commentedOn', e."commentedOn", 'commentedByName', e."commentedByName",
    'changedSinceReview', ${changedSinceReviewSql("e")}, 'isCommented', ${isCommentedSql("e")},
    'subActivityId', e."subActivityId",
    'provision', case when p.id is null then null else jsonb_build_object(
      'id', p.id, 'law', p.law, 'paragraph', p.paragraph, 'subsection', p.subsection, 'topic', p.topic) end,
    'municipalRule', case when r.id is null then null else jsonb_build_object('id', r.id, 'title', r.title) end
  ) order by e.level, p.law, p.paragraph, p.subsection, r.title, e.id), '[]')
  from exemption_use e
  left join legal_provision p on p.id = e."provisionId"
  left join municipal_rule r on r.id = e."municipalRuleId"
  where e."trialId" = t.id)`;

const decisions = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', d.id, 'outcome', d.outcome, 'reason', d.reason, 'decidedOn', d."decidedOn", 'body', d.body,
    'nextStart', d."nextStart", 'nextEnd', d."nextEnd", 'practice', d.practice
  ) order by d."decidedOn"), '[]')
  from trial_decision d where d."trialId" = t.id and d."supersededAt" is null)`;

const stageChanges = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('stage', h.stage, 'from', h."from", 'move', h.move)
    order by h."from", h.seq), '[]')
  from trial_stage_change h where h."trialId" = t.id and h."supersededAt" is null)`;

const record = Prisma.sql`jsonb_build_object(
  'id', t.id, 'title', t.title, 'area', t.area, 'freedFrom', t."freedFrom", 'freedTo', t."freedTo",
  'purpose', t.purpose, 'change', t.change, 'expectedResult', t."expectedResult",
  'observedEffect', t."observedEffect", 'observedEffectOn', t."observedEffectOn", 'initiator', t.initiator,
  'periodStart', t."periodStart", 'periodEnd', t."periodEnd", 'participants', t.participants,
  'participantCount', t."participantCount", 'costsMoney', t."costsMoney", 'stage', t.stage,
  'sharing', t.sharing, 'origin', t.origin, 'anonymised', t.anonymised, 'reference', t.reference,
  'version', t.version, 'isArchived', t."archivedAt" is not null, 'createdAt', t."createdAt",
  'updatedAt', t."updatedAt", 'createdById', t."createdById",
  'municipality', jsonb_build_object('id', m.id, 'name', m.name),
  'leadInstitution', jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind),
  'agreement', case when a.id is null then null else jsonb_build_object(
    'id', a.id, 'title', a.title, 'expiresOn', a."expiresOn") end,
  'furtherInstitutions', ${furtherInstitutions}, 'classifications', ${classifications},
  'subActivities', ${subActivities}, 'goals', ${goals}, 'exemptionUses', ${exemptionUses},
  'decisions', ${decisions}, 'stageChanges', ${stageChanges})`;

/**
 * One trial with everything that belongs to it, in one query.
 * @param archived "INCLUDED" only where an archiving can be undone
 * @returns null when it does not exist or the scope does not let it through: nobody can tell the two apart
 */
export async function getTrial(
  id: string,
  scope: Scope,
  archived: "LEFT_OUT" | "INCLUDED" = "LEFT_OUT",
  within?: DbOrTx,
): Promise<TrialRecord | null> {
  if (!isRowId(id)) return null;
  const client = within ?? (await db());
  const rows = await client.$queryRaw<{ record: TrialRecord }[]>`
    select ${record} as record
    from trial t
    join municipality m on m.id = t."municipalityId"
    join institution l on l.id = t."leadInstitutionId"
    left join agreement a on a.id = t."agreementId"
    where t.id = ${id} and ${trialVisibleSql(scope, "t", archived)}`;
  return rows[0]?.record ?? null;
}

/** Who changed the trial last, and when; null when its history is empty. */
export async function getLastTrialChange(trialId: string): Promise<{ actorName: string; at: Date } | null> {
  const prisma = await db();
  return prisma.auditEvent.findFirst({
    where: { entity: "trial", entityId: trialId },
    orderBy: { at: "desc" },
    select: { actorName: true, at: true },
  });
}

/** A title that looks like another one's. */
export interface SimilarTrial {
  id: string;
  title: string;
}

/**
 * Trials of the institution whose title looks like this one: spelled alike, or the same word stems in any order.
 * @param exceptId the trial the title belongs to, when it has been saved
 */
export async function listSimilarTrials(
  search: { title: string; institutionId: string; exceptId: string | null },
  scope: Scope,
): Promise<SimilarTrial[]> {
  const prisma = await db();
  const title = search.title.toLowerCase();
  return prisma.$queryRaw<SimilarTrial[]>`
    with wanted as (select tsvector_to_array(to_tsvector('frisat_danish', ${title})) as stems)
    select t.id, t.title
    from trial t, wanted
    where t."leadInstitutionId" = ${search.institutionId}
      and ${trialVisibleSql(scope, "t")}
      and t.id <> ${search.exceptId ?? ""}
      and (similarity(lower(t.title), ${title}) > 0.45
        or (cardinality(wanted.stems) > 0
          and tsvector_to_array(to_tsvector('frisat_danish', t.title)) = wanted.stems))
    order by similarity(lower(t.title), ${title}) desc, t.id
    limit 3`;
}
