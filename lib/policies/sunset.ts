import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { canKeepMunicipal, canKeepNational } from "@/lib/policies/freedom";
import type { MunicipalReach } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";

/** Whose endings the viewer may see: anyone their own municipality's, national roles everybody's. */
export function sunsetReach(viewer: Viewer): MunicipalReach {
  return politicsReach(viewer);
}

/**
 * The institutions whose trials the list keeps to: a leader and staff come for their own.
 * @returns null when it is about the whole municipality
 */
export function sunsetInstitutions(viewer: Viewer, municipalityId: string): string[] | null {
  const here = (viewer?.memberships ?? []).filter(
    (membership) => membership.municipalityId === municipalityId || membership.municipalityId === null,
  );
  const institutions = here.map(({ institutionId }) => institutionId);
  return institutions.includes(null) ? null : [...new Set(institutions.flatMap((id) => id ?? []))];
}

/** Who answers for a trial is told to the municipality's own people and nobody else. */
export function canSeeResponsible(viewer: Viewer, municipalityId: string): boolean {
  return municipalitiesOf(viewer).includes(municipalityId);
}

/** What decides who may move the last day of an agreement. */
export interface MovableAgreement {
  kind: "STATUTORY" | "MUNICIPAL";
  municipalityId: string;
  areas: readonly WelfareArea[];
}

/** A municipal agreement is its administration's, one by law the national keepers'. */
export function canMoveExpiry(viewer: Viewer, agreement: MovableAgreement): boolean {
  return agreement.kind === "STATUTORY" ? canKeepNational(viewer) : canKeepMunicipal(viewer, agreement);
}

/** May move the last day of a law, and with it of all agreements that rest on it. */
export function canMoveLaw(viewer: Viewer): boolean {
  return canKeepNational(viewer);
}

/** May say that a provision's wording was checked. */
export function canRecheckProvisions(viewer: Viewer): boolean {
  return canKeepNational(viewer);
}
