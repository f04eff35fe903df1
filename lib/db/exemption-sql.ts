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
