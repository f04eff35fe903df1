import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { belongsTo, canEditPlan, type PlanPlace } from "@/lib/policies/plan";

/** May make, change and close working groups and say who sits in them: whoever may change the plan. */
export function canEditGroups(viewer: Viewer, place: PlanPlace): boolean {
  return canEditPlan(viewer, place);
}

/** May write a group's meetings and results: the administration, and a leader of the municipality who sits in it. */
export function canWriteMeetings(
  viewer: Viewer,
  place: PlanPlace,
  members: { userId: string | null }[],
): boolean {
  if (canEditGroups(viewer, place)) return true;
  if (!viewer || membershipsOf(viewer, "LEADER", place.municipalityId).length === 0) return false;
  return members.some(({ userId }) => userId === viewer.userId);
}

/** Sees who sits in a group by name. Others are told on whose behalf they sit there. */
export function seesMembers(viewer: Viewer, { municipalityId }: PlanPlace): boolean {
  return belongsTo(viewer, municipalityId);
}
