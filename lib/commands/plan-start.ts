import { randomUUID } from "node:crypto";
import { editingOf, planEditor } from "@/lib/commands/parts/plan-editing";
import { db, type DbOrTx } from "@/lib/db/client";
import { getPlan } from "@/lib/db/plan";
import { countPlanChanges } from "@/lib/db/plan-template";
import { lockPlan, moveParts } from "@/lib/db/plan-write";
import type { Viewer } from "@/lib/domain/member/role";
import { lifeOfPlan, movesBetween, settledParts, shiftPlan } from "@/lib/domain/plan/shift-plan";
import { monthsBetween } from "@/lib/domain/plan/template";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { movePlanSchema } from "@/lib/validation/plan-template";
import { rowId } from "@/lib/validation/row-id";

/** A plan of some thousand parts is much to write and to remember. */
const TIMEOUT = 60_000;

/** Undoes what was written before somebody else's change was met. */
class ChangedMeanwhile extends Error {}

/**
 * Moves a whole plan by months, as it was shown beforehand: every time with its wording, all of it or nothing, in one batch of the
 * plan's memory. What is done or dropped stays unless everything is asked for. CONFLICT when the plan is another than the one shown.
 */
export async function movePlanStart(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ agreementId: string; municipalityId: string; moved: number }>> {
  const asked = rowId.safeParse((raw as { agreementId?: unknown } | null)?.agreementId);
  const found = await planEditor(viewer, asked.success ? asked.data : null);
  if (!found.ok) return found;
  const parsed = movePlanSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { start, everything, reason, stamp } = parsed.data;
  const { id: agreementId, municipalityId } = found.data.place;
  const isAsShown = async (tx?: DbOrTx) => (await countPlanChanges(agreementId, tx)) === stamp;
  if (!(await isAsShown())) return refused("CONFLICT");
  const plan = await getPlan(agreementId);
  const life = lifeOfPlan(plan);
  if (life === null) return refused("NOT_FOUND");
  const months = monthsBetween(life.start, start);
  if (months === 0) return invalid({ start: { key: "sameDate" } });
  const staying = everything ? new Set<string>() : settledParts(plan);
  const moves = movesBetween(plan, shiftPlan(plan, { months }, "da", staying));
  if (moves.length === 0) return refused("ALREADY_DONE");
  const editing = editingOf(found.data, reason, randomUUID());
  const prisma = await db();
  try {
    return await prisma.$transaction(
      async (tx) => {
        await lockPlan(tx, agreementId);
        // Nothing has been changed since the plan was read, either.
        if (!(await isAsShown(tx))) return refused("CONFLICT");
        if (!(await moveParts(tx, editing, moves))) throw new ChangedMeanwhile();
        return ok({ agreementId, municipalityId, moved: moves.length });
      },
      { timeout: TIMEOUT },
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refused("CONFLICT");
    throw error;
  }
}
