import { readWords } from "@/lib/domain/freedom/words";
import { isBare, isJoining } from "@/lib/domain/freedom/stop-words";
import { danishStem } from "@/lib/domain/freedom/stem";
import { nearestOf, spellingIndex, type SpellingIndex } from "@/lib/domain/freedom/spelling";

export const wordGroupKinds = ["SYNONYM", "AREA_WORK", "OUTSIDE"] as const;
export type WordGroupKind = (typeof wordGroupKinds)[number];

/** Everyday words kept as data; what the kinds mean is told at the schema's `WordGroupKind`. */
export interface WordGroup {
  id: string;
  kind: WordGroupKind;
  words: readonly string[];
}

/** One word of a phrase, and everything by which it can be found in a question. */
export interface PhraseWord {
  word: string;
  /** its stem and the groups it belongs to */
  keys: readonly string[];
  /** its parts when it is a compound, each with keys of its own */
  parts: readonly (readonly string[])[];
}

/** Words that all have to occur in one sentence of the question. */
export interface Phrase {
  words: readonly PhraseWord[];
  /** what it belongs to: a record, or something outside */
  owner: string;
}

/** Several words that together mean what a group means: "vurdering af sprog". */
export interface Expression {
  stems: string[];
  group: string;
  /** words it takes when written out, those that only join included */
  length: number;
}

/** All words one place's check knows, prepared so that a question is answered by looking up its own words only. */
export interface Lexicon {
  /** phrases by the keys of their rarest word */
  phrases: Map<string, Phrase[]>;
  groupsOf: Map<string, string[]>;
  /** expressions of several words that belong to a group, by the stem of their first word */
  expressions: Map<string, Expression[]>;
  /** how a group is called: its first word */
  groupName: Map<string, string>;
  /** stem → a word that has it */
  known: Map<string, string>;
  /** every known word as it was written */
  forms: Set<string>;
  /** stems of the area's own daily work */
  areaWork: Set<string>;
  spelling: SpellingIndex;
  splits: Map<string, string[] | null>;
}

/** The owner of phrases about what is nobody's trial. */
export const OUTSIDE = "outside";

const MIN_PART = 3;
const MAX_PARTS = 4;

/** The words of a phrase or a name, as `readWords` reads a question. */
export function wordsIn(text: string): string[] {
  return readWords(text).map(({ word }) => word);
}

/**
 * The words of a phrase that count. Those that only join are left out as long as two others remain: "0 klasse" is not
 * about classes, and "to lærere" not about teachers.
 */
function contentWords(text: string): string[] {
  const words = wordsIn(text).filter((word) => !isBare(word));
  const content = words.filter((word) => !isJoining(word));
  if (content.length > 1 || words.length === content.length) return content;
  return words.length > 0 ? words : wordsIn(text);
}

/**
 * The stem under which a word is known: its own, or that without one more ending, as "morgenen" is known by "morgen".
 * @returns null when it is not known
 */
export function knownStem(known: ReadonlyMap<string, string>, word: string): string | null {
  const stem = danishStem(word);
  if (known.has(stem)) return stem;
  const shorter = danishStem(stem);
  return known.has(shorter) ? shorter : null;
}

type Vocabulary = Pick<Lexicon, "known" | "forms">;

/** A bare stem such as "vurd" is no word that a compound could be made of. */
function isWord({ forms }: Vocabulary, part: string, stem: string): boolean {
  return (
    stem !== part || forms.has(part) || ["e", "en", "er", "et", "r"].some((end) => forms.has(part + end))
  );
}

/** The stem under which a part of a compound is known, also without the letter that joins it to the next. */
function partStem(vocabulary: Vocabulary, part: string, isLast: boolean): string | null {
  if (part.length < MIN_PART || isJoining(part)) return null;
  const { known } = vocabulary;
  const stem = knownStem(known, part);
  if (stem && isWord(vocabulary, part, stem)) return stem;
  if (isLast || !/[se]$/.test(part) || part.length - 1 < MIN_PART) return null;
  const bare = danishStem(part.slice(0, -1));
  return known.has(bare) ? bare : null;
}

