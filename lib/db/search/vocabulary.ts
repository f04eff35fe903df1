import { db, type Db } from "@/lib/db/client";
import type { WordGroup } from "@/lib/domain/freedom/lexicon";
import { buildVocabulary, type SearchVocabulary } from "@/lib/domain/search/vocabulary";

interface WordRow {
  stamp: bigint;
  phrases: string[];
  texts: string[];
  groups: WordGroup[];
}

interface Kept {
  stamp: bigint;
  vocabulary: SearchVocabulary;
}

// The server's bundles each have their own copy of this module.
const shared = globalThis as { frisatSearchWords?: WeakMap<Db, Kept> };

/**
 * The words of public records and those common to all: no municipality's own, and nothing from trials, so that it tells
 * nobody anything. Kept as long as the freedom check's stamp is the same; a statement asks for that each time.
 */
export async function getSearchVocabulary(): Promise<SearchVocabulary> {
  const prisma = await db();
  const all = (shared.frisatSearchWords ??= new WeakMap());
  const kept = all.get(prisma);
  const [now] = await prisma.$queryRaw<{ value: bigint }[]>`select value from freedom_stamp`;
  if (kept && kept.stamp === now?.value) return kept.vocabulary;
  const [row] = await prisma.$queryRaw<WordRow[]>`
    select (select value from freedom_stamp) as stamp,
      array(select distinct unnest(keywords) from (
        select keywords from fence_post union all select keywords from legal_provision
        union all select keywords from municipal_rule) records order by 1) as phrases,
      array(select label from classification union select title from catalogue_example
        union select topic from legal_provision union select title from fence_post order by 1) as texts,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'words', words) order by id)
        from word_group where "municipalityId" is null and kind = 'SYNONYM'), '[]') as groups`;
  const vocabulary = buildVocabulary(row!.phrases, row!.groups, row!.texts);
  all.set(prisma, { stamp: row!.stamp, vocabulary });
  return vocabulary;
}
