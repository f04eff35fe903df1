import { db, Prisma } from "@/lib/db/client";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { Scope } from "@/lib/domain/trial/sharing";

/** A trial as a feed tells it. */
export interface FeedTrial {
  id: string;
  title: string;
  freedTo: string;
  updatedAt: Date;
  createdAt: Date;
  municipality: string;
  /** null where the source hides the place */
  institution: string | null;
  kind: InstitutionKind;
}

/** The trials of the scope that came last. */
export async function listLetterFeed(
  scope: Scope,
  municipalityId: string | null,
  limit: number,
): Promise<FeedTrial[]> {
  const prisma = await db();
  const here =
    municipalityId === null ? Prisma.sql`true` : Prisma.sql`trial."municipalityId" = ${municipalityId}`;
  return prisma.$queryRaw<FeedTrial[]>`
    select trial.id, trial.title, trial."freedTo", trial."updatedAt", trial."createdAt",
      municipality.name as municipality, case when trial.anonymised then null else place.name end as institution,
      place.kind::text as kind
    from trial join municipality on municipality.id = trial."municipalityId"
    join institution place on place.id = trial."leadInstitutionId"
    where ${here} and ${trialVisibleSql(scope, "trial")} and trial.stage <> 'WITHDRAWN'
    order by trial."createdAt" desc, trial.id desc limit ${limit}`;
}
