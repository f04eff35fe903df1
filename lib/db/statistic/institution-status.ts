import { db, Prisma } from "@/lib/db/client";
import { talliesSql } from "@/lib/db/statistic/tally";
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
  return Prisma.sql`coalesce(sum(n) filter (where figure = 'institutionStage'
    and value in (${Prisma.join([...stagesOfGroup[group]])})), 0)::int`;
}

/**
 * Where every institution of a municipality stands, by what it leads or takes part in; those without trials too.
 * A closed institution is listed while it still has trials. Summed from the tallies; of the trials only the last changed
 * of each institution is read.
 */
export async function listInstitutionStatus(
  scope: Scope,
  municipalityId: string,
  today: CalendarDate,
): Promise<InstitutionStatus[]> {
  const prisma = await db();
  const part = { municipalityIds: [municipalityId], areas: [] };
  const cells = talliesSql(scope, part, ["institutionStage", "institutionTestEnd"]);
  const visible = trialVisibleSql(scope, "trial");
  const rows = await prisma.$queryRaw<Row[]>`
    with cells as (${cells}), placed as materialized (
      select split_part(key, ' ', 1) as id,
             coalesce(sum(n) filter (where figure = 'institutionStage'), 0)::int as trials,
             coalesce(sum(n) filter (where figure = 'institutionTestEnd' and value < ${today}), 0)::int as overdue,
             array[${Prisma.join(stageGroups.map(countOfGroup))}] as groups
      from (select figure, key, split_part(key, ' ', 2) as value, n from cells) told group by 1
    )
    select place.id, place.name, place.kind::text as kind, place.area::text as area,
           coalesce(placed.trials, 0) as trials, coalesce(placed.overdue, 0) as overdue,
           coalesce(placed.groups, array_fill(0, array[${stageGroups.length}::int])) as groups,
           (case when placed.trials > 0 then greatest((
               select trial."updatedAt" from trial where trial."leadInstitutionId" = place.id and ${visible}
               order by trial."updatedAt" desc limit 1
             ), (
               select max(trial."updatedAt") from trial_institution further join trial on trial.id = further."trialId"
               where further."institutionId" = place.id and further."municipalityId" = place."municipalityId"
                 and ${visible}
             )) end at time zone 'Europe/Copenhagen')::date::text as "lastChange"
    from institution place left join placed on placed.id = place.id
    where place."municipalityId" = ${municipalityId}
      and (place."closedOn" is null or place."closedOn" > ${today}::date or placed.trials > 0)
    order by place.name`;
  return rows.map(({ groups, ...row }) => ({
    ...row,
    byGroup: Object.fromEntries(stageGroups.map((group, index) => [group, groups[index]])) as Record<
      StageGroup,
      number
    >,
  }));
}
