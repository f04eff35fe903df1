import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** The agreement a plan belongs to. */
export interface PlanPlace {
  municipalityId: string;
  areas: readonly WelfareArea[];
}

/** May change the plan: the municipality's administration, for one narrowed to an area where the agreement covers it. */
export function canEditPlan(viewer: Viewer, { municipalityId, areas }: PlanPlace): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", municipalityId).some(
    ({ area }) => area === null || areas.includes(area),
  );
}

/** The institutions of the municipality whose leader this is. */
export function ledInstitutions(viewer: Viewer, municipalityId: string): string[] {
  return membershipsOf(viewer, "LEADER", municipalityId).flatMap(({ institutionId }) => institutionId ?? []);
}

/** May change one item: whoever may change the plan, and an institution's leader for the items about that institution. */
export function canEditItem(
  viewer: Viewer,
  place: PlanPlace,
  item: { level: string; institutionId: string | null },
): boolean {
  if (canEditPlan(viewer, place)) return true;
  return (
    item.level === "LOCAL" &&
    item.institutionId !== null &&
    ledInstitutions(viewer, place.municipalityId).includes(item.institutionId)
  );
}

/** May move a part of the plan: as it may be edited. */
export function canMovePart(viewer: Viewer, place: PlanPlace, { subject, part }: PlanPart): boolean {
  return subject === "ITEM" ? canEditItem(viewer, place, part) : canEditPlan(viewer, place);
}

/** The parts that can be moved in the drawing: all of them, or the items with these ids. */
export function movableParts(
  viewer: Viewer,
  place: PlanPlace,
  items: readonly { id: string; level: string; institutionId: string | null }[],
): "ALL" | string[] {
  if (canEditPlan(viewer, place)) return "ALL";
  return items.filter((item) => canEditItem(viewer, place, item)).map(({ id }) => id);
}

/** May put something into the plan at all: the administration anything, a leader what is about the own institution. */
export function canAddToPlan(viewer: Viewer, place: PlanPlace): boolean {
  return canEditPlan(viewer, place) || ledInstitutions(viewer, place.municipalityId).length > 0;
}

/** Belongs to the municipality in some role: may see its working groups' members and its workshops from within. */
export function belongsTo(viewer: Viewer, municipalityId: string): boolean {
  return (viewer?.memberships ?? []).some((membership) => membership.municipalityId === municipalityId);
}
