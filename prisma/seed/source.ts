import fs from "node:fs";
import path from "node:path";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { toDbDate } from "@/lib/db/dates";
import type { DatePrecision } from "@/lib/db/generated/enums";

/** Where a record stands in its source document. */
export interface SourcePlace {
  document: string;
  refs: string[];
}

/** The source documents' own word for area; only one act covers both child areas. */
export type SourceArea = "DAYCARE" | "SCHOOL" | "ELDERCARE";

/** One file of `prisma/seed/data`, as it was handed over. */
export function readData<T>(file: string): T {
  const folder = path.join(process.cwd(), "prisma/seed/data");
  return JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as T;
}

/** "2021-06-22" → what Prisma takes for a DATE column. */
export function day(text: string): Date {
  return toDbDate(toCalendarDate(text));
}

export function dayOrNull(text: string | null): Date | null {
  return text === null ? null : day(text);
}

/** A date that is known to the day or only to the month ("2021-09" → 1 September, precision MONTH). */
export function roughDay(written: { date: string; precision: DatePrecision }): {
  date: Date;
  precision: DatePrecision;
} {
  const full = written.date.length === 7 ? `${written.date}-01` : written.date;
  return { date: day(full), precision: written.precision };
}

/** First day of a school year written "2022/23". */
export function schoolYearStart(year: string): CalendarDate {
  return toCalendarDate(`${year.slice(0, 4)}-08-01`);
}

/** Last day of a school year written "2022/23". */
export function schoolYearEnd(year: string): CalendarDate {
  return toCalendarDate(`${Number(year.slice(0, 4)) + 1}-07-31`);
}
