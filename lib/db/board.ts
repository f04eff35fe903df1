import { db, Prisma } from "@/lib/db/client";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { latestDecisionSql, overdueSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { LifeSubject } from "@/lib/db/trial-life";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { BoardCard } from "@/lib/domain/trial/board";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A card with what decides where it can be moved. */
export type BoardRow = BoardCard & Omit<LifeSubject, keyof BoardCard> & { createdById: string | null };

export interface StoredColumn {
  stage: TrialStage;
  total: number;
  rows: BoardRow[];
}

/**
 * The first trials of every stage and how many there are, in one statement. What is over its time stands first, then
 * what ends soonest, then the newest.
 * @param limit of each stage
 */
export async function listBoard(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  limit: number,
): Promise<StoredColumn[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<(BoardRow & { total: number })[]>`
    with placed as (
      select t.id, count(*) over (partition by t.stage)::int as total,
        row_number() over (partition by t.stage order by
          coalesce(${overdueSql("t", today)}, false) desc,
          case when t.stage in ('DECIDED', 'LANDED', 'WITHDRAWN') then null else t."periodEnd" end nulls last,
          t."createdAt" desc, t.id desc) as place
      from trial t where ${trialMatchSql(scope, filter, "t", today)}
    )
    select p.total, t.id, t.version, t.title, t.area::text, t.stage::text, t.anonymised,
      t."periodStart"::text, t."periodEnd"::text, coalesce(${overdueSql("t", today)}, false) as overdue,
      t."costsMoney", t."participantCount", t."createdById",
      json_build_object('id', m.id, 'name', m.name) as municipality,
      json_build_object('id', i.id, 'name', i.name, 'kind', i.kind) as "leadInstitution",
      ${latestDecisionSql("t")} as decision,
      ${trialNeedSql("NATIONAL", "t")} as "nationalNeed",
      ${trialNeedSql("MUNICIPAL", "t")} as "municipalNeed",
      coalesce((select json_agg(json_build_object(
          'outcome', d.outcome, 'decidedOn', d."decidedOn", 'nextStart', d."nextStart") order by d."decidedOn")
        from trial_decision d where d."trialId" = t.id and d."supersededAt" is null), '[]') as decisions,
      ${sinceSql} as since
    from placed p
    join trial t on t.id = p.id
    join municipality m on m.id = t."municipalityId"
    join institution i on i.id = t."leadInstitutionId"
    where p.place <= ${limit}
    order by t.stage, p.place`;
  const columns = new Map<TrialStage, StoredColumn>();
  for (const { total, ...row } of rows) {
    const column = columns.get(row.stage) ?? { stage: row.stage, total, rows: [] };
    column.rows.push(row);
    columns.set(row.stage, column);
  }
  return [...columns.values()];
}

/** The day a trial came to the stage it stands at: moves that left it there, such as an approval, count no days anew. */
const sinceSql = Prisma.sql`(
  select min(step."from")::text from trial_stage_change step
  where step."trialId" = t.id and step."supersededAt" is null and step.stage = t.stage and not exists (
    select 1 from trial_stage_change later
    where later."trialId" = t.id and later."supersededAt" is null and later.stage <> t.stage
      and (later."from", later.seq) > (step."from", step.seq)))`;
