import { db, Prisma } from "@/lib/db/client";
import { latestDecisionSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import { decidedSql } from "@/lib/db/tried-trial";
import { effectOf } from "@/lib/domain/effect/change";
import type { Indicator } from "@/lib/domain/effect/indicator";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { ClearChange, EvaluatedTrial, ThemeOutcome } from "@/lib/domain/statistic/what-works";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import { requiredKindOf } from "@/lib/domain/trial/topic";
import type { Scope } from "@/lib/domain/trial/sharing";

/** What the trials of each area are sorted by. */
const sorted = Prisma.join(
  Object.entries(requiredKindOf).map(([area, kind]) => Prisma.sql`(${area}, ${kind})`),
);

/** Stories told of one theme beside its figures. */
const STORIES = 3;

const place = Prisma.sql`jsonb_build_object('name', i.name, 'kind', i.kind)`;
const municipality = Prisma.sql`jsonb_build_object('id', m.id, 'name', m.name)`;

/**
 * By theme what was tried, decided and found, of the trials the scope and the filter let through: as the list counts them
 * for the theme and the decision. A trial with several themes stands under each. One statement.
 */
export async function listThemeOutcomes(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): Promise<ThemeOutcome[]> {
  const prisma = await db();
  return prisma.$queryRaw<ThemeOutcome[]>`
    with asked as materialized (
      select t.id, ${latestDecisionSql("t")} as decision, latest."forWhom", latest."updatedAt"
      from trial t left join lateral (
        select e."forWhom", e."updatedAt" from trial_evaluation e where e."trialId" = t.id order by e.round desc limit 1
      ) latest on true
      where ${trialMatchSql(scope, filter, "t", today)}
    ), themed as (
      select c.id as theme, asked.* from asked
      join trial_classification part on part."trialId" = asked.id
      join classification c on c.id = part."classificationId" and (c.area::text, c.kind::text) in (${sorted})
    ), story as (
      select themed.*, row_number() over (
          partition by theme, decision order by "updatedAt" desc, id) as turn
      from themed where "forWhom" <> ''
    ), placed as (
      select *, row_number() over (partition by theme order by turn, decision nulls last) as place from story
    ), told as (
      select placed.theme, jsonb_agg(jsonb_build_object(
          'trialId', t.id, 'title', t.title, 'decision', placed.decision, 'anonymised', t.anonymised,
          'leadInstitution', ${place}, 'municipality', ${municipality}, 'forWhom', placed."forWhom")
        order by placed.place) as stories
      from placed join trial t on t.id = placed.id join institution i on i.id = t."leadInstitutionId"
      join municipality m on m.id = t."municipalityId"
      where placed.place <= ${STORIES} group by placed.theme
    ), counted as (
      select theme, count(*)::int as trials, count("updatedAt")::int as evaluated,
        jsonb_build_object('GREEN', count(*) filter (where decision = 'GREEN'),
          'YELLOW', count(*) filter (where decision = 'YELLOW'),
          'RED', count(*) filter (where decision = 'RED')) as decisions
      from themed group by theme
    )
    select c.id, c.kind::text, c.area::text, c.label, c."labelEn", counted.trials, counted.evaluated, counted.decisions,
      coalesce(told.stories, '[]'::jsonb) as stories
    from counted join classification c on c.id = counted.theme left join told on told.theme = counted.theme
    order by c.area, c."order", c.id`;
}

type StoredIndicator = Pick<Indicator, "kind" | "direction" | "title" | "pairs">;
type EvaluatedRow = Omit<EvaluatedTrial, "changes"> & { indicators: StoredIndicator[] | null };

/** What is said of a trial's indicators: only what is clear, and nothing that belongs to few (domain rule 8). */
function clearChanges(indicators: readonly StoredIndicator[]): ClearChange[] {
  return indicators.flatMap((indicator) => {
    const verdict = effectOf(indicator, indicator.pairs)?.verdict;
    return verdict === "BETTER" || verdict === "WORSE" ? [{ title: indicator.title, verdict }] : [];
  });
}

/**
 * Evaluated trials with what their latest evaluation says. The outcomes take turns, each the latest first. One statement.
 * The slips of the indicators leave this file only as what may be said of them.
 */
export async function listEvaluatedTrials(
  scope: Scope,
  filter: TrialFilter,
  { offset, limit, today }: { offset: number; limit: number; today: CalendarDate },
): Promise<EvaluatedTrial[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<EvaluatedRow[]>`
    with evaluated as (
      select t.id, d.outcome::text as decision, d.reason, d."decidedOn"::text as "decidedOn",
        latest.seen, latest."forWhom", latest.next,
        row_number() over (partition by d.outcome order by latest."updatedAt" desc, t.id) as turn
      from trial t ${decidedSql} join lateral (
        select e.* from trial_evaluation e where e."trialId" = t.id order by e.round desc limit 1) latest on true
      where ${trialMatchSql(scope, filter, "t", today)}
    ), chosen as (
      select *, row_number() over (order by turn, decision nulls last, id) as place from evaluated
      order by place limit ${limit} offset ${offset}
    )
    select t.id as "trialId", t.title, c.decision, c.reason, c."decidedOn", c.seen, c."forWhom", c.next, t.anonymised,
      ${place} as "leadInstitution", ${municipality} as municipality,
      (select jsonb_agg(jsonb_build_object('kind', n.kind, 'direction', n.direction, 'title', n.title, 'pairs',
          (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'before', p.before, 'after', p.after)), '[]')
            from indicator_pair p where p."indicatorId" = n.id)) order by n."order")
        from indicator n where n."trialId" = t.id and n.kind <> 'TEXT') as indicators
    from chosen c join trial t on t.id = c.id join institution i on i.id = t."leadInstitutionId"
    join municipality m on m.id = t."municipalityId"
    order by c.place`;
  return rows.map(({ indicators, ...row }) => ({ ...row, changes: clearChanges(indicators ?? []) }));
}
