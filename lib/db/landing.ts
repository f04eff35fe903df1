import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Landing } from "@/lib/domain/sunset/leaning";
import type { LandingWay } from "@/lib/domain/trial/landing";

/** The landing of a trial as it stands; null while none is chosen. The caller has read the trial within its scope. */
export async function getLanding(trialId: string): Promise<Landing | null> {
  const prisma = await db();
  const row = await prisma.trialLanding.findUnique({
    where: { trialId },
    select: { way: true, reason: true, chosenOn: true, version: true, chosenBy: { select: { name: true } } },
  });
  return row && { ...row, chosenOn: fromDbDate(row.chosenOn), chosenBy: row.chosenBy?.name ?? null };
}

export interface LandingToSave {
  trial: { id: string; municipalityId: string };
  way: LandingWay;
  reason: string;
  chosenOn: CalendarDate;
  chosenById: string;
  /** of the landing it was chosen on top of; 0 when there was none */
  version: number;
}

/**
 * Saves how a trial goes on; it stands in the history of the trial.
 * @returns CONFLICT when somebody chose in between; nothing is written then
 */
export async function saveLanding(landing: LandingToSave, actor: AuditActor): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const { trial, way, reason, version } = landing;
  const chosen = { way, reason, chosenOn: toDbDate(landing.chosenOn), chosenById: landing.chosenById };
  try {
    return await prisma.$transaction(async (tx) => {
      const before = await tx.trialLanding.findUnique({
        where: { trialId: trial.id },
        select: { way: true, reason: true },
      });
      if (version === 0) await tx.trialLanding.create({ data: { trialId: trial.id, ...chosen } });
      else {
        const { count } = await tx.trialLanding.updateMany({
          where: { trialId: trial.id, version },
          data: { ...chosen, version: { increment: 1 } },
        });
        if (count === 0) return "CONFLICT";
      }
      await recordAudit(tx, actor, {
        operation: "UPDATE",
        entity: "trial",
        entityId: trial.id,
        municipalityId: trial.municipalityId,
        before: { landing: before },
        after: { landing: { way, reason } },
      });
      return "SAVED";
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "CONFLICT";
    throw error;
  }
}
