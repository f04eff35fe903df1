import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { fromDbDate } from "@/lib/db/dates";
import type { RecordListFilter, RecordListItem, RecordSort } from "@/lib/domain/freedom/upkeep-list";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Where records are kept by somebody; as `KeptPlace` of the policies. */
export type PlaceClause =
  | { level: "NATIONAL" }
  | { level: "MUNICIPAL"; municipalityId: string; areas: readonly WelfareArea[] }
  | { level: "LOCAL"; institutionId: string };

interface Row extends Omit<RecordListItem, "validFrom" | "validTo" | "recheckOn"> {
  validFrom: Date | null;
  validTo: Date | null;
  recheckOn: Date | null;
  total: number;
}

const areaList = (areas: readonly WelfareArea[]) =>
  Prisma.sql`array[${Prisma.join(areas.map((area) => Prisma.sql`${area}::"WelfareArea"`))}]`;

/** A provision holds on the days of `provisionPeriod` in the domain; a test holds the two together. */
const provisionPeriods = Prisma.sql`
  select provision.id,
    (select own."validFrom" from provision_validity own
      where own."provisionId" = provision.id and own.kind = 'IN_FORCE' order by own."order" limit 1) as "validFrom",
    least(
      (select own."validTo" from provision_validity own
        where own."provisionId" = provision.id and own.kind in ('IN_FORCE', 'EXTENDED')
        order by own."order" desc limit 1),
      (select min(other."validFrom") - 1 from provision_validity other
        where other."provisionId" = provision.id and other.kind = 'REPLACED')) as "validTo"
  from legal_provision provision`;

const allRecords = Prisma.sql`
  select 'FENCE_POST' as type, post.id, post.title, null as law, post.level::text as level, array[post.area] as areas,
    post."municipalityId", post."institutionId", post.summary, post.keywords,
    post."validFrom", post."validTo", null::date as "recheckOn",
    exists (select 1 from fence_post newer where newer."replacesId" = post.id) as "isReplaced"
  from fence_post post
  union all
  select 'PROVISION', provision.id, provision.topic, concat_ws(' ', provision.law, nullif(concat_ws(', ', provision.paragraph, provision.subsection), '')),
    'NATIONAL', provision.areas, null, null, provision.summary, provision.keywords,
    period."validFrom", period."validTo", provision."recheckOn",
    exists (select 1 from legal_provision newer where newer."replacesId" = provision.id)
  from legal_provision provision join (${provisionPeriods}) period on period.id = provision.id
  union all
  select 'RULE', rule.id, rule.title, null, 'MUNICIPAL', array[rule.area], rule."municipalityId", null,
    rule.summary, rule.keywords, rule."validFrom", rule."validTo", null,
    exists (select 1 from municipal_rule newer where newer."replacesId" = rule.id)
  from municipal_rule rule`;

function keptSql(places: readonly PlaceClause[]): Prisma.Sql {
  if (places.length === 0) return Prisma.sql`false`;
  const clauses = places.map((place) => {
    switch (place.level) {
      case "NATIONAL":
        return Prisma.sql`record.level = 'NATIONAL'`;
      case "MUNICIPAL":
        return Prisma.sql`(record.level = 'MUNICIPAL' and record."municipalityId" = ${place.municipalityId}
          and record.areas <@ ${areaList(place.areas)})`;
      case "LOCAL":
        return Prisma.sql`(record.level = 'LOCAL' and record."institutionId" = ${place.institutionId})`;
    }
  });
  return Prisma.sql`(${Prisma.join(clauses, " or ")})`;
}

/** Every word of the search occurs somewhere in what is told about the record, in any form of the word. */
function searchSql(q: string): Prisma.Sql {
  return Prisma.sql`(
    to_tsvector('frisat_danish', concat_ws(' ', record.title, record.law, record.summary, array_to_string(record.keywords, ' ')))
      @@ websearch_to_tsquery('frisat_danish', ${q})
    or strpos(lower(concat_ws(' ', record.law, record.title)), lower(${q})) > 0)`;
}

const sorts: Record<RecordSort, Prisma.Sql> = {
  title: danishOrderSql(Prisma.sql`standing.title`),
  place: danishOrderSql(Prisma.sql`coalesce(institution.name, municipality.name, '')`),
  validFrom: Prisma.sql`standing."validFrom" nulls last`,
  validTo: Prisma.sql`standing."validTo" nulls last`,
  recheckOn: Prisma.sql`standing."recheckOn" nulls last`,
};

/**
 * Fence-posts, provisions and rules in one list.
 * @param kept the places the viewer keeps; decides what `mine` means
 */
export async function listRecords(
  filter: RecordListFilter,
  kept: readonly PlaceClause[],
  today: CalendarDate,
  window: { sort: RecordSort; limit: number; offset: number },
): Promise<{ items: RecordListItem[]; total: number }> {
  const prisma = await db();
  const conditions: Prisma.Sql[] = [Prisma.sql`true`];
  if (filter.type) conditions.push(Prisma.sql`record.type = ${filter.type}`);
  if (filter.level) conditions.push(Prisma.sql`record.level = ${filter.level}`);
  if (filter.area) conditions.push(Prisma.sql`record.areas && ${areaList([filter.area])}`);
  if (filter.municipality) conditions.push(Prisma.sql`record."municipalityId" = ${filter.municipality}`);
  if (filter.q) conditions.push(searchSql(filter.q));
  if (filter.mine) conditions.push(keptSql(kept));
  const state = filter.state ? Prisma.sql`where standing.state = ${filter.state}` : Prisma.empty;
  const rows = await prisma.$queryRaw<Row[]>`
    with standing as (
      select record.type, record.id, record.title, record.law, record.level, record.areas::text[] as areas,
        record."municipalityId", record."institutionId", record."validFrom", record."validTo", record."recheckOn",
        record."isReplaced",
        case
          when record."validTo" < record."validFrom" or record."validTo" < ${today}::date then 'ENDED'
          when record."validFrom" > ${today}::date then 'COMING'
          else 'NOW' end as state
      from (${allRecords}) record
      where ${Prisma.join(conditions, " and ")})
    select standing.*, coalesce(institution.name, municipality.name) as place, (count(*) over ())::int as total
    from standing
    left join municipality on municipality.id = standing."municipalityId"
    left join institution on institution.id = standing."institutionId"
    ${state}
    order by ${sorts[window.sort]}, ${sorts.title}, standing."validFrom" nulls first, standing.type, standing.id
    limit ${window.limit} offset ${window.offset}`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _total, validFrom, validTo, recheckOn, ...row }) => ({
      ...row,
      validFrom: fromDbDate(validFrom),
      validTo: fromDbDate(validTo),
      recheckOn: fromDbDate(recheckOn),
    })),
  };
}
