import { danishOrderSql } from "@/lib/db/danish-order";
import { db, Prisma } from "@/lib/db/client";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import {
  latestDecisionSql,
  overdueSql,
  searchQuerySql,
  stageSql,
  trialMatchSql,
} from "@/lib/db/trial-filter-sql";
import { totalSql } from "@/lib/db/trial-counted-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import { agreementOfNoGoal } from "@/lib/domain/statistic/goal";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { openFacets, type OpenFacet, type TrialFilter, type TrialSort } from "@/lib/domain/trial/filter";
import { FOUND_END, FOUND_START, type TrialListItem, type TrialListPage } from "@/lib/domain/trial/list";
import type { Scope } from "@/lib/domain/trial/sharing";
import { wordsOf } from "@/lib/domain/trial/spelling";

export { countedInstitutions, countFacets } from "@/lib/db/trial-facets";

/** Which part of the trials is wanted: a page counted from the start, or what follows a trial seen before. */
export type ListWindow = {
  limit: number;
  today: CalendarDate;
} & ({ sort: TrialSort; offset: number } | { after: TrialCursor | null });

/** A place in the order of registration, newest first; it stays where it is while trials are added. */
export interface TrialCursor {
  createdAt: Date;
  id: string;
}

function orderSql(sort: TrialSort, filter: TrialFilter): Prisma.Sql {
  const newest = Prisma.sql`t."createdAt" desc, t.id desc`;
  switch (sort) {
    case "newest":
      return newest;
    case "title":
      return Prisma.sql`${danishOrderSql(Prisma.sql`t.title`)}, ${newest}`;
    case "stage":
      return Prisma.sql`${stageSql("t", filter.asOf)}, ${newest}`;
    case "period":
      return Prisma.sql`t."periodStart" desc nulls last, ${newest}`;
    case "relevance":
      return filter.q ? Prisma.sql`ts_rank(t.search, ${searchQuerySql(filter.q)}) desc, ${newest}` : newest;
  }
}

interface FoundRow {
  id: string | null;
  total: number;
  snippet: string | null;
}

/** Ids in order, the number of all, and a passage for each when words were searched for. */
async function findTrials(scope: Scope, filter: TrialFilter, window: ListWindow): Promise<FoundRow[]> {
  const prisma = await db();
  const matches = trialMatchSql(scope, filter, "t", window.today);
  const paged = "offset" in window;
  const after =
    !paged && window.after
      ? Prisma.sql`and (t."createdAt", t.id) < (${window.after.createdAt}::timestamptz, ${window.after.id})`
      : Prisma.empty;
  const offset = paged ? window.offset : 0;
  const order = orderSql(paged ? window.sort : "newest", filter);
  const options = `StartSel=${FOUND_START}, StopSel=${FOUND_END}, MaxWords=28, MinWords=12, MaxFragments=1`;
  const snippet = filter.q
    ? Prisma.sql`case when t."archivedAt" is null then ts_headline('frisat_danish',
        translate(concat_ws(' · ', t.purpose, t.change, t."expectedResult", t."observedEffect", t.participants),
          ${FOUND_START + FOUND_END}, ''),
        ${searchQuerySql(filter.q)}, ${options}) end`
    : Prisma.sql`null`;
  // The total stands on its own row when the page is empty.
  return prisma.$queryRaw<FoundRow[]>`
    with chosen as (
      select t.id, row_number() over (order by ${order}) as place
      from trial t where ${matches} ${after}
      order by ${order} limit ${window.limit} offset ${offset}
    ), counted as (${totalSql(scope, filter, window.today)})
    select t.id, counted.total, ${snippet} as snippet
    from counted left join chosen on true left join trial t on t.id = chosen.id
    order by chosen.place`;
}

type TrialRow = Omit<TrialListItem, "furtherInstitutions" | "classifications" | "snippet"> & {
  furtherInstitutions: TrialListItem["furtherInstitutions"] | null;
  classifications: TrialListItem["classifications"] | null;
};

/**
 * The trials with these ids that the scope lets through, as lists show them, in the order of the ids.
 * @param asOf the day the list is of: where each stood then is told too, and those archived since are there
 */
