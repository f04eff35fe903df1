import { Prisma } from "@/lib/db/client";
import { danishStem } from "@/lib/domain/freedom/stem";
import type { SearchQuery, SearchTerm } from "@/lib/domain/search/query";
import { otherWays, type SearchVocabulary } from "@/lib/domain/search/vocabulary";

/** Letters and digits only reach the database's parser, each word in quotes. */
const lexeme = (word: string) => `'${word.replace(/[^\p{L}\p{M}\p{N}]/gu, "")}'`;

function termText({ words, begun, not }: SearchTerm, vocabulary: SearchVocabulary | null): string {
  if (words.length > 1 || not) return `${not ? "!" : ""}(${words.map(lexeme).join(" <-> ")})`;
  const word = words[0]!;
  const own = begun ? [`${lexeme(word)}:*`, lexeme(word)] : [lexeme(word)];
  const ways = vocabulary === null ? [] : otherWays(vocabulary, word);
  const others = ways.map((way) => `(${way.map(lexeme).join(" & ")})`);
  return `(${[...own, ...others].join(" | ")})`;
}

/**
 * The search as the database's full-text language.
 * @param vocabulary words that mean the same are looked for as well; null = the words themselves alone
 */
export function searchText({ terms }: SearchQuery, vocabulary: SearchVocabulary | null): string {
  return terms.map((term) => termText(term, vocabulary)).join(" & ");
}

/** Shorter pieces of words stand in too many others. */
const MIN_PIECE = 5;

/**
 * Titles that hold every word somewhere inside a word: how a compound is found by a part of it that no vocabulary knows.
 * @returns null for a search with words that are too short, in a row, or left out
 */
export function titleHoldsSql(query: SearchQuery, title: Prisma.Sql): Prisma.Sql | null {
  const pieces = query.terms.map(({ words, not }) => (words.length > 1 || not ? "" : danishStem(words[0]!)));
  if (pieces.length === 0 || pieces.some((piece) => piece.length < MIN_PIECE)) return null;
  const holds = pieces.map((piece) => Prisma.sql`lower(${title}) like ${`%${piece}%`}`);
  return Prisma.sql`(${Prisma.join(holds, " and ")})`;
}
