import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { characterCount, cleanLine, cleanText, storableText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { readDanishDate } from "@/lib/domain/shared/danish-date";

/**
 * What people write themselves: cleaned, no longer than there is room for, and without personal numbers (domain
 * rule 9). Empty when nothing was written.
 */
export function freeText(max: number, { line = false } = {}) {
  return z
    .string()
    .catch("")
    .transform((text) => (line ? cleanLine : cleanText)(storableText(text)))
    .superRefine((text, context) => {
      const count = characterCount(text);
      const found = findCprNumbers(text);
      if (found.length > 0) {
        context.addIssue({ code: "custom", message: "cpr", params: { found: found.join(", ") } });
      } else if (count > max) {
        context.addIssue({ code: "custom", message: "tooLong", params: { count, max } });
      }
    });
}

/** The same where something must be written. */
export function requiredText(max: number, options: { line?: boolean } = {}) {
  return freeText(max, options).refine((text) => text !== "", "required");
}

/** Where nothing was written, there is nothing. */
export const orNull = (text: string): string | null => text || null;

/** A day as people write it in Danish, or as browsers send it. */
export const writtenDay = z
  .string("required")
  .refine((text) => text.trim() !== "", { message: "required", abort: true })
  .transform((text, context): CalendarDate => {
    const reading = readDanishDate(text);
    if (reading.ok) return reading.date;
    context.addIssue({ code: "custom", message: "date", params: { value: reading.written } });
    return z.NEVER;
  });

/** The same where it may be left out. */
export const optionalDay = z
  .string()
  .catch("")
  .transform((text, context): CalendarDate | null => {
    if (text.trim() === "") return null;
    const reading = readDanishDate(text);
    if (reading.ok) return reading.date;
    context.addIssue({ code: "custom", message: "date", params: { value: reading.written } });
    return z.NEVER;
  });

/** What may be posted once, several times or not at all, as a list. */
export const postedList = <T extends z.ZodType>(item: T, max = 300) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max),
  );
