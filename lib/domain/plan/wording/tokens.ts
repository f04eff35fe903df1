import { WordingFault } from "@/lib/domain/plan/wording/term";
import { longestPhrase, wordings, type Word } from "@/lib/domain/plan/wording/words";

export type Token =
  | Word
  /** `isOrdinal`: followed by a dot, or 1st; `text`: as written, so that "05" and "2005" differ */
  | { is: "NUMBER"; number: number; isOrdinal: boolean; digits: number }
  /** a whole day in figures; the year is null in "25/8" */
  | { is: "DAY"; day: number; month: number; year: number | null }
  /** Q3, H1 */
  | { is: "NUMBERED"; unit: "QUARTER" | "HALF_YEAR"; number: number }
  | { is: "DASH" | "SLASH" | "PLUS" | "BREAK" | "COMMA" };

const LONGEST = 200;
const shapes: [RegExp, (match: RegExpExecArray) => Token][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, year, month, day]) => dayOf(day, month, year)],
  [/^(\d{1,2})([./-])(\d{1,2})\2 ?(\d{4})(?!\d)/, ([, day, , month, year]) => dayOf(day, month, year)],
  [/^(\d{1,2})[./](\d{1,2}) (\d{4})(?!\d)/, ([, day, month, year]) => dayOf(day, month, year)],
  [/^(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?!\d)/, ([, day, , month, year]) => dayOf(day, month, `20${year}`)],
  [/^(\d{1,2})\/(\d{1,2})(?![\d.])/, ([, day, month]) => dayOf(day, month)],
  [/^(\d{1,4})(?:st|nd|rd|th)(?!\p{L})/iu, ([, number]) => numberOf(number!, true)],
  [/^(\d{1,4})(\.?)(?!\d)/, ([, number, dot]) => numberOf(number!, dot === ".")],
  [/^[qk](\d)(?!\d)/i, ([, number]) => ({ is: "NUMBERED", unit: "QUARTER", number: Number(number) })],
  [/^h(\d)(?!\d)/i, ([, number]) => ({ is: "NUMBERED", unit: "HALF_YEAR", number: Number(number) })],
  [/^[-–—]/, () => ({ is: "DASH" })],
  [/^\//, () => ({ is: "SLASH" })],
  [/^[+&]/, () => ({ is: "PLUS" })],
  [/^[;:]/, () => ({ is: "BREAK" })],
  [/^,/, () => ({ is: "COMMA" })],
];
const LETTERS = /^\p{L}+\.?/u;
/** "SU", "BFU", "BY": committees are written in capitals beside their dates. */
const CODE = /^\p{Lu}{2,6}$/u;

function dayOf(day?: string, month?: string, year?: string): Token {
  return { is: "DAY", day: Number(day), month: Number(month), year: year ? Number(year) : null };
}

function numberOf(digits: string, isOrdinal: boolean): Token {
  return { is: "NUMBER", number: Number(digits), isOrdinal, digits: digits.length };
}

/** The longest phrase that begins at a place in the text, with its length in characters. */
function phraseAt(text: string): { word: Word; length: number } | null {
  let length = 0;
  let phrase = "";
  let best: { word: Word; length: number } | null = null;
  for (let count = 0; count < longestPhrase; count += 1) {
    const match = LETTERS.exec(text.slice(length));
    if (!match) break;
    const written = match[0].toLowerCase();
    const bare = written.replace(/\.$/, "");
    length += match[0].length;
    const before = phrase === "" ? "" : `${phrase} `;
    const word = wordings.get(before + written) ?? wordings.get(before + bare);
    if (word) best = { word, length };
    phrase = before + bare;
    const space = /^ +/.exec(text.slice(length));
    if (!space) break;
    length += space[0].length;
  }
  return best;
}

/**
 * Cuts a wording into what it is made of. Danish and English words are both known: people mix them.
 * @throws WordingFault NOT_A_DATE at the first word that has no meaning here
 */
export function tokensOf(wording: string): { tokens: Token[]; labels: string[] } {
  const text = wording.replace(/\s+/g, " ").trim().slice(0, LONGEST);
  // Where everything is in capitals, so are the words that mean something.
  const shouts = !/\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  const labels: string[] = [];
  // What stands between codes belongs to them: "SU/BFU".
  let afterLabel = false;
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    if (rest.startsWith(" ")) {
      at += 1;
      continue;
    }
    const code = /^\p{L}+/u.exec(rest)?.[0] ?? "";
    const known = wordings.get(code.toLowerCase());
    // "BY" is the city council here: what English says with "by" stands first.
    const isCode = CODE.test(code) && !(shouts && known && known.is !== "SENSE");
    if (isCode && tokens.length > 0) {
      if (tokens.at(-1)?.is === "SLASH" && afterLabel) tokens.pop();
      labels.push(code);
      afterLabel = true;
      at += code.length;
      continue;
    }
    const shape = shapes
      .map(([pattern, make]) => ({ match: pattern.exec(rest), make }))
      .find(({ match }) => match !== null);
    const phrase = shape ? null : phraseAt(rest);
    if (!shape && !phrase) {
      const word = /^[\p{L}\d]+|^./u.exec(rest)![0];
      throw new WordingFault("NOT_A_DATE", { word });
    }
    const token = shape ? shape.make(shape.match!) : phrase!.word;
    if (token.is !== "SLASH") afterLabel = false;
    tokens.push(token);
    at += shape ? shape.match![0].length : phrase!.length;
  }
  return { tokens: tokens.filter(({ is }) => is !== "NOISE"), labels };
}
