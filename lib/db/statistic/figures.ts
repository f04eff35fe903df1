import { db, Prisma } from "@/lib/db/client";
import { countedNeedSql, trialNeedSql } from "@/lib/db/exemption-sql";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import {
  trialFigures,
  type FigureLabel,
  type FigureRow,
  type NamedFigures,
} from "@/lib/domain/statistic/figure";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

type Row = FigureRow & { label: string | null; labelEn: string | null; order: number };

function stageSql(asOf: CalendarDate | null): Prisma.Sql {
  if (asOf === null) return Prisma.sql`trial.stage`;
  return Prisma.sql`(
    select moved.stage from trial_stage_change moved
    where moved."trialId" = trial.id and moved."supersededAt" is null and moved."from" <= ${asOf}::date
    order by moved."from" desc, moved.seq desc limit 1)`;
}

function decisionSql(asOf: CalendarDate | null): Prisma.Sql {
  const until = asOf === null ? Prisma.empty : Prisma.sql`and made."decidedOn" <= ${asOf}::date`;
  return Prisma.sql`(
    select made.outcome from trial_decision made where made."trialId" = trial.id and made."supersededAt" is null ${until}
    order by made."decidedOn" desc limit 1)`;
}

/** Who was heard about the trials counted, up to and with a day. */
function heardSql(asOf: CalendarDate | null): Prisma.Sql {
  const until = asOf === null ? Prisma.empty : Prisma.sql`and heard."heardOn" <= ${asOf}::date`;
  return Prisma.sql`trial_involvement heard where heard."trialId" = counted.id ${until}`;
}

/**
 * Every figure of the trials that the scope and the filter let through, in one statement. What is counted is
 * defined by `countTrials` in the domain; a test holds the two together.
 * @param today decides what is overdue, where the filter asks for it
 * @param asOf stages, decisions and who was heard as they were on that day; null = as they are
 */
export async function getTrialFigures(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  asOf: CalendarDate | null = null,
): Promise<NamedFigures> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<Row[]>`
    with asked as materialized (
      select trial.id, trial."municipalityId", trial."leadInstitutionId", trial.initiator,
             ${stageSql(asOf)} as stage, ${decisionSql(asOf)} as outcome,
             ${trialNeedSql("NATIONAL", "trial")} as national, ${trialNeedSql("MUNICIPAL", "trial")} as municipal
      from trial
      where ${trialMatchSql(scope, filter, "trial", today)}
    ), counted as materialized (select * from asked where stage is not null)
    select 'total' as figure, '' as key, count(*)::int as trials, null as label, null as "labelEn", 0 as "order"
    from counted
    union all
    select 'stage', stage::text, count(*)::int, null, null, 0 from counted group by stage
    union all
    select 'decision', outcome::text, count(*)::int, null, null, 0
    from counted where outcome is not null group by outcome
    union all
    select 'initiator', initiator::text, count(*)::int, null, null, 0
    from counted where initiator is not null group by initiator
    union all
    select 'involvement', part."group"::text, count(*)::int, null, null, 0
    from counted cross join lateral (select distinct heard."group" from ${heardSql(asOf)}) part group by 2
    union all
    select 'unheard', '', count(*)::int, null, null, 0
    from counted where not exists (select 1 from ${heardSql(asOf)})
    union all
    select 'nationalNeed', national, count(*)::int, null, null, 0
    from counted where national is not null group by national
    union all
    select 'municipalNeed', municipal, count(*)::int, null, null, 0
    from counted where municipal is not null group by municipal
    union all
    select 'unreviewed', '', count(*)::int, null, null, 0
    from counted where exists (
      select 1 from exemption_use stated where stated."trialId" = counted.id and stated."reviewedNeed" is null)
    union all
    select case kind.kind when 'THEME' then 'theme' when 'CONTENT_TYPE' then 'content' else 'subArea' end,
           kind.id, count(*)::int, kind.label, kind."labelEn", kind."order"
    from counted join trial_classification part on part."trialId" = counted.id
    join classification kind on kind.id = part."classificationId"
    where kind.kind in ('THEME', 'SUB_AREA', 'LEISURE_CATEGORY', 'CONTENT_TYPE') group by kind.id
    union all
    select 'provision', provision.id, count(distinct counted.id)::int,
           concat_ws(' ', provision.law, provision.paragraph, provision.subsection) || ': ' || provision.topic,
           null, 0
    from counted join exemption_use needed on needed."trialId" = counted.id
    join legal_provision provision on provision.id = needed."provisionId"
    where ${countedNeedSql("needed")} <> 'NONE' group by provision.id
    union all
    select 'institution', place.id, count(*)::int, place.name, null, 0
    from (
      select id, "leadInstitutionId" as "institutionId" from counted
      union
      select counted.id, further."institutionId"
      from counted join trial_institution further on further."trialId" = counted.id
    ) at join institution place on place.id = at."institutionId" group by place.id`;
  const labels: Record<string, FigureLabel> = {};
  for (const { key, label, labelEn, order } of rows) {
    if (label !== null) labels[key] = { text: label, textEn: labelEn ?? label, order };
  }
  return { figures: trialFigures(rows), labels };
}
