import { db, Prisma } from "@/lib/db/client";
import { trialFilterSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/**
 * How many trials each of several filters lets through, in one statement. The same filter makes the link beside
 * the number, so the two cannot differ.
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
  const counts = names.map(
    (name) => Prisma.sql`count(*) filter (where ${trialFilterSql(filters[name], "trial", today)})::int`,
  );
  const [row] = await prisma.$queryRaw<[{ counts: number[] }]>`
    select array[${Prisma.join(counts)}] as counts from trial
    where trial."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "trial")}`;
  return Object.fromEntries(names.map((name, index) => [name, row.counts[index]])) as Record<K, number>;
}
