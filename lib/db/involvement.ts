import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { recordEffort } from "@/lib/db/effort";
import { isUniqueConflict } from "@/lib/db/errors";
import type { WrittenBy } from "@/lib/db/log";
import { involvedGroups, type InvolvedGroup } from "@/lib/domain/log/entry";
import type { InvolvementRecord } from "@/lib/domain/log/record";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialRecord } from "@/lib/domain/trial/record";

type OwnTrial = Pick<TrialRecord, "id" | "municipality">;

const toRecord = ({ heardOn, ...row }: { heardOn: Date } & Omit<InvolvementRecord, "heardOn">) => ({
  ...row,
  heardOn: fromDbDate(heardOn),
});
const select = { id: true, group: true, heardOn: true, note: true } as const;

/**
 * Who was heard about a trial, the latest first.
 * @param trialId of a trial that was read within the viewer's scope
 */
export async function listInvolvements(trialId: string): Promise<InvolvementRecord[]> {
  const prisma = await db();
  const rows = await prisma.trialInvolvement.findMany({
    where: { trialId },
    orderBy: [{ heardOn: "desc" }, { group: "asc" }],
    select,
  });
  return rows.map(toRecord);
}

export async function getInvolvement(trialId: string, id: string): Promise<InvolvementRecord | null> {
  const prisma = await db();
  const row = await prisma.trialInvolvement.findFirst({ where: { id, trialId }, select });
  return row && toRecord(row);
}

async function audit(
  tx: DbOrTx,
  actor: AuditActor,
  trial: OwnTrial,
  { before, after }: { before: InvolvementRecord | null; after: InvolvementRecord | null },
): Promise<void> {
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "log",
    entityId: trial.id,
    municipalityId: trial.municipality.id,
    before: { heard: before },
    after: { heard: after },
  });
}

/**
 * Notes that a group was heard.
 * @param by its effort is null for a line brought back
 * @param id of a line that comes back
 * @returns ALREADY when the group is noted on that day; nothing is written then
 */
export async function addInvolvement(
  trial: OwnTrial,
  { group, heardOn, note }: Omit<InvolvementRecord, "id">,
  by: Omit<WrittenBy, "effort"> & { effort: WrittenBy["effort"] | null },
  id?: string,
): Promise<"SAVED" | "ALREADY"> {
  const prisma = await db();
  try {
    await prisma.$transaction(async (tx) => {
      const author = { authorId: by.actor.id, authorName: by.actor.name };
      const row = await tx.trialInvolvement.create({
        data: { ...(id && { id }), group, note, ...author, trialId: trial.id, heardOn: toDbDate(heardOn) },
        select,
      });
      if (by.effort) await recordEffort(tx, trial.id, "LOG", by.effort, by.on);
      await audit(tx, by.actor, trial, { before: null, after: toRecord(row) });
    });
    return "SAVED";
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return "ALREADY";
  }
}

/** Takes a line away; the history keeps it, so that it can be brought back. */
export async function removeInvolvement(
  trial: OwnTrial,
  involvement: InvolvementRecord,
  actor: AuditActor,
): Promise<void> {
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.trialInvolvement.deleteMany({
      where: { id: involvement.id, trialId: trial.id },
    });
    if (count > 0) await audit(tx, actor, trial, { before: involvement, after: null });
  });
}

/** A line as it was when it was taken away; null when the history has none of that id. */
export async function getRemovedInvolvement(trialId: string, id: string): Promise<InvolvementRecord | null> {
  const prisma = await db();
  const event = await prisma.auditEvent.findFirst({
    where: { entity: "log", entityId: trialId, before: { path: ["heard", "id"], equals: id } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { before: true },
  });
  const heard = (event?.before as { heard?: Record<string, unknown> } | null)?.heard;
  if (!heard) return null;
  const group = involvedGroups.find((each): each is InvolvedGroup => each === heard.group);
  const heardOn = String(heard.heardOn);
  if (!group || !isCalendarDate(heardOn)) return null;
  return {
    ...{ id, group, heardOn: heardOn as CalendarDate },
    note: typeof heard.note === "string" ? heard.note : null,
  };
}
