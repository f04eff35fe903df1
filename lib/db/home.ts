import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { AgreementMunicipality, OpenDraft } from "@/lib/domain/trial/home";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Municipalities that have an agreement, by name, with the areas freed. */
export async function listAgreementMunicipalities(): Promise<AgreementMunicipality[]> {
  const prisma = await db();
  return prisma.$queryRaw<AgreementMunicipality[]>`
    select m.id, m.name, (
      select json_agg(distinct area) from agreement a cross join lateral unnest(a.areas) area
      where a."municipalityId" = m.id) as areas
    from municipality m
    where exists (select 1 from agreement a where a."municipalityId" = m.id)
    order by ${danishOrderSql(Prisma.sql`m.name`)}`;
}

/** What a person has typed and not saved, the latest first; only of trials they may still see. */
export async function listOpenDrafts(userId: string, scope: Scope, limit: number): Promise<OpenDraft[]> {
  const prisma = await db();
  return prisma.$queryRaw<OpenDraft[]>`
    select d."trialId", nullif(trim(coalesce(t.title, d.content -> 'values' ->> 'title')), '') as title, d."updatedAt"
    from trial_draft d left join trial t on t.id = d."trialId"
    where d."userId" = ${userId} and (d."trialId" is null or ${trialVisibleSql(scope, "t")})
    order by d."updatedAt" desc limit ${limit}`;
}

/** A place where somebody belongs. */
export interface OwnPlace {
  /** null: the municipality itself */
  institutionId: string | null;
  name: string;
  /** false once the institution has closed */
  isOpen: boolean;
  /** the change of leader by which they took over there lately */
  welcomeId: string | null;
}

/**
 * Where somebody belongs, by name.
 * @param who.leads the institutions among them that they lead, and are welcomed to when they took over since `since`
 */
export async function listOwnPlaces(
  who: { userId: string; institutionIds: string[]; leads: string[]; municipalityIds: string[] },
  since: Date,
): Promise<OwnPlace[]> {
  if (who.institutionIds.length + who.municipalityIds.length === 0) return [];
  const prisma = await db();
  return prisma.$queryRaw<OwnPlace[]>`
    select i.id as "institutionId", i.name, i."closedOn" is null as "isOpen", (
      select o.id from hand_over o
      where o."institutionId" = i.id and o."institutionId" = any(${who.leads}::text[])
        and o."toUserId" = ${who.userId} and o."completedAt" >= ${since}
      order by o."completedAt" desc limit 1) as "welcomeId"
    from institution i where i.id = any(${who.institutionIds}::text[])
    union all select null, name, true, null from municipality where id = any(${who.municipalityIds}::text[])
    order by name`;
}
