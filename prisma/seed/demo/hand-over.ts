import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { handOverTexts, type HandOverText } from "@/prisma/seed/demo/text/hand-over";
import { demoUserId } from "@/prisma/seed/demo/user";

const idOf = ({ municipalityId, key }: HandOverText) => `demo-hand-over-${municipalityId}-${key}`;

async function userId(tx: Prisma.TransactionClient, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const user = await tx.user.findUnique({ where: { id: demoUserId(email) }, select: { id: true } });
  return user?.id ?? null;
}

/**
 * Adds the made-up changes of leader that are missing. One that a user called off is not written again, nor one at an
 * institution that has another under way.
 */
export async function loadDemoHandOvers(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const ids = handOverTexts.map(idOf);
  const stored = await tx.handOver.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const removed = await tx.auditEvent.findMany({
    where: { entity: "handOver", operation: "DELETE", entityId: { in: ids } },
    select: { entityId: true },
  });
  const known = new Set([...stored.map(({ id }) => id), ...removed.map(({ entityId }) => entityId)]);
  for (const text of handOverTexts) {
    const id = idOf(text);
    if (known.has(id)) continue;
    const { institutionId, municipalityId, inDays, message, to } = text;
    const isOpen = to === null;
    const others = await tx.handOver.count({ where: { institutionId, completedAt: null } });
    if (isOpen && others > 0) continue;
    const takesOverOn = toDbDate(addDays(today, inDays));
    const trials = await tx.trial.findMany({
      where: { id: { in: text.notes.map(({ trialId }) => trialId) } },
      select: { id: true },
    });
    await tx.handOver.create({
      data: {
        ...{ id, municipalityId, institutionId, message, takesOverOn },
        completedAt: isOpen ? null : new Date(takesOverOn.getTime() + 8 * 3_600_000),
        fromUserId: await userId(tx, text.from),
        toUserId: await userId(tx, to),
        notes: { create: text.notes.filter(({ trialId }) => trials.some((trial) => trial.id === trialId)) },
      },
    });
  }
}
