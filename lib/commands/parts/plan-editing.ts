import { db, type DbOrTx } from "@/lib/db/client";
import { getPlan, getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart } from "@/lib/db/plan-change";
import { lockPlan, type PlanEditing } from "@/lib/db/plan-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import type { Plan } from "@/lib/domain/plan/plan";
import { ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canEditPlan } from "@/lib/policies/plan";
import { rowTarget } from "@/lib/validation/row-id";

// Parts of the commands that change a plan.

/** The agreement whose plan it is. */
export type EditedPlan = NonNullable<Awaited<ReturnType<typeof getPlanPlace>>>;

/** Who changes which plan. */
export interface PlanEditor {
  actor: Actor;
  place: EditedPlan;
}

/**
 * The plan that is to be changed, if this person may change all of it.
 * @param agreementId null: there is none such, which is told like a foreign one
 */
export async function planEditor(
  viewer: Viewer,
  agreementId: string | null,
): Promise<ActionResult<PlanEditor>> {
  if (!viewer) return refused("SIGNED_OUT");
  const place = agreementId === null ? null : await getPlanPlace(agreementId);
  if (!place) return refused("NOT_FOUND");
  return canEditPlan(viewer, place) ? ok({ actor: viewer, place }) : refused("FORBIDDEN");
}

/** A part that is to be changed, as its form was opened, in the plan it stands in. */
export async function readEditedPart(
  viewer: Viewer,
  subject: PlanPart["subject"],
  raw: unknown,
): Promise<ActionResult<PlanEditor & { id: string; version: number }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = rowTarget.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const found = await planEditor(viewer, await agreementOfPart(subject, target.data.id));
  return found.ok ? ok({ ...found.data, ...target.data }) : found;
}

/** Who changes which plan, as it is written down with the change. */
export function editingOf(
  { actor, place }: { actor: Actor; place: Pick<EditedPlan, "id" | "municipalityId"> },
  reason: string | null,
  batchId: string | null = null,
): PlanEditing {
  return { by: actor, agreementId: place.id, municipalityId: place.municipalityId, reason, batchId };
}

/** Thrown inside `holdingPlan`: undoes what was written and becomes its answer. */
export class PlanRefusal<C> extends Error {
  constructor(readonly failure: Failure<C>) {
    super(failure.code);
  }
}

/**
 * Runs what changes a plan in one transaction that holds the plan, so that no other change comes in between.
 * @param change gets the plan as it is now; a `PlanRefusal` thrown by it undoes everything
 */
export async function holdingPlan<T, C>(
  agreementId: string,
  change: (tx: DbOrTx, plan: Plan) => Promise<ActionResult<T, C>>,
): Promise<ActionResult<T, C>> {
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      await lockPlan(tx, agreementId);
      return change(tx, await getPlan(agreementId, tx));
    });
  } catch (error) {
    if (error instanceof PlanRefusal) return (error as PlanRefusal<C>).failure;
    throw error;
  }
}
