import { db, Prisma } from "@/lib/db/client";
import { matchingIdsSql } from "@/lib/db/trial-counted-sql";
import { movedSinceSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialEventKind } from "@/lib/domain/trial/event";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";

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
  const within = (day: Prisma.Sql) => Prisma.sql`${day} between ${period.from}::date and ${period.to}::date`;
  const places = filter.municipality;
  const ofPlace =
    places.length === 0 ? Prisma.empty : Prisma.sql`and trial."municipalityId" in (${Prisma.join(places)})`;
  const reached = (stage: TrialStage) => Prisma.sql`bool_or(one.stage = ${stage}::"TrialStage"
    and ${within(Prisma.sql`one."from"`)})`;
  // Moves are read only of trials that moved since the first day, each once and from an index; the lateral keeps it so.
  const rows = await prisma.$queryRaw<Record<TrialEventKind, number>[]>`
    with asked as materialized (${matchingIdsSql(scope, filter, today)}), moving as materialized (
      select trial.id, trial."registeredOn", trial."startedOn" from trial
      where ${movedSinceSql("trial", period.from)} ${ofPlace}
    )
    select (count(*) filter (where ${within(Prisma.sql`moving."registeredOn"`)}))::int as "REGISTERED",
      (count(*) filter (where ${within(Prisma.sql`moving."startedOn"`)}))::int as "STARTED",
      (count(*) filter (where moved.evaluated))::int as "EVALUATED",
      (select count(distinct made."trialId") from asked join trial_decision made on made."trialId" = asked.id
        where asked."isDecided" and made."supersededAt" is null and ${within(Prisma.sql`made."decidedOn"`)})::int as "DECIDED",
      (count(*) filter (where moved.landed))::int as "LANDED"
    from asked join moving on moving.id = asked.id cross join lateral (
      select ${reached("EVALUATING")} as evaluated, ${reached("LANDED")} as landed
      from trial_stage_change one where one."trialId" = asked.id and one."supersededAt" is null
    ) moved`;
  return rows[0]!;
}
