import { z } from "zod";
import { waivableItems } from "@/lib/domain/trial/checklist";
import { requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

/** Longest reason, as the database holds it. */
export const WAIVER_REASON_LIMIT = 500;

export const checkedTrialSchema = z.object({ id: rowId });
export const waivedItemSchema = z.object({ item: z.enum(waivableItems, "choose") });
export const waiverSchema = z.object({
  item: z.enum(waivableItems, "choose"),
  reason: requiredText(WAIVER_REASON_LIMIT),
});
