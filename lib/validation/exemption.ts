import { z } from "zod";
import { exemptionLevels, exemptionNeeds } from "@/lib/domain/exemption/need";
import type { ExemptionQuery } from "@/lib/domain/exemption/queue";
import { reviewStates, reviewTextLimits } from "@/lib/domain/exemption/review";
import {
  MOST_STATEMENTS,
  statementKey,
  type ExemptionStatement,
  type StatementLine,
} from "@/lib/domain/exemption/statement";
import { welfareAreas } from "@/lib/domain/shared/area";
import { characterCount, cleanText, storableText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { formFields } from "@/lib/domain/shared/form-fields";
import { invalid, type Failure, type FieldErrors } from "@/lib/domain/shared/result";
import { isRowId } from "@/lib/domain/shared/row-id";
import { rowId, rowVersion } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const asText = (value: unknown) => (typeof value === "string" ? storableText(value) : "");

/** The lines of the editor as they were posted, numbered from 0; anything odd becomes an empty line. */
export function statementLines(raw: unknown): StatementLine[] {
  const given = formFields(raw);
  const count = Number(given.lines);
  const lines = Number.isInteger(count) && count > 0 ? Math.min(count, MOST_STATEMENTS) : 0;
  return Array.from({ length: lines }, (_, index) => ({
    part: asText(given[`part-${index}`]),
    basis: asText(given[`basis-${index}`]),
    need: asText(given[`need-${index}`]),
    known: given[`known-${index}`] === "1",
  }));
}

function readBasis(text: string): Pick<ExemptionStatement, "level" | "basisId"> | null {
  const [name, id, ...rest] = text.split(":");
  const level = exemptionLevels.find((each) => each === name);
  if (!level || rest.length > 0) return null;
  if (id === undefined) return { level, basisId: null };
  return isRowId(id) ? { level, basisId: id } : null;
}

/** A statement and the line it came from, to name it when something is wrong with it. */
export type NumberedStatement = ExemptionStatement & { line: number };

/**
 * Reads the lines. A line that stood there and has no need any more is taken away; an empty one was never filled in.
 * @param partIds the parts the trial has
 */
export function parseStatements(
  lines: readonly StatementLine[],
  partIds: readonly string[],
): { statements: NumberedStatement[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const statements: NumberedStatement[] = [];
  const seen = new Set<string>();
  for (const [line, { part, basis, need, known }] of lines.entries()) {
    if (need === "" && (known || basis === "")) continue;
    const stated = exemptionNeeds.find((each) => each === need);
    const read = readBasis(basis);
    if (!stated) errors[`need-${line}`] = { key: "choose" };
    if (!read || (part !== "" && !partIds.includes(part))) errors[`basis-${line}`] = { key: "choose" };
    if (!stated || !read || errors[`basis-${line}`]) continue;
    const statement = { ...read, need: stated, subActivityId: part === "" ? null : part, line };
    const key = statementKey(statement);
    if (seen.has(key)) errors[`basis-${line}`] = { key: "statedTwice" };
    seen.add(key);
    statements.push(statement);
  }
  return { statements, errors };
}

function textErrors(field: string, text: string, max: number): FieldErrors {
  const found = findCprNumbers(text);
  if (found.length > 0) return { [field]: { key: "cpr", values: { found: found.join(", ") } } };
  const count = characterCount(text);
  return count > max ? { [field]: { key: "tooLong", values: { count, max } } } : {};
}

type Parsed<T> = { ok: true; data: T } | Failure;

const orInvalid = <T>(errors: FieldErrors, data: T): Parsed<T> =>
  Object.keys(errors).length > 0 ? invalid(errors) : { ok: true, data };

export const stepTargetSchema = z.object({ use: rowId, version: rowVersion });

const reviewSchema = z.object({
  need: z.enum(exemptionNeeds).nullable().catch(null),
  note: z.string().transform(cleanText).catch(""),
});

/** Finding something else than what is stated takes a reason. */
export function parseReview(raw: unknown, statedNeed: ExemptionStatement["need"]) {
  const { need, note } = reviewSchema.parse(raw ?? {});
  const errors = {
    ...(need === null && { need: { key: "choose" } }),
    ...(need !== null && need !== statedNeed && note === "" && { note: { key: "reason" } }),
    ...textErrors("note", note, reviewTextLimits.reviewNote),
  };
  return orInvalid(errors, { need: need ?? statedNeed, note: note === "" ? null : note });
}

const commentSchema = z.object({ comment: z.string().transform(cleanText).catch("") });

export function parseComment(raw: unknown): Parsed<{ comment: string }> {
  const { comment } = commentSchema.parse(raw ?? {});
  const errors = {
    ...(comment === "" && { comment: { key: "required" } }),
    ...textErrors("comment", comment, reviewTextLimits.comment),
  };
  return orInvalid(errors, { comment });
}

/** The address of the account as values; what cannot be read is as if not given. */
export function exemptionQuery(raw: RawQuery): ExemptionQuery & { everywhere: boolean } {
  const one = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((each) => each === firstValue(raw, name)) ?? null;
  const id = (name: string) => {
    const value = firstValue(raw, name);
    return isRowId(value) ? value : null;
  };
  const page = Number(firstValue(raw, "page") ?? 1);
  const municipality = id("municipality");
  return {
    // "all" is no municipality: it says that one's own was not meant.
    everywhere: municipality === "all",
    municipality: municipality === "all" ? null : municipality,
    area: one("area", welfareAreas),
    level: one("level", exemptionLevels),
    state: one("state", ["WAITING", "ALL", ...reviewStates]),
    use: id("use"),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}
