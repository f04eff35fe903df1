import { hasRole, membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { Capacity } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** Where a trial is or would be registered. */
export interface TrialPlace {
  municipalityId: string;
  leadInstitutionId: string;
  area: WelfareArea;
}

export interface TrialRights extends TrialPlace {
  stage: TrialStage;
  createdById: string | null;
}

function leads(viewer: Viewer, place: TrialPlace): boolean {
  return membershipsOf(viewer, "LEADER", place.municipalityId).some(
    ({ institutionId }) => institutionId === place.leadInstitutionId,
  );
}

function worksAt(viewer: Viewer, place: TrialPlace): boolean {
  return membershipsOf(viewer, "STAFF", place.municipalityId).some(
    ({ institutionId }) => institutionId === place.leadInstitutionId,
  );
}

/** A membership of the administration may be narrowed to one welfare area. */
function administers(viewer: Viewer, place: TrialPlace): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", place.municipalityId).some(
    ({ area }) => area === null || area === place.area,
  );
}

/** True when there is anywhere at all this person may register; decides whether the page and its button exist. */
export function canRegisterTrials(viewer: Viewer): boolean {
  return hasRole(viewer, "LEADER") || hasRole(viewer, "STAFF") || hasRole(viewer, "ADMINISTRATION");
}

export function canRegisterTrialAt(viewer: Viewer, place: TrialPlace): boolean {
  return leads(viewer, place) || worksAt(viewer, place) || administers(viewer, place);
}

/**
 * True when there is a place of one's own to try another's trial at. Whether that place is of the trial's area is asked
 * where the place is chosen, so that it can be explained.
 */
export function canAdoptTrial(viewer: Viewer, trial: TrialPlace): boolean {
  const worksElsewhere = [...membershipsOf(viewer, "LEADER"), ...membershipsOf(viewer, "STAFF")].some(
    ({ institutionId }) => institutionId !== trial.leadInstitutionId,
  );
  return worksElsewhere || hasRole(viewer, "ADMINISTRATION");
}

/** Staff propose ideas: they neither choose the stage nor who else may see it. */
export function canOnlyProposeAt(viewer: Viewer, place: TrialPlace): boolean {
  return worksAt(viewer, place) && !canManageTrial(viewer, place);
}

/** Decide stage and sharing, archive and restore. */
export function canManageTrial(viewer: Viewer, place: TrialPlace): boolean {
  return leads(viewer, place) || administers(viewer, place);
}

/** In what capacity somebody stands at the trial: what moves they can make follows from it (`domain/trial/life`). */
export function capacitiesAt(viewer: Viewer, place: TrialPlace): Capacity[] {
  const governs = membershipsOf(viewer, "POLITICIAN", place.municipalityId).some(
    ({ area }) => area === null || area === place.area,
  );
  return [
    ...(leads(viewer, place) ? (["LEADER"] as const) : []),
    ...(administers(viewer, place) ? (["ADMINISTRATION"] as const) : []),
    ...(governs ? (["POLITICIAN"] as const) : []),
  ];
}

/** Managers always; staff their own, as long as it is an idea. */
export function canEditTrial(viewer: Viewer, trial: TrialRights): boolean {
  if (canManageTrial(viewer, trial)) return true;
  return trial.stage === "IDEA" && trial.createdById === viewer?.userId && worksAt(viewer, trial);
}

/** The history tells who wrote what, also before it was shared: it stays among the trial's own people. */
export function canSeeTrialHistory(viewer: Viewer, trial: TrialPlace): boolean {
  return canManageTrial(viewer, trial) || worksAt(viewer, trial) || hasRole(viewer, "SYSTEM_ADMIN");
}
