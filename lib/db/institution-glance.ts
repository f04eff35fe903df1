import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type {
  AlikeTrial,
  InstitutionFrame,
  InstitutionPart,
  Learning,
} from "@/lib/domain/institution/glance";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { Scope } from "@/lib/domain/trial/sharing";

/** An institution with whose it is and what it is part of; null when there is none with the id. Names are public. */
export async function getInstitutionFrame(id: string): Promise<InstitutionFrame | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const named = (alias: string) => Prisma.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.name)`);
  const [row] = await prisma.$queryRaw<InstitutionFrame[]>`
    select place.id, place.name, place.kind::text, place.area::text, place."closedOn"::text,
      ${named("home")} as municipality,
      case when above.id is not null then ${named("above")} end as parent,
      coalesce((select json_agg(${named("below")} order by ${danishOrderSql(Prisma.sql`below.name`)}, below.id)
        from institution below where below."parentId" = place.id and below."closedOn" is null), '[]') as children
    from institution place join municipality home on home.id = place."municipalityId"
    left join institution above on above.id = place."parentId"
    where place.id = ${id}`;
  return row ?? null;
}

/** The trial is led by the institution or tried there as well. */
const triedAt = (
  institutionId: string,
) => Prisma.sql`(trial."leadInstitutionId" = ${institutionId} or exists (
  select 1 from trial_institution further
  where further."trialId" = trial.id and further."institutionId" = ${institutionId}))`;

/** What was learned last in an institution's trials, as far as the scope lets them through: notes, quotes and effects. */
export async function listLearnings(scope: Scope, institutionId: string, limit: number): Promise<Learning[]> {
  const prisma = await db();
  return prisma.$queryRaw<Learning[]>`
    with seen as materialized (
      select trial.id, trial.title, trial."observedEffect", trial."observedEffectOn" from trial
      where ${triedAt(institutionId)} and ${trialVisibleSql(scope, "trial")} and trial.stage <> 'WITHDRAWN'
    )
    select told.key, told.kind, told.text, told."on"::text, told."trialId", told.title from (
      select entry.id as key, entry.kind::text as kind, entry.text, entry."happenedOn" as "on",
        seen.id as "trialId", seen.title
      from seen join log_entry entry on entry."trialId" = seen.id
      where entry.kind in ('LEARNING', 'QUOTE') and entry."removedAt" is null
      union all
      select seen.id, 'EFFECT', seen."observedEffect", seen."observedEffectOn", seen.id, seen.title
      from seen where seen."observedEffect" is not null
    ) told order by told."on" desc nulls last, told.key desc limit ${limit}`;
}

/**
 * What the plans say about one institution and the workshops it holds: what is under way or to come, the soonest first,
 * and after it what was done last. Plans are public.
 */
export async function listInstitutionParts(
  institutionId: string,
  today: CalendarDate,
  limit: number,
): Promise<InstitutionPart[]> {
  const prisma = await db();
  return prisma.$queryRaw<InstitutionPart[]>`
    select part.kind, part.id, part.title, part.wording, part."isDone" from (
      select 'ITEM' as kind, item.id, item.title, item.wording, item."startOn", item."endOn",
        item.state in ('DONE', 'DROPPED') or (item."endOn" < ${today}::date and item.precision <> 'ONGOING') as "isDone"
      from plan_item item
      where item."institutionId" = ${institutionId} and item."removedAt" is null and item.state <> 'DROPPED'
      union all
      select 'WORKSHOP', workshop.id, workshop.title, workshop.wording, workshop."startOn", workshop."endOn",
        workshop."heldOn" is not null or workshop."endOn" < ${today}::date
      from workshop where workshop."institutionId" = ${institutionId} and workshop."cancelledAt" is null
    ) part
    order by part."isDone", case when part."isDone" then null else part."startOn" end, part."endOn" desc, part.id
    limit ${limit}`;
}

/** Of each theme the newest: what is older is found by searching. */
const LOOKED_AT = 600;

/**
 * What others like an institution try: the same kind of place, the same themes, within the scope and wherever it is. The
 * most alike first, then what has been decided, then what is near. Where the institution has no themes yet, any trial of
 * its kind counts.
 */
export async function listAlike(
  scope: Scope,
  { id, kind, municipality }: Pick<InstitutionFrame, "id" | "kind" | "municipality">,
  limit: number,
): Promise<AlikeTrial[]> {
  const prisma = await db();
  return prisma.$queryRaw<AlikeTrial[]>`
    with own as materialized (
      select distinct part."classificationId" as id from trial
      join trial_classification part on part."trialId" = trial.id
      join classification theme on theme.id = part."classificationId" and theme.kind = 'THEME'
      where ${triedAt(id)} and ${trialVisibleSql(scope, "trial")}
    ), candidate as materialized (
      select near."trialId" as id, array_agg(own.id) as shared
      from own cross join lateral (
        select part."trialId" from trial_classification part where part."classificationId" = own.id
        order by part."trialId" desc limit ${LOOKED_AT}) near group by near."trialId"
      union all
      select near.id, '{}'::text[] from (
        select trial.id from institution place join trial on trial."leadInstitutionId" = place.id
        where place.kind = ${kind}::"InstitutionKind" and not exists (select 1 from own)
        order by trial.id desc limit ${LOOKED_AT}) near
    ), ranked as (
      select trial.id, trial."municipalityId" = ${municipality.id} as "isNear", candidate.shared,
        row_number() over (order by cardinality(candidate.shared) desc,
          (latest.outcome is not null) desc, trial."municipalityId" = ${municipality.id} desc,
          trial."updatedAt" desc, trial.id) as rank,
        latest.outcome, latest.reason
      from candidate join trial on trial.id = candidate.id
      join institution place on place.id = trial."leadInstitutionId"
      left join lateral (
        select made.outcome::text as outcome, made.reason from trial_decision made
        where made."trialId" = trial.id and made."supersededAt" is null
        order by made."decidedOn" desc limit 1) latest on true
      where place.kind = ${kind}::"InstitutionKind" and not ${triedAt(id)} and ${trialVisibleSql(scope, "trial")}
        and trial.stage not in ('IDEA', 'AWAITING_APPROVAL', 'WITHDRAWN')
    )
    select trial.id, trial.title, trial."freedTo", trial.stage::text, trial.anonymised, ranked."isNear",
      ranked.outcome, ranked.reason,
      json_build_object('name', place.name, 'kind', place.kind) as "leadInstitution",
      json_build_object('id', home.id, 'name', home.name) as municipality,
      coalesce((select json_agg(json_build_object('id', theme.id, 'label', theme.label, 'labelEn', theme."labelEn")
          order by theme."order") from classification theme where theme.id = any(ranked.shared)), '[]') as themes,
      coalesce((select entry.text from log_entry entry
        where entry."trialId" = trial.id and entry.kind = 'LEARNING' and entry."removedAt" is null
        order by entry."happenedOn" desc, entry.id desc limit 1), trial."observedEffect") as learning
    from ranked join trial on trial.id = ranked.id
    join institution place on place.id = trial."leadInstitutionId"
    join municipality home on home.id = trial."municipalityId"
    where ranked.rank <= ${limit} order by ranked.rank`;
}
