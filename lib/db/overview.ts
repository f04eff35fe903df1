import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import { countedSql } from "@/lib/db/trial-counted-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  attentionFilters,
  attentionKeys,
  PRESSING_TRIALS,
  type AttentionKey,
  type Chore,
  type PressingTrial,
} from "@/lib/domain/statistic/attention";
import { openStages, type LastHeard } from "@/lib/domain/statistic/quiet";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";

const stagesSql = (stages: readonly TrialStage[]) =>
  Prisma.join(stages.map((stage) => Prisma.sql`${stage}::"TrialStage"`));

/** Since when a trial waits: the day a list is sorted by. */
const waitsSince: Record<AttentionKey, Prisma.Sql> = {
  awaitingApproval: Prisma.sql`(select max(moved."from") from trial_stage_change moved
    where moved."trialId" = t.id and moved."supersededAt" is null and moved.stage = 'AWAITING_APPROVAL')`,
  overdue: Prisma.sql`t."periodEnd"`,
  landing: Prisma.sql`(select ending."expiresOn" from agreement ending where ending.id = fact."agreementId")`,
  unreviewed: Prisma.sql`(select min(stated."statedOn") from exemption_use stated
    where stated."trialId" = t.id and stated."reviewedNeed" is null)`,
};

/** Of each kind of waiting trials those that have waited longest, in one statement. */
export async function listPressingTrials(
  scope: Scope,
  municipalityId: string,
  today: CalendarDate,
): Promise<Record<AttentionKey, PressingTrial[]>> {
  const prisma = await db();
  const filters = attentionFilters(municipalityId);
  // Tests that ran out stand in the order of their last day in an index of the trials; the rest is asked of the facts.
  const waiting = (key: AttentionKey) => {
    if (key === "overdue") return Prisma.sql`trial t where ${trialMatchSql(scope, filters[key], "t", today)}`;
    const { from, where, facets } = countedSql(scope, filters[key], today);
    return Prisma.sql`${from} where ${Prisma.join([where, ...facets.values()], " and ")}`;
  };
  // Titles are read only of those that have waited longest.
  const parts = attentionKeys.map(
    (key) => Prisma.sql`(
      select ${key} as key, t.id, ${waitsSince[key]} as "on" from ${waiting(key)}
      order by 3 nulls last, 2 limit ${PRESSING_TRIALS})`,
  );
  const rows = await prisma.$queryRaw<(PressingTrial & { key: AttentionKey })[]>`
    select waiting.key, trial.id, trial.title, trial.anonymised,
      json_build_object('name', place.name, 'kind', place.kind) as "leadInstitution", waiting."on"::text as "on"
    from (${Prisma.join(parts, " union all ")}) waiting
    join trial on trial.id = waiting.id join institution place on place.id = trial."leadInstitutionId"
    order by waiting."on" nulls last, ${danishOrderSql(Prisma.sql`trial.title`)}, trial.id`;
  return Object.fromEntries(
    attentionKeys.map((key) => [
      key,
      rows
        .filter((row) => row.key === key)
        .map(({ id, title, anonymised, leadInstitution, on }) => ({
          id,
          title,
          anonymised,
          leadInstitution,
          on,
        })),
    ]),
  ) as Record<AttentionKey, PressingTrial[]>;
}

/**
 * What waits for a municipality's administration beside its trials, by kind and day, in one statement. Parts of the plan
 * are not among it: whether they are late is a rule of their own.
 * @param areas what it administers; null = all
 */
