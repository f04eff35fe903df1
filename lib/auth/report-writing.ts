import { getReport } from "@/lib/db/report";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { ReportRecord } from "@/lib/domain/report/report";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canReadIssued, canWriteReports } from "@/lib/policies/report";

/** The report that a writer means, as the database has it. A reader of issued ones is told that it is not theirs. */
export async function readWritableReport(
  viewer: Viewer,
  id: string | null,
): Promise<ActionResult<{ viewer: Actor; report: ReportRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const report = id === null ? null : await getReport(id);
  if (!report) return refused("NOT_FOUND");
  const place = { municipalityId: report.municipality.id };
  if (canWriteReports(viewer, place)) return ok({ viewer, report });
  // That there is a draft is nobody else's business.
  const isKnown = canReadIssued(viewer, place) && report.issued !== null && !report.isRemoved;
  return refused(isKnown ? "FORBIDDEN" : "NOT_FOUND");
}
