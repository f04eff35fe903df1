import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { PlacedRound } from "@/lib/db/workshop-round";
import type { Period } from "@/lib/domain/plan/plan";
import type {
  ProgrammeEntry,
  WorkshopRecord,
  WorkshopStanding,
  WorkshopStep,
  WorkshopSummary,
} from "@/lib/domain/process/workshop";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface WorkshopData {
  title: string;
  time: Period & Pick<WorkshopSummary, "wording" | "precision">;
  place: string | null;
  note: string | null;
}

const columnsOf = ({ title, time, place, note }: WorkshopData) => ({
  ...{ title, place, note },
  ...{ wording: time.wording, precision: time.precision },
  ...{ startOn: toDbDate(time.start), endOn: toDbDate(time.end) },
});
const told = ({ title, time, place, note }: WorkshopData) => ({
  ...{ title, place, note, wording: time.wording, start: time.start, end: time.end },
});

/**
 * Adds a workshop to a round, with a programme to begin with. The same form posted twice gives one.
 * @param programme entries in their order; they get ids of their own
 */
export async function createWorkshop(
  round: PlacedRound,
  workshop: WorkshopData & { step: WorkshopStep; institutionId: string | null },
  programme: Omit<ProgrammeEntry, "id">[],
  by: { actor: AuditActor; submissionKey: string | undefined },
): Promise<{ id: string }> {
  const { step, institutionId } = workshop;
  const { submissionKey } = by;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.workshop.create({
        data: {
          ...{ ...columnsOf(workshop), step, institutionId, submissionKey },
          ...{ roundId: round.id, agreementId: round.agreement.id },
          programme: { create: programme.map((entry, index) => ({ ...entry, order: index + 1 })) },
        },
        select: { id: true },
      });
      await recordAudit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "workshop", entityId: id },
        municipalityId: round.agreement.municipalityId,
        after: { ...told(workshop), step, institutionId, entries: programme.length },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const made = await prisma.workshop.findFirst({
      where: { submissionKey, roundId: round.id },
      select: { id: true },
    });
    if (!made) throw error;
    return made;
  }
}

/** Holds one workshop and counts it up, if it stands as it was read. */
async function take(
  tx: DbOrTx,
  { id, version }: WorkshopRecord,
  data: Prisma.WorkshopUpdateManyMutationInput,
) {
  const { count } = await tx.workshop.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

async function changeWorkshop(
  before: WorkshopRecord,
  data: Prisma.WorkshopUpdateManyMutationInput,
  changes: { before: Record<string, unknown>; after: Record<string, unknown> },
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, data))) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "workshop", entityId: before.id, ...changes },
      municipalityId: before.agreement.municipalityId,
    });
    return "SAVED";
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateWorkshop(
  before: WorkshopRecord,
  workshop: WorkshopData,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const changes = changedFields(told({ ...before, time: before }), told(workshop));
  return changes ? changeWorkshop(before, columnsOf(workshop), changes, actor) : "SAVED";
}

/** Held, cancelled, or planned again. @returns CONFLICT when somebody changed it in between */
export async function setWorkshopStanding(
  before: WorkshopRecord,
  after: { standing: WorkshopStanding; heldOn: CalendarDate | null; attendance: number | null },
  at: Date,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const { standing, heldOn, attendance } = after;
  const cancelledAt = standing === "CANCELLED" ? (before.cancelledAt ?? at.toISOString()) : null;
  const changes = changedFields(
    { heldOn: before.heldOn, attendance: before.attendance, cancelled: before.cancelledAt !== null },
    { heldOn, attendance, cancelled: cancelledAt !== null },
  );
  if (!changes) return "SAVED";
  const data = {
    heldOn: toDbDate(heldOn),
    attendance,
    cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
  };
  return changeWorkshop(before, data, changes, actor);
}

/**
 * Writes a programme anew, entries keeping their ids.
 * @returns CONFLICT when somebody changed the workshop in between; nothing is written then
 */
export async function writeProgramme(
  before: WorkshopRecord,
  programme: ProgrammeEntry[],
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, {}))) return "CONFLICT";
    await tx.programmeEntry.deleteMany({ where: { workshopId: before.id } });
    await tx.programmeEntry.createMany({
      data: programme.map((entry, index) => ({ ...entry, order: index + 1, workshopId: before.id })),
    });
    const titles = (entries: ProgrammeEntry[]) =>
      entries.map(({ title, minutes, text }) => ({ title, minutes, text }));
    const changes = changedFields({ programme: titles(before.programme) }, { programme: titles(programme) });
    if (changes) {
      await recordAudit(tx, actor, {
        ...{ operation: "UPDATE", entity: "workshop", entityId: before.id, ...changes },
        municipalityId: before.agreement.municipalityId,
      });
    }
    return "SAVED";
  });
}
