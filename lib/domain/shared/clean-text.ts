// Control characters but tab and line feed; invisible spacing and joining; marks that change reading direction.
// Half surrogates cannot be stored at all.
const UNWANTED =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\p{Surrogate}]/gu;
// The zero-width joiner stays where it glues emoji together and goes everywhere else.
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/**
 * Text as it is stored: composed (NFC), line ends as \n, no control characters, nothing invisible, trimmed.
 * Letters, emoji and right-to-left scripts are untouched. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(UNWANTED, "")
    .replace(STRAY_JOINER, "")
    .normalize("NFC")
    .trim();
}

/** Text as it was typed, without what the database cannot hold: the null character and half surrogates. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "");
}

/** As `cleanText`, for what stands on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

/** The non-empty lines of a text, each cleaned. */
export function cleanLines(text: string): string[] {
  return cleanText(text).split("\n").map(cleanLine).filter(Boolean);
}

/** Characters as the database counts them: an emoji outside the basic plane is one, not two. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
