import { icsDay, icsFile, icsInstant, icsText } from "@/lib/documents/ics";
import { addDays, startOfDay, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Nobody says how long a meeting lasts; a calendar needs to know. */
const HOURS = 2;

export interface MeetingEvent {
  id: string;
  title: string;
  meetsOn: CalendarDate;
  /** minutes of the day on the clock in Denmark; null: the whole day */
  startsAt: number | null;
  place: string | null;
  cancelledAt: string | null;
  version: number;
  url: string;
  description: string;
  changedAt: Date;
}

/** The moment a time of day comes on a day in Denmark, also on the days when the clock is changed. */
function momentOf(day: CalendarDate, minutes: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: "Europe/Copenhagen", plainTime: time });
  return new Date(at.epochMilliseconds);
}

/** A meeting as a part of a calendar file: two hours from when it begins, or the whole day when nobody has said. */
export function meetingLines(event: MeetingEvent): string[] {
  const { id, title, meetsOn, startsAt, place, cancelledAt, version, url, description, changedAt } = event;
  const start = startsAt === null ? startOfDay(meetsOn) : momentOf(meetsOn, startsAt);
  const end = new Date(start.getTime() + HOURS * 3_600_000);
  const stamp = icsInstant(changedAt);
  return [
    "BEGIN:VEVENT",
    ...[`UID:meeting-${id}@frisat`, `SEQUENCE:${version}`, `DTSTAMP:${stamp}`],
    ...(startsAt === null
      ? [`DTSTART;VALUE=DATE:${icsDay(meetsOn)}`, `DTEND;VALUE=DATE:${icsDay(addDays(meetsOn, 1))}`]
      : [`DTSTART:${icsInstant(start)}`, `DTEND:${icsInstant(end)}`]),
    ...[`SUMMARY:${icsText(title)}`, `DESCRIPTION:${icsText(description)}`],
    ...(place === null ? [] : [`LOCATION:${icsText(place)}`]),
    ...[`URL:${url}`, `STATUS:${cancelledAt === null ? "CONFIRMED" : "CANCELLED"}`],
    "END:VEVENT",
  ];
}

/** One meeting as a calendar file of its own (RFC 5545). */
export function meetingIcs(event: MeetingEvent): string {
  return icsFile([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Frisat//Meeting//DA", "CALSCALE:GREGORIAN"],
    "METHOD:PUBLISH",
    ...meetingLines(event),
    "END:VCALENDAR",
  ]);
}
