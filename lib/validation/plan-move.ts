import { z } from "zod";
import { planSubjects } from "@/lib/domain/plan/change";
import { phaseLimits } from "@/lib/domain/plan/phase";
import { freeText, orNull } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";

/** Which part of a plan is meant. */
export const movePartSchema = z.object({ subject: z.enum(planSubjects), id: rowId });

const MOST_STEPS = 4_000;
const step = z.coerce.number().int().min(-MOST_STEPS).max(MOST_STEPS);
const MOST_AT_ONCE = 80;

/** Which of the places it can be moved to are asked for, in steps from where it is. */
export const moveStopsSchema = movePartSchema
  .extend({ from: step, to: step })
  .refine(({ from, to }) => from <= to && to - from <= MOST_AT_ONCE, "invalid");

/** A part as it was read. */
export const moveTargetSchema = movePartSchema.extend({ version: rowVersion });

/** Where it goes: so many steps, or when it is in words. Nothing written gives an item the days of what it stands in. */
export const moveSchema = z.object({
  wording: z.string().optional(),
  steps: step.optional(),
  reason: freeText(phaseLimits.reason).transform(orNull),
  along: z
    .unknown()
    .optional()
    .transform((value) => typeof value === "string" && value !== ""),
});
