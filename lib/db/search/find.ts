import { db, Prisma } from "@/lib/db/client";
import { searchText, titleHoldsSql } from "@/lib/db/search/query-sql";
import { searchSources, type SearchReach, type SearchSource } from "@/lib/db/search/source";
import {
  hitSources,
  searchKinds,
  type FoundPage,
  type HitSource,
  type KindCounts,
  type SearchHit,
  type SearchKind,
} from "@/lib/domain/search/hit";
import { looksForSomething, type SearchQuery } from "@/lib/domain/search/query";
import type { SearchVocabulary } from "@/lib/domain/search/vocabulary";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { FOUND_END, FOUND_START } from "@/lib/domain/trial/list";

/** What a search is narrowed to. */
export interface SearchFilter {
  kind: SearchKind | null;
  municipality: string | null;
  area: WelfareArea | null;
}

export interface SearchWindow {
  offset: number;
  limit: number;
  today: CalendarDate;
}

const sources = Object.keys(hitSources) as HitSource[];
const asked = Prisma.sql`(select asked.query from asked)`;
/** The words themselves, without those that mean the same. */
const typed = Prisma.sql`(select asked.typed from asked)`;
const noCounts = () => Object.fromEntries(searchKinds.map((kind) => [kind, 0])) as KindCounts;

/** What a hit is worth beside one of words that mean the same, one in the title, and the words as typed in a title. */
const ITSELF = 0.3;
const IN_TITLE = 0.3;
const AS_TYPED = 0.3;
/** How much higher one's own municipality stands, and something new beside something old. */
const OWN = 0.15;
const NEW = 0.1;

/** How well one row fits; only its own words, place and age count, so that it tells nothing of rows that are not seen. */
function scoreSql(source: SearchSource, query: SearchQuery, reach: SearchReach, today: CalendarDate) {
  const { vector, title, municipality, day, ownTitle } = source;
  const titled = ownTitle
    ? Prisma.sql`+ case when ts_rank('{0,0,0,1}', ${vector}, ${typed}) > 0 then ${IN_TITLE}::float8 else 0 end
        + case when position(${query.text.toLocaleLowerCase("da")} in lower(${title})) > 0 then ${AS_TYPED}::float8 else 0 end`
    : Prisma.empty;
  const own = Prisma.sql`case when coalesce(${municipality}, '') = any(${[...reach.own]}::text[]) then ${OWN}::float8 else 0 end`;
  const age = Prisma.sql`greatest(0, ${today}::date - coalesce(${day}, ${today}::date - 3650)) / 365.0`;
  const itself = Prisma.sql`case when ${vector} @@ ${typed} then ${ITSELF}::float8 else 0 end`;
  return Prisma.sql`(ts_rank(${vector}, ${asked}, 1) + ${itself} ${titled}) * (1 + ${own} + ${NEW}::float8 / (1 + ${age}))`;
}

interface FoundRow {
  counts: Partial<KindCounts> | null;
  chosen: { source: HitSource; id: string }[] | null;
}

/** What matches in one source, with its score. */
function matchesSql(
  name: HitSource,
  source: SearchSource,
  query: SearchQuery,
  filter: SearchFilter,
  score: Prisma.Sql,
) {
  const inTitle = source.ownTitle ? titleHoldsSql(query, source.title) : null;
  const matches = Prisma.sql`${source.vector} @@ ${asked}`;
  const narrowed = [
    source.visible,
    inTitle ? Prisma.sql`(${matches} or ${inTitle})` : matches,
    ...(filter.municipality ? [Prisma.sql`${source.municipality} = ${filter.municipality}`] : []),
    ...(filter.area ? [source.inArea(filter.area)] : []),
  ];
  return Prisma.sql`select ${name}::text as source, ${hitSources[name]}::text as kind, x.id, ${score} as score
    from ${source.from} where ${Prisma.join(narrowed, " and ")}`;
}

/**
 * Which rows are found, the best first, and how many there are of each kind. One statement.
 * @returns ids of rows the reach lets through, and of no others
 */
async function findIds(
  reach: SearchReach,
  query: SearchQuery,
  vocabulary: SearchVocabulary,
  filter: SearchFilter,
  { offset, limit, today }: SearchWindow,
): Promise<{ chosen: { source: HitSource; id: string }[]; counts: KindCounts }> {
  const prisma = await db();
  const all = searchSources(reach);
  const hits = sources
    .filter((name) => !filter.municipality || name !== "provision")
    .map((name) => matchesSql(name, all[name], query, filter, scoreSql(all[name], query, reach, today)));
  const ofKind = filter.kind ? Prisma.sql`where kind = ${filter.kind}` : Prisma.empty;
  const [row] = await prisma.$queryRaw<FoundRow[]>`
    with asked as materialized (
      select to_tsquery('frisat_danish', ${searchText(query, vocabulary)}) as query,
        to_tsquery('frisat_danish', ${searchText(query, null)}) as typed),
    hit as materialized (${Prisma.join(hits, " union all ")}),
    counted as (select kind, count(*)::int as found from hit group by kind),
    chosen as (
      select source, id, row_number() over (order by score desc, source, id) as place from hit ${ofKind}
      order by place limit ${limit} offset ${offset})
    select (select jsonb_object_agg(kind, found) from counted) as counts,
      (select jsonb_agg(jsonb_build_object('source', source, 'id', id) order by place) from chosen) as chosen`;
  return { chosen: row?.chosen ?? [], counts: { ...noCounts(), ...row?.counts } };
}

