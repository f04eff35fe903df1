import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { ProposedPoint } from "@/lib/domain/politics/agenda";
import type { MeetingRecord, MeetingStanding, StoredPoint } from "@/lib/domain/politics/meeting";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

type Outcome = "SAVED" | "CONFLICT";

interface MeetingData {
  title: string;
  meetsOn: CalendarDate;
  startsAt: number | null;
  place: string | null;
  newSince: CalendarDate;
}

const told = ({ title, meetsOn, startsAt, place, newSince }: MeetingData) => ({
  ...{ title, meetsOn, startsAt, place, newSince },
});
const columnsOf = ({ title, meetsOn, startsAt, place, newSince }: MeetingData) => ({
  ...{ title, startsAt, place, meetsOn: toDbDate(meetsOn), newSince: toDbDate(newSince) },
});

/** Calls a meeting, with an agenda to begin with. The same form posted twice gives one. */
export async function createFollowingMeeting(
  municipalityId: string,
  meeting: MeetingData,
  agenda: readonly ProposedPoint[],
  by: { actor: AuditActor; submissionKey: string | undefined },
): Promise<{ id: string }> {
  const { submissionKey } = by;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.followingMeeting.create({
        data: { ...columnsOf(meeting), municipalityId, submissionKey },
        select: { id: true },
      });
      await tx.agendaPoint.createMany({
        data: agenda.map((point, index) => ({ ...point, meetingId: id, order: index + 1 })),
      });
      await recordAudit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "followingMeeting", entityId: id, municipalityId },
        after: { ...told(meeting), points: agenda.length },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const where = { submissionKey, municipalityId };
    const made = await prisma.followingMeeting.findFirst({ where, select: { id: true } });
    if (!made) throw error;
    return made;
  }
}

/** Holds one meeting and counts it up, if it stands as it was read. */
async function take(
  tx: DbOrTx,
  { id, version }: MeetingRecord,
  data: Prisma.FollowingMeetingUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.followingMeeting.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

async function changeMeeting(
  before: MeetingRecord,
  data: Prisma.FollowingMeetingUpdateManyMutationInput,
  changes: { before: Record<string, unknown>; after: Record<string, unknown> } | null,
  actor: AuditActor,
): Promise<Outcome> {
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, data))) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "followingMeeting", entityId: before.id, ...changes },
      municipalityId: before.municipality.id,
    });
    return "SAVED";
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateFollowingMeeting(
  before: MeetingRecord,
  meeting: MeetingData,
  actor: AuditActor,
): Promise<Outcome> {
  const changes = changedFields<Record<string, unknown>>(told(before), told(meeting));
  return changeMeeting(before, columnsOf(meeting), changes, actor);
}

/** Held, cancelled, or planned again, with its minutes. @returns CONFLICT when somebody changed it in between */
export async function setMeetingStanding(
  before: MeetingRecord,
  after: { standing: MeetingStanding; heldOn: CalendarDate | null; minutes: string | null },
  at: Date,
  actor: AuditActor,
): Promise<Outcome> {
  const { standing, heldOn, minutes } = after;
  const had = { heldOn: before.heldOn, minutes: before.minutes, cancelled: before.cancelledAt !== null };
  const changes = changedFields(had, { heldOn, minutes, cancelled: standing === "CANCELLED" });
  const cancelledAt =
    standing === "CANCELLED" ? (before.cancelledAt === null ? at : new Date(before.cancelledAt)) : null;
  return changeMeeting(before, { heldOn: toDbDate(heldOn), minutes, cancelledAt }, changes, actor);
}

/**
 * Writes an agenda anew, points keeping their ids.
 * @returns CONFLICT when somebody changed the meeting in between; nothing is written then
 */
export async function writeAgenda(
  before: MeetingRecord,
  agenda: readonly StoredPoint[],
  actor: AuditActor,
): Promise<Outcome> {
  const stored = (points: readonly StoredPoint[]): StoredPoint[] =>
    points.map(({ id, kind, title, text, note, trialId, dilemmaId, wishId, partId }) => ({
      ...{ id, kind, title, text, note, trialId, dilemmaId, wishId, partId },
    }));
  const words = (points: readonly StoredPoint[]) =>
    points.map(({ kind, title, text, note }) => ({ kind, title, text, note }));
  const changes = changedFields({ agenda: words(before.agenda) }, { agenda: words(agenda) });
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, before, {}))) return "CONFLICT";
    await tx.agendaPoint.deleteMany({ where: { meetingId: before.id } });
    await tx.agendaPoint.createMany({
      data: stored(agenda).map((point, index) => ({ ...point, order: index + 1, meetingId: before.id })),
    });
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "followingMeeting", entityId: before.id, ...changes },
      municipalityId: before.municipality.id,
    });
    return "SAVED";
  });
}
