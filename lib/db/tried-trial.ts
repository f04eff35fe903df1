import { db, Prisma } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import {
  triedOutcomes,
  tryingStages,
  type TriedFilter,
  type TriedOutcome,
  type TriedPage,
  type TriedTrial,
} from "@/lib/domain/trial/tried";

const stages = Prisma.join(tryingStages.map((stage) => Prisma.sql`${stage}::"TrialStage"`));
const order = Prisma.join(triedOutcomes.map((outcome) => Prisma.sql`${outcome}`));

/** What came of a trial `t` with its latest decision `d`; `triedOutcome` in the domain is the same. */
export const triedOutcomeSql = Prisma.sql`(case d.outcome when 'GREEN' then 'WORKED' when 'RED' then 'STOPPED'
  when 'YELLOW' then 'ONGOING' else case when t.stage in (${stages}) then 'ONGOING' end end)`;

/** The latest decision that counts, beside a trial `t`. */
export const decidedSql = Prisma.sql`left join lateral (
  select latest.outcome, latest.reason, latest."decidedOn" from trial_decision latest
  where latest."trialId" = t.id and latest."supersededAt" is null
  order by latest."decidedOn" desc limit 1) d on true`;

interface Row {
  byOutcome: Partial<Record<TriedOutcome, number>> | null;
  kinds: InstitutionKind[] | null;
  trials: TriedTrial[] | null;
}

/**
 * Trials within the scope that were tried, with what came of them. The outcomes take turns, each the latest first, so that
 * what failed stands as high as what worked. One statement.
 * @param filter words, area, theme and need; the outcome is `asked`'s to choose
 */
export async function listTriedTrials(
  scope: Scope,
  filter: TrialFilter,
  asked: TriedFilter,
  { offset, limit, today }: { offset: number; limit: number; today: CalendarDate },
): Promise<TriedPage> {
  const prisma = await db();
  const ofKind = asked.kind ? Prisma.sql`kind::text = ${asked.kind}` : Prisma.sql`true`;
  const ofOutcome = asked.outcome ? Prisma.sql`outcome = ${asked.outcome}` : Prisma.sql`true`;
  const [row] = await prisma.$queryRaw<Row[]>`
    with tried as materialized (
      select t.id, i.kind, ${triedOutcomeSql} as outcome, d.outcome::text as decision, d.reason, d."decidedOn",
        coalesce(d."decidedOn", t."periodStart", t."createdAt"::date) as day
      from trial t join institution i on i.id = t."leadInstitutionId" ${decidedSql}
      where ${trialMatchSql(scope, filter, "t", today)} and ${triedOutcomeSql} is not null
    ), counted as (
      select outcome, count(*)::int as trials from tried where ${ofKind} group by outcome
    ), taking_turns as (
      select *, row_number() over (partition by outcome order by day desc, id) as turn
      from tried where ${ofKind} and ${ofOutcome}
    ), chosen as (
      select *, row_number() over (order by turn, array_position(array[${order}]::text[], outcome)) as place
      from taking_turns order by place limit ${limit} offset ${offset}
    ), told as (
      select c.place, jsonb_build_object(
        'id', t.id, 'title', t.title, 'area', t.area, 'stage', t.stage, 'freedFrom', t."freedFrom",
        'freedTo', t."freedTo", 'origin', t.origin, 'anonymised', t.anonymised,
        'leadInstitution', jsonb_build_object('name', i.name, 'kind', i.kind),
        'municipality', jsonb_build_object('id', m.id, 'name', m.name),
        'outcome', c.outcome, 'decision', c.decision, 'reason', c.reason, 'decidedOn', c."decidedOn",
        'forWhom', (select nullif(e."forWhom", '') from trial_evaluation e
          where e."trialId" = t.id order by e.round desc limit 1),
        'learning', coalesce((select entry.text from log_entry entry
          where entry."trialId" = t.id and entry.kind = 'LEARNING' and entry."removedAt" is null
          order by entry."happenedOn" desc, entry.id desc limit 1), t."observedEffect"),
        'adopted', (select count(*)::int from trial copy
          where copy."adoptedFromId" = t.id and copy."archivedAt" is null)) as trial
      from chosen c join trial t on t.id = c.id join municipality m on m.id = t."municipalityId"
      join institution i on i.id = t."leadInstitutionId"
    )
    select (select jsonb_object_agg(outcome, trials) from counted) as "byOutcome",
      (select jsonb_agg(kind order by kind) from (select distinct kind from tried where ${ofOutcome}) present) as kinds,
      (select jsonb_agg(trial order by place) from told) as trials`;
  return {
    trials: row?.trials ?? [],
    byOutcome: { WORKED: 0, STOPPED: 0, ONGOING: 0, ...row?.byOutcome },
    kinds: row?.kinds ?? [],
  };
}
