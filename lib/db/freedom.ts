import { db, type Db } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import type { AnsweringAgreement } from "@/lib/domain/freedom/answer";
import { prepareKnowledge, type FreedomKnowledge } from "@/lib/domain/freedom/check";
import type { WordGroup } from "@/lib/domain/freedom/lexicon";
import type { FencePostRecord, Grant, ProvisionRecord, RuleRecord } from "@/lib/domain/freedom/record";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";

interface Place {
  municipalityId: string;
  area: WelfareArea;
}

type FencePostRow = Omit<FencePostRecord, "type" | "areas">;

/** Fence-posts that can matter at a place: national, the municipality's, and local ones there or of unnamed places. */
export async function listFencePostRecords({ municipalityId, area }: Place): Promise<FencePostRecord[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<FencePostRow[]>`
    select id, title, summary, keywords, source, level::text, status::text, exception, "municipalityId",
      "institutionId", "validFrom"::text, "validTo"::text,
      array(select "provisionId" from fence_post_provision where "fencePostId" = fence_post.id) as "provisionIds"
    from fence_post
    where area = ${area}::"WelfareArea" and ("municipalityId" is null or "municipalityId" = ${municipalityId})
    order by id`;
  return rows.map((row) => ({ ...row, type: "FENCE_POST", areas: [area] }));
}

type ProvisionRow = Omit<ProvisionRecord, "type" | "periods" | "grants"> & {
  periods: ProvisionPeriod[] | null;
  grants: Grant[] | null;
};

/** Provisions of an area, with what has been granted in the municipality. */
export async function listProvisionRecords({ municipalityId, area }: Place): Promise<ProvisionRecord[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<ProvisionRow[]>`
    select id, topic as title, summary, areas::text[], keywords, source, law, paragraph, subsection, freed::text,
      role::text, note,
      (select json_agg(json_build_object('kind', kind, 'note', v.note, 'validFrom', "validFrom", 'validTo', "validTo")
          order by "order")
        from provision_validity v where v."provisionId" = p.id) as periods,
      (select json_agg(json_build_object('municipalityId', "municipalityId", 'area', area, 'condition', condition,
          'validFrom', "validFrom", 'validTo', "validTo") order by "validFrom")
        from provision_grant g where g."provisionId" = p.id and g."municipalityId" = ${municipalityId}
          and g.area = ${area}::"WelfareArea") as grants
    from legal_provision p where ${area}::"WelfareArea" = any(areas) order by id`;
  return rows.map((row) => ({
    ...row,
    type: "PROVISION",
    periods: row.periods ?? [],
    grants: row.grants ?? [],
  }));
}

/** The municipality's rules, and those that no source ties to a municipality. */
export async function listRuleRecords({ municipalityId, area }: Place): Promise<RuleRecord[]> {
  const prisma = await db();
  const rules = await prisma.municipalRule.findMany({
    where: { area, OR: [{ municipalityId: null }, { municipalityId }] },
  });
  return rules.map(({ validFrom, validTo, ...rule }) => ({
    ...{ type: "RULE", id: rule.id, title: rule.title, summary: rule.summary, areas: [rule.area] },
    ...{ keywords: rule.keywords, source: rule.source, category: rule.category, status: rule.status },
    ...{ municipalityId: rule.municipalityId, fencePostId: rule.fencePostId },
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDate(validTo),
  }));
}

/** A municipality's agreements, whatever the day. */
export async function listAgreements(municipalityId: string): Promise<AnsweringAgreement[]> {
  const prisma = await db();
  const rows = await prisma.agreement.findMany({
    where: { municipalityId },
    select: { id: true, title: true, kind: true, areas: true, inForceFrom: true, expiresOn: true },
  });
  return rows.map((row) => ({
    ...row,
    inForceFrom: fromDbDate(row.inForceFrom),
    expiresOn: fromDbDate(row.expiresOn),
  }));
}

async function listWordGroups({ municipalityId, area }: Place): Promise<WordGroup[]> {
  const prisma = await db();
  return prisma.$queryRaw<WordGroup[]>`
    select id, kind::text, words from word_group
    where ("municipalityId" is null or "municipalityId" = ${municipalityId})
      and (cardinality(areas) = 0 or ${area}::"WelfareArea" = any(areas))
    order by id`;
}

/** What the area's work is about, in the words of its themes and of what has been tried. */
async function listAreaTexts(area: WelfareArea): Promise<string[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ text: string }[]>`
    select label as text from classification where area = ${area}::"WelfareArea"
    union select title from catalogue_example where area = ${area}::"WelfareArea" order by text`;
  return rows.map(({ text }) => text);
}

async function readKnowledge(place: Place): Promise<FreedomKnowledge> {
  const [posts, provisions, rules] = [
    await listFencePostRecords(place),
    await listProvisionRecords(place),
    await listRuleRecords(place),
  ];
  return prepareKnowledge({
    ...place,
    records: [...posts, ...provisions, ...rules],
    agreements: await listAgreements(place.municipalityId),
    groups: await listWordGroups(place),
    areaTexts: await listAreaTexts(place.area),
  });
}

/** Places prepared last in this process, about 3 MB each; more than are asked for at a time, and a bound on memory. */
const KEPT_PLACES = 30;

interface Kept {
  stamp: bigint;
  knowledge: Promise<FreedomKnowledge>;
}

// The server's bundles each have their own copy of this module.
const shared = globalThis as { frisatFreedom?: WeakMap<Db, Map<string, Kept>> };

function keptOf(prisma: Db): Map<string, Kept> {
  const all = (shared.frisatFreedom ??= new WeakMap());
  const kept = all.get(prisma) ?? new Map<string, Kept>();
  all.set(prisma, kept);
  return kept;
}

async function readStamp(prisma: Db): Promise<bigint> {
  const rows = await prisma.$queryRaw<{ value: bigint }[]>`select value from freedom_stamp`;
  return rows[0]?.value ?? 0n;
}

/**
 * What the check knows about a place. Prepared once and used again as long as nothing it is made of has changed,
 * which the database's stamp tells: every question asks for the stamp, so no process answers from old data.
 */
export async function getFreedomKnowledge(place: Place): Promise<FreedomKnowledge> {
  const prisma = await db();
  const kept = keptOf(prisma);
  const key = `${place.municipalityId} ${place.area}`;
  const stamp = await readStamp(prisma);
  const before = kept.get(key);
  kept.delete(key);
  if (before?.stamp === stamp) {
    kept.set(key, before);
    return before.knowledge;
  }
  // The stamp is read first: data changed meanwhile is newer than its stamp says and is read again next time.
  const knowledge = readKnowledge(place);
  knowledge.catch(() => kept.delete(key));
  kept.set(key, { stamp, knowledge });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_PLACES))) kept.delete(oldest);
  return knowledge;
}