export async function listChores(
  municipalityId: string,
  areas: readonly WelfareArea[] | null,
): Promise<Chore[]> {
  const prisma = await db();
  const within = (column: Prisma.Sql) =>
    areas === null ? Prisma.sql`true` : Prisma.sql`${column}::text = any(${[...areas]}::text[])`;
  const ofPlace = within(Prisma.sql`i.area`);
  const open = stagesSql(openStages);
  return prisma.$queryRaw<Chore[]>`
    select chore.kind, chore.id, chore.title, chore.place, chore."on"::text as "on" from (
      select 'wish' as kind, w.id, w.title, i.name as place, w."submittedOn" as "on"
      from exemption_wish w left join institution i on i.id = w."institutionId"
      where w."municipalityId" = ${municipalityId} and w.stage in ('SUBMITTED', 'COMMITTEE', 'CITY_COUNCIL')
        and ${within(Prisma.sql`w.area`)}
      union all
      select 'idea', d.id, d.title, i.name, (d."createdAt" at time zone 'Europe/Copenhagen')::date
      from idea d join institution i on i.id = d."institutionId"
      where d."municipalityId" = ${municipalityId} and d.status = 'WAITING' and ${ofPlace}
      union all
      select 'dilemma', d.id, d.title, i.name, d."askedOn"
      from dilemma d join institution i on i.id = d."institutionId"
      where d."municipalityId" = ${municipalityId} and d."removedAt" is null and d."restedOn" is null
        and ${within(Prisma.sql`d.area`)} and not exists (
          select 1 from dilemma_reflection said where said."dilemmaId" = d.id and said."removedAt" is null)
      union all
      select 'handOver', o.id, i.name, i.name, o."takesOverOn"
      from hand_over o join institution i on i.id = o."institutionId"
      where o."municipalityId" = ${municipalityId} and o."completedAt" is null and ${ofPlace}
      union all
      select 'report', r.id, r.title, null, r."meetsOn"
      from status_report r
      where r."municipalityId" = ${municipalityId} and r."removedAt" is null
        and (r.area is null or ${within(Prisma.sql`r.area`)}) and not exists (
          select 1 from report_version put where put."reportId" = r.id and put."issuedOn" is not null)
      union all
      select 'newsletter', n.id, n.title, null, n.month
      from newsletter n
      where n."municipalityId" = ${municipalityId} and n."removedAt" is null and n."sentAt" is null
      union all
      select 'leaderless', i.id, i.name, i.name, null
      from institution i
      where i."municipalityId" = ${municipalityId} and i."closedOn" is null and ${ofPlace}
        and exists (select 1 from trial t where t."leadInstitutionId" = i.id and t."municipalityId" = i."municipalityId"
          and t."archivedAt" is null and t.stage in (${open}))
        and not exists (select 1 from "membership" m join "user" u on u.id = m."userId"
          where m."institutionId" = i.id and m.role = 'LEADER' and u."closedAt" is null)
    ) chore order by chore."on" nulls last, ${danishOrderSql(Prisma.sql`chore.title`)}, chore.id`;
}

/**
 * What was heard last of the trials under way at each institution of a municipality, leading or taking part: a note in
 * the log by the day it is about, a move or a measured effort by its day, any saving by the day it was made. In one
 * statement, which looks up one trial of each institution.
 */
export async function listLastHeard(scope: Scope, municipalityId: string): Promise<LastHeard[]> {
  const prisma = await db();
  const underWay = Prisma.sql`${trialVisibleSql(scope, "trial")} and trial.stage in (${stagesSql(openStages)})`;
  const latestFirst = Prisma.sql`order by "lastWordOn" desc nulls last, id limit 1`;
  return prisma.$queryRaw<LastHeard[]>`
    select place.id as "institutionId", last."lastWordOn"::text as "on",
      json_build_object('id', last.id, 'title', last.title) as trial,
      case when last."lastWordOn" is null then null
        when exists (select 1 from log_entry l where l."trialId" = last.id and l."removedAt" is null
          and l."happenedOn" = last."lastWordOn") then 'LOG'
        when exists (select 1 from trial_stage_change m where m."trialId" = last.id and m."supersededAt" is null
          and m."from" = last."lastWordOn") then 'MOVE'
        else 'CHANGE' end as kind
    from institution place cross join lateral (
      select * from (
        (select trial.id, trial.title, trial."lastWordOn" from trial
          where trial."leadInstitutionId" = place.id and ${underWay} ${latestFirst})
        union all
        (select trial.id, trial.title, trial."lastWordOn" from trial_institution further
          join trial on trial.id = further."trialId" where further."institutionId" = place.id and ${underWay} ${latestFirst})
      ) of_each ${latestFirst}
    ) last
    where place."municipalityId" = ${municipalityId} order by place.id`;
}
