import { z } from "zod";
import { audiences } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { groupLimits, meetingStates } from "@/lib/domain/process/working-group";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { cleanLines } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget, rowVersion } from "@/lib/validation/row-id";
import { readTime } from "@/lib/validation/wording";

const optionalText = (max: number, options?: { line?: boolean }) => freeText(max, options).transform(orNull);
const optionalId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

/** One line each; empty lines say nothing. */
const resultLines = freeText(groupLimits.results * (groupLimits.resultLine + 1))
  .transform(cleanLines)
  .superRefine((lines, context) => {
    const longest = Math.max(0, ...lines.map((line) => [...line].length));
    if (lines.length > groupLimits.results) {
      context.addIssue({ code: "custom", message: "tooManyLines", params: { max: groupLimits.results } });
    } else if (longest > groupLimits.resultLine) {
      const params = { count: longest, max: groupLimits.resultLine };
      context.addIssue({ code: "custom", message: "tooLong", params });
    }
  });

/** A working group as it is written. */
export const workingGroupSchema = z
  .object({
    name: requiredText(groupLimits.name, { line: true }),
    purpose: optionalText(groupLimits.purpose),
    participants: postedList(z.enum(audiences), audiences.length).transform((list) => [...new Set(list)]),
    activeFrom: writtenDay,
    activeTo: writtenDay,
    results: resultLines,
    note: optionalText(groupLimits.note),
  })
  .refine(({ activeFrom, activeTo }) => activeFrom <= activeTo, {
    path: ["activeTo"],
    message: "periodOrder",
  });

/** Which group is meant. */
export const groupIdSchema = z.object({ id: rowId });
/** The same as it stood when the form was opened. */
export const groupTargetSchema = rowTarget;

/** What the leaders who sit in a group write of it: its results and nothing else. */
export const groupResultsSchema = z.object({ results: resultLines });

/** Which of a group's members is meant; null: a new one. */
export const groupMemberTargetSchema = z.object({ id: rowId, memberId: optionalId });

export const groupMemberSchema = z.object({
  name: requiredText(groupLimits.memberName, { line: true }),
  role: optionalText(groupLimits.memberName, { line: true }),
  represents: z.preprocess(
    (value) => (value === undefined || value === "" ? null : value),
    z.enum(audiences).nullable(),
  ),
  userId: optionalId,
});

/** Which of a group's meetings is meant, as it stood when the form was opened; null: a new one. */
export const groupMeetingTargetSchema = z.object({
  id: rowId,
  meetingId: optionalId,
  version: z.preprocess((value) => (value === "" ? undefined : value), rowVersion.optional()),
});

const meetingSchema = z.object({
  title: optionalText(groupLimits.title, { line: true }),
  place: optionalText(groupLimits.place, { line: true }),
  agenda: optionalText(groupLimits.agenda),
  state: z.enum(meetingStates).catch("PLANNED"),
  outcome: optionalText(groupLimits.outcome),
});

export type ParsedMeeting = Omit<z.infer<typeof meetingSchema>, "state"> & {
  time: Extract<ReturnType<typeof readTime>, { ok: true }>["time"];
  heldOn: CalendarDate | null;
  isCancelled: boolean;
};

/**
 * Reads a meeting, every field's error at once. Only of a meeting that was held can be told what came of it.
 * @param context the period that supplies what the time leaves out
 */
export function parseMeeting(
  raw: unknown,
  context: WordingContext,
  today: CalendarDate,
): FormReading<ParsedMeeting> {
  const values = formFields(raw);
  const time = readTime(typeof values.wording === "string" ? values.wording : "", context);
  const rest = meetingSchema.safeParse(values);
  const errors: FieldErrors = {
    ...(time.ok ? {} : { wording: time.error }),
    ...(rest.success ? {} : fieldErrors(rest.error)),
  };
  const state = rest.success ? rest.data.state : "PLANNED";
  if (rest.success && rest.data.outcome !== null && state !== "HELD")
    errors.state = { key: "meetingNotHeld" };
  let heldOn: CalendarDate | null = null;
  if (state === "HELD") {
    const day = writtenDay.safeParse(values.heldOn);
    if (!day.success) errors.heldOn = fieldErrors(day.error)[""] ?? { key: "required" };
    else if (day.data > today) errors.heldOn = { key: "future" };
    else heldOn = day.data;
  }
  if (!time.ok || !rest.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  const { title, place, agenda, outcome } = rest.data;
  return {
    ok: true,
    data: {
      ...{ title, place, agenda, time: time.time, heldOn },
      outcome,
      isCancelled: state === "CANCELLED",
    },
  };
}
