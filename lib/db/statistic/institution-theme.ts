import { db, Prisma } from "@/lib/db/client";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { Scope } from "@/lib/domain/trial/sharing";

/** So many trials of an institution, leading or taking part, stand in a theme. */
export interface InstitutionTheme {
  institutionId: string;
  themeId: string;
  trials: number;
}

/**
 * How many trials each institution of a municipality has in each theme, withdrawn ones too; pairs without any are left
 * out. The list behind a number is `trialFilter({ municipality, institution: [id], theme: [id] })`, with the area where
 * one is asked for.
 */
export async function countInstitutionThemes(
  scope: Scope,
  municipalityId: string,
  area: WelfareArea | null,
): Promise<InstitutionTheme[]> {
  const prisma = await db();
  const within = area === null ? Prisma.empty : Prisma.sql`and trial.area = ${area}::"WelfareArea"`;
  return prisma.$queryRaw<InstitutionTheme[]>`
    with asked as materialized (
      select trial.id, trial."leadInstitutionId" from trial
      where trial."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "trial")} ${within}
    ), placed as (
      select id, "leadInstitutionId" as "institutionId" from asked
      union
      select asked.id, further."institutionId" from asked join trial_institution further on further."trialId" = asked.id
    )
    select placed."institutionId", theme.id as "themeId", count(*)::int as trials
    from placed join trial_classification part on part."trialId" = placed.id
    join classification theme on theme.id = part."classificationId" and theme.kind = 'THEME'
    group by placed."institutionId", theme.id`;
}
