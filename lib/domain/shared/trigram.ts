/** The groups of three letters of a word, its edges marked, as PostgreSQL's pg_trgm takes them; each once. */
export function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
