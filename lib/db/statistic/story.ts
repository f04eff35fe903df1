import { db } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { Story } from "@/lib/domain/statistic/story";

type Row = Omit<Story, "observedEffectOn"> & { observedEffectOn: Date | null };

/**
 * The newest experiences among the trials that the scope and the filter let through. Where no day was given, the day
 * a user last changed the trial; what was loaded from a source without a day comes last.
 */
export async function listStories(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  limit: number,
): Promise<Story[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<Row[]>`
    select trial.id, trial.title, trial."freedFrom", trial."freedTo", trial."observedEffect",
           trial."observedEffectOn", trial.stage::text as stage, trial.origin::text as origin,
           trial.anonymised,
           json_build_object('name', place.name, 'kind', place.kind) as "leadInstitution"
    from trial join institution place on place.id = trial."leadInstitutionId"
    where ${trialMatchSql(scope, filter, "trial", today)}
      and trial."observedEffect" is not null and trial.stage <> 'WITHDRAWN' and trial."archivedAt" is null
    order by coalesce(trial."observedEffectOn", case when trial.origin = 'REGISTERED'
               then (trial."updatedAt" at time zone 'Europe/Copenhagen')::date end) desc nulls last,
             trial."updatedAt" desc, trial.id
    limit ${limit}`;
  return rows.map(({ observedEffectOn, ...row }) => ({
    ...row,
    observedEffectOn: observedEffectOn === null ? null : fromDbDate(observedEffectOn),
  }));
}
