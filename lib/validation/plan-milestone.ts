import { z } from "zod";
import { milestoneLimits } from "@/lib/domain/plan/milestone-form";
import { planItemKinds, planStates } from "@/lib/domain/plan/plan";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { freeText, postedList } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

const orNull = (text: string) => (text === "" ? null : text);
const chosenId = z.preprocess((value) => value || null, rowId.nullable());

/** A day that may be left out. */
const optionalDay = z
  .string()
  .catch("")
  .transform((text, context): CalendarDate | null => {
    if (text.trim() === "") return null;
    const reading = readDanishDate(text);
    if (reading.ok) return reading.date;
    context.addIssue({ code: "custom", message: "date", params: { value: reading.written } });
    return z.NEVER;
  });

const milestoneSchema = z.object({
  stateText: freeText(milestoneLimits.text).transform(orNull),
  municipalText: freeText(milestoneLimits.text).transform(orNull),
  remark: freeText(milestoneLimits.remark).transform(orNull),
  exactOn: optionalDay,
  kind: z.enum(planItemKinds, "choose"),
  phaseId: chosenId,
  responsible: freeText(milestoneLimits.responsible, { line: true }).transform(orNull),
  responsibleId: chosenId,
  planItemIds: postedList(rowId, milestoneLimits.items).transform((ids) => [...new Set(ids)]),
  state: z.enum(planStates).catch("PLANNED"),
  reachedOn: optionalDay,
  note: freeText(milestoneLimits.note).transform(orNull),
  reason: freeText(milestoneLimits.reason).transform(orNull),
});
export type MilestoneInput = z.infer<typeof milestoneSchema>;

/**
 * Reads a milestone as it is written; its time is read by `readTime`. It says something in one of its two columns. Done
 * needs the day, which has come; a day left standing from before counts for nothing else.
 * @param wasDropped a milestone that was dropped already needs no new reason
 */
export function parseMilestone(
  raw: unknown,
  today: CalendarDate,
  wasDropped: boolean,
): { ok: true; data: MilestoneInput } | { ok: false; fieldErrors: FieldErrors } {
  const parsed = milestoneSchema.safeParse(raw ?? {});
  if (!parsed.success) return { ok: false, fieldErrors: fieldErrors(parsed.error) };
  const input = parsed.data;
  const errors: FieldErrors = {};
  if (input.municipalText === null && input.stateText === null) {
    errors.municipalText = { key: "milestoneText" };
  }
  if (input.state === "DONE") {
    if (input.reachedOn === null) errors.reachedOn = { key: "required" };
    else if (input.reachedOn > today) errors.reachedOn = { key: "future" };
  }
  if (input.state === "DROPPED" && !wasDropped && input.reason === null) {
    errors.reason = { key: "required" };
  }
  if (Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  return { ok: true, data: { ...input, reachedOn: input.state === "DONE" ? input.reachedOn : null } };
}

/** A new milestone has its id from the form, so that a form that comes twice makes one. */
export const newMilestoneSchema = z.object({ id: z.uuid(), agreementId: rowId });

/** Which milestone, as it was read. */
export const milestoneTargetSchema = z.object({ id: rowId, version: z.coerce.number().int().positive() });

export const milestoneReasonSchema = z.object({
  reason: freeText(milestoneLimits.reason).transform(orNull),
});
