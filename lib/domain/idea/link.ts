import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Whether a link takes proposals, and why not. */
export type LinkState = "OPEN" | "EXPIRED" | "CLOSED";

export const linkTitleLimit = 120;
/** A link handed out today can be open for a year; after that it is made anew. */
export const LINK_DAYS = 366;
/** How long it is open when nobody says otherwise: a meeting and the weeks in which people think about it. */
export const USUAL_LINK_DAYS = 30;

/** A link takes proposals until its last day is over, as long as nobody closed it or its institution. */
export function linkState(
  link: { openUntil: CalendarDate; isClosed: boolean; institutionClosed: boolean },
  today: CalendarDate,
): LinkState {
  if (link.isClosed || link.institutionClosed) return "CLOSED";
  return link.openUntil < today ? "EXPIRED" : "OPEN";
}

/** What is wrong with a link's last day, as a key of the validation messages; null when nothing is. */
export function lastDayError(openUntil: CalendarDate, today: CalendarDate): string | null {
  if (openUntil < today) return "reviewEnds";
  return openUntil > addDays(today, LINK_DAYS) ? "ideaLinkFar" : null;
}
