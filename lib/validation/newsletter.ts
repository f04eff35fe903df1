import { z } from "zod";
import {
  letterLimits,
  letterSources,
  type LetterChoice,
  type LetterContent,
} from "@/lib/domain/newsletter/letter";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { storableText } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { institutionKinds } from "@/lib/domain/statistic/institution-kind";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";

const itemSchema = z.object({
  source: z.enum(letterSources),
  id: rowId,
  title: z.string(),
  text: z.string(),
  place: z.object({ name: z.string().nullable(), kind: z.enum(institutionKinds) }).nullable(),
  wording: z.string().nullable(),
  outcome: z.enum(decisionOutcomes).nullable(),
  withinId: z.string().nullable(),
});
const contentSchema = z.object({ items: z.array(itemSchema), leftOut: z.array(z.string()).catch([]) });

/** A letter's inside as it lies in the database; what is not one is an empty letter. */
export function readLetterContent(json: unknown): LetterContent {
  const parsed = contentSchema.safeParse(json);
  return parsed.success ? parsed.data : { items: [], leftOut: [] };
}

const month = z.string("choose").transform((text, context): CalendarDate => {
  const day = `${text}-01`;
  if (isCalendarDate(day)) return day;
  context.addIssue({ code: "custom", message: "choose" });
  return z.NEVER;
});

/** A letter to begin: whose, and of which month ("2026-11"). */
export const newLetterSchema = z.object({ municipalityId: rowId, month });

export const letterIdSchema = z.object({ id: rowId });
/** The letter as it stood when the page was opened. */
export const letterTargetSchema = letterIdSchema.extend({ version: rowVersion });

const letterSchema = z.object({
  title: requiredText(letterLimits.title, { line: true }),
  greeting: freeText(letterLimits.greeting).transform(orNull),
});
const orderSchema = postedList(z.string().max(120)).catch([]);

/** The names of an item's fields in the form. */
export const letterField = (part: "take" | "text", key: string) => `${part}:${key}`;

export interface ParsedLetter {
  title: string;
  greeting: string | null;
  choices: LetterChoice[];
}

/** The letter as its form posts it: `order` names the items as they stand, each with its tick and its text. */
export function parseLetter(raw: unknown): FormReading<ParsedLetter> {
  const values = formFields(raw);
  const parsed = letterSchema.safeParse(values);
  const errors: FieldErrors = parsed.success ? {} : fieldErrors(parsed.error);
  const choices: LetterChoice[] = [];
  for (const key of orderSchema.parse(values.order)) {
    const field = letterField("text", key);
    const isTaken = values[letterField("take", key)] === "1";
    const text = freeText(letterLimits.text).safeParse(values[field]);
    // What is not told needs no putting right.
    if (text.success || !isTaken) choices.push({ key, isTaken, text: text.success ? text.data : "" });
    else errors[field] = fieldErrors(text.error)[""] ?? { key: "invalid" };
  }
  const taken = choices.filter(({ isTaken }) => isTaken).length;
  if (taken > letterLimits.items) errors.items = { key: "tooManyLines", values: { max: letterLimits.items } };
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  return { ok: true, data: { ...parsed.data, choices } };
}

const email = z
  .string()
  .catch("")
  .transform((text) => storableText(text).trim().toLowerCase())
  .refine((text) => text !== "", { message: "required", abort: true })
  .pipe(z.email("email").max(254, "email"));

/** The public form. `website` is a field nobody sees: whoever fills it in is asked to leave it empty. */
export const subscribeSchema = z.object({
  municipality: rowId,
  email,
  website: z
    .string()
    .catch("")
    .refine((text) => text === "", "ideaWebsite"),
});

/** With an account: on or off, by one tap. */
export const followLettersSchema = z.object({
  municipality: rowId,
  on: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** The secret in a letter's links. */
export const letterTokenSchema = z.string().regex(/^[\w.-]{16,300}$/);

/** Which municipality's letters an address asks for; null: all. */
export function letterQuery(raw: Record<string, unknown>): { municipality: string | null } {
  const first = Array.isArray(raw.municipality) ? raw.municipality[0] : raw.municipality;
  const parsed = rowId.safeParse(first);
  return { municipality: parsed.success ? parsed.data : null };
}
