import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** DATE column → calendar date. The driver gives midnight UTC. */
export function fromDbDate(value: Date): CalendarDate;
export function fromDbDate(value: Date | null): CalendarDate | null;
export function fromDbDate(value: Date | null): CalendarDate | null {
  return value === null ? null : (value.toISOString().slice(0, 10) as CalendarDate);
}

/** Calendar date → what Prisma takes for a DATE column. */
export function toDbDate(date: CalendarDate): Date;
export function toDbDate(date: CalendarDate | null): Date | null;
export function toDbDate(date: CalendarDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}
