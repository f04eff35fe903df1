import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { canEditPlan, type PlanPlace } from "@/lib/policies/plan";
import { canSeeWithin } from "@/lib/policies/workshop";

/** May read what was harvested: the municipality's own people and those who look at all. */
export function canReadHarvest(viewer: Viewer, municipalityId: string): boolean {
  return canSeeWithin(viewer, municipalityId);
}

/** The institutions somebody writes about as one of their own: leaders and staff. */
export function harvestInstitutions(viewer: Viewer, municipalityId: string): string[] {
  const own = (["LEADER", "STAFF"] as const).flatMap((role) => membershipsOf(viewer, role, municipalityId));
  return [...new Set(own.flatMap(({ institutionId }) => institutionId ?? []))];
}

/** May write a note: leaders, staff and the administration. */
export function canWriteHarvest(viewer: Viewer, place: PlanPlace): boolean {
  return canEditPlan(viewer, place) || harvestInstitutions(viewer, place.municipalityId).length > 0;
}

/** May change a note, take it away and put it back: whoever wrote it, and the administration. */
export function canChangeNote(viewer: Viewer, place: PlanPlace, note: { authorId: string | null }): boolean {
  if (canEditPlan(viewer, place)) return true;
  return viewer !== null && note.authorId === viewer.userId && canWriteHarvest(viewer, place);
}
