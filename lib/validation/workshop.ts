import { z } from "zod";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { readClockTime, type ClockTime } from "@/lib/domain/process/programme";
import {
  workshopLimits,
  workshopStandings,
  workshopSteps,
  type WorkshopStanding,
  type WorkshopStep,
} from "@/lib/domain/process/workshop";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { firstOf, readForm, type FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget, rowVersion } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";
import { readTime, type WrittenTime } from "@/lib/validation/wording";

/** An id that may be left out; what is no id names nothing there is. */
const optionalId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .catch("")
    .transform((text, context): number | null => {
      const written = text.trim();
      if (written === "") return null;
      const value = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
      if (value >= min && value <= max) return value;
      context.addIssue({ code: "custom", message: "number", params: { min, max } });
      return z.NEVER;
    });

/** A length in minutes, or none. */
export const minutesField = wholeNumber(1, workshopLimits.minutes);

/** Something that is there, as it stood when the form was opened. */
export const targetSchema = rowTarget;
export const idSchema = z.object({ id: rowId });

export interface RoundInput {
  title: string;
  about: string | null;
  note: string | null;
  /** notes of the harvest that are taken up */
  takeIds: string[];
}

const roundSchema = z.object({
  title: requiredText(workshopLimits.title, { line: true }),
  about: freeText(workshopLimits.about).transform(orNull),
  note: freeText(workshopLimits.note).transform(orNull),
  take: postedList(rowId).catch([]),
});

export function parseRound(raw: unknown): FormReading<RoundInput> {
  const read = roundSchema.safeParse(formFields(raw));
  if (!read.success) return { ok: false, fieldErrors: fieldErrors(read.error) };
  const { take, ...round } = read.data;
  return { ok: true, data: { ...round, takeIds: take } };
}

/** Which round a new workshop belongs to. */
export const workshopOfRoundSchema = z.object({ roundId: rowId });

export interface WorkshopTexts {
  title: string;
  time: WrittenTime;
  place: string | null;
  note: string | null;
}

const textsSchema = z.object({
  title: requiredText(workshopLimits.title, { line: true }),
  place: freeText(workshopLimits.place, { line: true }).transform(orNull),
  note: freeText(workshopLimits.note).transform(orNull),
});

/**
 * What a workshop says about itself; everything wrong is told at once.
 * @param context supplies what its time does not say: the agreement's life
 */
export function parseWorkshopTexts(raw: unknown, context: WordingContext): FormReading<WorkshopTexts> {
  const values = formFields(raw);
  const read = textsSchema.safeParse(values);
  const time = readTime(typeof values.wording === "string" ? values.wording : "", context);
  if (read.success && time.ok) return { ok: true, data: { ...read.data, time: time.time } };
  const { title, ...others } = read.success ? ({} as FieldErrors) : fieldErrors(read.error);
  return {
    ok: false,
    fieldErrors: { ...(title && { title }), ...(!time.ok && { wording: time.error }), ...others },
  };
}

export interface WorkshopStart {
  step: WorkshopStep;
  /** null: common to the municipality */
  institutionId: string | null;
  /** the workshop whose programme it begins with; null: an empty one */
  copyFromId: string | null;
  submissionKey?: string;
}

const startSchema = z.object({
  step: z.enum(workshopSteps, "choose"),
  institutionId: optionalId,
  copyFromId: optionalId,
  submissionKey: submissionKeySchema,
});

export function parseWorkshopStart(raw: unknown): FormReading<WorkshopStart> {
  return readForm(startSchema, raw);
}

export interface StandingInput {
  standing: WorkshopStanding;
  heldOn: CalendarDate | null;
  attendance: number | null;
}

/** Held on a day with so many, cancelled, or planned again; a day to come was not held yet. */
export function parseStanding(raw: unknown, today: CalendarDate): FormReading<StandingInput> {
  const values = formFields(raw);
  const read = z.object({ standing: z.enum(workshopStandings, "choose") }).safeParse(values);
  if (!read.success) return { ok: false, fieldErrors: fieldErrors(read.error) };
  const { standing } = read.data;
  if (standing !== "HELD") return { ok: true, data: { standing, heldOn: null, attendance: null } };
  const held = z
    .object({
      heldOn: writtenDay.refine((day) => day <= today, "future"),
      attendance: wholeNumber(0, workshopLimits.attendance),
    })
    .safeParse(values);
  return held.success
    ? { ok: true, data: { standing, ...held.data } }
    : { ok: false, fieldErrors: fieldErrors(held.error) };
}

export interface EntryInput {
  title: string;
  minutes: number | null;
  text: string | null;
}

const entrySchema = z.object({
  title: requiredText(workshopLimits.title, { line: true }),
  minutes: minutesField,
  text: freeText(workshopLimits.entryText).transform(orNull),
});

export function parseEntry(raw: unknown): FormReading<EntryInput> {
  return readForm(entrySchema, raw);
}

/** What is put into a programme: an exercise of the catalogue, or what was typed; at a place from 1, or last. */
export const addedEntrySchema = z.object({
  id: rowId,
  exerciseId: optionalId,
  place: z.coerce.number().int().min(1).max(workshopLimits.entries).nullable().catch(null),
});

/** An entry of a workshop as it stood when the page was opened. */
export const entryTargetSchema = z.object({ id: rowId, entryId: rowId, version: rowVersion });

/** What the address of the rounds' page says beside the plan. */
export const roundQuerySchema = z.object({
  round: z.preprocess(firstOf, z.string().min(1).max(100).optional().catch(undefined)),
});

/** What the address of a new workshop says: round, step, institution. */
export const newWorkshopQuerySchema = z.object({
  round: z.preprocess(firstOf, rowId.optional().catch(undefined)),
  step: z.preprocess(firstOf, z.enum(workshopSteps).optional().catch(undefined)),
  institution: z.preprocess(firstOf, rowId.optional().catch(undefined)),
});

/** When a running order begins, as the address says it; null when it does not, or not in a way that can be read. */
export function parseStartTime(raw: unknown): ClockTime | null {
  const text: unknown = firstOf(raw);
  return typeof text === "string" && text.length < 20 ? readClockTime(text) : null;
}
