import { db, Prisma } from "@/lib/db/client";
import { latestDecisionSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { DueTrial } from "@/lib/domain/trial/due";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

/** The product's default, also where no agreement says otherwise (domain rule 5). */
const TEST_DAYS = 100;

/** What the due dates of a trial are made of, beside its own period. */
type DueColumns = Pick<DueTrial, "testDays" | "evaluatedRound" | "touchedOn">;

/**
 * The agreement's length of a test, the last test period evaluated, and the last day somebody wrote or saved anything.
 * @param alias the name `trial` goes by in the query; a constant of the code, never input
 */
export function dueColumnsSql(alias: string): Prisma.Sql {
  const t = Prisma.raw(alias);
  return Prisma.sql`
    coalesce((select a."defaultTestDays" from agreement a where a.id = ${t}."agreementId"), ${TEST_DAYS}) as "testDays",
    (select max(e.round) from trial_evaluation e where e."trialId" = ${t}.id) as "evaluatedRound",
    greatest(
      (select max(l."happenedOn") from log_entry l where l."trialId" = ${t}.id and l."removedAt" is null),
      (select max(f."on") from trial_effort f where f."trialId" = ${t}.id),
      (select max((h.at at time zone 'Europe/Copenhagen')::date) from audit_event h
        where h.entity = 'trial' and h."entityId" = ${t}.id))::text as "touchedOn"`;
}

/** The moves that count, oldest first, as JSON. */
export function passedSql(alias: string): Prisma.Sql {
  return Prisma.sql`coalesce((
    select json_agg(json_build_object('stage', c.stage, 'from', c."from", 'move', c.move, 'body', c.body)
      order by c."from", c.seq)
    from trial_stage_change c
    where c."trialId" = ${Prisma.raw(alias)}.id and c."supersededAt" is null), '[]')`;
}

/** A trial whose people have days before them, without the day what it leans on ends. */
export interface DueRow extends Omit<DueTrial, "period" | "endsOn"> {
  id: string;
  title: string;
  anonymised: boolean;
  leadInstitution: { id: string; name: string; kind: InstitutionKind };
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
}

/** A row as the rules ask for it. */
export function dueTrialOf(row: DueRow): DueTrial {
  return { ...row, period: { start: row.periodStart, end: row.periodEnd }, endsOn: null };
}

/**
 * Trials that are to begin, run or wait for a decision, of those the scope and the filter let through.
 * @param wanted "OVER" only those whose test can have ended: no last day, or one that has passed, or gone on already
 */
export async function listDueTrials(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  wanted: "ALL" | "OVER",
): Promise<DueRow[]> {
  const prisma = await db();
  const open =
    wanted === "ALL"
      ? Prisma.sql`t.stage in ('PREPARED', 'IN_TEST', 'EVALUATING', 'DECIDED')`
      : Prisma.sql`(t.stage = 'EVALUATING' or (t.stage = 'IN_TEST'
          and (t."periodEnd" is null or t."periodEnd" < ${today}::date)))`;
  return prisma.$queryRaw<DueRow[]>`
    select t.id, t.title, t.stage::text, t.anonymised, t."periodStart"::text, t."periodEnd"::text,
      json_build_object('id', i.id, 'name', i.name, 'kind', i.kind) as "leadInstitution",
      ${latestDecisionSql("t")} as "latestDecision", ${passedSql("t")} as passed, ${dueColumnsSql("t")}
    from trial t join institution i on i.id = t."leadInstitutionId"
    where ${trialMatchSql(scope, filter, "t", today)}
      and ${open}`;
}

/** The same of one trial the caller has read within their scope, and whether a landing is chosen. */
export async function getDueColumns(trialId: string): Promise<DueColumns & { hasLanding: boolean }> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[DueColumns & { hasLanding: boolean }]>`
    select ${dueColumnsSql("t")},
      exists (select 1 from trial_landing l where l."trialId" = t.id) as "hasLanding"
    from trial t where t.id = ${trialId}`;
  return row;
}
