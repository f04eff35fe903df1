import type { Prisma } from "@/lib/db/client";
import type { WelfareArea, WordGroupKind } from "@/lib/db/generated/enums";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData } from "@/prisma/seed/source";

/** The everyday words of a record, by its id; none for a record the vocabulary does not know. */
export function freedomKeywords(): (id: string) => string[] {
  const { records } = readData<{ records: Record<string, string[]> }>("freedom-keywords.json");
  return (id) => records[id] ?? [];
}

interface SourceGroup {
  id: string;
  kind: WordGroupKind;
  areas: WelfareArea[];
  words: string[];
}

/** Synonyms, the areas' own words, and what is nobody's trial. */
export async function loadWordGroups(tx: Prisma.TransactionClient): Promise<void> {
  const { groups } = readData<{ groups: SourceGroup[] }>("freedom-word-groups.json");
  const rows: Prisma.WordGroupCreateManyInput[] = groups.map(({ id, kind, areas, words }) => ({
    ...{ id: `words-${id}`, kind, areas, words },
    origin: "REFERENCE",
  }));
  await reconcile(tx, tx.wordGroup, rows);
}
