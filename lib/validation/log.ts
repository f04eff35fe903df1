import { z } from "zod";
import {
  involvedGroups,
  logKinds,
  logLimits,
  type InvolvedGroup,
  type LogKind,
} from "@/lib/domain/log/entry";
import { photoSlots } from "@/lib/domain/log/form";
import { MOST_PHOTO_BYTES, photoSizeError } from "@/lib/domain/log/photo";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { readForm, type FormReading } from "@/lib/validation/form";
import { freeText, orNull, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";

/** Which trial is meant. */
export const loggedTrialSchema = z.object({ id: rowId });

/** Which entry, and as it stood when the form was opened. */
export const changedEntrySchema = z.object({
  id: rowId,
  entryId: rowId,
  version: rowVersion,
});

/** Which group that was heard. */
export const involvementSchema = z.object({ id: rowId, involvementId: rowId });

/** A picture as it came in, with what it shows. */
export interface PostedPhoto {
  /** 1–4: which of the form's places */
  slot: number;
  file: Blob;
  alt: string;
}

/** An entry as it was read. Whether its pictures are pictures is found out by drawing them. */
export interface LogInput {
  kind: LogKind;
  text: string;
  happenedOn: CalendarDate;
  photos: PostedPhoto[];
}

/** What happens to the pictures an entry has. */
export interface KeptPhoto {
  id: string;
  alt: string;
}

const pastDay = (today: CalendarDate) => writtenDay.refine((day) => day <= today, "future");
const altText = requiredText(logLimits.alt, { line: true });

/** The places of the form that hold a file; an empty place is posted as a file of no length, under any name. */
function postedFiles(values: Record<string, unknown>): { slot: number; file: Blob }[] {
  return photoSlots.flatMap((slot) => {
    const file = values[`photo${slot}`];
    return file instanceof Blob && file.size > 0 ? [{ slot, file }] : [];
  });
}

function readAlt(values: Record<string, unknown>, field: string, errors: FieldErrors): string {
  const alt = altText.safeParse(values[field] ?? "");
  if (alt.success) return alt.data;
  errors[field] = fieldErrors(alt.error)[""] ?? { key: "required" };
  return "";
}

/** The fields of the form in its order, for the list of what is wrong. */
function inFormOrder(errors: FieldErrors, kept: string[]): FieldErrors {
  const order = [
    ...["text", "kind", "happenedOn"],
    ...kept.map((id) => `alt-${id}`),
    ...photoSlots.flatMap((slot) => [`photo${slot}`, `alt${slot}`]),
    "consent",
  ];
  return Object.fromEntries(order.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])));
}

/**
 * Reads an entry with its pictures; everything wrong is told at once.
 * @param kept ids of the pictures the entry has already; those ticked to be removed are left out of the answer
 */
export function parseLogEntry(
  raw: unknown,
  today: CalendarDate,
  kept: string[] = [],
): FormReading<LogInput & { kept: KeptPhoto[] }> {
  const values = formFields(raw);
  const written = z
    .object({
      text: requiredText(logLimits.text),
      kind: z.enum(logKinds, "choose"),
      happenedOn: pastDay(today),
    })
    .safeParse(values);
  const errors: FieldErrors = written.success ? {} : fieldErrors(written.error);
  const staying = kept.filter((id) => values[`remove-${id}`] !== "1");
  const keptPhotos = staying.map((id) => ({ id, alt: readAlt(values, `alt-${id}`, errors) }));
  const files = postedFiles(values);
  const photos = files.map(({ slot, file }) => {
    if (file.size > MOST_PHOTO_BYTES) errors[`photo${slot}`] = photoSizeError(file.size);
    return { slot, file, alt: readAlt(values, `alt${slot}`, errors) };
  });
  if (staying.length + files.length > logLimits.photos) {
    errors[`photo${files.at(-1)!.slot}`] ??= { key: "photoTooMany", values: { max: logLimits.photos } };
  }
  if (files.length > 0 && values.consent !== "1") errors.consent = { key: "photoConsent" };
  if (!written.success || Object.keys(errors).length > 0) {
    return { ok: false, fieldErrors: inFormOrder(errors, staying) };
  }
  return { ok: true, data: { ...written.data, photos, kept: keptPhotos } };
}

/** A group that was heard, as it was read. */
export interface InvolvementInput {
  group: InvolvedGroup;
  heardOn: CalendarDate;
  note: string | null;
}

/** The fields of the form about who was heard, in its order. */
export function parseInvolvement(raw: unknown, today: CalendarDate): FormReading<InvolvementInput> {
  const schema = z.object({
    group: z.enum(involvedGroups, "choose"),
    heardOn: pastDay(today),
    note: freeText(logLimits.note).transform(orNull),
  });
  return readForm(schema, raw);
}

/** Which page of the log is asked for, from 1. */
export function parseLogPage(raw: unknown): number {
  return typeof raw === "string" && /^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : 1;
}
