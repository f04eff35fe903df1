const VOWEL = /[aeiouyæåø]/;
const S_ENDING = /[abcdfghjklmnoprtvyzå]/;

const mainSuffixes = [
  ...["erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets"],
  ...["ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens"],
  ...["ers", "ets", "en", "er", "es", "et", "e"],
].sort((one, other) => other.length - one.length);

const otherSuffixes = ["elig", "lig", "els", "ig"];

/** Where endings begin: after the first consonant that follows a vowel, and never among the first three letters. */
function endingsFrom(word: string): number {
  let at = 0;
  while (at < word.length && !VOWEL.test(word[at]!)) at += 1;
  while (at < word.length && VOWEL.test(word[at]!)) at += 1;
  return Math.max(at + 1, 3);
}

/**
 * A word without its Danish endings, as PostgreSQL's `danish_stem` (Snowball) does it, so that what the check matches
 * in memory and what full-text search finds are the same; an integration test compares the two.
 * @param word one word in lower case
 */
export function danishStem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, stem);
  return stem;
}

/** The vocabulary of all places together; preparing each of them asks for the same words again. */
const REMEMBERED = 50_000;
const remembered = new Map<string, string>();

function stemOf(word: string): string {
  const from = endingsFrom(word);
  let stem = word;
  const endsIn = (suffix: string) => stem.endsWith(suffix) && stem.length - suffix.length >= from;
  const cut = (letters: number) => (stem = stem.slice(0, stem.length - letters));
  const shortenPair = () => {
    if (["gd", "dt", "gt", "kt"].some(endsIn)) cut(1);
  };

  const main = mainSuffixes.find(endsIn);
  if (main) cut(main.length);
  else if (endsIn("s") && S_ENDING.test(stem.at(-2) ?? "")) cut(1);

  shortenPair();

  if (stem.endsWith("igst") && stem.length - 2 >= 0) cut(2);
  const other = otherSuffixes.find(endsIn);
  if (other) {
    cut(other.length);
    shortenPair();
  } else if (endsIn("løst")) cut(1);

  const last = stem.at(-1) ?? "";
  if (stem.length - 1 >= from && /[bcdfghjklmnpqrstvwxz]/.test(last) && stem.at(-2) === last) cut(1);
  return stem;
}
