import { z } from "zod";
import { phaseChoices, phaseLimits } from "@/lib/domain/plan/phase";
import { freeText, orNull, requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

const reason = freeText(phaseLimits.reason).transform(orNull);

/** A phase as it is written; its time is read by `readTime`. */
export const phaseSchema = z.object({
  label: requiredText(phaseLimits.label, { line: true }),
  mainPhase: freeText(phaseLimits.mainPhase, { line: true }).transform(orNull),
  note: freeText(phaseLimits.note).transform(orNull),
  reason,
});
export type PhaseInput = z.infer<typeof phaseSchema>;

/** A new phase has its id from the form, so that a form that comes twice makes one. */
export const newPhaseSchema = z.object({ id: z.uuid(), agreementId: rowId });

/** What becomes of what stands in a phase that is taken out. */
export const phaseRemovalSchema = z.object({
  choice: z.preprocess((value) => value || null, z.enum(phaseChoices).nullable().catch(null)),
  toPhaseId: z.preprocess((value) => value || null, rowId.nullable().catch(null)),
  reason,
});

export const phaseReturnSchema = z.object({ reason });
