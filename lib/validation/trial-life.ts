import { z } from "zod";
import { approvalBodies } from "@/lib/domain/agreement/approval";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { landingWays } from "@/lib/domain/trial/landing";
import { trialMoves } from "@/lib/domain/trial/life";
import type { MoveRequest } from "@/lib/domain/trial/life-step";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget } from "@/lib/validation/row-id";

/** Longest reason, as the database holds it. */
export const MOVE_TEXT_LIMIT = 2_000;
/** Longest reference to a meeting's minutes, as the database holds it. */
export const MINUTES_LIMIT = 300;

/** Which trial is meant, and as it stood when the form was opened. */
export const movedTrialSchema = rowTarget;

export const chosenMoveSchema = z.object({ move: z.enum(trialMoves, "choose") });

const emptyAsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : (value ?? null)),
    schema.nullable(),
  );
const text = freeText(MOVE_TEXT_LIMIT).transform(orNull);
const line = freeText(MINUTES_LIMIT, { line: true }).transform(orNull);

const requestSchema = z.object({
  on: writtenDay,
  note: text,
  body: emptyAsNull(z.enum(approvalBodies, "choose")),
  outcome: emptyAsNull(z.enum(decisionOutcomes, "choose")),
  periodEnd: emptyAsNull(writtenDay),
  nextStart: emptyAsNull(writtenDay),
  nextEnd: emptyAsNull(writtenDay),
  practice: text,
  minutes: line,
  way: emptyAsNull(z.enum(landingWays, "choose")),
});

/** The fields of the form, in its order. */
export const moveFields = [
  "move",
  "outcome",
  "on",
  "body",
  "minutes",
  "periodEnd",
  "way",
  "note",
  "nextStart",
  "nextEnd",
  "practice",
] as const;

/** The errors as the fields follow each other on the form. */
export function inMoveOrder(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(moveFields.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])));
}

/** Reads what was posted with a move; what cannot be read is told, field by field. */
export function parseMove(raw: unknown, move: MoveRequest["move"]): FormReading<MoveRequest> {
  const parsed = requestSchema.safeParse(raw);
  return parsed.success
    ? { ok: true, data: { move, ...parsed.data } }
    : { ok: false, fieldErrors: inMoveOrder(fieldErrors(parsed.error)) };
}

/** Which move's day is corrected, and to what. */
export const correctionSchema = z.object({ moveId: rowId });
export const correctedDaySchema = z.object({ on: writtenDay }) satisfies z.ZodType<{ on: CalendarDate }>;