const marked = `StartSel=${FOUND_START}, StopSel=${FOUND_END}`;
/** Texts are people's own; the marks are ours. */
const unmarked = (text: Prisma.Sql) =>
  Prisma.sql`translate(coalesce(${text}, ''), ${FOUND_START + FOUND_END}, '')`;

function toldSql(name: HitSource, source: SearchSource, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${name}::text as source, x.id,
      ts_headline('frisat_danish', ${unmarked(source.title)}, ${asked}, ${`${marked}, HighlightAll=true`}) as title,
      ts_headline('frisat_danish', ${unmarked(source.body)}, ${asked},
        ${`${marked}, MaxWords=32, MinWords=14, MaxFragments=2, FragmentDelimiter=" … "`}) as snippet,
      ${source.areas}::text[] as areas, ${source.municipality}::text as municipality,
      ${source.institution}::text as institution, ${source.isAnonymised} as anonymised,
      ${source.state}::text as state, ${source.decision}::text as decision, ${source.day}::text as day,
      ${source.parent}::text as parent
    from ${source.from} where ${source.visible} and x.id in (${Prisma.join([...ids])})`;
}

type ToldRow = Omit<SearchHit, "parentId"> & { parent: string | null };

/** What is told of the rows found, in their order. One statement, which asks again what may be read. */
async function tell(
  reach: SearchReach,
  query: SearchQuery,
  vocabulary: SearchVocabulary,
  chosen: readonly { source: HitSource; id: string }[],
): Promise<SearchHit[]> {
  if (chosen.length === 0) return [];
  const prisma = await db();
  const all = searchSources(reach);
  const named = [...new Set(chosen.map(({ source }) => source))];
  const told = named.map((name) =>
    toldSql(
      name,
      all[name],
      chosen.filter(({ source }) => source === name).map(({ id }) => id),
    ),
  );
  const rows = await prisma.$queryRaw<ToldRow[]>`
    with asked as materialized (select to_tsquery('frisat_danish', ${searchText(query, vocabulary)}) as query),
    told as (${Prisma.join(told, " union all ")})
    select told.source, told.id, told.title, nullif(told.snippet, '') as snippet, told.areas, told.state, told.decision,
      told.day, told.parent,
      case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as municipality,
      case when i.id is null then null
        else jsonb_build_object('name', i.name, 'kind', i.kind, 'anonymised', told.anonymised) end as institution
    from told left join municipality m on m.id = told.municipality left join institution i on i.id = told.institution`;
  const byKey = new Map(
    rows.map(({ parent, ...row }) => [`${row.source} ${row.id}`, { ...row, parentId: parent }]),
  );
  return chosen.flatMap(({ source, id }) => byKey.get(`${source} ${id}`) ?? []);
}

/** One page of what is found and the number of all, by kind. Two statements; none when nothing is looked for. */
export async function findEverywhere(
  reach: SearchReach,
  query: SearchQuery,
  vocabulary: SearchVocabulary,
  filter: SearchFilter,
  window: SearchWindow,
): Promise<FoundPage> {
  if (!looksForSomething(query)) return { hits: [], counts: noCounts() };
  const { chosen, counts } = await findIds(reach, query, vocabulary, filter, window);
  return { hits: await tell(reach, query, vocabulary, chosen), counts };
}

/** Titles looked at per source when a word is put right. */
const TITLES = 20;

/**
 * Titles, among those this viewer may read, that hold a word resembling one of these. One statement.
 * @param words in lower case, letters and digits only
 */
export async function listTitlesLike(reach: SearchReach, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const prisma = await db();
  const all = searchSources(reach);
  const parts = sources
    .filter((name) => all[name].ownTitle)
    .map((name) => {
      const { title, from, visible } = all[name];
      const near = words.map((word) => Prisma.sql`lower(${title}) %> ${word}`);
      const likeness = words.map((word) => Prisma.sql`word_similarity(${word}, lower(${title}))`);
      return Prisma.sql`(select ${title} as title, greatest(${Prisma.join(likeness)}) as likeness
        from ${from} where ${visible} and (${Prisma.join(near, " or ")})
        order by likeness desc limit ${TITLES})`;
    });
  const rows = await prisma.$queryRaw<{ title: string }[]>`
    select found.title from (${Prisma.join(parts, " union all ")}) found order by found.likeness desc, found.title limit 100`;
  return rows.map(({ title }) => title);
}
