// Ten digits in pairs and a final group of four, with the separators people use between them; or digit by digit.
const WRITTEN =
  /(?<![\d.])\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2} ?[-\u2010-\u2015/.]? ?\d{4}(?!\d)|(?<!\d )(?<!\d)(?:\d ){9}\d(?! ?\d)/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * Finds Danish civil registration numbers (CPR) in free text, also written with spaces, without a hyphen or with
 * invisible characters in between (domain rule 9). Only the date part is tested: since 2007 numbers are issued
 * that fail the old modulus check.
 * @returns the numbers as written, in order; empty when there are none
 */
export function findCprNumbers(text: string): string[] {
  const found: string[] = [];
  for (const [written] of text.normalize("NFKC").replace(INVISIBLE, "").matchAll(WRITTEN)) {
    const digits = written.replace(/\D/g, "");
    const day = Number(digits.slice(0, 2));
    const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(digits.slice(2, 4)) - 1];
    if (daysInMonth !== undefined && day >= 1 && day <= daysInMonth) found.push(written);
  }
  return found;
}
