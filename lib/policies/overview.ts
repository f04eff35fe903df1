import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** The municipalities a page is open for: all of them, or those listed. */
export type MunicipalReach = "ALL" | readonly string[];

/**
 * Whose status over institutions the viewer may see: the administration its own municipality's, an evaluator
 * what they evaluate, the system administrator everybody's.
 */
export function overviewReach(viewer: Viewer): MunicipalReach {
  const memberships = [...membershipsOf(viewer, "ADMINISTRATION"), ...membershipsOf(viewer, "EVALUATOR")];
  if (hasRole(viewer, "SYSTEM_ADMIN")) return "ALL";
  if (memberships.some(({ municipalityId }) => municipalityId === null)) return "ALL";
  return [...new Set(memberships.flatMap(({ municipalityId }) => municipalityId ?? []))];
}

/** True when the viewer may open the overview of some municipality. */
export function canOpenOverview(viewer: Viewer): boolean {
  return isReaching(overviewReach(viewer));
}

/** True when the viewer may see the status of this municipality's institutions, on screen or as a file. */
export function canSeeOverview(viewer: Viewer, municipalityId: string): boolean {
  return isWithin(overviewReach(viewer), municipalityId);
}

/**
 * The areas of a municipality that the viewer administers, for what only its administration is told: what waits for it,
 * and institutions by name beside their differences.
 * @returns "NONE" for everybody else, null for all areas
 */
export function administeredAreas(
  viewer: Viewer,
  municipalityId: string,
): readonly WelfareArea[] | null | "NONE" {
  const areas = membershipsOf(viewer, "ADMINISTRATION", municipalityId).map(({ area }) => area);
  if (areas.length === 0) return "NONE";
  const narrowed = areas.filter((area) => area !== null);
  return narrowed.length < areas.length ? null : [...new Set(narrowed)];
}

/** True when it holds any municipality at all. */
export function isReaching(reach: MunicipalReach): boolean {
  return reach === "ALL" || reach.length > 0;
}

/** True when it holds this municipality. */
export function isWithin(reach: MunicipalReach, municipalityId: string): boolean {
  return reach === "ALL" || reach.includes(municipalityId);
}
