import { db } from "@/lib/db/client";
import { listTrialsById } from "@/lib/db/trial-list";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialListItem } from "@/lib/domain/trial/list";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Trials compared at most: with a word that half of all trials have, ranking them all would take seconds. */
const COMPARED = 400;

/**
 * Trials of an area that resemble what somebody wants to do, the most alike first: those with more of the words, and
 * with them in the title.
 * @param words in the order of their weight; letters and digits only. The first eight are looked for.
 */
export async function listTrialsAbout(
  scope: Scope,
  about: { area: WelfareArea; words: readonly string[]; limit: number; today: CalendarDate },
): Promise<TrialListItem[]> {
  const words = about.words.filter((word) => /^[\p{L}\d]+$/u.test(word)).slice(0, 8);
  if (words.length === 0) return [];
  const any = words.join(" | ");
  const prisma = await db();
  // Rare words first: the candidates are those with the most words, found by ever weaker queries until enough.
  const queries = [words.join(" & "), ...pairsOf(words), any].filter(
    (each, at, all) => all.indexOf(each) === at,
  );
  const found = await prisma.$queryRaw<{ id: string }[]>`
    with asked as (select to_tsquery('frisat_danish', each) as q, place
        from unnest(${queries}::text[]) with ordinality as list(each, place)),
      candidate as (
        select hit.id, hit.search from asked cross join lateral (
          select t.id, t.search from trial t
          where numnode(asked.q) > 0 and t.search @@ asked.q and t.area = ${about.area}::"WelfareArea"
            and ${trialVisibleSql(scope, "t")}
          limit ${Math.ceil(COMPARED / queries.length) + 20}::int) hit)
    select id from (select distinct on (id) id, ts_rank(search, to_tsquery('frisat_danish', ${any})) as alike
      from candidate) ranked
    where alike > 0 order by alike desc, id limit ${about.limit}`;
  return listTrialsById(
    scope,
    found.map(({ id }) => id),
    about.today,
  );
}

/** Neighbouring words together: more telling than one alone. */
function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} & ${word}`);
}
