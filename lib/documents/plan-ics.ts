import { meetingLines, type MeetingEvent } from "@/lib/documents/meeting-ics";
import { icsDay, icsFile, icsInstant, icsText } from "@/lib/documents/ics";
import type { CalendarEvent } from "@/lib/domain/plan/calendar-event";
import type { PlanItemKind, PlanState } from "@/lib/domain/plan/plan";
import { addDays } from "@/lib/domain/shared/calendar-date";

/** Programs are asked to fetch it again after this long; most decide for themselves. */
const FETCH_AGAIN = "PT6H";

/** An event with where it is read in full and when it was last changed. */
export interface PlacedEvent extends CalendarEvent {
  url: string;
  changedAt: Date;
}

/** What a calendar says beside the plan's own words, in the reader's language. */
export interface CalendarWords {
  language: string;
  kind: (kind: PlanItemKind) => string;
  /** a sentence about what came of it */
  state: (state: PlanState) => string;
  responsible: (responsible: string) => string;
}

function alarmOf({ remindDays, title }: PlacedEvent): string[] {
  if (remindDays === null) return [];
  return [
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:-P${remindDays}D`],
    ...[`DESCRIPTION:${icsText(title)}`, "END:VALARM"],
  ];
}

function linesOf(event: PlacedEvent, words: CalendarWords): string[] {
  const { key, start, end, title, kind, state, responsible, place, version, url } = event;
  const changedAt = icsInstant(event.changedAt);
  const isCancelled = state === "DROPPED";
  const description = [
    state !== "PLANNED" && !isCancelled && words.state(state),
    responsible && words.responsible(responsible),
    url,
  ].filter((line) => typeof line === "string");
  return [
    "BEGIN:VEVENT",
    `UID:${key}@frisat`,
    `SEQUENCE:${version}`,
    // Without a METHOD the stamp is when the information was last revised (RFC 5545, 3.8.7.2).
    `DTSTAMP:${changedAt}`,
    `LAST-MODIFIED:${changedAt}`,
    `DTSTART;VALUE=DATE:${icsDay(start)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${icsDay(addDays(end, 1))}`,
    // Outlook asks for both.
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    `SUMMARY:${icsText(title)}`,
    `DESCRIPTION:${icsText(description.join("\n"))}`,
    ...(place === null ? [] : [`LOCATION:${icsText(place)}`]),
    `CATEGORIES:${icsText(words.kind(kind))}`,
    `URL:${url}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    ...alarmOf(event),
    "END:VEVENT",
  ];
}

/**
 * Events as a calendar file (RFC 5545): whole days without times or time zones, so that no program moves them, and
 * never busy, since a season is no appointment. Lines are folded at 75 octets.
 * The same events give the same text, letter by letter.
 * @param meetings appointments beside the plan, with their times
 */
export function planIcs(
  name: string,
  events: readonly PlacedEvent[],
  words: CalendarWords,
  meetings: readonly MeetingEvent[] = [],
): string {
  const called = icsText(name);
  return icsFile([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Frisat//Plan//${words.language.toUpperCase()}`],
    ...["CALSCALE:GREGORIAN", `NAME:${called}`, `X-WR-CALNAME:${called}`],
    ...[`REFRESH-INTERVAL;VALUE=DURATION:${FETCH_AGAIN}`, `X-PUBLISHED-TTL:${FETCH_AGAIN}`],
    ...events.flatMap((event) => linesOf(event, words)),
    ...meetings.flatMap(meetingLines),
    "END:VCALENDAR",
  ]);
}
