import { readWritableReport } from "@/lib/auth/report-writing";
import { today } from "@/lib/clock";
import { listAgreements } from "@/lib/db/agreement";
import {
  getReport,
  listCommittees,
  listLatestIssues,
  listReports,
  listVersionRecords,
  listVersions,
  type LatestIssue,
} from "@/lib/db/report";
import { freezeAnew } from "@/lib/db/report-freeze";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import {
  compareContent,
  compareNumbers,
  compareRows,
  type BlockChange,
  type NumberChange,
} from "@/lib/domain/report/compare";
import type { ReportBlock } from "@/lib/domain/report/content";
import type { Frozen } from "@/lib/domain/report/frozen";
import type { ReportPart, ReportSection } from "@/lib/domain/report/part";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { ReportRecord, ReportSummary, VersionRecord, VersionSummary } from "@/lib/domain/report/report";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canReadIssued, canWriteReports, reportReach } from "@/lib/policies/report";
import { refreshQuery, versionQuery } from "@/lib/validation/report";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface ReportList {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  mayWrite: boolean;
  reports: ReportSummary[];
}

export type ReportListPage = ReportList | { municipality: null; choices: MunicipalityChoice[] };

/** The reports of one municipality: for its administration all, for the others those put to a committee. */
export async function loadReports(viewer: Viewer, raw: RawQuery = {}): Promise<ActionResult<ReportListPage>> {
  const page = await loadMunicipalPage(viewer, reportReach(viewer), firstValue(raw, "municipality"));
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const mayWrite = canWriteReports(viewer, { municipalityId: municipality.id });
  const reports = await listReports(municipality.id, mayWrite ? "ALL" : "ISSUED");
  return ok({ municipality, choices, mayWrite, reports });
}

export interface NewReportPage {
  municipality: MunicipalFrame;
  today: CalendarDate;
  /** as they were written before */
  committees: string[];
  latest: LatestIssue[];
  agreements: { title: string; inForceFrom: CalendarDate; expiresOn: CalendarDate }[];
  submissionKey: string;
}

/** What the form for a new report offers. A viewer who administers several chooses one first. */
export async function loadNewReport(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<NewReportPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  const page = await loadMunicipalPage(viewer, reportReach(viewer), firstValue(raw, "municipality"));
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  const mayWrite = (municipalityId: string) => canWriteReports(viewer, { municipalityId });
  if (municipality === null) {
    const own = choices.filter(({ id }) => mayWrite(id));
    return own.length === 0 ? refused("FORBIDDEN") : ok({ municipality, choices: own });
  }
  if (!mayWrite(municipality.id)) return refused("FORBIDDEN");
  const [committees, latest, agreements] = await Promise.all([
    listCommittees(municipality.id),
    listLatestIssues(municipality.id),
    listAgreements(municipality.id),
  ]);
  return ok({
    ...{ municipality, today: today(), committees, latest, submissionKey: crypto.randomUUID() },
    agreements: agreements.map(({ title, inForceFrom, expiresOn }) => ({ title, inForceFrom, expiresOn })),
  });
}

export interface ReportPage {
  report: ReportRecord;
  today: CalendarDate;
  mayWrite: boolean;
  /** what is shown: the draft or a version */
  shown: {
    /** null: the draft */
    version: VersionRecord | null;
    title: string;
    committee: string;
    authorName: string;
    content: ReportBlock[];
    frozen: Frozen;
  };
  /** newest first; for readers those that were put to the committee */
  versions: VersionSummary[];
}

/**
 * A report as its viewer may see it: the administration the draft or any version, everybody else of the municipality
 * what was put to the committee. Who has no such right is told that there is none.
 */
export async function loadReport(
  viewer: Viewer,
  id: string,
  raw: RawQuery = {},
): Promise<ActionResult<ReportPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const report = await getReport(id);
  if (!report) return refused("NOT_FOUND");
  const place = { municipalityId: report.municipality.id };
  const mayWrite = canWriteReports(viewer, place);
  if (!mayWrite && (!canReadIssued(viewer, place) || report.isRemoved)) return refused("NOT_FOUND");
  const versions = (await listVersions(id)).filter(({ issuedOn }) => mayWrite || issuedOn !== null);
  const asked = versionQuery(raw) ?? (mayWrite ? null : (versions[0]?.number ?? null));
  if (asked !== null && !versions.some(({ number }) => number === asked)) return refused("NOT_FOUND");
  if (asked === null && !mayWrite) return refused("NOT_FOUND");
  const [version = null] = asked === null ? [] : await listVersionRecords(id, [asked]);
  const { title, committee, authorName, content, frozen } = version ?? report;
  return ok({
    ...{ report, today: today(), mayWrite, versions },
    shown: { version, title, committee, authorName, content, frozen },
  });
}

export interface ReportComparison {
  mayWrite: boolean;
  report: ReportRecord;
  versions: VersionSummary[];
  /** null: the draft */
  before: number | null;
  after: number | null;
  words: BlockChange[];
  numbers: NumberChange[];
  rows: { part: ReportPart; added: string[]; removed: string[] }[];
  days: { before: CalendarDate; after: CalendarDate };
}

/** Two versions held against each other; without a second one the draft is. */
export async function loadReportComparison(
  viewer: Viewer,
  id: string,
  raw: RawQuery = {},
): Promise<ActionResult<ReportComparison>> {
  const page = await loadReport(viewer, id, {});
  if (!page.ok) return page;
  const { report, versions, mayWrite } = page.data;
  const numbers = versions.map(({ number }) => number);
  const askedBefore = versionQuery(raw, "before");
  const askedAfter = versionQuery(raw, "after");
  const after = askedAfter ?? (mayWrite ? null : (numbers[0] ?? null));
  const before = askedBefore ?? numbers.find((number) => after === null || number < after) ?? null;
  if (before === null) return refused("NOT_FOUND");
  if ([before, after].some((number) => number !== null && !numbers.includes(number)))
    return refused("NOT_FOUND");
  const records = await listVersionRecords(id, [before, ...(after === null ? [] : [after])]);
  const older = records.find(({ number }) => number === before);
  const newer = after === null ? report : records.find(({ number }) => number === after);
  if (!older || !newer) return refused("NOT_FOUND");
  return ok({
    ...{ mayWrite, report, versions, before, after },
    words: compareContent(older.content, newer.content),
    numbers: compareNumbers(older.frozen, newer.frozen),
    rows: compareRows(older.frozen, newer.frozen),
    days: { before: older.frozen.asOf, after: newer.frozen.asOf },
  });
}

export interface ReportRefresh {
  report: ReportRecord;
  today: CalendarDate;
  period: ReportPeriod;
  sections: ReportSection[];
  stamp: string;
  notices: string[];
  numbers: NumberChange[];
  rows: { part: ReportPart; added: string[]; removed: string[] }[];
}

/** What new figures would change of a draft, before they do. */
export async function loadReportRefresh(
  viewer: Viewer,
  id: string,
  raw: RawQuery = {},
): Promise<ActionResult<ReportRefresh>> {
  const found = await readWritableReport(viewer, id);
  if (!found.ok) return found;
  const { report } = found.data;
  if (report.isRemoved) return refused("NOT_FOUND");
  const anew = await freezeAnew(viewer, report, refreshQuery(raw));
  if (!anew) return refused("NOT_FOUND");
  const { period, sections, stamp, frozen } = anew;
  return ok({
    ...{ report, today: today(), period, sections, stamp, notices: frozen.notices },
    numbers: compareNumbers(report.frozen, frozen),
    rows: compareRows(report.frozen, frozen),
  });
}
