import { readWords } from "@/lib/domain/freedom/words";
import { isEmptyOfMatter, isJoining } from "@/lib/domain/freedom/stop-words";
import { danishStem } from "@/lib/domain/freedom/stem";

/** Longest question that is read; the rest says nothing more and would only cost time. */
export const MAX_QUESTION = 2_000;

/** One word of a question, where it stands and what it is without its ending. */
export interface Token {
  /** running number in the question */
  at: number;
  /** sentences are counted from 0; words of one phrase stand in one sentence */
  sentence: number;
  /** as typed */
  typed: string;
  word: string;
  stem: string;
  /** joins others only */
  joining: boolean;
  /** may say what the question is about */
  content: boolean;
}

/** A paragraph named in the question: "§ 16 d, stk. 2" is number "16d", subsection "2". */
export interface ParagraphRef {
  at: number;
  typed: string;
  number: string;
  subsection: string | null;
}

export interface Question {
  tokens: Token[];
  paragraphs: ParagraphRef[];
}

const PARAGRAPH =
  /(?:§{1,2}|\bparagraf(?:fen)?|\bpgf\.?)\s*(\d{1,3})\s?([a-zæøå](?![\p{L}\d]))?(?:\s*,?\s*stk\.?\s*(\d{1,2}))?/giu;

/** "§ 16 D" and "§16d" are the same paragraph. */
export function paragraphNumber(paragraph: string): string {
  return paragraph.toLocaleLowerCase("da").replace(/[^\d\p{L}]/gu, "");
}

const isNumber = (word: string) => /^\d+$/.test(word) || ["en", "én", "et", "ét"].includes(word);

/**
 * A question as words. Never throws, whatever is typed; what is no word or number is a space.
 * @param text as typed, of any length; only the first 2,000 characters are read
 */
export function readQuestion(text: string): Question {
  const paragraphs: ParagraphRef[] = [];
  const tokens: Token[] = [];
  const normal = text.normalize("NFC").slice(0, MAX_QUESTION);
  const plain = normal.replace(
    PARAGRAPH,
    (typed: string, number: string, letter?: string, subsection?: string) => {
      paragraphs.push({
        at: -1 - paragraphs.length,
        typed: typed.trim(),
        number: paragraphNumber(number + (letter ?? "")),
        subsection: subsection ?? null,
      });
      return " ";
    },
  );
  // "kl. 6", "bl.a." and "9. klasse" end no sentence.
  const sentences = plain
    .replace(/\b(kl|bl|ca|fx|inkl|nr|osv|evt|stk|vedr|pga)\./giu, "$1 ")
    .replace(/(\d)\.(?=\s*[\p{L}\d])/gu, "$1 ")
    .split(/[.!?;:\n]+/u);
  sentences.forEach((sentence, number) => {
    for (const { typed, word } of readWords(sentence)) {
      tokens.push({
        at: tokens.length,
        sentence: number,
        typed,
        word,
        stem: danishStem(word),
        joining: isJoining(word),
        content: !isEmptyOfMatter(word) && !isNumber(word) && word.length > 1,
      });
    }
  });
  return { tokens, paragraphs };
}

/**
 * The words of a question that say what it is about, as they are meant, each once: to look for what resembles it.
 * @param understood misspelled words and what they were read as
 */
export function contentWordsOf(
  text: string,
  understood: readonly { typed: string; as: string | null }[],
): string[] {
  const meant = new Map(understood.map(({ typed, as }) => [typed, as]));
  const words = readQuestion(text)
    .tokens.filter(({ content }) => content)
    .map(({ typed, word }) => meant.get(typed) ?? word);
  return [...new Set(words)];
}
