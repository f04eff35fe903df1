import { isDeadline } from "@/lib/domain/plan/deadline";
import type { Occurrence, PlanItemKind } from "@/lib/domain/plan/plan";
import { lastDayOf, statusOf, type Stands } from "@/lib/domain/plan/status";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A part of a plan as far as anybody can be told that its time ends. */
export interface TimedPart extends Stands {
  subject: "ITEM" | "MILESTONE";
  id: string;
  title: string;
  /** as written */
  wording: string;
  occurrences: Occurrence[];
  kind: PlanItemKind;
  /** the account that sees to it */
  responsibleId: string | null;
  agreement: {
    id: string;
    municipalityId: string;
    areas: WelfareArea[];
    inForceFrom: CalendarDate;
    expiresOn: CalendarDate;
  };
}

/** A part whose time ends soon, or has ended. */
export interface DuePart extends TimedPart {
  /** its last day, by its own precision; of several times that of the next one */
  on: CalendarDate;
  isLate: boolean;
  isDeadline: boolean;
}

/**
 * When a part's time ends, as long as somebody can still do something about it (domain rule 7).
 * @returns null for what is done or dropped, goes on, or was carried over from a source that does not say what came of it
 */
export function duePart(part: TimedPart, today: CalendarDate): DuePart | null {
  const status = statusOf(part, today);
  if (status === "DONE" || status === "DROPPED" || status === "NOT_STATED") return null;
  const next = part.occurrences.find(({ end }) => end >= today);
  const on = next ? next.end : lastDayOf(part);
  if (on === null) return null;
  return { ...part, on, isLate: status === "LATE", isDeadline: isDeadline(part) };
}
