import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { Actor } from "@/lib/domain/member/role";
import type { ReportBlock } from "@/lib/domain/report/content";
import type { LastReport } from "@/lib/domain/report/fact";
import type { Frozen } from "@/lib/domain/report/frozen";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { ReportRecord, ReportSummary, VersionRecord, VersionSummary } from "@/lib/domain/report/report";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";

const summarySelect = {
  ...{ id: true, title: true, committee: true, area: true, periodFrom: true, periodTo: true, meetsOn: true },
  ...{ origin: true, authorName: true, updatedAt: true, removedAt: true },
  _count: { select: { versions: true } },
  versions: {
    where: { issuedOn: { not: null } },
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true, issuedOn: true },
  },
} as const satisfies Prisma.StatusReportSelect;

type SummaryRow = Prisma.StatusReportGetPayload<{ select: typeof summarySelect }>;

function toSummary(row: SummaryRow): ReportSummary {
  const { periodFrom, periodTo, meetsOn, updatedAt, removedAt, _count, versions } = row;
  const [issued] = versions;
  return {
    ...{ id: row.id, title: row.title, committee: row.committee, area: row.area, origin: row.origin },
    authorName: row.authorName,
    period: { from: fromDbDate(periodFrom), to: fromDbDate(periodTo) },
    meetsOn: fromDbDate(meetsOn),
    updatedAt: updatedAt.toISOString(),
    isRemoved: removedAt !== null,
    versions: _count.versions,
    issued: issued?.issuedOn ? { number: issued.number, on: fromDbDate(issued.issuedOn) } : null,
  };
}

export const REPORTS_SHOWN = 100;

/** A municipality's reports, the newest period first. One query. */
export async function listReports(municipalityId: string, which: "ALL" | "ISSUED"): Promise<ReportSummary[]> {
  const prisma = await db();
  const rows = await prisma.statusReport.findMany({
    where: {
      municipalityId,
      ...(which === "ISSUED" ? { removedAt: null, versions: { some: { issuedOn: { not: null } } } } : {}),
    },
    orderBy: [{ periodTo: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    take: REPORTS_SHOWN,
    select: summarySelect,
  });
  return rows.map(toSummary);
}

type ReportRow = Omit<ReportRecord, "period" | "updatedAt" | "isRemoved"> &
  ReportPeriod & { updatedAt: Date; isRemoved: boolean };

/** The working draft with what it says, in one query; null when there is none. */
export async function getReport(id: string, prisma?: DbOrTx): Promise<ReportRecord | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const [row] = await prisma.$queryRaw<ReportRow[]>`
    select r.id, r.title, r.committee, r.area::text as area, r."periodFrom"::text as "from", r."periodTo"::text as "to",
      r."meetsOn"::text as "meetsOn", r.origin::text as origin, r."authorName", r."updatedAt",
      r."removedAt" is not null as "isRemoved", r.version, r.content, r.frozen,
      json_build_object('id', m.id, 'name', m.name) as municipality,
      (select count(*)::int from report_version v where v."reportId" = r.id) as versions,
      (select json_build_object('number', v.number, 'on', v."issuedOn") from report_version v
        where v."reportId" = r.id and v."issuedOn" is not null order by v.number desc limit 1) as issued
    from status_report r join municipality m on m.id = r."municipalityId" where r.id = ${id}`;
  if (!row) return null;
  const { from, to, updatedAt, ...report } = row;
  return { ...report, period: { from, to }, updatedAt: updatedAt.toISOString() };
}

/** The committee's names as they were written before, each once, the most used first. */
export async function listCommittees(municipalityId: string): Promise<string[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ committee: string }[]>`
    select max(committee) as committee from status_report
    where "municipalityId" = ${municipalityId} and "removedAt" is null
    group by lower(btrim(committee)) order by count(*) desc, 1 limit 20`;
  return rows.map(({ committee }) => committee);
}

/** The latest version put to each committee, by the name in small letters and the area. */
export interface LatestIssue {
  committee: string;
  area: WelfareArea | null;
  asOf: CalendarDate;
  issuedOn: CalendarDate;
}

export async function listLatestIssues(municipalityId: string): Promise<LatestIssue[]> {
  const prisma = await db();
  return prisma.$queryRaw<LatestIssue[]>`
    select distinct on (lower(btrim(r.committee)), r.area) lower(btrim(r.committee)) as committee,
      r.area::text as area, v.frozen->>'asOf' as "asOf", v."issuedOn"::text as "issuedOn"
    from report_version v join status_report r on r.id = v."reportId"
    where r."municipalityId" = ${municipalityId} and r."removedAt" is null and v."issuedOn" is not null
    order by lower(btrim(r.committee)), r.area, v.frozen->>'asOf' desc, v."issuedOn" desc`;
}

