import type { AgendaKind } from "@/lib/domain/politics/agenda";
import type { DataOrigin } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Longest texts, as the database holds them, and how many points an agenda holds. */
export const meetingLimits = {
  title: 200,
  place: 200,
  minutes: 8_000,
  pointTitle: 300,
  pointText: 4_000,
  pointNote: 4_000,
  points: 60,
} as const;

/** Where a meeting stands, by what was said about it. */
export const meetingStandings = ["PLANNED", "HELD", "CANCELLED"] as const;
export type MeetingStanding = (typeof meetingStandings)[number];

export function meetingStanding(meeting: {
  heldOn: CalendarDate | null;
  cancelledAt: string | null;
}): MeetingStanding {
  if (meeting.heldOn !== null) return "HELD";
  return meeting.cancelledAt === null ? "PLANNED" : "CANCELLED";
}

/** A meeting as lists show it. */
export interface MeetingSummary {
  id: string;
  title: string;
  meetsOn: CalendarDate;
  /** minutes of the day, Danish time; null: not set yet */
  startsAt: number | null;
  place: string | null;
  heldOn: CalendarDate | null;
  /** instant, as ISO text */
  cancelledAt: string | null;
  municipality: { id: string; name: string };
  /** points on its agenda */
  points: number;
}

/** A meeting as calendars carry it. */
export interface CalendarMeeting extends Pick<
  MeetingSummary,
  "id" | "title" | "meetsOn" | "startsAt" | "place" | "cancelledAt"
> {
  version: number;
  changedAt: Date;
}

/** One point as it is stored. What it is about is one thing at most. */
export interface StoredPoint {
  id: string;
  kind: AgendaKind;
  title: string;
  text: string | null;
  /** what was said to it */
  note: string | null;
  trialId: string | null;
  dilemmaId: string | null;
  wishId: string | null;
  /** a milestone or an item of the plan */
  partId: string | null;
}

/** A point as one reader sees it: where it leads, and whether its words are theirs to read. */
export interface AgendaPoint extends StoredPoint {
  /** false: what it is about cannot be seen by this reader (any more), so only its title stands */
  isVisible: boolean;
  /** what it is about is there and can be opened */
  isLinked: boolean;
  /** of the part of the plan it is about */
  part: { subject: "ITEM" | "MILESTONE"; municipalityId: string; agreementId: string } | null;
}

export interface MeetingRecord extends MeetingSummary {
  /** the day after which something counts as new */
  newSince: CalendarDate;
  minutes: string | null;
  origin: DataOrigin;
  version: number;
  agenda: AgendaPoint[];
}

/** What stands in the database when somebody else came first. */
export interface MeetingConflict {
  version: number;
  title: string;
  meetsOn: CalendarDate;
  startsAt: number | null;
  place: string | null;
  newSince: CalendarDate;
  minutes: string | null;
}

/** How far back is looked when no meeting was held before. */
const FIRST_DAYS = 90;

/**
 * The day after which something is new for a meeting: the day of the last one that was held before it, else three months
 * before today.
 */
export function newSinceFor(lastHeldOn: CalendarDate | null, today: CalendarDate): CalendarDate {
  return lastHeldOn ?? addDays(today, -FIRST_DAYS);
}

/** The day a meeting's figures are told for: the day it was held, else today until it is over. */
export function figuresDay(
  { heldOn, meetsOn }: Pick<MeetingSummary, "heldOn" | "meetsOn">,
  today: CalendarDate,
): CalendarDate {
  const day = heldOn ?? meetsOn;
  return day < today ? day : today;
}
