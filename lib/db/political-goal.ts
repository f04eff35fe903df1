import { db, Prisma } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import { effectOfMeans, SHOWN_FROM } from "@/lib/domain/effect/change";
import type { IndicatorDirection, IndicatorKind } from "@/lib/domain/effect/indicator";
import {
  type GoalAgreement,
  type GoalJudgement,
  type GoalTelling,
  type MentionedTrial,
  type PoliticalGoal,
  type ToldChange,
} from "@/lib/domain/politics/goal";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What finished evaluations said of the goal `g`, as one row each; `judge` and `year` are the evaluation. */
const judgements = (layer: "MUNICIPAL" | "LOCAL") => Prisma.sql`
  select json_build_object('year', e.year, 'degree', ga.degree, 'text', ga.text, 'authorName', e."authorName",
    'finishedOn', e."finishedOn", 'institution', case when i.id is null then null
      else json_build_object('id', i.id, 'name', i.name) end) as word, e.year, e."finishedOn" as finished
  from goal_assessment ga
  join plan_evaluation e on e.id = ga."evaluationId"
  left join institution i on i.id = e."institutionId"
  where ga."goalId" = g.id and e.layer = ${layer}::"EvaluationLayer" and e."finishedOn" is not null`;

const latest = (layer: "MUNICIPAL" | "LOCAL") => Prisma.sql`(
  select said.word from (${judgements(layer)}) said order by said.year desc, said.finished desc limit 1)`;

const goalObject = Prisma.sql`json_build_object('id', g.id, 'text', g.text, 'isRemoved', g."removedAt" is not null,
  'judgement', ${latest("MUNICIPAL")}, 'voice', case when ${latest("MUNICIPAL")} is null then ${latest("LOCAL")} end)`;

/** What the politicians' page is framed by. */
export interface PoliticsFrame {
  /** the latest first */
  agreements: GoalAgreement[];
  /** the day of the following group's last meeting; null when none was held */
  lastHeldOn: CalendarDate | null;
}

/** A municipality's agreements with their political goals in force and what was last found of them. One statement. */
export async function getPoliticsFrame(municipalityId: string, today: CalendarDate): Promise<PoliticsFrame> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<PoliticsFrame[]>`
    select
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'areas', to_jsonb(a.areas),
          'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn",
          'goals', coalesce((select json_agg(${goalObject} order by g."order", g.id) from plan_goal g
            where g."agreementId" = a.id and g.kind = 'POLITICAL_GOAL' and g."removedAt" is null), '[]'))
          order by a."inForceFrom" desc, a.id)
        from agreement a where a."municipalityId" = ${municipalityId}), '[]') as agreements,
      (select max(f."heldOn")::text from following_meeting f
        where f."municipalityId" = ${municipalityId} and f."heldOn" < ${today}::date) as "lastHeldOn"`;
  return rows[0]!;
}

/** One political goal with whose it is and everything that was found of it. */
export interface StoredPoliticalGoal extends PoliticalGoal {
  version: number;
  agreement: Omit<GoalAgreement, "goals">;
  municipality: { id: string; name: string };
  /** of the municipality, the latest first */
  judgements: GoalJudgement[];
  /** of single institutions, the latest first */
  voices: GoalJudgement[];
}

/** One political goal, also one that was taken out; null when there is none. One statement. */
export async function getPoliticalGoal(id: string): Promise<StoredPoliticalGoal | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const all = (layer: "MUNICIPAL" | "LOCAL") => Prisma.sql`coalesce((
    select json_agg(said.word order by said.year desc, said.finished desc) from (${judgements(layer)}) said), '[]')`;
  const rows = await prisma.$queryRaw<
    { goal: PoliticalGoal; rest: Omit<StoredPoliticalGoal, keyof PoliticalGoal> }[]
  >`
    select ${goalObject} as goal, json_build_object('version', g.version,
      'agreement', json_build_object('id', a.id, 'title', a.title, 'areas', to_jsonb(a.areas),
        'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn"),
      'municipality', json_build_object('id', m.id, 'name', m.name),
      'judgements', ${all("MUNICIPAL")}, 'voices', ${all("LOCAL")}) as rest
    from plan_goal g join agreement a on a.id = g."agreementId" join municipality m on m.id = a."municipalityId"
    where g.id = ${id} and g.kind = 'POLITICAL_GOAL'`;
  return rows[0] ? { ...rows[0].goal, ...rows[0].rest } : null;
}

/** What is told of a trial beside its words; the place is joined as `place`. */
export const mentioned = Prisma.sql`json_build_object('id', trial.id, 'title', trial.title, 'stage', trial.stage,
  'anonymised', trial.anonymised, 'leadInstitution', json_build_object('name', place.name, 'kind', place.kind))`;

/** The trials that contribute to the goals, among those the scope and the filter let through. */
const contributing = (scope: Scope, filter: TrialFilter, today: CalendarDate, goalIds: readonly string[]) =>
  Prisma.sql`
    select part."goalId" as goal, trial.id, ${mentioned} as mention, trial."observedEffect",
      trial."observedEffectOn", trial.stage, trial."updatedAt", trial.origin
    from trial_goal part join trial on trial.id = part."trialId"
    join institution place on place.id = trial."leadInstitutionId"
    where part."goalId" = any(${[...goalIds]}) and ${trialMatchSql(scope, filter, "trial", today)}`;

interface Measured {
  id: string;
  title: string;
  kind: IndicatorKind;
  unit: string | null;
  direction: IndicatorDirection | null;
  n: number;
  before: number;
  after: number;
  change: number;
  deviation: number;
}

