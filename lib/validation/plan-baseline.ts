import { z } from "zod";
import { baselineLimits } from "@/lib/domain/plan/baseline";
import { requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

/** A day on which a plan was agreed to, and by whom. */
export const baselineSchema = z.object({
  agreedOn: writtenDay,
  title: requiredText(baselineLimits.title, { line: true }),
});

export const baselinePlaceSchema = z.object({ agreementId: rowId });
export const baselineIdSchema = z.object({ id: rowId });
