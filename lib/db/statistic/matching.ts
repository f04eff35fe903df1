import { db, Prisma } from "@/lib/db/client";
import { talliedFilter, talliesSql } from "@/lib/db/statistic/tally";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/**
 * How many trials each of several filters lets through, in one statement. The same filter makes the link beside
 * the number, so the two cannot differ. What the tallies know is summed from them; only the rest reads trials.
 * @param municipalityId all the filters are within it, so that the rest is not read
 */
export async function countMatching<K extends string>(
  scope: Scope,
  municipalityId: string,
  filters: Record<K, TrialFilter>,
  today: CalendarDate,
): Promise<Record<K, number>> {
  const prisma = await db();
  const names = Object.keys(filters) as K[];
  if (names.length === 0) return {} as Record<K, number>;
  const tallied = new Map(
    names.flatMap((name) => {
      const answer = talliedFilter(filters[name], today);
      // A filter of its own area or place would need the tallies told apart by them.
      const isWhole = answer?.part.areas.length === 0 && (answer.part.municipalityIds?.length ?? 1) === 1;
      return answer && isWhole ? [[name, answer] as const] : [];
    }),
  );
  const figures = [...new Set([...tallied.values()].flatMap((answer) => answer.figures))];
  const part = { municipalityIds: [municipalityId], areas: [] };
  const counts = names.map((name) => {
    const answer = tallied.get(name);
    return answer
      ? Prisma.sql`(select coalesce(sum(cells.n), 0)::int from cells where ${answer.condition})`
      : Prisma.sql`(select count(*)::int from trial where trial."municipalityId" = ${municipalityId}
          and ${trialMatchSql(scope, filters[name], "trial", today)})`;
  });
  const [row] = await prisma.$queryRaw<[{ counts: number[] }]>`
    with cells as materialized (${talliesSql(scope, part, figures)})
    select array[${Prisma.join(counts)}] as counts`;
  return Object.fromEntries(names.map((name, index) => [name, row.counts[index]])) as Record<K, number>;
}
