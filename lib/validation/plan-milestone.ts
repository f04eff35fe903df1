import { z } from "zod";
import { milestoneLimits } from "@/lib/domain/plan/milestone-form";
import { planItemKinds, planStates } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, optionalDay, orNull, postedList } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

const chosenId = z.preprocess((value) => value || null, rowId.nullable());

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
): FormReading<MilestoneInput> {
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

export const milestoneReasonSchema = z.object({
  reason: freeText(milestoneLimits.reason).transform(orNull),
});
