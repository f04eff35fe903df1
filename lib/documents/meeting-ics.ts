import { icsDay, icsFile, icsInstant, icsText } from "@/lib/documents/ics";
import type { CalendarMeeting } from "@/lib/domain/politics/meeting";
import { addDays, momentAt } from "@/lib/domain/shared/calendar-date";

/** Nobody says how long a meeting lasts; a calendar needs to know. */
const HOURS = 2;

/** A meeting with where it is read in full. */
export interface MeetingEvent extends CalendarMeeting {
  url: string;
  description: string;
}

/** A meeting as a part of a calendar file: two hours from when it begins, or the whole day when nobody has said. */
export function meetingLines(event: MeetingEvent): string[] {
  const { id, title, meetsOn, startsAt, place, cancelledAt, version, url, description, changedAt } = event;
  const minutes = startsAt ?? 0;
  const start = momentAt(meetsOn, { hour: Math.floor(minutes / 60), minute: minutes % 60 });
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
