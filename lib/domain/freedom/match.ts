import type { MatchedWord } from "@/lib/domain/freedom/answer";
import {
  keysOf,
  knownStem,
  OUTSIDE,
  partRuns,
  respell,
  respellCompound,
  splitCompound,
  type Lexicon,
  type Phrase,
  type PhraseWord,
} from "@/lib/domain/freedom/lexicon";
import type { Question, Token } from "@/lib/domain/freedom/question";
import { danishStem } from "@/lib/domain/freedom/stem";

/** What one owner's phrases found in the question. */
export interface Match {
  owner: string;
  /** the tokens, and negative numbers for paragraphs named, that its phrases rest on */
  positions: ReadonlySet<number>;
  matched: MatchedWord[];
}

export interface Reading {
  matches: Map<string, Match>;
  /** words put right or read as another word */
  understood: MatchedWord[];
  /** content words that say nothing to this place's check */
  unknown: string[];
  /** content words of the area's own daily work */
  areaWords: number;
  contentWords: number;
  isOutside: boolean;
}

/** A way in which a token can be understood. */
interface Meaning {
  tokens: readonly number[];
  sentence: number;
  how: MatchedWord["how"];
  as: string | null;
  /** it is only a part of a compound */
  isPart?: true;
}

type Meanings = Map<string, Meaning[]>;

/** Words of a phrase have at most this many words that mean something between the outer two; more is another matter. */
const MAX_BETWEEN = 4;
/** A compound's single part, such as "mad" in "madpakke", finds a phrase of one word only from this length. */
const MIN_LONE_PART = 5;

const strength = { WORD: 0, PARAGRAPH: 0, SYNONYM: 1, COMPOUND: 2, SPELLING: 3 } as const;

function add(meanings: Meanings, key: string, meaning: Meaning): void {
  const list = meanings.get(key);
  if (list) list.push(meaning);
  else meanings.set(key, [meaning]);
}

/**
 * A new compound's meanings: each run of its parts, as a word and as its groups. One that is a known word itself
 * means that and not its parts: "sprogvurdering" is not about language as such.
 */
function addParts(
  lexicon: Lexicon,
  meanings: Meanings,
  token: Token,
  word: string,
  how: MatchedWord["how"],
): void {
  const parts = splitCompound(lexicon, word);
  if (!parts || lexicon.known.has(token.stem)) return;
  for (const run of partRuns(parts)) {
    const stems = run.length === 1 ? [run[0]!] : [run.join(""), run.join("s"), run.join("e")];
    for (const stem of stems.filter((each) => lexicon.known.has(each))) {
      const as = lexicon.known.get(stem)!;
      for (const key of keysOf(lexicon, stem)) {
        add(meanings, key, { tokens: [token.at], sentence: token.sentence, how, as, isPart: true });
      }
    }
  }
}

function addExpressions(lexicon: Lexicon, meanings: Meanings, tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    for (const { stems, group, length } of lexicon.expressions.get(token.stem) ?? []) {
      const near = tokens
        .slice(Math.max(0, index - length), index + length + 1)
        .filter(({ sentence }) => sentence === token.sentence);
      const said = stems.map((stem) => near.find((each) => each.stem === stem));
      if (said.every((each) => each !== undefined)) {
        const at = said.map((each) => each.at);
        // One word may come between, as in "vurdering af børnenes sprog".
        if (Math.max(...at) - Math.min(...at) > length) continue;
        add(meanings, group, {
          tokens: at,
          sentence: token.sentence,
          how: "SYNONYM",
          as: lexicon.groupName.get(group)!,
        });
      }
    }
  });
}

/** aa, ae and oe as people write them who have no Danish keyboard. */
const folded = (word: string) => word.replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø");

/** Everything the tokens can mean, and what had to be put right for it. */
function readMeanings(lexicon: Lexicon, tokens: readonly Token[]) {
  const meanings: Meanings = new Map();
  const understood: MatchedWord[] = [];
  const unknown = new Set<number>();
  const corrected: Token[] = tokens.map((token) => {
    const stem = knownStem(lexicon.known, token.word);
    if (stem) return { ...token, stem };
    if (token.joining || splitCompound(lexicon, token.word)) return token;
    const respelled = [
      folded(token.word),
      respell(lexicon, token.stem),
      respellCompound(lexicon, token.word),
    ].find((word) => word !== null && word !== token.word && isUnderstood(lexicon, word));
    if (respelled && token.content) {
      const stem = knownStemOf(lexicon, respelled);
      const as = lexicon.known.get(stem) ?? respelled;
      understood.push({ typed: token.typed, as, how: "SPELLING" });
      return { ...token, stem, word: as };
    }
    if (token.content) unknown.add(token.at);
    return token;
  });
  for (const token of corrected) {
    const misspelled = token.word !== tokens[token.at]!.word;
    const base = { tokens: [token.at], sentence: token.sentence };
    add(meanings, token.stem, {
      ...base,
      how: misspelled ? "SPELLING" : "WORD",
      as: misspelled ? token.word : null,
    });
    for (const group of lexicon.groupsOf.get(token.stem) ?? []) {
      add(meanings, group, { ...base, how: "SYNONYM", as: lexicon.groupName.get(group)! });
    }
    if (!token.joining) addParts(lexicon, meanings, token, token.word, misspelled ? "SPELLING" : "COMPOUND");
  }
  addExpressions(lexicon, meanings, corrected);
  return { meanings, understood, unknown, corrected };
}

