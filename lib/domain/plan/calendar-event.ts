import { isDeadline, REMINDER_DAYS } from "@/lib/domain/plan/deadline";
import { levelMarks, type Mark } from "@/lib/domain/plan/marks";
import type {
  DateBound,
  DatePrecision,
  Period,
  Plan,
  PlanItem,
  PlanItemKind,
  PlanLevel,
  PlanMilestone,
  PlanState,
} from "@/lib/domain/plan/plan";
import { daysBetween } from "@/lib/domain/shared/calendar-date";

/** A meeting of a working group, as far as a calendar tells of it. */
export interface GroupMeeting extends Period {
  id: string;
  groupId: string;
  group: string;
  title: string | null;
  wording: string;
  precision: DatePrecision;
  place: string | null;
  isCancelled: boolean;
  version: number;
}

/** Something in a calendar: whole days, both ends included. */
export interface CalendarEvent extends Period {
  /** stays the same as long as the thing is in the plan */
  key: string;
  subject: "ITEM" | "MILESTONE" | "MEETING";
  /** of the item, the row of the milestone table, or the meeting's group */
  id: string;
  /** with the time as it was written wherever that is less exact than the days */
  title: string;
  kind: PlanItemKind;
  level: PlanLevel | null;
  state: PlanState;
  /** who sees to it, in the plan's words */
  responsible: string | null;
  place: string | null;
  /** days before its last day that a calendar program calls it to mind */
  remindDays: number | null;
  version: number;
}

/**
 * What lasts longer is no event: a year in any wording fits ("juni 2021 – juni 2022"), a whole course of years would
 * lie over everything else in somebody's calendar.
 */
export const LONGEST_EVENT_DAYS = 400;

const isOver = (state: PlanState) => state === "DONE" || state === "DROPPED";

interface Told extends Period {
  title: string;
  wording: string | null;
  precision: DatePrecision;
  bound: DateBound | null;
  kind: PlanItemKind;
}

/**
 * The days that a calendar shows of a time, and the title that says how exact they are (domain rule 7): a deadline on
 * its last day, what has only a beginning on its first, everything else over exactly its period.
 * @returns null for what goes on all the time, has no time of its own, or lasts longer than a calendar can carry
 */
function shownOf({
  start,
  end,
  title,
  wording,
  precision,
  bound,
  kind,
}: Told): (Period & { title: string }) | null {
  if (wording === null) return null;
  const written = `${title} (${wording})`;
  if (bound === "EARLIEST") return { start, end: start, title: written };
  if (precision === "ONGOING") return null;
  if (isDeadline({ kind, bound })) {
    return { start: end, end, title: start === end && bound === null ? title : written };
  }
  if (start === end) return { start, end, title };
  return daysBetween(start, end) < LONGEST_EVENT_DAYS ? { start, end, title: written } : null;
}

function eventOf(part: PlanItem | PlanMilestone, level: PlanLevel, mark: Mark): CalendarEvent | null {
  const { kind, bound, state, responsible, version } = part;
  // A day named in a row's own text is more exact than its time column, and told as it is.
  const precision = "exactOn" in part && part.exactOn !== null ? "DAY" : part.precision;
  const { start, end, wording, label: title } = mark;
  const shown = shownOf({ start, end, title, wording, precision, bound, kind });
  if (!shown) return null;
  return {
    ...shown,
    ...{ key: mark.key, id: mark.id, kind, level, state, responsible, version, place: null },
    subject: mark.subject === "ITEM" ? "ITEM" : "MILESTONE",
    remindDays: isDeadline({ kind, bound }) && !isOver(state) ? REMINDER_DAYS : null,
  };
}

/**
 * A plan as events of a calendar, lane by lane in the plan's order. Several separate times are several events; an item
 * that is the same thing as a row of the milestone table comes once. What was taken out of the plan is not there;
 * what was dropped is there as cancelled, so that it is crossed out rather than forgotten.
 * @param plan the parts that the feed carries
 */
export function calendarEvents(plan: Plan, levels: readonly PlanLevel[]): CalendarEvent[] {
  const parts = new Map([...plan.items, ...plan.milestones].map((part) => [part.id, part]));
  return levels.flatMap((level) =>
    levelMarks(plan, level).flatMap((mark) => {
      const part = parts.get(mark.id);
      return (part && eventOf(part, level, mark)) ?? [];
    }),
  );
}

/** The meetings of working groups as events, called by the group's name when they have none of their own. */
export function meetingEvents(meetings: readonly GroupMeeting[]): CalendarEvent[] {
  return meetings.flatMap((meeting) => {
    const { id, groupId, group, wording, precision, place, isCancelled, version } = meeting;
    const title = meeting.title ? `${group}: ${meeting.title}` : group;
    const kind = "WORKING_GROUP" as const;
    const { start, end } = meeting;
    const shown = shownOf({ start, end, title, wording, precision, kind, bound: null });
    if (!shown) return [];
    return [
      {
        ...shown,
        ...{ key: id, id: groupId, kind, place, version, subject: "MEETING" as const },
        ...{ level: null, responsible: null, remindDays: null },
        state: isCancelled ? ("DROPPED" as const) : ("PLANNED" as const),
      },
    ];
  });
}
