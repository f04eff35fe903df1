import type { Audience, DatePrecision, Period } from "@/lib/domain/plan/plan";
import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Somebody who sits in a working group. */
export interface GroupMember {
  id: string;
  name: string;
  /** what they do there or where they come from */
  role: string | null;
  /** on whose behalf they sit there */
  represents: Audience | null;
  /** their account, where they have one */
  userId: string | null;
}

/** A meeting of a working group, its time as it was written. */
export interface GroupMeeting extends Period {
  id: string;
  title: string | null;
  wording: string;
  precision: DatePrecision;
  place: string | null;
  agenda: string | null;
  /** what came of it; only when it was held */
  outcome: string | null;
  heldOn: CalendarDate | null;
  isCancelled: boolean;
  version: number;
}

/** What a working group is, without those who sit in it. */
export interface WorkingGroup {
  id: string;
  name: string;
  purpose: string | null;
  participants: Audience[];
  activeFrom: CalendarDate;
  activeTo: CalendarDate;
  /** one line each */
  results: string[];
  note: string | null;
  origin: DataOrigin;
  version: number;
  isRemoved: boolean;
}

/** Most of each that a group holds; more is a slip or an attack. */
export const groupLimits = {
  groups: 60,
  members: 60,
  meetings: 200,
  results: 30,
  name: 200,
  purpose: 2_000,
  note: 4_000,
  resultLine: 300,
  memberName: 200,
  place: 200,
  title: 200,
  agenda: 4_000,
  outcome: 4_000,
} as const;

export const meetingStates = ["PLANNED", "HELD", "CANCELLED"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What was said of a meeting: that it was held, that it is off, or nothing yet. */
export function meetingState({
  heldOn,
  isCancelled,
}: Pick<GroupMeeting, "heldOn" | "isCancelled">): MeetingState {
  if (isCancelled) return "CANCELLED";
  return heldOn === null ? "PLANNED" : "HELD";
}

/** The group and how long it works, as seen on a day. */
export function groupStanding(
  { activeFrom, activeTo, isRemoved }: Pick<WorkingGroup, "activeFrom" | "activeTo" | "isRemoved">,
  today: CalendarDate,
): "AHEAD" | "ACTIVE" | "ENDED" | "CLOSED" {
  if (isRemoved) return "CLOSED";
  if (today < activeFrom) return "AHEAD";
  return today <= activeTo ? "ACTIVE" : "ENDED";
}

/** A group's meetings as they are read. */
export interface SortedMeetings {
  /** soonest first */
  ahead: GroupMeeting[];
  /** their time is over by its own precision and nobody has said whether they were held; oldest first */
  unanswered: GroupMeeting[];
  /** the latest first */
  held: GroupMeeting[];
  cancelled: GroupMeeting[];
}

/** Sorts meetings by what was said of them; "foråret 2022" lies ahead until 31 May is over (domain rule 7). */
export function sortMeetings(meetings: GroupMeeting[], today: CalendarDate): SortedMeetings {
  const soonest = meetings.toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  const of = (state: MeetingState) => soonest.filter((meeting) => meetingState(meeting) === state);
  return {
    ahead: of("PLANNED").filter(({ end }) => end >= today),
    unanswered: of("PLANNED").filter(({ end }) => end < today),
    held: of("HELD").toSorted((a, b) => b.heldOn!.localeCompare(a.heldOn!)),
    cancelled: of("CANCELLED").toReversed(),
  };
}

/** How many sit there on whose behalf, the many first; null: nobody said. What those outside the municipality see. */
export function representation(
  members: Pick<GroupMember, "represents">[],
): { represents: Audience | null; count: number }[] {
  const counts = new Map<Audience | null, number>();
  for (const { represents } of members) counts.set(represents, (counts.get(represents) ?? 0) + 1);
  return [...counts]
    .map(([represents, count]) => ({ represents, count }))
    .toSorted(
      (a, b) =>
        Number(a.represents === null) - Number(b.represents === null) ||
        b.count - a.count ||
        String(a.represents).localeCompare(String(b.represents)),
    );
}

/** A working group in the list. */
export interface ListedGroup extends WorkingGroup {
  /** by whose behalf, without names */
  represented: { represents: Audience | null; count: number }[];
  nextMeeting: Pick<GroupMeeting, "id" | "title" | "wording"> | null;
}

/** What somebody else saved in between. */
export type GroupConflict = Pick<
  WorkingGroup,
  "version" | "name" | "purpose" | "results" | "note" | "isRemoved"
>;
export type MeetingConflict = Pick<
  GroupMeeting,
  "version" | "title" | "wording" | "place" | "agenda" | "outcome" | "heldOn" | "isCancelled"
>;
