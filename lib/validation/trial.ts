import { z } from "zod";
import { exemptionNeeds } from "@/lib/domain/exemption/need";
import { characterCount, cleanLine, cleanLines, cleanText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { isRowId } from "@/lib/domain/shared/row-id";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { Lineage } from "@/lib/domain/trial/adoption";
import {
  textFields,
  trialFields,
  trialFormValues,
  type TrialField,
  type TrialFormValues,
  type TrialInput,
} from "@/lib/domain/trial/input";
import { sharingLevels } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { initiators, partLimits, trialTextLimits } from "@/lib/domain/trial/trial";
import type { KeptReading } from "@/lib/validation/form";
import { rowId } from "@/lib/validation/row-id";

const idsSchema = z.array(rowId).max(300);
const MAX_PARTICIPANTS = 1_000_000;

/** Personal numbers in any free text, by field (domain rule 9). */
export function cprErrors(values: TrialFormValues): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of textFields) {
    const found = findCprNumbers(values[field]);
    if (found.length > 0) errors[field] = { key: "cpr", values: { found: found.join(", ") } };
  }
  return errors;
}

/** Collects values and errors field by field, so that everything wrong is told at once. */
class Reading {
  readonly errors: FieldErrors;

  constructor(private readonly values: TrialFormValues) {
    this.errors = cprErrors(values);
  }

  fail(field: TrialField, key: string, values?: Record<string, string | number>): null {
    this.errors[field] ??= { key, values };
    return null;
  }

  private fits(field: TrialField, text: string, max: number): void {
    const count = characterCount(text);
    if (count > max) this.fail(field, "tooLong", { count, max });
  }

  text(field: keyof typeof trialTextLimits): string | null {
    const text = field === "title" ? cleanLine(this.values[field]) : cleanText(this.values[field]);
    this.fits(field, text, trialTextLimits[field]);
    return text === "" ? null : text;
  }

  required(field: keyof typeof trialTextLimits): string {
    return this.text(field) ?? (this.fail(field, "required"), "");
  }

  lines(field: "subActivities"): string[] {
    const lines = cleanLines(this.values[field]);
    if (lines.length > partLimits.count) this.fail(field, "tooManyLines", { max: partLimits.count });
    for (const line of lines) this.fits(field, line, partLimits.title);
    return lines;
  }

  date(field: "periodStart" | "periodEnd"): CalendarDate | null {
    if (this.values[field].trim() === "") return null;
    const reading = readDanishDate(this.values[field]);
    return reading.ok ? reading.date : this.fail(field, "date", { value: reading.written });
  }

  count(field: "participantCount"): number | null {
    const text = this.values[field].replace(/[.\s]/g, "");
    if (text === "") return null;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= MAX_PARTICIPANTS) return value;
    return this.fail(field, "number", { min: 0, max: MAX_PARTICIPANTS });
  }

  oneOf<const T extends string>(field: TrialField, options: readonly T[]): T | null {
    const value = this.values[field];
    if (value === "") return null;
    return options.find((option) => option === value) ?? this.fail(field, "choose");
  }

  ids(field: TrialField): string[] {
    const ids = idsSchema.safeParse(this.values[field]);
    if (!ids.success) this.fail(field, "choose");
    return ids.success ? [...new Set(ids.data)].sort() : [];
  }
}

/**
 * Reads the form of a trial. Which choices exist in the area and at the place is the command's to check.
 * @returns the cleaned input, or one error for each field that has one
 */
export function parseTrialInput(raw: unknown): KeptReading<TrialInput> {
  const values = trialFormValues(raw);
  const reading = new Reading(values);
  const leadInstitutionId = rowId.safeParse(values.leadInstitutionId);
  if (!leadInstitutionId.success) reading.fail("leadInstitutionId", "choose");
  const costsMoney = reading.oneOf("costsMoney", ["YES", "NO"]);
  const data: TrialInput = {
    leadInstitutionId: leadInstitutionId.data ?? "",
    title: reading.required("title"),
    freedFrom: reading.required("freedFrom"),
    freedTo: reading.required("freedTo"),
    themes: reading.ids("themes"),
    purpose: reading.text("purpose"),
    change: reading.text("change"),
    expectedResult: reading.text("expectedResult"),
    observedEffect: reading.text("observedEffect"),
    participants: reading.text("participants"),
    participantCount: reading.count("participantCount"),
    initiator: reading.oneOf("initiator", initiators),
    costsMoney: costsMoney === null ? null : costsMoney === "YES",
    goals: reading.ids("goals"),
    stage: reading.oneOf("stage", trialStages),
    periodStart: reading.date("periodStart"),
    periodEnd: reading.date("periodEnd"),
    topics: reading.ids("topics"),
    furtherInstitutionIds: reading
      .ids("furtherInstitutionIds")
      .filter((id) => id !== values.leadInstitutionId),
    subActivities: reading.lines("subActivities"),
    nationalNeed: reading.oneOf("nationalNeed", exemptionNeeds),
    provisionIds: reading.ids("provisionIds"),
    municipalNeed: reading.oneOf("municipalNeed", exemptionNeeds),
    municipalRuleIds: reading.ids("municipalRuleIds"),
    sharing: reading.oneOf("sharing", sharingLevels) ?? "MUNICIPALITY",
  };
  if (data.periodStart && data.periodEnd && data.periodEnd < data.periodStart) {
    reading.fail("periodEnd", "periodOrder");
  }
  if (Object.keys(reading.errors).length === 0) return { ok: true, data };
  return { ok: false, data, fieldErrors: inFormOrder(reading.errors) };
}

/** The errors as the fields follow each other on the form. */
export function inFormOrder(errors: FieldErrors): FieldErrors {
  const wrong = trialFields.filter((field) => errors[field]);
  return Object.fromEntries(wrong.map((field) => [field, errors[field]!]));
}

/** The key of one opened form; anything else is as if there were none. */
export const submissionKeySchema = z.uuid().optional().catch(undefined);

/** The same of a form that is otherwise read without it. */
export function submissionKeyOf(raw: unknown): string | undefined {
  return submissionKeySchema.parse((raw as { submissionKey?: unknown } | null | undefined)?.submissionKey);
}

/** What is no id names nothing there is; it must not be taken for no origin at all. */
const NOTHING = "-";
const originId = z
  .string()
  .nullish()
  .catch(NOTHING)
  .transform((value) => (value ? (isRowId(value) ? value : NOTHING) : null));

/** What a form says its trial is begun from; whether there is such a thing is the command's to ask. */
export const lineageSchema = z
  .object({ adoptedFromId: originId, adoptedExampleId: originId })
  .catch({ adoptedFromId: null, adoptedExampleId: null }) satisfies z.ZodType<Lineage>;

export const trialIdSchema = z.object({ id: rowId });

/** Longest draft that is stored; a text far too long for its field must still survive as a draft. */
const MAX_DRAFT_CHARACTERS = 600_000;

export const draftSchema = z
  .object({
    trialId: rowId.nullable(),
    submissionKey: submissionKeySchema,
    version: z.number().int().positive().nullable(),
    values: z.unknown().transform(trialFormValues),
    lineage: lineageSchema,
  })
  .refine(({ values }) => JSON.stringify(values).length <= MAX_DRAFT_CHARACTERS);

export const draftTargetSchema = z.object({ trialId: rowId.nullable() });

export const similarTitlesSchema = z.object({
  title: z.string().max(1_000).transform(cleanLine),
  institutionId: rowId,
  exceptId: rowId.nullable(),
});
