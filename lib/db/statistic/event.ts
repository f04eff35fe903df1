import { db, Prisma } from "@/lib/db/client";
import { eventSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialEventKinds, type TrialEventKind } from "@/lib/domain/trial/event";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/**
 * To how many of the trials that the scope and the filter let through each thing happened within a period, in one
 * statement. A trial counts once in each kind, however often it happened: as the list of the same event has it.
 */
export async function getEventFigures(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  period: { from: CalendarDate; to: CalendarDate },
): Promise<Record<TrialEventKind, number>> {
  const prisma = await db();
  const counts = trialEventKinds.map(
    (kind) =>
      Prisma.sql`(count(*) filter (where ${eventSql({ kind, ...period }, "trial")}))::int as ${Prisma.raw(`"${kind}"`)}`,
  );
  const rows = await prisma.$queryRaw<Record<TrialEventKind, number>[]>`
    select ${Prisma.join(counts)} from trial where ${trialMatchSql(scope, filter, "trial", today)}`;
  return rows[0]!;
}
