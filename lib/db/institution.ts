import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { toDbDate } from "@/lib/db/dates";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The other open institutions of the same area and municipality, by name. */
export async function listSisterInstitutions(place: {
  id: string;
  municipalityId: string;
  area: WelfareArea;
}): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.$queryRaw<{ id: string; name: string }[]>`
    select id, name from "institution"
    where "municipalityId" = ${place.municipalityId} and area = ${place.area}::"WelfareArea"
      and "closedOn" is null and id <> ${place.id}
    order by ${danishOrderSql(Prisma.sql`name`)}, id`;
}

/** Closings of a municipality go one after the other, so that no trial moves to a house that closes at that moment. */
export async function lockClosings(tx: DbOrTx, municipalityId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`closing:${municipalityId}`}))::text`;
}

/**
 * Sets or lifts the closing. Of two who do the same one does it.
 * @param closedOn null opens it again
 * @returns false when it was done already
 */
export async function setInstitutionClosed(
  tx: DbOrTx,
  id: string,
  closedOn: CalendarDate | null,
): Promise<boolean> {
  const { count } = await tx.institution.updateMany({
    where: { id, closedOn: closedOn === null ? { not: null } : null },
    data: { closedOn: toDbDate(closedOn) },
  });
  return count > 0;
}

/** Closes the links by which anyone could propose something to the institution. @returns how many */
export async function closeIdeaLinks(tx: DbOrTx, institutionId: string, at: Date): Promise<number> {
  const { count } = await tx.ideaLink.updateMany({
    where: { institutionId, closedAt: null },
    data: { closedAt: at },
  });
  return count;
}

/**
 * Lets another institution lead a trial; its stages and their history stay as they are.
 * @returns false when somebody changed the trial in between, or the target is no longer open
 */
export async function moveTrialToInstitution(
  tx: DbOrTx,
  trial: {
    id: string;
    version: number;
    municipalityId: string;
    area: WelfareArea;
    leadInstitutionId: string;
  },
  toInstitutionId: string,
  actor: AuditActor,
): Promise<boolean> {
  const open = await tx.institution.count({
    where: { id: toInstitutionId, municipalityId: trial.municipalityId, area: trial.area, closedOn: null },
  });
  if (open === 0) return false;
  const { count } = await tx.trial.updateMany({
    where: { id: trial.id, version: trial.version, archivedAt: null },
    data: { leadInstitutionId: toInstitutionId, version: { increment: 1 } },
  });
  if (count === 0) return false;
  // Whoever leads a trial does not also stand among those who take part.
  await tx.trialInstitution.deleteMany({ where: { trialId: trial.id, institutionId: toInstitutionId } });
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "trial",
    entityId: trial.id,
    municipalityId: trial.municipalityId,
    before: { leadInstitutionId: trial.leadInstitutionId },
    after: { leadInstitutionId: toInstitutionId },
  });
  return true;
}