/** A respelled stem is a known stem already; a folded word still has its ending. */
function knownStemOf(lexicon: Lexicon, word: string): string {
  return lexicon.known.has(word) ? word : danishStem(word);
}

function isUnderstood(lexicon: Lexicon, word: string): boolean {
  return lexicon.known.has(knownStemOf(lexicon, word)) || splitCompound(lexicon, word) !== null;
}

/** The ways in which a phrase's word is said in a sentence, the plainest first. */
function saying(meanings: Meanings, keys: readonly string[], sentence: number): Meaning[] {
  return keys
    .flatMap((key) => meanings.get(key) ?? [])
    .filter((meaning) => meaning.sentence === sentence)
    .sort((one, other) => strength[one.how] - strength[other.how]);
}

function findWord(meanings: Meanings, word: PhraseWord, sentence: number, isLone: boolean): Meaning[] | null {
  const direct = saying(meanings, word.keys, sentence).find(
    ({ isPart }) => !isLone || !isPart || word.word.length >= MIN_LONE_PART,
  );
  if (direct) return [direct];
  if (word.parts.length === 0) return null;
  const parts = word.parts.map((keys) => saying(meanings, keys, sentence)[0]);
  return parts.every((part) => part !== undefined) ? parts : null;
}

function findPhrase(
  tokens: readonly Token[],
  meanings: Meanings,
  phrase: Phrase,
  sentence: number,
): Meaning[] | null {
  const found: Meaning[] = [];
  for (const word of phrase.words) {
    const said = findWord(meanings, word, sentence, phrase.words.length === 1);
    if (!said) return null;
    found.push(...said);
  }
  const at = found.flatMap(({ tokens }) => tokens);
  const between = tokens.slice(Math.min(...at) + 1, Math.max(...at));
  const meaningful = between.filter(({ joining, at: place }) => !joining && !at.includes(place));
  return meaningful.length <= MAX_BETWEEN ? found : null;
}

function explain(tokens: readonly Token[], meaning: Meaning): MatchedWord {
  const typed = meaning.tokens.map((at) => tokens[at]!.typed).join(" … ");
  return { typed, as: meaning.as, how: meaning.how };
}

/**
 * Finds what a question is about: the owners whose phrases it says, in whatever words.
 * @returns every owner with the words that led to it; nothing is thrown, whatever is asked
 */
export function readMatches(lexicon: Lexicon, question: Question): Reading {
  const { meanings, understood, unknown, corrected } = readMeanings(lexicon, question.tokens);
  const candidates = new Set([...meanings.keys()].flatMap((key) => lexicon.phrases.get(key) ?? []));
  const sentences = [...new Set(question.tokens.map(({ sentence }) => sentence))];
  const matches = new Map<string, Match>();
  for (const phrase of candidates) {
    for (const sentence of sentences) {
      const found = findPhrase(question.tokens, meanings, phrase, sentence);
      if (!found) continue;
      const before = matches.get(phrase.owner);
      const telling = found.filter(({ tokens }) => tokens.some((at) => !question.tokens[at]!.joining));
      const words = telling.map((meaning) => explain(question.tokens, meaning));
      const isNew = (word: MatchedWord) => !before?.matched.some(({ typed }) => typed === word.typed);
      matches.set(phrase.owner, {
        owner: phrase.owner,
        positions: new Set([...(before?.positions ?? []), ...found.flatMap(({ tokens }) => tokens)]),
        matched: [...(before?.matched ?? []), ...words.filter(isNew)],
      });
    }
  }
  const content = corrected.filter(({ content }) => content);
  const isAreaWork = ({ stem, word }: Token) =>
    lexicon.areaWork.has(stem) ||
    (splitCompound(lexicon, word) ?? []).some((part) => lexicon.areaWork.has(part));
  const isOutside = matches.has(OUTSIDE);
  matches.delete(OUTSIDE);
  return {
    matches,
    understood,
    unknown: [...unknown].map((at) => question.tokens[at]!.typed),
    areaWords: content.filter(isAreaWork).length,
    contentWords: content.length,
    isOutside,
  };
}
