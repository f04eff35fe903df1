import { trigramsOf } from "@/lib/domain/shared/trigram";

/** The words of a text, in lower case; numbers and single letters are no words to correct. */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase("da").match(/\p{L}[\p{L}\p{M}-]+/gu) ?? [];
}

/** Shared groups of three letters, 0–1: what PostgreSQL calls similarity. */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  const shared = [...left].filter((each) => right.has(each)).length;
  return shared / (left.size + right.size - shared);
}

/** Below this two words are two words, not one misspelled. */
const ALIKE = 0.35;

/**
 * The search with each word that occurs nowhere put as the word it most resembles.
 * @param texts what the words may come from, such as titles that resemble the search
 * @returns null when there is nothing to put differently
 */
export function respelled(search: string, texts: readonly string[]): string | null {
  const known = new Set(texts.flatMap(wordsOf));
  let changed = false;
  const result = search.toLocaleLowerCase("da").replace(/\p{L}[\p{L}\p{M}-]+/gu, (word) => {
    if (known.has(word)) return word;
    let best: { word: string; score: number } | null = null;
    for (const candidate of known) {
      const score = similarity(word, candidate);
      if (score >= ALIKE && (best === null || score > best.score)) best = { word: candidate, score };
    }
    if (best === null) return word;
    changed = true;
    return best.word;
  });
  return changed ? result : null;
}
