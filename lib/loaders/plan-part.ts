import { getPlan, getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart, listOut } from "@/lib/db/plan-change";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import type { Plan } from "@/lib/domain/plan/plan";
import { isRowId } from "@/lib/domain/shared/row-id";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canEditPlan } from "@/lib/policies/plan";

/** A part of a plan with the plan it is in. */
export interface ReadPart<P> {
  chosen: ChosenPlan;
  plan: Plan;
  part: P;
  /** out of the plan: it can only be put back */
  isOut: boolean;
}

/**
 * One part for whoever may change its plan, also one that was taken out.
 * @param among the parts of its kind that a plan has
 */
export async function readPlanPart<P extends PlanPart["part"]>(
  viewer: Viewer,
  subject: PlanPart["subject"],
  id: string,
  among: (plan: Plan) => P[],
): Promise<ActionResult<ReadPart<P>>> {
  if (!viewer) return refused("SIGNED_OUT");
  const agreementId = isRowId(id) ? await agreementOfPart(subject, id) : null;
  const place = agreementId && (await getPlanPlace(agreementId));
  if (!place) return refused("NOT_FOUND");
  if (!canEditPlan(viewer, place)) return refused("FORBIDDEN");
  const chosen = await choosePlan(viewer, { agreement: agreementId });
  if (!chosen.ok) return chosen;
  const plan = await getPlan(agreementId);
  const stands = among(plan).find((each) => each.id === id);
  const [out] = stands ? [] : await listOut(agreementId, subject, { id });
  const part = stands ?? (out?.part.part as P | undefined);
  return part ? ok({ chosen: chosen.data, plan, part, isOut: !stands }) : refused("NOT_FOUND");
}
