import { z } from "zod";
import { dilemmaLimits, dilemmaStandings } from "@/lib/domain/politics/dilemma";
import { welfareAreas } from "@/lib/domain/shared/area";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { freeText, requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";

type Read<T> = { ok: true; data: T } | { ok: false; fieldErrors: FieldErrors };

const asObject = (raw: unknown) =>
  (typeof raw === "object" && raw !== null && !Array.isArray(raw) ? raw : {}) as Record<string, unknown>;

function read<T extends z.ZodType>(schema: T, raw: unknown): Read<z.infer<T>> {
  const parsed = schema.safeParse(asObject(raw));
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, fieldErrors: fieldErrors(parsed.error) };
}

/** Which dilemma or reflection is meant. */
export const dilemmaIdSchema = z.object({ id: rowId });
/** The same as it stood when the form was opened. */
export const dilemmaTargetSchema = z.object({ id: rowId, version: z.coerce.number().int().positive() });
/** Which institution asks. */
export const askingInstitutionSchema = z.object({ institutionId: rowId });
/** Which dilemma is reflected on, and at which meeting. */
export const reflectedDilemmaSchema = z.object({ dilemmaId: rowId });
export const reflectionMeetingSchema = z.object({ meetingId: rowId });

/** A tick or a choice between two, as "1" or anything else. */
const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === "1");
const postedId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

const dilemmaSchema = z.object({
  title: requiredText(dilemmaLimits.title, { line: true }),
  text: requiredText(dilemmaLimits.text),
  question: requiredText(dilemmaLimits.question),
  shared: ticked,
});

export const parseDilemma = (raw: unknown) => read(dilemmaSchema, raw);

/** What only a new one says: what it came up in, and the key of its form. */
export const newDilemmaSchema = z.object({
  trialId: postedId.catch("-"),
  submissionKey: submissionKeySchema,
});

/** True when the box that keeps its trial was there and was left empty: it is posted once without a tick, twice with one. */
export function letsTrialGo(raw: unknown): boolean {
  return asObject(raw).keepTrial === "0";
}

const takenHomeSchema = z.object({ takenHome: requiredText(dilemmaLimits.takenHome) });
export const parseTakenHome = (raw: unknown) => read(takenHomeSchema, raw);

const reflectionSchema = z.object({ text: requiredText(dilemmaLimits.reflection) });
export const parseReflection = (raw: unknown) => read(reflectionSchema, raw);

const notedSchema = z.object({
  who: requiredText(dilemmaLimits.who, { line: true }),
  text: requiredText(dilemmaLimits.reflection),
});
/** What was said at a meeting: by whom, and what. */
export const parseNotedReflection = (raw: unknown) => read(notedSchema, raw);

const first = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value);

/** What the address of the list says. */
export const dilemmaQuerySchema = z.object({
  municipality: z.preprocess(first, rowId.nullable().catch(null)),
  area: z.preprocess(first, z.enum(welfareAreas).nullable().catch(null)),
  standing: z.preprocess(first, z.enum(dilemmaStandings).nullable().catch(null)),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(500).catch(1)),
});

/** What the address of a new one brings along: where it comes from. */
export const newDilemmaQuerySchema = z.object({
  institution: z.preprocess(first, rowId.nullable().catch(null)),
  trial: z.preprocess(first, rowId.nullable().catch(null)),
  entry: z.preprocess(first, rowId.nullable().catch(null)),
});

/** Text from elsewhere as a field begins with it: cleaned, and no longer than the field. */
export function prefillText(text: string, max: number): string {
  return Array.from(freeText(Number.MAX_SAFE_INTEGER).safeParse(text).data ?? "")
    .slice(0, max)
    .join("");
}