/**
 * The known stems a compound is put together from, the fewest and longest first.
 * @returns null when it is not made of known words only
 */
export function splitCompound(
  lexicon: Vocabulary & Pick<Lexicon, "splits">,
  word: string,
  depth = MAX_PARTS,
): string[] | null {
  if (word.length < 2 * MIN_PART || depth < 2) return null;
  const remembered = depth === MAX_PARTS ? lexicon.splits.get(word) : undefined;
  if (remembered !== undefined) return remembered;
  let best: string[] | null = null;
  for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
    const head = partStem(lexicon, word.slice(0, at), false);
    if (!head) continue;
    const rest = word.slice(at);
    const last = partStem(lexicon, rest, true);
    const tail = last ? [last] : splitCompound(lexicon, rest, depth - 1);
    if (tail && (best === null || tail.length + 1 < best.length)) best = [head, ...tail];
  }
  if (depth === MAX_PARTS) lexicon.splits.set(word, best);
  return best;
}

/** Runs of a compound's parts, such as "sprog", "vurdering" and both together. */
export function partRuns(parts: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to <= parts.length; to += 1) {
      if (to - from < parts.length) runs.push(parts.slice(from, to));
    }
  }
  return runs;
}

/** Its stem and the groups that know it. */
export function keysOf(lexicon: Pick<Lexicon, "groupsOf">, stem: string): string[] {
  return [stem, ...(lexicon.groupsOf.get(stem) ?? [])];
}

/** The name under which a group is a key; a stem never looks like it. */
const groupKey = (group: WordGroup) => `group:${group.id}`;

class LexiconBuilder {
  readonly known = new Map<string, string>();
  readonly forms = new Set<string>();
  readonly groupsOf = new Map<string, string[]>();
  readonly expressions = new Map<string, Expression[]>();
  readonly groupName = new Map<string, string>();
  readonly areaWork = new Set<string>();
  readonly splits = new Map<string, string[] | null>();
  private readonly frequency = new Map<string, number>();
  private readonly words = new Map<string, PhraseWord>();

  learn(word: string): string {
    const stem = danishStem(word);
    this.forms.add(word);
    if (!this.known.has(stem)) this.known.set(stem, word);
    return stem;
  }

  synonyms(group: WordGroup): void {
    const key = groupKey(group);
    this.groupName.set(key, group.words[0] ?? "");
    for (const text of group.words) {
      const stems = contentWords(text).map((word) => this.learn(word));
      if (stems.length === 1) this.groupsOf.set(stems[0]!, [...(this.groupsOf.get(stems[0]!) ?? []), key]);
      else if (stems.length > 1) {
        const expression = { stems, group: key, length: wordsIn(text).length };
        this.expressions.set(stems[0]!, [...(this.expressions.get(stems[0]!) ?? []), expression]);
      }
    }
  }

  phrase({ owner, words }: { owner: string; words: string[] }): Phrase {
    return { owner, words: words.map((word) => this.phraseWord(word)) };
  }

  private phraseWord(word: string): PhraseWord {
    const known = this.words.get(word);
    const made = known ?? this.makeWord(word);
    if (!known) this.words.set(word, made);
    for (const key of made.keys) this.frequency.set(key, (this.frequency.get(key) ?? 0) + 1);
    return made;
  }

  private makeWord(word: string): PhraseWord {
    const parts = splitCompound(this, word) ?? [];
    return { word, keys: keysOf(this, this.learn(word)), parts: parts.map((part) => keysOf(this, part)) };
  }

