import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { MunicipalReach } from "@/lib/policies/overview";

/** The municipalities whose letters the viewer writes: each administration its own. */
export function letterReach(viewer: Viewer): MunicipalReach {
  return [
    ...new Set(membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId }) => municipalityId ?? [])),
  ];
}

/** True when the viewer writes the letters of some municipality. */
export function canOpenLetters(viewer: Viewer): boolean {
  return hasRole(viewer, "ADMINISTRATION");
}

/** Writes, previews, tests and sends a municipality's letter. */
export function canWriteLetter(viewer: Viewer, municipalityId: string): boolean {
  return hasRole(viewer, "ADMINISTRATION", municipalityId);
}
