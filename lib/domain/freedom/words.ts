import { isJoining } from "@/lib/domain/freedom/stop-words";

/** Marks an abbreviation that would otherwise read as a small word: "MED" is no "med". */
const ABBREVIATION = "·";

/** Hyphens join a compound: "MED-udvalg", "SFO-tid". A number stays by itself: "4-dages". */
function joined(text: string): string {
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, "");
}

const ordinals = [
  "nulte",
  "første",
  "anden",
  "tredje",
  "fjerde",
  "femte",
  "sjette",
  "syvende",
  "ottende",
  "niende",
  "tiende",
];
const ORDINAL_GRADE = new RegExp(`(?<!\\p{L})(${ordinals.join("|")})(?=\\s+klasse)`, "giu");

/** "niende klasse" is "9 klasse". */
function withGradeNumbers(text: string): string {
  return text.replace(ORDINAL_GRADE, (ordinal) => String(ordinals.indexOf(ordinal.toLocaleLowerCase("da"))));
}

const numberWords = new Map(
  ["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"].map((word, at) => [
    word,
    String(at + 2),
  ]),
);

/**
 * The words and numbers of a text, in their order.
 * @returns each as typed, and in lower case; small numbers as digits, however they are written
 */
export function readWords(text: string): { typed: string; word: string }[] {
  const plain = withGradeNumbers(joined(text.normalize("NFC")));
  const isShouted = !/\p{Ll}/u.test(plain) && plain.length > 12;
  return (plain.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map((typed) => {
    const word = typed.toLocaleLowerCase("da");
    const isAbbreviation = !isShouted && typed.length > 1 && /^\p{Lu}+$/u.test(typed) && isJoining(word);
    return { typed, word: isAbbreviation ? word + ABBREVIATION : (numberWords.get(word) ?? word) };
  });
}
