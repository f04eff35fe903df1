import { isDeepStrictEqual } from "node:util";
import { readWritableReport } from "@/lib/auth/report-writing";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import {
  createReport,
  findReportBySubmission,
  getLastReport,
  getReport,
  setReportRemoved,
  updateReport,
} from "@/lib/db/report";
import { getReportFacts } from "@/lib/db/report-facts";
import { freezeAnew } from "@/lib/db/report-freeze";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import { compareContent } from "@/lib/domain/report/compare";
import { firstContent, withSections, type ReportBlock } from "@/lib/domain/report/content";
import { presetPeriod } from "@/lib/domain/report/period";
import type { ReportConflict } from "@/lib/domain/report/report";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { firstTitle, firstWords } from "@/lib/i18n/report/document";
import { freeze } from "@/lib/i18n/report/freeze";
import { canReadIssued, canWriteReports } from "@/lib/policies/report";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  newReportSchema,
  parseReport,
  refreshQuery,
  refreshSchema,
  reportIdSchema,
  reportPlaceSchema,
  reportTargetSchema,
} from "@/lib/validation/report";

/**
 * Makes a report: figures and lists are counted, frozen with their day and put under their headings. The same form
 * posted twice makes one.
 */
export async function createReportCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const place = reportPlaceSchema.safeParse(raw);
  if (!place.success) return refused("NOT_FOUND");
  const municipalityId = place.data.municipality;
  if (!canReadIssued(viewer, { municipalityId })) return refused("NOT_FOUND");
  if (!canWriteReports(viewer, { municipalityId })) return refused("FORBIDDEN");
  const municipality = await getMunicipalFrame(municipalityId);
  if (!municipality) return refused("NOT_FOUND");
  const parsed = newReportSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { committee, area, preset, from, to, meetsOn, sections, submissionKey } = parsed.data;
  const day = today();
  const last = await getLastReport(municipalityId, { committee, area, reportId: null, before: day });
  const period = from && to ? { from, to } : presetPeriod(preset, day, last?.asOf ?? null);
  if (!period) return invalid({ preset: { key: "reportNoLast" } });
  // What is not over yet cannot be counted.
  if (period.to > day) return invalid({ to: { key: "future" } });
  const question = { municipality, committee, area, period, reportId: null };
  const frozen = freeze(await getReportFacts(viewer, question, day), sections);
  const report = {
    ...{ municipalityId, committee, area, period, meetsOn, frozen },
    title: firstTitle(committee, period),
    submissionKey: submissionKey ?? crypto.randomUUID(),
    content: firstContent(sections, firstWords(committee)),
  };
  const prisma = await db();
  try {
    return ok({ id: await prisma.$transaction((tx) => createReport(tx, viewer, report)) });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const id = await findReportBySubmission(report.submissionKey, municipalityId);
    return id ? ok({ id }) : refused("ALREADY_DONE");
  }
}

/** What stands in the database now, for the one who comes second, against what they wrote. */
async function newestConflict(id: string, typed: readonly ReportBlock[]): Promise<Failure<ReportConflict>> {
  const report = await getReport(id);
  if (!report || report.isRemoved) return refused("NOT_FOUND");
  const { version, authorName, updatedAt, title, content } = report;
  const changes = compareContent(content, typed);
  return {
    ok: false,
    code: "CONFLICT",
    current: { version, byName: authorName, updatedAt, title, changes },
  };
}

export interface SavedReport {
  version: number;
  savedAt: string;
  content: ReportBlock[];
}

/** Saves the draft as it was typed and ordered. Numbers are not part of it. The second writer gets CONFLICT. */
export async function saveReportCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<SavedReport, ReportConflict>> {
  const target = reportTargetSchema.safeParse(raw);
  const found = await readWritableReport(viewer, target.success ? target.data.id : null);
  if (!found.ok) return found;
  if (!target.success || found.data.report.isRemoved) return refused("NOT_FOUND");
  const { viewer: by, report } = found.data;
  const parsed = parseReport(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { version } = target.data;
  const { title, meetsOn, content } = parsed.data;
  const isSame =
    title === report.title && meetsOn === report.meetsOn && isDeepStrictEqual(content, report.content);
  const savedAt = now().toISOString();
  // The same form came twice, or nothing was changed.
  if (isSame) return ok({ version: report.version, savedAt, content });
  if (report.version !== version) return newestConflict(report.id, content);
  const prisma = await db();
  const isSaved = await prisma.$transaction((tx) =>
    updateReport(tx, by, report, { title, meetsOn, content }),
  );
  return isSaved ? ok({ version: version + 1, savedAt, content }) : newestConflict(report.id, content);
}

/**
 * Puts in the figures that were shown beforehand.
 * @returns CONFLICT when the report or the figures have become others meanwhile; nothing is changed then
 */
export async function refreshReportCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  const target = refreshSchema.safeParse(raw);
  const id = reportIdSchema.safeParse(raw);
  const found = await readWritableReport(viewer, id.success ? id.data.id : null);
  if (!found.ok) return found;
  const { viewer: by, report } = found.data;
  if (report.isRemoved) return refused("NOT_FOUND");
  if (!target.success) return refused("CONFLICT");
  const anew = await freezeAnew(by, report, refreshQuery(raw));
  if (!anew || anew.stamp !== target.data.stamp || report.version !== target.data.version) {
    return refused("CONFLICT");
  }
  const { frozen, period, sections } = anew;
  const content = withSections(report.content, sections, firstWords(report.committee).heading);
  const prisma = await db();
  const isSaved = await prisma.$transaction((tx) =>
    updateReport(tx, by, report, { content, frozen, period }),
  );
  return isSaved ? ok({ id: report.id }) : refused("CONFLICT");
}

async function setRemoved(
  viewer: Viewer,
  raw: unknown,
  isRemoved: boolean,
): Promise<ActionResult<{ id: string; municipalityId: string }>> {
  const target = reportIdSchema.safeParse(raw);
  const found = await readWritableReport(viewer, target.success ? target.data.id : null);
  if (!found.ok) return found;
  const { viewer: by, report } = found.data;
  const prisma = await db();
  // Twice is as good as once.
  await prisma.$transaction((tx) => setReportRemoved(tx, by, report, isRemoved ? now() : null));
  return ok({ id: report.id, municipalityId: report.municipality.id });
}

/** Takes a report out, with its versions; it can be put back. */
export async function removeReportCommand(viewer: Viewer, raw: unknown) {
  return setRemoved(viewer, raw, true);
}

/** Puts a report back that was taken out. */
export async function restoreReportCommand(viewer: Viewer, raw: unknown) {
  return setRemoved(viewer, raw, false);
}