/**
 * The last report put to a committee about an area, with the figures it was told.
 * @param before figures of that day or earlier: what comes later is not the last one
 */
export async function getLastReport(
  municipalityId: string,
  asked: { committee: string; area: WelfareArea | null; reportId: string | null; before: CalendarDate },
): Promise<LastReport | null> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<LastReport[]>`
    select r.id, r.title, v.number, v."issuedOn"::text as "issuedOn", v.frozen->>'asOf' as "asOf",
      v.frozen->'figures' as figures
    from report_version v join status_report r on r.id = v."reportId"
    where r."municipalityId" = ${municipalityId} and r."removedAt" is null and v."issuedOn" is not null
      and lower(btrim(r.committee)) = ${asked.committee.trim().toLowerCase()}
      and r.area is not distinct from ${asked.area}::"WelfareArea"
      and r.id is distinct from ${asked.reportId} and v.frozen->>'asOf' < ${asked.before}
    order by v.frozen->>'asOf' desc, v."issuedOn" desc, v.number desc limit 1`;
  return rows[0] ?? null;
}

const json = (value: unknown) => value as Prisma.InputJsonValue;

export interface NewReport {
  municipalityId: string;
  title: string;
  committee: string;
  area: WelfareArea | null;
  period: ReportPeriod;
  meetsOn: CalendarDate | null;
  submissionKey: string;
  content: ReportBlock[];
  frozen: Frozen;
}

/**
 * Makes a report with its history.
 * @throws the database's unique error when the same form made it already
 */
export async function createReport(tx: DbOrTx, by: Actor, report: NewReport): Promise<string> {
  const { period, meetsOn, content, frozen, ...rest } = report;
  const { id } = await tx.statusReport.create({
    data: {
      ...{ ...rest, authorId: by.userId, authorName: by.name, content: json(content), frozen: json(frozen) },
      ...{ periodFrom: toDbDate(period.from), periodTo: toDbDate(period.to), meetsOn: toDbDate(meetsOn) },
    },
    select: { id: true },
  });
  const { title, committee, area, municipalityId } = rest;
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "CREATE", entity: "statusReport", entityId: id, municipalityId },
    after: { title, committee, area, ...period, meetsOn },
  });
  return id;
}

/** The report that a form made before, where it is posted again. */
export async function findReportBySubmission(
  submissionKey: string,
  municipalityId: string,
): Promise<string | null> {
  const prisma = await db();
  const row = await prisma.statusReport.findFirst({
    where: { submissionKey, municipalityId },
    select: { id: true },
  });
  return row?.id ?? null;
}

export interface ReportChange {
  title?: string;
  meetsOn?: CalendarDate | null;
  content?: ReportBlock[];
  frozen?: Frozen;
  period?: ReportPeriod;
}

/** @returns false when somebody changed it in between; nothing is written then */
export async function updateReport(
  tx: DbOrTx,
  by: Actor,
  before: ReportRecord,
  { title, meetsOn, content, frozen, period }: ReportChange,
): Promise<boolean> {
  const { count } = await tx.statusReport.updateMany({
    where: { id: before.id, version: before.version, removedAt: null },
    data: {
      ...{ version: { increment: 1 }, authorId: by.userId, authorName: by.name },
      ...(title === undefined ? {} : { title }),
      ...(meetsOn === undefined ? {} : { meetsOn: toDbDate(meetsOn) }),
      ...(content === undefined ? {} : { content: json(content) }),
      ...(frozen === undefined ? {} : { frozen: json(frozen) }),
      ...(period === undefined ? {} : { periodFrom: toDbDate(period.from), periodTo: toDbDate(period.to) }),
    },
  });
  if (count === 0) return false;
  // What is typed letter by letter is no history; what a reader would be told is.
  const told = (report: ReportChange) => ({
    ...{ title: report.title, meetsOn: report.meetsOn ?? null, asOf: report.frozen?.asOf, ...report.period },
  });
  const changes = changedFields<Record<string, unknown>>(
    told(before),
    told({
      ...before,
      ...(title === undefined ? {} : { title }),
      ...(meetsOn === undefined ? {} : { meetsOn }),
      ...(frozen && { frozen }),
      ...(period && { period }),
    }),
  );
  if (changes) {
    const municipalityId = before.municipality.id;
    await recordAudit(tx, auditActor(by, municipalityId), {
      ...{ operation: "UPDATE", entity: "statusReport", entityId: before.id, municipalityId, ...changes },
    });
  }
  return true;
}