interface ToldRow {
  telling: "EXPERIENCE" | "QUOTE" | "LEARNING" | "EVALUATION" | "DECISION" | "CHANGE";
  goal: string;
  trial: MentionedTrial;
  text: string;
  on: CalendarDate | null;
  outcome: DecisionOutcome | null;
  /** of a CHANGE */
  indicator: Measured | null;
}

/** How much is told of each goal. */
export interface TellingLimits {
  stories: number;
  learnings: number;
  decisions: number;
  changes: number;
}

async function listTold(from: Prisma.Sql, limits: TellingLimits): Promise<ToldRow[]> {
  const prisma = await db();
  return prisma.$queryRaw<ToldRow[]>`
    with contributing as materialized (${from}), told as (
      select 'EXPERIENCE' as telling, 'stories' as shelf, c.goal, c.id, c.mention as trial, c."observedEffect" as text,
        c."observedEffectOn" as "on", null as outcome,
        coalesce(c."observedEffectOn", case when c.origin = 'REGISTERED'
          then (c."updatedAt" at time zone 'Europe/Copenhagen')::date end) as day
      from contributing c where c."observedEffect" is not null and c.stage <> 'WITHDRAWN'
      union all
      select case e.kind when 'QUOTE' then 'QUOTE' else 'LEARNING' end,
        case e.kind when 'QUOTE' then 'stories' else 'learnings' end,
        c.goal, c.id, c.mention, e.text, e."happenedOn", null, e."happenedOn"
      from contributing c join log_entry e on e."trialId" = c.id
      where e.kind in ('QUOTE', 'LEARNING') and e."removedAt" is null and e.change is null
      union all
      select 'EVALUATION', 'learnings', c.goal, c.id, c.mention, e.seen, e.day, null, e.day
      from contributing c join lateral (
        select last.seen, (last."updatedAt" at time zone 'Europe/Copenhagen')::date as day
        from trial_evaluation last where last."trialId" = c.id and last.seen <> ''
        order by last.round desc limit 1) e on true
      -- What was carried over from the experiences is told there.
      where e.seen is distinct from c."observedEffect"
      union all
      select 'DECISION', 'decisions', c.goal, c.id, c.mention, d.reason, d."decidedOn", d.outcome::text, d."decidedOn"
      from contributing c join lateral (
        select made.reason, made."decidedOn", made.outcome from trial_decision made
        where made."trialId" = c.id and made."supersededAt" is null
        order by made."decidedOn" desc limit 1) d on true
    ), spread as (
      -- Every trial is heard once before one is heard twice.
      select *, row_number() over (partition by shelf, goal, id order by day desc nulls last, telling) as turn from told
    ), ranked as (
      select *, row_number() over (partition by shelf, goal
        order by turn, (outcome = 'YELLOW'), day desc nulls last, id) as place from spread
    ), means as (
      select i.id, count(*)::int as n, avg(p.before)::float8 as before, avg(p.after)::float8 as after,
        avg(p.after - p.before)::float8 as change, stddev_samp(p.after - p.before)::float8 as deviation
      from indicator i join indicator_pair p on p."indicatorId" = i.id
      where i.kind <> 'TEXT' and p.before is not null and p.after is not null
        and i."trialId" in (select id from contributing)
      -- Less than five pairs never leave the database (domain rule 8).
      group by i.id having count(*) >= ${SHOWN_FROM}
    )
    select place, telling, goal, trial, text, "on"::text as "on", outcome, null::json as indicator from ranked
    where place <= case shelf when 'stories' then ${limits.stories}::int when 'learnings' then ${limits.learnings}::int
      else ${limits.decisions}::int end
    union all
    select row_number() over (order by i."updatedAt" desc, i.id), 'CHANGE', c.goal, c.mention, '', null, null, json_build_object('id', i.id, 'title', i.title, 'kind', i.kind,
      'unit', i.unit, 'direction', i.direction, 'n', means.n, 'before', means.before, 'after', means.after,
      'change', means.change, 'deviation', means.deviation)
    from contributing c join indicator i on i."trialId" = c.id join means on means.id = i.id
    order by 1`;
}

function toldChange(trial: MentionedTrial, measured: Measured): ToldChange | null {
  const { id, title, kind, unit, n, before, after } = measured;
  const verdict = effectOfMeans(measured, measured)?.verdict;
  if (verdict !== "BETTER" && verdict !== "WORSE") return null;
  return { trial, indicator: { id, title, kind, unit }, n, before, after, verdict };
}

function tellingOf(rows: ToldRow[], limits: TellingLimits): GoalTelling {
  const telling: GoalTelling = { stories: [], learnings: [], decisions: [], changes: [] };
  for (const { telling: kind, trial, text, on, outcome, indicator } of rows) {
    if (kind === "CHANGE") {
      const change = toldChange(trial, indicator!);
      if (change) telling.changes.push(change);
    } else if (kind === "DECISION")
      telling.decisions.push({ trial, outcome: outcome!, reason: text, on: on! });
    else if (kind === "EXPERIENCE" || kind === "QUOTE") telling.stories.push({ kind, trial, text, on });
    else telling.learnings.push({ kind, trial, text, on });
  }
  return { ...telling, changes: telling.changes.slice(0, limits.changes) };
}

/**
 * What the trials of each goal have to tell, the newest first, in one statement. What the scope does not let through
 * is not told.
 */
export async function listGoalTellings(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  goalIds: readonly string[],
  limits: TellingLimits,
): Promise<Map<string, GoalTelling>> {
  if (goalIds.length === 0) return new Map();
  const rows = await listTold(contributing(scope, filter, today, goalIds), limits);
  return new Map(
    goalIds.map((id) => [
      id,
      tellingOf(
        rows.filter(({ goal }) => goal === id),
        limits,
      ),
    ]),
  );
}
