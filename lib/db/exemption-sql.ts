import { Prisma } from "@/lib/db/client";
import type { ExemptionLevel } from "@/lib/domain/exemption/need";

/** `alias` as SQL; it is a constant of the code, never input, and that is checked. */
export function sqlAlias(alias: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(alias)) throw new RangeError(`Not an alias: ${alias}`);
  return Prisma.raw(alias);
}

/**
 * The counted need of one row of `exemption_use`, as text: the reviewed one, else the stated one.
 * `countedNeed` in the domain is the same rule.
 */
export function countedNeedSql(useAlias: string): Prisma.Sql {
  const use = sqlAlias(useAlias);
  return Prisma.sql`coalesce(${use}."reviewedNeed", ${use}."statedNeed")`;
}

/**
 * The need of a whole trial at one level, as text or null when nothing was stated at that level. `trialNeed` in
 * the domain is the same rule; a property test holds the two together.
 * @param trialAlias the name `trial` goes by in the query
 */
export function trialNeedSql(level: ExemptionLevel, trialAlias: string): Prisma.Sql {
  const need = countedNeedSql("need_use");
  return Prisma.sql`(
    select case
      when bool_or(${need} = 'DIRECT') then 'DIRECT'
      when bool_or(${need} = 'INDIRECT') then 'INDIRECT'
      when count(*) > 0 then 'NONE'
    end
    from exemption_use need_use
    where need_use."trialId" = ${sqlAlias(trialAlias)}.id and need_use.level = ${level}::"ExemptionLevel")`;
}

/**
 * True for a row of `exemption_use` whose statement was changed after its review. Days tell it; of two steps on the
 * same day the history of the trial tells which came last (see `lib/db/exemption.ts` and `lib/db/trial-write.ts`).
 */
export function changedSinceReviewSql(useAlias: string): Prisma.Sql {
  const use = sqlAlias(useAlias);
  return Prisma.sql`coalesce(${use}."statedOn" > ${use}."reviewedOn" or (
    ${use}."statedOn" = ${use}."reviewedOn" and ${use}."statedNeed" <> ${use}."reviewedNeed" and (
      select coalesce(jsonb_exists(step.after->'restated', ${use}.id), false)
      from audit_event step
      where step.entity = 'trial' and step."entityId" = ${use}."trialId"
        and (jsonb_exists(step.after->'restated', ${use}.id) or jsonb_exists(step.after->'reviewed', ${use}.id))
      order by step.at desc, step.id desc limit 1)), false)`;
}

/** True when the municipality has commented on the review that stands; a source may not tell the day. */
export function isCommentedSql(useAlias: string): Prisma.Sql {
  const use = sqlAlias(useAlias);
  return Prisma.sql`(${use}.comment is not null and coalesce(${use}."commentedOn" >= ${use}."reviewedOn", true))`;
}

/** Where a row of `exemption_use` stands in the three steps, as text. `reviewState` in the domain is the same rule. */
export function reviewStateSql(useAlias: string): Prisma.Sql {
  const use = sqlAlias(useAlias);
  return Prisma.sql`(case
    when ${use}."reviewedNeed" is null then 'UNREVIEWED'
    when ${use}."reviewedNeed" = ${use}."statedNeed" then 'AGREED'
    when ${changedSinceReviewSql(useAlias)} then 'CHANGED'
    when ${isCommentedSql(useAlias)} then 'COMMENTED'
    else 'DISAGREEING' end)`;
}
