import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { isReaching, isWithin, type MunicipalReach } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";

/** What a report must tell before it is known who may do what with it. */
export interface ReportPlace {
  municipalityId: string;
}

/** Whose issued reports the viewer may read: a municipality's own people its own, national roles everybody's. */
export function reportReach(viewer: Viewer): MunicipalReach {
  return politicsReach(viewer);
}

/** True when the viewer may open the pages of some municipality's reports. */
export function canOpenReports(viewer: Viewer): boolean {
  return isReaching(reportReach(viewer));
}

/** May read what was put to a committee. */
export function canReadIssued(viewer: Viewer, { municipalityId }: ReportPlace): boolean {
  return isWithin(reportReach(viewer), municipalityId);
}

/** May write reports, and see what is still a draft: the administration of the municipality. */
export function canWriteReports(viewer: Viewer, { municipalityId }: ReportPlace): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", municipalityId).length > 0;
}
