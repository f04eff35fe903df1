import {
  buildLexicon,
  respell,
  respellCompound,
  splitCompound,
  wordsIn,
  type Lexicon,
  type WordGroup,
} from "@/lib/domain/freedom/lexicon";
import { danishStem } from "@/lib/domain/freedom/stem";

/** What the freedom check's words tell about other ways to say a word. */
export interface SearchVocabulary {
  lexicon: Lexicon;
  /** stem → other words and expressions that mean the same */
  synonyms: ReadonlyMap<string, readonly string[][]>;
  /** stem → compounds it is part of */
  compounds: ReadonlyMap<string, readonly string[]>;
}

/** Shorter words say too little to look for what they are part of. */
const MIN_WORD = 4;
/** Other ways to say one word that are looked for; each costs a little in the database. */
const WAYS = 12;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A search may be for anything: what was split once is not remembered, as the words of records are. */
const partsOf = ({ known, forms }: Lexicon, word: string) =>
  splitCompound({ known, forms, splits: new Map() }, word) ?? [];

/**
 * Prepares the words of the search.
 * @param phrases everyday words of public records
 * @param groups words that mean the same, common to all
 * @param texts further texts whose words are known: names of themes, titles of examples
 */
export function buildVocabulary(
  phrases: readonly string[],
  groups: readonly WordGroup[],
  texts: readonly string[],
): SearchVocabulary {
  const lexicon = buildLexicon([{ id: "search", phrases }], groups, texts);
  const synonyms = new Map<string, string[][]>();
  for (const { kind, words } of groups) {
    if (kind !== "SYNONYM") continue;
    for (const one of words) {
      const [word, more] = wordsIn(one);
      if (word === undefined || more !== undefined) continue;
      for (const other of words) if (other !== one) push(synonyms, danishStem(word), wordsIn(other));
    }
  }
  const compounds = new Map<string, string[]>();
  for (const form of lexicon.forms) {
    for (const part of new Set(partsOf(lexicon, form))) push(compounds, part, form);
  }
  return { lexicon, synonyms, compounds };
}

/**
 * Other ways to say a word, each as words that all have to occur: its parts when it is a compound, compounds that it is
 * part of, words that mean the same.
 */
export function otherWays({ lexicon, synonyms, compounds }: SearchVocabulary, word: string): string[][] {
  if (word.length < MIN_WORD) return [];
  const stem = danishStem(word);
  const parts = partsOf(lexicon, word).map((part) => lexicon.known.get(part) ?? part);
  const ways = [
    ...(parts.length > 1 ? [parts] : []),
    ...(synonyms.get(stem) ?? []),
    ...(compounds.get(stem) ?? []).filter((form) => form !== word).map((form) => [form]),
  ];
  const unique = new Map(ways.filter((way) => way.length > 0).map((way) => [way.join(" "), way]));
  return [...unique.values()].slice(0, WAYS);
}

/** Words of the vocabulary that a misspelled word may have been meant to be. */
export function meantWords({ lexicon }: SearchVocabulary, word: string): string[] {
  const stem = danishStem(word);
  if (lexicon.known.has(stem) || lexicon.forms.has(word)) return [word];
  const near = respell(lexicon, stem);
  const compound = respellCompound(lexicon, word);
  return [...(near ? [lexicon.known.get(near) ?? near] : []), ...(compound ? [compound] : [])];
}
