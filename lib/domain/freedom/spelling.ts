import { trigramsOf } from "@/lib/domain/shared/trigram";

/** Words by the groups of three letters they hold, so that only words that look alike are compared. */
export type SpellingIndex = ReadonlyMap<string, readonly string[]>;

/** Shorter words are too like each other to guess. */
const MIN_LENGTH = 5;
/** From this length two slips are forgiven, else one. */
const LONG = 8;

/** Share of the word's groups of three letters that the other must have, too. */
const MIN_SHARED = 0.35;

export function spellingIndex(words: readonly string[]): SpellingIndex {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < MIN_LENGTH - 1) continue;
    for (const trigram of trigramsOf(word)) {
      const list = index.get(trigram);
      if (list) list.push(word);
      else index.set(trigram, [word]);
    }
  }
  return index;
}

/** How many letters must be put in, taken out, changed or swapped with a neighbour to make one word the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, before[column - 2]! + 1);
      line.push(best);
    }
    before = above;
    above = line;
  }
  return above[other.length]!;
}

/**
 * The word of the index that a misspelled one was probably meant to be: the same first letter, and one slip, or two in
 * a long word.
 * @returns null when none is near enough, or the word is too short to guess
 */
export function nearestOf(index: SpellingIndex, word: string): string | null {
  if (word.length < MIN_LENGTH) return null;
  const allowed = word.length >= LONG ? 2 : 1;
  const shared = new Map<string, number>();
  for (const trigram of trigramsOf(word)) {
    for (const candidate of index.get(trigram) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  let best: { word: string; slips: number; shared: number } | null = null;
  for (const [candidate, count] of shared) {
    if (count < 2 || candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = editDistance(word, candidate);
    if (slips > allowed || count < word.length * MIN_SHARED) continue;
    const isBetter =
      !best ||
      slips < best.slips ||
      (slips === best.slips && (count > best.shared || (count === best.shared && candidate < best.word)));
    if (isBetter) best = { word: candidate, slips, shared: count };
  }
  return best?.word ?? null;
}
