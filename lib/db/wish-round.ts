import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Round } from "@/lib/domain/wish/round";

/** The rounds there are, the first deadline first. */
export async function listRounds(): Promise<Round[]> {
  const prisma = await db();
  const rows = await prisma.wishRound.findMany({
    select: { id: true, deadlineOn: true },
    orderBy: { deadlineOn: "asc" },
  });
  return rows.map(({ id, deadlineOn }) => ({ id, deadlineOn: fromDbDate(deadlineOn) }));
}

/** A round as those who keep it see it. */
export interface KeptRound extends Round {
  note: string | null;
  origin: DataOrigin;
  version: number;
  wishes: number;
}

/** The rounds with their wishes counted, the last deadline first. */
export async function listKeptRounds(): Promise<KeptRound[]> {
  const prisma = await db();
  const rows = await prisma.wishRound.findMany({
    select: {
      id: true,
      deadlineOn: true,
      note: true,
      origin: true,
      version: true,
      _count: { select: { wishes: true } },
    },
    orderBy: { deadlineOn: "desc" },
  });
  return rows.map(({ _count, deadlineOn, ...round }) => ({
    ...round,
    deadlineOn: fromDbDate(deadlineOn),
    wishes: _count.wishes,
  }));
}

interface RoundData {
  deadlineOn: CalendarDate;
  note: string | null;
}

/** @returns EXISTS when there is a round with that deadline */
export async function createRound(round: RoundData, actor: AuditActor): Promise<{ id: string } | "EXISTS"> {
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const created = await tx.wishRound.create({
        data: { ...round, deadlineOn: toDbDate(round.deadlineOn) },
        select: { id: true },
      });
      await recordAudit(tx, actor, {
        operation: "CREATE",
        entity: "wishRound",
        entityId: created.id,
        municipalityId: null,
        after: { ...round },
      });
      return created;
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "EXISTS";
    throw error;
  }
}

/**
 * Moves a deadline or changes its note.
 * @returns TOO_EARLY when wishes of the round came in, or were sent, after the new deadline
 */
export async function updateRound(
  id: string,
  version: number,
  round: RoundData,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT" | "NOT_FOUND" | "EXISTS" | "TOO_EARLY"> {
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const stored = await tx.wishRound.findUnique({ where: { id } });
      if (!stored) return "NOT_FOUND";
      const before = { deadlineOn: fromDbDate(stored.deadlineOn), note: stored.note };
      const changed = changedFields(before, { ...round });
      if (!changed) return "SAVED";
      const day = toDbDate(round.deadlineOn);
      const late = await tx.exemptionWish.count({
        where: {
          roundId: id,
          OR: [{ submittedOn: { gt: day } }, { steps: { some: { stage: "SENT", on: { gt: day } } } }],
        },
      });
      if (late > 0) return "TOO_EARLY";
      const { count } = await tx.wishRound.updateMany({
        where: { id, version },
        data: { deadlineOn: day, note: round.note, version: { increment: 1 } },
      });
      if (count === 0) return "CONFLICT";
      await recordAudit(tx, actor, {
        operation: "UPDATE",
        entity: "wishRound",
        entityId: id,
        municipalityId: null,
        ...changed,
      });
      return "SAVED";
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "EXISTS";
    throw error;
  }
}
