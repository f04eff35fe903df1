import { readWritableReport } from "@/lib/auth/report-writing";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createVersion, issueVersion, listVersions } from "@/lib/db/report";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  issueVersionSchema,
  keepVersionSchema,
  reportIdSchema,
  reportTargetSchema,
} from "@/lib/validation/report";

/** A case cannot have been put before its figures were there, nor tomorrow. */
function wrongDay(issuedOn: CalendarDate, asOf: CalendarDate): FieldErrors | null {
  if (issuedOn > today()) return { issuedOn: { key: "future" } };
  return issuedOn < asOf ? { issuedOn: { key: "reportIssuedEarly", values: { asOf } } } : null;
}

/** Keeps the draft as it stands, perhaps as put to the committee. What is kept is never changed. */
export async function keepVersionCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; number: number }>> {
  const target = reportTargetSchema.safeParse(raw);
  const found = await readWritableReport(viewer, target.success ? target.data.id : null);
  if (!found.ok) return found;
  const { viewer: by, report } = found.data;
  if (!target.success || report.isRemoved) return refused("NOT_FOUND");
  const parsed = keepVersionSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { issuedOn } = parsed.data;
  const wrong = issuedOn === null ? null : wrongDay(issuedOn, report.frozen.asOf);
  if (wrong) return invalid(wrong);
  const prisma = await db();
  const subject = { ...report, version: target.data.version };
  const number = await prisma.$transaction((tx) => createVersion(tx, by, subject, parsed.data));
  return number === null ? refused("CONFLICT") : ok({ id: report.id, number });
}

/** Says of a kept version that it was put to the committee on a day: once, and it stays so. */
export async function issueVersionCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; number: number }>> {
  const target = reportIdSchema.safeParse(raw);
  const found = await readWritableReport(viewer, target.success ? target.data.id : null);
  if (!found.ok) return found;
  const { viewer: by, report } = found.data;
  if (report.isRemoved) return refused("NOT_FOUND");
  const parsed = issueVersionSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { number, issuedOn } = parsed.data;
  const version = (await listVersions(report.id)).find((each) => each.number === number);
  if (!version) return refused("NOT_FOUND");
  if (version.issuedOn !== null) return refused("ALREADY_DONE");
  const wrong = wrongDay(issuedOn, version.asOf);
  if (wrong) return invalid(wrong);
  const prisma = await db();
  const isIssued = await prisma.$transaction((tx) => issueVersion(tx, by, report, { number, issuedOn }));
  return isIssued ? ok({ id: report.id, number }) : refused("ALREADY_DONE");
}
