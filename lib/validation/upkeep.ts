import { z } from "zod";
import {
  freedomRecordTypes,
  freedStatuses,
  municipalRuleCategories,
  municipalRuleStatuses,
  provisionRoles,
  type FencePostLevel,
  type FreedomRecordType,
} from "@/lib/domain/freedom/record";
import {
  emptyRecordInput,
  fenceStatusesAt,
  fieldsIn,
  keywordLimits,
  keywordsFromTitle,
  municipalBodies,
  recordFields,
  recordFormValues,
  recordLimits,
  recordTextFields,
  upkeepModes,
  type RecordField,
  type RecordFormValues,
  type RecordInput,
  type UpkeepMode,
} from "@/lib/domain/freedom/upkeep";
import { wordGroupKinds, wordGroupValues, wordLimits, uniqueWords } from "@/lib/domain/freedom/word-group";
import type { WordGroupInput } from "@/lib/domain/freedom/word-group";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { characterCount, cleanLine, cleanLines, cleanText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { isRowId } from "@/lib/domain/shared/row-id";
import { rowId, rowTarget, rowVersion } from "@/lib/validation/row-id";

export const recordTypeSchema = z.object({ type: z.enum(freedomRecordTypes) });
export const recordTargetSchema = z.object({ type: z.enum(freedomRecordTypes), id: rowId });
export const versionedRecordSchema = recordTargetSchema.extend({
  version: rowVersion,
});
export const upkeepModeSchema = z.object({ mode: z.enum(upkeepModes) });

/** The rest of a form is read in the light of these. */
export interface RecordContext {
  type: FreedomRecordType;
  mode: UpkeepMode;
  level: FencePostLevel;
  today: CalendarDate;
  /** what stands there; what the form does not ask for stays so. Null for a new record. */
  current: RecordInput | null;
}

export interface ParsedRecord {
  /** also of a form with errors: what could be read */
  input: RecordInput;
  endReason: string | null;
  errors: FieldErrors;
}

const lineFields: readonly string[] = ["law", "paragraph", "subsection", "title"];

/** Collects values and errors field by field, so that everything wrong is told at once. */
class Reading {
  readonly errors: FieldErrors = {};

  constructor(
    private readonly values: RecordFormValues,
    readonly asked: readonly RecordField[],
  ) {
    for (const field of recordTextFields) {
      if (!asked.includes(field)) continue;
      const found = findCprNumbers(values[field]);
      if (found.length > 0) this.fail(field, "cpr", { found: found.join(", ") });
    }
  }

  fail(field: RecordField, key: string, values?: Record<string, string | number>): null {
    this.errors[field] ??= { key, ...(values ? { values } : {}) };
    return null;
  }

  text(field: keyof typeof recordLimits): string | null {
    const text = lineFields.includes(field) ? cleanLine(this.values[field]) : cleanText(this.values[field]);
    const [count, max] = [characterCount(text), recordLimits[field]];
    if (count > max) this.fail(field, "tooLong", { count, max });
    return text === "" ? null : text;
  }

  required(field: keyof typeof recordLimits): string {
    return this.text(field) ?? (this.fail(field, "required"), "");
  }

  date(field: "decidedOn" | "validFrom" | "validTo" | "recheckOn"): CalendarDate | null {
    if (this.values[field].trim() === "") return null;
    const reading = readDanishDate(this.values[field]);
    return reading.ok ? reading.date : this.fail(field, "date", { value: reading.written });
  }

  oneOf<const T extends string>(
    field: Exclude<RecordField, "areas" | "provisionIds">,
    options: readonly T[],
  ): T | null {
    const value = this.values[field];
    if (value === "") return null;
    return options.find((option) => option === value) ?? this.fail(field, "choose");
  }

  areas(single: boolean): WelfareArea[] {
    const areas = welfareAreas.filter((area) => this.values.areas.includes(area));
    if (areas.length === 0) this.fail("areas", single ? "choose" : "chooseOne");
    if (single && areas.length > 1) this.fail("areas", "choose");
    return areas;
  }

  ids(field: "provisionIds"): string[] {
    const ids = this.values[field];
    if (ids.length > 300 || !ids.every(isRowId)) this.fail(field, "choose");
    return [...new Set(ids.filter(isRowId))].sort();
  }

  keywords(title: string): string[] {
    const lines = uniqueWords(cleanLines(this.values.keywords));
    if (lines.length > keywordLimits.count)
      this.fail("keywords", "tooManyLines", { max: keywordLimits.count });
    const longest = Math.max(0, ...lines.map(characterCount));
    if (longest > keywordLimits.length) {
      this.fail("keywords", "tooLong", { count: longest, max: keywordLimits.length });
    }
    return lines.length > 0 ? lines : keywordsFromTitle(title);
  }

  id(field: "keeperId"): string | null {
    const value = this.values[field];
    if (value === "") return null;
    return isRowId(value) ? value : this.fail(field, "choose");
  }
}

/**
 * What was decided, by whom and why. A municipality's record needs the decision; one that came from a source without
 * it can be corrected without, and nothing that stands there can be emptied. A rule's status is changed by a decision
 * with a reason.
 */
function checkDecision(
  input: RecordInput,
  { type, mode, level, today, current }: RecordContext,
  reading: Reading,
) {
  if (level !== "MUNICIPAL") return;
  for (const field of ["decidedOn", "decidedBy"] as const) {
    const isNeeded = mode !== "edit" || current?.[field] != null;
    if (input[field] === null && isNeeded) reading.fail(field, field === "decidedBy" ? "choose" : "required");
  }
  if (input.decidedOn && input.decidedOn > today) reading.fail("decidedOn", "decisionInFuture");
  if (type !== "RULE" || input.decisionReason !== null) return;
  const statusChanges =
    mode !== "edit" && input.ruleStatus !== null && input.ruleStatus !== (current?.ruleStatus ?? "KEPT");
  if (statusChanges || (mode === "edit" && current?.decisionReason))
    reading.fail("decisionReason", "required");
}

/**
 * Reads the form of a record. Whose it may be, which provisions and people exist, and how its period fits with other
 * versions is the command's to check.
 */
export function parseRecord(raw: unknown, context: RecordContext): ParsedRecord {
  const { type, mode, level, current } = context;
  const values = recordFormValues(raw);
  const reading = new Reading(values, fieldsIn(type, mode, level));
  const asks = (field: RecordField) => reading.asked.includes(field);
  const input: RecordInput = { ...(current ?? emptyRecordInput()) };
  const read = <Field extends keyof RecordInput>(field: Field, value: () => RecordInput[Field]) => {
    if (asks(field)) input[field] = value();
  };
  read("law", () => reading.required("law"));
  read("paragraph", () => reading.text("paragraph"));
  read("subsection", () => reading.text("subsection"));
  read("areas", () => reading.areas(type !== "PROVISION"));
  read("category", () => reading.oneOf("category", municipalRuleCategories));
  read("title", () => reading.required("title"));
  read("summary", () => reading.required("summary"));
  // What a source told before these rules may stay as it was.
  const known = current?.fenceStatus ? [current.fenceStatus] : [];
  read("fenceStatus", () =>
    reading.oneOf("fenceStatus", [...new Set([...fenceStatusesAt(level), ...known])]),
  );
  read("exception", () => reading.text("exception"));
  read("freed", () => reading.oneOf("freed", freedStatuses));
  read("role", () => reading.oneOf("role", provisionRoles));
  read("note", () => reading.text("note"));
  read("ruleStatus", () => reading.oneOf("ruleStatus", municipalRuleStatuses));
  read("decidedOn", () => (level === "MUNICIPAL" ? reading.date("decidedOn") : null));
  read("decidedBy", () => (level === "MUNICIPAL" ? reading.oneOf("decidedBy", municipalBodies) : null));
  read("decisionReason", () => reading.text("decisionReason"));
  read("keywords", () => reading.keywords(input.title));
  read("provisionIds", () => reading.ids("provisionIds"));
  read("validFrom", () => reading.date("validFrom"));
  read("validTo", () => reading.date("validTo"));
  read("recheckOn", () => reading.date("recheckOn"));
  read("keeperId", () => reading.id("keeperId"));
  for (const field of ["category", "fenceStatus", "freed", "role", "ruleStatus"] as const) {
    if (asks(field) && input[field] === null) reading.fail(field, "choose");
  }
  if (asks("exception")) {
    if (input.fenceStatus === "KEPT_WITH_EXCEPTION" && !input.exception)
      reading.fail("exception", "required");
    if (input.fenceStatus === "KEPT" && input.exception) reading.fail("exception", "exceptionWithoutStatus");
  }
  if (mode === "end") {
    if (input.validTo === null) reading.fail("validTo", "required");
  } else checkDecision(input, context, reading);
  const endReason = mode === "end" ? reading.text("endReason") : null;
  if (mode === "end" && level === "MUNICIPAL" && endReason === null) reading.fail("endReason", "required");
  return { input, endReason, errors: reading.errors };
}

/** The errors as the fields follow each other on the form. */
export function inRecordOrder(errors: FieldErrors): FieldErrors {
  const wrong = recordFields.filter((field) => errors[field]);
  return Object.fromEntries(wrong.map((field) => [field, errors[field]!]));
}

export const versionedWordGroupSchema = rowTarget;

/** Reads the form of a word group. */
export function parseWordGroup(raw: unknown): {
  input: WordGroupInput & { municipalityId: string | null };
  errors: FieldErrors;
} {
  const values = wordGroupValues(raw);
  const errors: FieldErrors = {};
  const fail = (field: string, key: string, params?: Record<string, string | number>) => {
    errors[field] ??= { key, ...(params ? { values: params } : {}) };
  };
  const municipalityId = values.municipalityId === "" ? null : values.municipalityId;
  if (municipalityId !== null && !isRowId(municipalityId)) fail("municipalityId", "choose");
  const kind = wordGroupKinds.find((each) => each === values.kind);
  if (!kind) fail("kind", "choose");
  const cpr = findCprNumbers(values.words);
  if (cpr.length > 0) fail("words", "cpr", { found: cpr.join(", ") });
  const words = uniqueWords(cleanLines(values.words));
  const longest = Math.max(0, ...words.map(characterCount));
  if (words.length === 0) fail("words", "required");
  // One word alone means the same as nothing.
  else if (kind === "SYNONYM" && words.length < 2) fail("words", "twoWords");
  if (words.length > wordLimits.count) fail("words", "tooManyLines", { max: wordLimits.count });
  if (longest > wordLimits.length) fail("words", "tooLong", { count: longest, max: wordLimits.length });
  const areas = welfareAreas.filter((area) => values.areas.includes(area));
  return { input: { kind: kind ?? "SYNONYM", words, areas, municipalityId }, errors };
}
