import { z } from "zod";
import { dilemmaLimits, dilemmaStandings } from "@/lib/domain/politics/dilemma";
import { welfareAreas } from "@/lib/domain/shared/area";
import { formFields } from "@/lib/domain/shared/form-fields";
import { firstOf, readForm } from "@/lib/validation/form";
import { freeText, requiredText } from "@/lib/validation/free-text";
import { rowId, rowTarget } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";

/** Which dilemma or reflection is meant. */
export const dilemmaIdSchema = z.object({ id: rowId });
/** The same as it stood when the form was opened. */
export const dilemmaTargetSchema = rowTarget;
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

export const parseDilemma = (raw: unknown) => readForm(dilemmaSchema, raw);

/** What only a new one says: what it came up in, and the key of its form. */
export const newDilemmaSchema = z.object({
  trialId: postedId.catch("-"),
  submissionKey: submissionKeySchema,
});

/** True when the box that keeps its trial was there and was left empty: it is posted once without a tick, twice with one. */
export function letsTrialGo(raw: unknown): boolean {
  return formFields(raw).keepTrial === "0";
}

const takenHomeSchema = z.object({ takenHome: requiredText(dilemmaLimits.takenHome) });
export const parseTakenHome = (raw: unknown) => readForm(takenHomeSchema, raw);

const reflectionSchema = z.object({ text: requiredText(dilemmaLimits.reflection) });
export const parseReflection = (raw: unknown) => readForm(reflectionSchema, raw);

const notedSchema = z.object({
  who: requiredText(dilemmaLimits.who, { line: true }),
  text: requiredText(dilemmaLimits.reflection),
});
/** What was said at a meeting: by whom, and what. */
export const parseNotedReflection = (raw: unknown) => readForm(notedSchema, raw);

/** What the address of the list says. */
export const dilemmaQuerySchema = z.object({
  municipality: z.preprocess(firstOf, rowId.nullable().catch(null)),
  area: z.preprocess(firstOf, z.enum(welfareAreas).nullable().catch(null)),
  standing: z.preprocess(firstOf, z.enum(dilemmaStandings).nullable().catch(null)),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(500).catch(1)),
});

/** What the address of a new one brings along: where it comes from. */
export const newDilemmaQuerySchema = z.object({
  institution: z.preprocess(firstOf, rowId.nullable().catch(null)),
  trial: z.preprocess(firstOf, rowId.nullable().catch(null)),
  entry: z.preprocess(firstOf, rowId.nullable().catch(null)),
});

/** Text from elsewhere as a field begins with it: cleaned, and no longer than the field. */
export function prefillText(text: string, max: number): string {
  return Array.from(freeText(Number.MAX_SAFE_INTEGER).safeParse(text).data ?? "")
    .slice(0, max)
    .join("");
}
