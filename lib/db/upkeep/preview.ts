import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { countedNeedSql } from "@/lib/db/exemption-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import {
  touchedReasons,
  type ChangePreview,
  type TouchedReason,
  type TouchedTrial,
} from "@/lib/domain/freedom/upkeep-form";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { Scope } from "@/lib/domain/trial/sharing";

/** What a change is about, as far as finding the trials it touches goes. */
export interface ChangeToTrials {
  type: FreedomRecordType;
  /** null for a new record: nothing can point at it yet */
  id: string | null;
  municipalityId: string | null;
  institutionId: string | null;
  areas: readonly WelfareArea[];
  keywords: readonly string[];
  /** provisions tied to a fence-post, before and after the change */
  provisionIds: readonly string[];
}

const SHOWN = 30;

interface TouchedRow extends TouchedTrial {
  total: number;
  uses: number;
  linked: number;
  words: number;
}

/** A use that was found to need nothing is no use; the list's filter counts the same way. */
function usesSql(column: "provisionId" | "municipalRuleId", ids: readonly string[]): Prisma.Sql {
  if (ids.length === 0) return Prisma.sql`false`;
  return Prisma.sql`exists (
    select 1 from exemption_use part
    where part."trialId" = t.id and part.${Prisma.raw(`"${column}"`)} in (${Prisma.join([...ids])})
      and ${countedNeedSql("part")} <> 'NONE')`;
}

/** The trial's text has all words of at least one phrase, in any form of the word. */
function wordsSql(keywords: readonly string[]): Prisma.Sql {
  if (keywords.length === 0) return Prisma.sql`false`;
  const phrases = keywords.map((phrase) => Prisma.sql`plainto_tsquery('frisat_danish', ${phrase})`);
  return Prisma.sql`t.search @@ (${Prisma.join(phrases, " || ")})`;
}

/** In the record's areas and place: everywhere, in its municipality, or at its institution. */
function placeSql({ areas, municipalityId, institutionId }: ChangeToTrials): Prisma.Sql {
  const conditions = [
    Prisma.sql`t.area in (${Prisma.join(areas.map((area) => Prisma.sql`${area}::"WelfareArea"`))})`,
  ];
  if (municipalityId !== null) conditions.push(Prisma.sql`t."municipalityId" = ${municipalityId}`);
  if (institutionId !== null) {
    conditions.push(Prisma.sql`(t."leadInstitutionId" = ${institutionId} or exists (
      select 1 from trial_institution further
      where further."trialId" = t.id and further."institutionId" = ${institutionId}))`);
  }
  return Prisma.sql`(${Prisma.join(conditions, " and ")})`;
}

/**
 * The trials a change touches, among those the scope lets through.
 * - A provision or rule: the trials that use it.
 * - A fence-post: the trials in its areas and place that use a provision tied to it, or whose text has its words.
 * - A new record of any type: the trials in its areas and place whose text has its words.
 */
export async function findTouchedTrials(scope: Scope, change: ChangeToTrials): Promise<ChangePreview> {
  const prisma = await db();
  const { type, id } = change;
  const byWords = id === null || type === "FENCE_POST";
  const own = id === null ? [] : [id];
  const uses =
    type === "FENCE_POST"
      ? Prisma.sql`false`
      : usesSql(type === "PROVISION" ? "provisionId" : "municipalRuleId", own);
  const linked =
    type === "FENCE_POST"
      ? Prisma.sql`(${placeSql(change)} and ${usesSql("provisionId", change.provisionIds)})`
      : Prisma.sql`false`;
  const words = byWords
    ? Prisma.sql`(${placeSql(change)} and ${wordsSql(change.keywords)})`
    : Prisma.sql`false`;
  const rows = await prisma.$queryRaw<TouchedRow[]>`
    with touched as (
      select t.id, t.title, t.stage, t."municipalityId", t."leadInstitutionId",
        case when ${uses} then 'USES' when ${linked} then 'LINKED' when ${words} then 'WORDS' end as why
      from trial t
      where ${trialVisibleSql(scope, "t")} and (${uses} or ${linked} or ${words}))
    select touched.id, touched.title, touched.stage, touched.why,
      municipality.name as municipality, institution.name as institution,
      (count(*) over ())::int as total,
      (count(*) filter (where why = 'USES') over ())::int as uses,
      (count(*) filter (where why = 'LINKED') over ())::int as linked,
      (count(*) filter (where why = 'WORDS') over ())::int as words
    from touched
    join municipality on municipality.id = touched."municipalityId"
    join institution on institution.id = touched."leadInstitutionId"
    order by array_position(array['USES', 'LINKED', 'WORDS'], touched.why),
      touched.stage in ('LANDED', 'WITHDRAWN'), ${danishOrderSql(Prisma.sql`touched.title`)}, touched.id
    limit ${SHOWN}`;
  const first = rows[0];
  const counts: Record<TouchedReason, number> = {
    USES: first?.uses ?? 0,
    LINKED: first?.linked ?? 0,
    WORDS: first?.words ?? 0,
  };
  return {
    total: first?.total ?? 0,
    byReason: Object.fromEntries(touchedReasons.map((reason) => [reason, counts[reason]])) as typeof counts,
    shown: rows.map(({ id: trialId, title, municipality, institution, stage, why }) => ({
      ...{ id: trialId, title, municipality, institution, stage, why },
    })),
  };
}