  /** An expression of a group inside the phrase can also be said by any other word of the group. */
  withExpressions(phrase: Phrase): Phrase[] {
    const stems = phrase.words.map(({ keys }) => keys[0]!);
    const found = stems.flatMap((stem) =>
      (this.expressions.get(stem) ?? []).filter(({ stems: all }) =>
        all.every((each) => stems.includes(each)),
      ),
    );
    const others = found.map(({ stems: said, group }) => ({
      ...phrase,
      words: [
        ...phrase.words.filter(({ keys }) => !said.includes(keys[0]!)),
        { word: this.groupName.get(group)!, keys: [group], parts: [] },
      ],
    }));
    return [phrase, ...others];
  }

  /** Under the keys of the word that the fewest phrases have. */
  index(phrases: readonly Phrase[]): Map<string, Phrase[]> {
    const index = new Map<string, Phrase[]>();
    const rarity = (word: PhraseWord) => this.frequency.get(word.keys[0]!) ?? 0;
    for (const phrase of phrases) {
      const rarest = phrase.words.reduce((best, word) => (rarity(word) < rarity(best) ? word : best));
      for (const key of new Set([...rarest.keys, ...(rarest.parts[0] ?? [])])) {
        const list = index.get(key);
        if (list) list.push(phrase);
        else index.set(key, [phrase]);
      }
    }
    return index;
  }
}

/**
 * Prepares the words of one place.
 * @param owners what the phrases belong to: each with its own phrases of everyday words
 * @param groups the word groups of the area and the municipality
 * @param areaTexts texts whose words are the area's own: themes, examples
 */
export function buildLexicon(
  owners: readonly { id: string; phrases: readonly string[] }[],
  groups: readonly WordGroup[],
  areaTexts: readonly string[],
): Lexicon {
  const builder = new LexiconBuilder();
  for (const group of groups) if (group.kind === "SYNONYM") builder.synonyms(group);
  const areaWords = groups.filter(({ kind }) => kind === "AREA_WORK").flatMap(({ words }) => words);
  for (const word of [...areaWords, ...areaTexts].flatMap(contentWords))
    builder.areaWork.add(builder.learn(word));
  const outside = groups.filter(({ kind }) => kind === "OUTSIDE").flatMap(({ words }) => words);
  const all = [...owners, { id: OUTSIDE, phrases: outside }];
  const read = all.flatMap(({ id, phrases: texts }) =>
    texts.map((text) => ({ owner: id, words: contentWords(text) })),
  );
  // Learned first, so that a compound is split also into words that a later phrase brings.
  for (const { words } of read) for (const word of words) builder.learn(word);
  const phrases = read
    .filter(({ words }) => words.length > 0)
    .flatMap((phrase) => builder.withExpressions(builder.phrase(phrase)));
  return {
    phrases: builder.index(phrases),
    groupsOf: builder.groupsOf,
    expressions: builder.expressions,
    groupName: builder.groupName,
    known: builder.known,
    forms: builder.forms,
    areaWork: builder.areaWork,
    splits: builder.splits,
    spelling: spellingIndex([...builder.known.keys()]),
  };
}

/** The known word that a misspelled one most resembles. */
export function respell(lexicon: Lexicon, stem: string): string | null {
  return nearestOf(lexicon.spelling, stem);
}

/** Shorter parts are too like each other to put the rest of a compound right by them. */
const MIN_SURE_PART = 4;

/**
 * A compound with one misspelled part, put right: "arbejdsmijøregler" with "arbejdsmiljø" in it.
 * @returns null when no part of it is known, or the rest resembles nothing
 */
export function respellCompound(lexicon: Lexicon, word: string): string | null {
  for (let at = word.length - MIN_SURE_PART; at >= MIN_SURE_PART; at -= 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const knownHead = partStem(lexicon, head, false);
    const knownTail = partStem(lexicon, tail, true);
    const meant = knownTail
      ? [respell(lexicon, danishStem(head)), tail]
      : knownHead && [head, respell(lexicon, danishStem(tail))];
    if (meant && meant[0] && meant[1]) {
      return meant.map((part) => lexicon.known.get(part!) ?? part).join("");
    }
  }
  return null;
}
