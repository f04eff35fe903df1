/** Longest search that is looked at, in characters; what is longer is cut. */
export const SEARCH_LIMIT = 200;
/** Most words that are looked for; each further one would cost and tell little. */
export const WORDS_LIMIT = 10;
/** Longer runs of letters are no words; they are looked for by their beginning. */
const WORD_LENGTH = 40;
/** From this length the last word may be unfinished: fewer letters begin too many words. */
const BEGUN_FROM = 3;

/** One thing that is looked for: a word, or words in a row. */
export interface SearchTerm {
  /** in lower case, letters and digits only; several: they stand one after the other */
  words: string[];
  /** the word may go on */
  begun: boolean;
  /** what holds it is left out */
  not: boolean;
}

/** A search as it was typed, read into what is looked for. */
export interface SearchQuery {
  /** as it is shown again: trimmed and cut */
  text: string;
  terms: SearchTerm[];
  /** something of what was typed was left out for length */
  isCut: boolean;
}

/** Control characters and half characters have no place in a search; the database refuses some of them. */
function cleaned(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, " ")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

const wordsOf = (text: string) =>
  (text.toLocaleLowerCase("da").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    [...word].slice(0, WORD_LENGTH).join(""),
  );

/**
 * Reads a search: words all of which are looked for, "words in a row" in quotation marks, -words to leave out. The last
 * word may be unfinished, unless it is quoted, left out or very short. Any text is a search; nothing is refused.
 */
export function readSearch(typed: string): SearchQuery {
  const whole = cleaned(typed);
  const text = [...whole].slice(0, SEARCH_LIMIT).join("").trim();
  const terms: SearchTerm[] = [];
  let room = WORDS_LIMIT;
  let isCut = text !== whole;
  for (const [, minus, quoted, bare] of text.matchAll(/(?<!\S)(-?)(?:["“”„]([^"“”„]*)["“”„]|(\S+))/gu)) {
    const not = minus === "-";
    const all = wordsOf(quoted ?? bare ?? "");
    const words = all.slice(0, room);
    room -= words.length;
    isCut ||= words.length < all.length;
    if (words.length === 0) continue;
    if (quoted !== undefined || not) terms.push({ words, begun: false, not });
    else terms.push(...words.map((word) => ({ words: [word], begun: false, not: false })));
  }
  const last = terms.at(-1);
  // What ends in a sign is finished: "børn," and "(leg)" are no beginnings.
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text) && !isCut;
  if (last && !last.not && last.words.length === 1 && isOpen && last.words[0]!.length >= BEGUN_FROM)
    last.begun = true;
  return { text, terms, isCut };
}

/** False for a search that names nothing to find: empty, signs only, or only what is to be left out. */
export function looksForSomething({ terms }: SearchQuery): boolean {
  return terms.some(({ not }) => !not);
}
