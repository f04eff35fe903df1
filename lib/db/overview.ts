import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialFilterSql } from "@/lib/db/trial-filter-sql";
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

/** Since when a trial waits: the day a list is sorted by. */
const waitsSince: Record<AttentionKey, Prisma.Sql> = {
  awaitingApproval: Prisma.sql`(select max(moved."from") from trial_stage_change moved
    where moved."trialId" = trial.id and moved."supersededAt" is null and moved.stage = 'AWAITING_APPROVAL')`,
  overdue: Prisma.sql`trial."periodEnd"`,
  landing: Prisma.sql`(select ending."expiresOn" from agreement ending where ending.id = trial."agreementId")`,
  unreviewed: Prisma.sql`(select min(stated."statedOn") from exemption_use stated
    where stated."trialId" = trial.id and stated."reviewedNeed" is null)`,
};

/** Of each kind of waiting trials those that have waited longest, in one statement. */
export async function listPressingTrials(
  scope: Scope,
  municipalityId: string,
  today: CalendarDate,
): Promise<Record<AttentionKey, PressingTrial[]>> {
  const prisma = await db();
  const filters = attentionFilters(municipalityId);
  const parts = attentionKeys.map(
    (key) => Prisma.sql`(
      select ${key} as key, trial.id, trial.title, trial.anonymised,
        json_build_object('name', place.name, 'kind', place.kind) as "leadInstitution",
        ${waitsSince[key]}::text as "on"
      from trial join institution place on place.id = trial."leadInstitutionId"
      where ${trialVisibleSql(scope, "trial")} and ${trialFilterSql(filters[key], "trial", today)}
      order by 6 nulls last, trial.title, trial.id limit ${PRESSING_TRIALS})`,
  );
  const rows = await prisma.$queryRaw<(PressingTrial & { key: AttentionKey })[]>`
    ${Prisma.join(parts, " union all ")}`;
  return Object.fromEntries(
    attentionKeys.map((key) => [
      key,
      rows
        .filter((row) => row.key === key)
        .map(({ key: _listed, ...trial }) => trial)
        .sort((a, b) => (a.on ?? "9").localeCompare(b.on ?? "9")),
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
          and t."archivedAt" is null and t.stage::text = any(${[...openStages]}::text[]))
        and not exists (select 1 from "membership" m join "user" u on u.id = m."userId"
          where m."institutionId" = i.id and m.role = 'LEADER' and u."closedAt" is null)
    ) chore order by chore."on" nulls last, ${danishOrderSql(Prisma.sql`chore.title`)}, chore.id`;
}

/**
 * What was heard last of the trials under way at each institution of a municipality, leading or taking part, in one
 * statement: a note in the log by the day it is about, a move by its day, any saving by the day it was made.
 */
export async function listLastHeard(scope: Scope, municipalityId: string): Promise<LastHeard[]> {
  const prisma = await db();
  return prisma.$queryRaw<LastHeard[]>`
    with asked as materialized (
      select trial.id, trial.title, trial."leadInstitutionId", heard.kind, heard."on"
      from trial left join lateral (
        select word.kind, word."on" from (
          select 'LOG' as kind, 1 as rank, max(l."happenedOn") as "on"
          from log_entry l where l."trialId" = trial.id and l."removedAt" is null
          union all
          select 'MOVE', 2, max(m."from") from trial_stage_change m
          where m."trialId" = trial.id and m."supersededAt" is null
          union all
          select 'CHANGE', 3, greatest(
            (select max(f."on") from trial_effort f where f."trialId" = trial.id),
            (select max((h.at at time zone 'Europe/Copenhagen')::date) from audit_event h
              where h.entity = 'trial' and h."entityId" = trial.id))
        ) word where word."on" is not null order by word."on" desc, word.rank limit 1
      ) heard on true
      where trial."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "trial")}
        and trial.stage::text = any(${[...openStages]}::text[])
    ), placed as (
      select asked.*, asked."leadInstitutionId" as "institutionId" from asked
      union
      select asked.*, further."institutionId" from asked
      join trial_institution further on further."trialId" = asked.id
    )
    select distinct on (placed."institutionId") placed."institutionId",
      (count(*) over (partition by placed."institutionId"))::int as open,
      placed.kind, placed."on"::text as "on", json_build_object('id', placed.id, 'title', placed.title) as trial
    from placed order by placed."institutionId", placed."on" desc nulls last, placed.id`;
}