/** Takes a report out or puts it in again. @returns false when it stood so already */
export async function setReportRemoved(
  tx: DbOrTx,
  by: Actor,
  report: ReportRecord,
  removedAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.statusReport.updateMany({
    where: { id: report.id, removedAt: removedAt === null ? { not: null } : null },
    data: { removedAt, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const municipalityId = report.municipality.id;
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ entity: "statusReport", entityId: report.id, municipalityId },
    operation: removedAt === null ? "RESTORE" : "ARCHIVE",
    after: { title: report.title },
  });
  return true;
}

const versionSelect = {
  ...{ id: true, number: true, note: true, issuedOn: true, createdAt: true, authorName: true },
} as const;

/** What a version says: with the title and the committee as they were. */
interface KeptContent {
  title: string;
  committee: string;
  blocks: ReportBlock[];
}

/** The versions of a report, newest first, without what they say. */
export async function listVersions(reportId: string): Promise<VersionSummary[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<(Omit<VersionSummary, "createdAt"> & { createdAt: Date })[]>`
    select id, number, note, "issuedOn"::text as "issuedOn", "createdAt", "authorName", frozen->>'asOf' as "asOf"
    from report_version where "reportId" = ${reportId} order by number desc`;
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}

const keptContent = ({ title, committee, blocks }: KeptContent) => ({ title, committee, content: blocks });

/** Versions of a report by their numbers, in any order. */
export async function listVersionRecords(reportId: string, numbers: number[]): Promise<VersionRecord[]> {
  if (numbers.length === 0) return [];
  const prisma = await db();
  const rows = await prisma.reportVersion.findMany({
    where: { reportId, number: { in: numbers } },
    select: { ...versionSelect, content: true, frozen: true },
  });
  return rows.map(({ content, frozen, issuedOn, createdAt, ...row }) => ({
    ...{ ...row, issuedOn: fromDbDate(issuedOn), createdAt: createdAt.toISOString() },
    asOf: (frozen as unknown as Frozen).asOf,
    ...keptContent(content as unknown as KeptContent),
    frozen: frozen as unknown as Frozen,
  }));
}

export interface NewVersion {
  note: string | null;
  issuedOn: CalendarDate | null;
}

/**
 * Keeps the draft as it stands as the next version. The report's row is held meanwhile, so that two who keep at once
 * make two versions.
 * @returns null when the draft is another than the one looked at
 */
export async function createVersion(
  tx: DbOrTx,
  by: Actor,
  report: Pick<ReportRecord, "id" | "version" | "municipality">,
  { note, issuedOn }: NewVersion,
): Promise<number | null> {
  const held = await tx.$queryRaw<unknown[]>`
    select 1 from status_report
    where id = ${report.id} and version = ${report.version} and "removedAt" is null for update`;
  if (held.length === 0) return null;
  // Asked by itself: what was kept while this one waited for the row is seen by a new statement only.
  const { _max } = await tx.reportVersion.aggregate({
    where: { reportId: report.id },
    _max: { number: true },
  });
  const number = (_max.number ?? 0) + 1;
  const id = crypto.randomUUID();
  await tx.$executeRaw`
    insert into report_version (id, number, content, frozen, note, "issuedOn", "authorName", "authorId", "reportId")
    select ${id}, ${number}, jsonb_build_object('title', title, 'committee', committee, 'blocks', content), frozen, ${note}, ${issuedOn}::date, ${by.name}, ${by.userId}, id
    from status_report where id = ${report.id}`;
  const municipalityId = report.municipality.id;
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "CREATE", entity: "reportVersion", entityId: id, municipalityId },
    after: { reportId: report.id, number, note, issuedOn },
  });
  return number;
}

/** Marks a version as put to the committee. @returns false when it was already */
export async function issueVersion(
  tx: DbOrTx,
  by: Actor,
  report: Pick<ReportRecord, "id" | "municipality">,
  { number, issuedOn }: { number: number; issuedOn: CalendarDate },
): Promise<boolean> {
  const { count } = await tx.reportVersion.updateMany({
    where: { reportId: report.id, number, issuedOn: null },
    data: { issuedOn: toDbDate(issuedOn) },
  });
  if (count === 0) return false;
  const municipalityId = report.municipality.id;
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "UPDATE", entity: "reportVersion", entityId: `${report.id}-${number}`, municipalityId },
    before: { issuedOn: null },
    after: { reportId: report.id, number, issuedOn },
  });
  return true;
}
