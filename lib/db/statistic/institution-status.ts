import { db, Prisma } from "@/lib/db/client";
import { overdueSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { stageGroups, stagesOfGroup, type StageGroup } from "@/lib/domain/statistic/stage-group";
import type { Scope } from "@/lib/domain/trial/sharing";

type Row = {
  id: string;
  name: string;
  kind: InstitutionStatus["kind"];
  area: WelfareArea;
  trials: number;
  overdue: number;
  lastChange: CalendarDate | null;
  groups: number[];
};

function countOfGroup(group: StageGroup): Prisma.Sql {
  const stages = stagesOfGroup[group].map((stage) => Prisma.sql`${stage}::"TrialStage"`);
  return Prisma.sql`count(placed.id) filter (where placed.stage in (${Prisma.join(stages)}))::int`;
}

/**
 * Where every institution of a municipality stands, by what it leads or takes part in; those without trials too.
 * A closed institution is listed while it still has trials.
 */
export async function listInstitutionStatus(
  scope: Scope,
  municipalityId: string,
  today: CalendarDate,
): Promise<InstitutionStatus[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<Row[]>`
    with asked as materialized (
      select trial.id, trial.stage, trial."updatedAt", trial."leadInstitutionId",
             coalesce(${overdueSql("trial", today)}, false) as overdue
      from trial where trial."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "trial")}
    ), placed as (
      select asked.*, asked."leadInstitutionId" as "institutionId" from asked
      union all
      select asked.*, further."institutionId"
      from asked join trial_institution further on further."trialId" = asked.id
    )
    select place.id, place.name, place.kind::text as kind, place.area::text as area,
           count(placed.id)::int as trials, (count(placed.id) filter (where placed.overdue))::int as overdue,
           (max(placed."updatedAt") at time zone 'Europe/Copenhagen')::date::text as "lastChange",
           array[${Prisma.join(stageGroups.map(countOfGroup))}] as groups
    from institution place left join placed on placed."institutionId" = place.id
    where place."municipalityId" = ${municipalityId}
    group by place.id having place."closedOn" is null or place."closedOn" > ${today}::date or count(placed.id) > 0
    order by place.name`;
  return rows.map(({ groups, ...row }) => ({
    ...row,
    byGroup: Object.fromEntries(stageGroups.map((group, index) => [group, groups[index]])) as Record<
      StageGroup,
      number
    >,
  }));
}
