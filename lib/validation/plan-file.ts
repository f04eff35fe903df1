import { z } from "zod";
import { planSubjects } from "@/lib/domain/plan/change";
import { planColumns, planFileLimits, type PlanFileRow } from "@/lib/domain/plan/file";
import type { PlanFileReading } from "@/lib/domain/plan/file-preview";
import { phaseLimits } from "@/lib/domain/plan/phase";
import type { Plan } from "@/lib/domain/plan/plan";
import { changesOf, checkTogether } from "@/lib/validation/plan-file-change";
import { PlanDrafts, type PlanFileContext } from "@/lib/validation/plan-file-draft";
import { readItems, readMilestones, readPhases } from "@/lib/validation/plan-file-fields";
import { freeText, orNull } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

const LONGEST_CELL = 40_000;
const LONGEST_SHEET = 200;

/** Rows as a form posts them back after the preview: read again as if they had just come from the file. */
export const postedRows = z
  .array(
    z.object({
      sheet: z.string().max(LONGEST_SHEET).nullable(),
      row: z.int().min(1).max(10_000_000),
      subject: z.enum(planSubjects),
      cells: z.partialRecord(z.enum(planColumns), z.string().max(LONGEST_CELL)),
    }),
  )
  .max(planFileLimits.rows);

/** Which plan is meant. */
export const planTarget = z.object({ agreement: rowId });

/** Why the file is read in, and which plan the preview was made of. */
export const planFileReason = z.object({
  reason: freeText(phaseLimits.reason).transform(orNull),
  seen: z.string().max(100).catch(""),
});

/**
 * Holds the rows of a file against a plan: what is new, what is changed and how, and what is wrong with each row. A cell
 * that says what the plan says is left alone, also where it could not be read on its own; a column the file does not
 * have leaves what stands there. Nothing is ever taken out. Never throws, whatever the rows are.
 */
export function readPlanRows(
  rows: readonly PlanFileRow[],
  plan: Plan,
  context: PlanFileContext,
): PlanFileReading {
  const drafts = new PlanDrafts(plan, context);
  drafts.begin(rows);
  readPhases(drafts);
  readItems(drafts);
  readMilestones(drafts);
  checkTogether(drafts);
  return changesOf(drafts);
}
