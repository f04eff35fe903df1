import { hasRole, type Viewer } from "@/lib/domain/member/role";
import type { WorkshopPlace, WorkshopStep } from "@/lib/domain/process/workshop";
import { belongsTo, canAddToPlan, canEditPlan, ledInstitutions, type PlanPlace } from "@/lib/policies/plan";

/** May make and change rounds, and what is common to the municipality: its administration. */
export function canEditRounds(viewer: Viewer, place: PlanPlace): boolean {
  return canEditPlan(viewer, place);
}

/** May plan some workshop: the administration any step, a leader the steps of the own institution. */
export function canPlanWorkshops(viewer: Viewer, place: PlanPlace): boolean {
  return canAddToPlan(viewer, place);
}

/** May change a workshop and its programme: the administration all, a leader those of the own institution. */
export function canEditWorkshop(viewer: Viewer, place: WorkshopPlace): boolean {
  const { municipalityId, institutionId } = place;
  if (canEditPlan(viewer, place)) return true;
  return institutionId !== null && ledInstitutions(viewer, municipalityId).includes(institutionId);
}

/** May plan this step at this place: the leaders' step is common and the administration's. */
export function canPlanStep(viewer: Viewer, place: WorkshopPlace, step: WorkshopStep): boolean {
  if (step === "LEADERS" && place.institutionId !== null) return false;
  return canEditWorkshop(viewer, place);
}

/**
 * May see a workshop from within (note, attendance, how each entry is done) and what was harvested: the municipality's
 * own people, and those who look at all municipalities. That it takes place and when is public, as the plan is.
 */
export function canSeeWithin(viewer: Viewer, municipalityId: string): boolean {
  if (belongsTo(viewer, municipalityId) || hasRole(viewer, "SYSTEM_ADMIN")) return true;
  return (viewer?.memberships ?? []).some(
    (membership) => membership.role === "EVALUATOR" && membership.municipalityId === null,
  );
}
