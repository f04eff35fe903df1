import { z } from "zod";
import { handOverLimits } from "@/lib/domain/hand-over/hand-over";
import {
  closingChoices,
  closingField,
  type ClosingDecision,
  type ClosingField,
} from "@/lib/domain/institution/closing";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { landingWays } from "@/lib/domain/trial/landing";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, postedList, writtenDay } from "@/lib/validation/free-text";
import { inviteSchema } from "@/lib/validation/member";
import { rowId, rowTarget, rowVersion } from "@/lib/validation/row-id";

const optionalId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

export const newHandOverSchema = z.object({
  institutionId: z
    .string("choose")
    .refine((text) => text !== "", "choose")
    .pipe(rowId),
  /** the administration names who leaves; nobody where nobody leads */
  fromUserId: optionalId,
  takesOverOn: writtenDay,
});

/** Which hand-over is meant. */
export const handOverIdSchema = z.object({ id: rowId });
/** The same as it stood when the form was opened. */
export const handOverTargetSchema = rowTarget;

export interface HandOverTexts {
  message: string | null;
  takesOverOn: CalendarDate;
  /** by trial; null where nothing is said */
  notes: Record<string, string | null>;
  /** the drafts that go to the next leader */
  draftIds: string[];
}

export const noteField = (trialId: string) => `note-${trialId}`;

/** Reads what the one who leaves writes, with a note to each of these trials; every field's error at once. */
export function parseHandOverTexts(raw: unknown, trialIds: readonly string[]): FormReading<HandOverTexts> {
  const values = formFields(raw);
  const errors: FieldErrors = {};
  const read = <T>(field: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(values[field]);
    if (parsed.success) return parsed.data;
    errors[field] = fieldErrors(parsed.error)[""] ?? { key: "invalid" };
    return undefined;
  };
  const message = read("message", freeText(handOverLimits.message));
  const takesOverOn = read("takesOverOn", writtenDay);
  const notes = trialIds.map((id): [string, string | null] => [
    id,
    read(noteField(id), freeText(handOverLimits.note)) || null,
  ]);
  const drafts = postedList(rowId).safeParse(values.drafts);
  if (Object.keys(errors).length > 0 || takesOverOn === undefined) return { ok: false, fieldErrors: errors };
  return {
    ok: true,
    data: {
      message: message || null,
      takesOverOn,
      notes: Object.fromEntries(notes),
      draftIds: drafts.success ? drafts.data : [],
    },
  };
}

/** The value of the choice "somebody who has no account yet". */
export const NEW_PERSON = "NEW";

export type Successor = { userId: string } | { email: string; name: string };

const personSchema = inviteSchema.pick({ email: true, name: true });

/** Who takes over, from the list or with name and e-mail, and from which day. */
export function parseCompletion(
  raw: unknown,
): FormReading<{ successor: Successor; takesOverOn: CalendarDate }> {
  const values = formFields(raw);
  const errors: FieldErrors = {};
  const day = writtenDay.safeParse(values.takesOverOn);
  let successor: Successor | null = null;
  if (values.successor === NEW_PERSON) {
    const person = personSchema.safeParse(values);
    if (person.success) successor = person.data;
    else Object.assign(errors, fieldErrors(person.error));
  } else {
    const known = rowId.safeParse(values.successor);
    if (known.success) successor = { userId: known.data };
    else errors.successor = { key: "choose" };
  }
  if (!day.success) errors.takesOverOn = fieldErrors(day.error)[""] ?? { key: "date" };
  if (successor === null || !day.success) return { ok: false, fieldErrors: errors };
  return { ok: true, data: { successor, takesOverOn: day.data } };
}

const reasonLimit = 2_000;

/** Reads what becomes of each of these trials when their institution closes. */
export function parseClosing(raw: unknown, trialIds: readonly string[]): FormReading<ClosingDecision[]> {
  const values = formFields(raw);
  const errors: FieldErrors = {};
  const decisions = trialIds.map((trialId): ClosingDecision | null => {
    const value = (field: ClosingField | "version") => values[closingField(field, trialId)];
    const fail = (field: ClosingField, key: string) => {
      errors[closingField(field, trialId)] = { key };
      return null;
    };
    const choice = closingChoices.find((each) => each === value("choice"));
    if (!choice) return fail("choice", "choose");
    const reason = freeText(reasonLimit).safeParse(value("reason"));
    if (!reason.success) {
      errors[closingField("reason", trialId)] = fieldErrors(reason.error)[""] ?? { key: "invalid" };
      return null;
    }
    const to = rowId.safeParse(value("to"));
    if (choice === "MOVE" && !to.success) return fail("to", "choose");
    const seen = rowVersion.safeParse(value("version"));
    return {
      ...{ trialId, choice, version: seen.success ? seen.data : 0 },
      toInstitutionId: choice === "MOVE" && to.success ? to.data : null,
      reason: reason.data || null,
      way: (choice === "LAND" && landingWays.find((way) => way === value("way"))) || null,
    };
  });
  const complete = decisions.filter((each) => each !== null);
  if (complete.length < trialIds.length) return { ok: false, fieldErrors: errors };
  return { ok: true, data: complete };
}
