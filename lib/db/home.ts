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

/** Names of institutions and municipalities, for saying where somebody belongs. */
export async function listPlaceNames(institutionIds: string[], municipalityIds: string[]): Promise<string[]> {
  if (institutionIds.length + municipalityIds.length === 0) return [];
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    select name from institution where id = any(${institutionIds}::text[])
    union select name from municipality where id = any(${municipalityIds}::text[])
    order by name`;
  return rows.map(({ name }) => name);
}
