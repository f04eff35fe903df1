import { db, Prisma } from "@/lib/db/client";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import { listTrialsById, type TrialCursor } from "@/lib/db/trial-list";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { openFacets, type OpenFacet, type TrialFilter } from "@/lib/domain/trial/filter";
import type { TrialListItem } from "@/lib/domain/trial/list";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Trials read and written at a time. */
export const EXPORT_PAGE = 400;

/**
 * The trials after one seen before, newest first, that the scope and the filter let through: a page of a file. Nothing is
 * counted, so that the last page costs no more than the first; no connection is held between two pages.
 * @returns the trials, and where the next page begins; null after the last
 */
export async function listTrialsAfter(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  after: TrialCursor | null,
): Promise<{ items: TrialListItem[]; next: TrialCursor | null }> {
  const prisma = await db();
  const further = after
    ? Prisma.sql`and (t."createdAt", t.id) < (${after.createdAt}::timestamptz, ${after.id})`
    : Prisma.empty;
  const rows = await prisma.$queryRaw<TrialCursor[]>`
    select t.id, t."createdAt" from trial t where ${trialMatchSql(scope, filter, "t", today)} ${further}
    order by t."createdAt" desc, t.id desc limit ${EXPORT_PAGE}`;
  const ids = rows.map(({ id }) => id);
  return {
    // Whatever is archived between the two reads is left out; the cursor does not mind.
    items: await listTrialsById(scope, ids, today, filter.asOf),
    next: rows.length === EXPORT_PAGE ? rows.at(-1)! : null,
  };
}

/** What a record that is filtered by is called. */
export interface FilterName {
  facet: OpenFacet;
  value: string;
  label: string;
  labelEn: string | null;
}

/** The names of the records a filter names, in one statement; none when it names none. */
export async function listFilterNames(filter: Pick<TrialFilter, OpenFacet>): Promise<FilterName[]> {
  const asked = openFacets.flatMap((facet) => filter[facet].map((value) => Prisma.sql`(${facet}, ${value})`));
  if (asked.length === 0) return [];
  const prisma = await db();
  return prisma.$queryRaw<FilterName[]>`
    select s.facet, s.value, c."labelEn",
      coalesce(m.name, i.name, c.label, r.title, g.text, concat_ws(' ', p.law, p.paragraph, p.subsection)) as label
    from (values ${Prisma.join(asked)}) as s (facet, value)
    left join municipality m on s.facet = 'municipality' and m.id = s.value
    left join institution i on s.facet = 'institution' and i.id = s.value
    left join classification c on s.facet in ('theme', 'subArea', 'content') and c.id = s.value
    left join legal_provision p on s.facet = 'provision' and p.id = s.value
    left join municipal_rule r on s.facet = 'rule' and r.id = s.value
    left join plan_goal g on s.facet = 'goal' and g.id = s.value`;
}