export async function listTrialsById(
  scope: Scope,
  ids: readonly string[],
  today: CalendarDate,
  asOf: CalendarDate | null = null,
): Promise<TrialListItem[]> {
  if (ids.length === 0) return [];
  const prisma = await db();
  const then =
    asOf === null
      ? Prisma.sql`null::json`
      : Prisma.sql`json_build_object('stage', ${stageSql("t", asOf)}, 'decision', ${latestDecisionSql("t", asOf)})`;
  // Of what was archived since, no more is told than what it is counted by.
  const told = (text: string) =>
    Prisma.sql`case when t."archivedAt" is null then t.${Prisma.raw(`"${text}"`)} else '' end as ${Prisma.raw(`"${text}"`)}`;
  const rows = await prisma.$queryRaw<TrialRow[]>`
    select t.id, ${told("title")}, t.area::text, t.stage::text, ${told("freedFrom")}, ${told("freedTo")}, t.initiator::text,
      t."periodStart"::text, t."periodEnd"::text, coalesce(${overdueSql("t", today)}, false) as overdue,
      t.sharing::text, t.origin::text, t.anonymised, t."createdAt", t."updatedAt",
      json_build_object('id', m.id, 'name', m.name) as municipality,
      json_build_object('id', i.id, 'name', i.name, 'kind', i.kind) as "leadInstitution",
      (select json_agg(json_build_object('id', fi.id, 'name', fi.name) order by fi.name)
        from trial_institution f join institution fi on fi.id = f."institutionId"
        where f."trialId" = t.id) as "furtherInstitutions",
      (select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'label', c.label, 'labelEn', c."labelEn")
          order by c.kind, c."order")
        from trial_classification tc join classification c on c.id = tc."classificationId"
        where tc."trialId" = t.id) as classifications,
      ${latestDecisionSql("t")} as decision,
      ${trialNeedSql("NATIONAL", "t")} as "nationalNeed",
      ${trialNeedSql("MUNICIPAL", "t")} as "municipalNeed",
      ${then} as "asOf", t."archivedAt" is not null as "isArchived"
    from trial t
    join municipality m on m.id = t."municipalityId"
    join institution i on i.id = t."leadInstitutionId"
    where t.id in (${Prisma.join([...ids])})
      and ${trialVisibleSql(scope, "t", asOf === null ? "LEFT_OUT" : "INCLUDED")}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row
      ? {
          ...row,
          furtherInstitutions: row.furtherInstitutions ?? [],
          classifications: row.classifications ?? [],
          snippet: null,
        }
      : [];
  });
}

/** The trials the scope and the filter let through. Two statements, whatever the filter. */
export async function listTrials(
  scope: Scope,
  filter: TrialFilter,
  window: ListWindow,
): Promise<TrialListPage> {
  const found = await findTrials(scope, filter, window);
  const snippets = new Map(found.flatMap(({ id, snippet }) => (id ? [[id, snippet] as const] : [])));
  const items = await listTrialsById(scope, [...snippets.keys()], window.today, filter.asOf);
  return {
    total: found[0]?.total ?? 0,
    items: items.map((item) => {
      const snippet = snippets.get(item.id) ?? null;
      return { ...item, snippet: snippet?.includes(FOUND_START) ? snippet : null };
    }),
  };
}

/** How many trials the scope and the filter let through. */
export async function countTrials(scope: Scope, filter: TrialFilter, today: CalendarDate): Promise<number> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ total: number }[]>`${totalSql(scope, filter, today)}`;
  return rows[0]?.total ?? 0;
}

const WORDS_COMPARED = 5;

/** Titles that hold a word resembling one of the search's, the nearest first. */
export async function listSimilarTitles(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
): Promise<string[]> {
  const words = wordsOf(filter.q)
    .filter((word) => word.length > 2)
    .slice(0, WORDS_COMPARED);
  if (words.length === 0) return [];
  const prisma = await db();
  const near = words.map((word) => Prisma.sql`lower(t.title) %> ${word}`);
  const distances = words.map((word) => Prisma.sql`word_similarity(${word}, lower(t.title))`);
  const rows = await prisma.$queryRaw<{ title: string }[]>`
    select t.title from trial t
    where ${trialMatchSql(scope, { ...filter, q: "" }, "t", today)}
      and (${Prisma.join(near, " or ")})
    order by greatest(${Prisma.join(distances)}) desc, t.id limit 50`;
  return rows.map(({ title }) => title);
}

const tableOf: Record<OpenFacet, string> = {
  municipality: "municipality",
  institution: "institution",
  theme: "classification",
  subArea: "classification",
  content: "classification",
  provision: "legal_provision",
  rule: "municipal_rule",
  goal: "plan_goal",
};

/** The ids of the filter that no record has, by facet. No statement when the filter names none. */
export async function listUnknownIds(
  filter: Pick<TrialFilter, OpenFacet>,
): Promise<{ facet: OpenFacet; id: string }[]> {
  const asked = openFacets.flatMap((facet) =>
    filter[facet]
      .filter((id) => facet !== "goal" || agreementOfNoGoal(id) === null)
      .map((id) => ({ facet, id })),
  );
  if (asked.length === 0) return [];
  const prisma = await db();
  const named = openFacets.filter((facet) => filter[facet].length > 0);
  const parts = named.map(
    (facet) => Prisma.sql`select ${facet} as facet, id from ${Prisma.raw(tableOf[facet])}
      where id in (${Prisma.join(filter[facet])})`,
  );
  const rows = await prisma.$queryRaw<{ facet: string; id: string }[]>`${Prisma.join(parts, " union all ")}`;
  const known = new Set(rows.map(({ facet, id }) => `${facet} ${id}`));
  return asked.filter(({ facet, id }) => !known.has(`${facet} ${id}`));
}
