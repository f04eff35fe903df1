import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { EvaluationLayer } from "@/lib/domain/process/goal";
import { belongsTo, canEditPlan, ledInstitutions, type PlanPlace } from "@/lib/policies/plan";

/** May set what the work is held against. */
export function canEditGoals(viewer: Viewer, place: PlanPlace): boolean {
  return canEditPlan(viewer, place);
}

/** May write an evaluation: a leader the own institution's, the administration the municipality's and the state's. */
export function canWriteEvaluation(
  viewer: Viewer,
  place: PlanPlace,
  { layer, institutionId }: { layer: EvaluationLayer; institutionId: string | null },
): boolean {
  if (layer !== "LOCAL") return canEditPlan(viewer, place);
  return institutionId !== null && ledInstitutions(viewer, place.municipalityId).includes(institutionId);
}

/**
 * Reads what single institutions wrote: the municipality's own people, evaluators without a municipality and the system
 * administrator. The municipality's and the state's evaluations are public.
 */
export function readsLocalEvaluations(viewer: Viewer, municipalityId: string): boolean {
  const isNational = membershipsOf(viewer, "EVALUATOR").some(
    (membership) => membership.municipalityId === null,
  );
  return isNational || hasRole(viewer, "SYSTEM_ADMIN") || belongsTo(viewer, municipalityId);
}
