import { dueTrialOf, type DueRow } from "@/lib/db/due";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { COMING_DAYS, dueItem, type DueItem } from "@/lib/domain/trial/due";

const DUE = 6;
/** Of what is late the newest: the rest is behind a link, and must not hide what is asked for now. */
const LATE = 3;

/** A trial among what somebody has before them. */
export type DueListItem = DueItem & Pick<DueRow, "id" | "title" | "anonymised" | "leadInstitution">;

export interface DueList {
  total: number;
  /** the first of them, late ones first, then by their day, quiet ones last */
  items: DueListItem[];
}

const urgency = ["LATE", "NOW", "COMING", "QUIET"] as const;

/**
 * What one's trials ask for. Whoever looks after a whole municipality is only told what is late: the rest is the
 * leaders' own.
 */
export function dueListOf(rows: readonly DueRow[], today: CalendarDate, leads: boolean): DueList {
  const items = rows.flatMap((row): DueListItem[] => {
    const item = dueItem(dueTrialOf(row), today, addDays(today, COMING_DAYS));
    if (!item || (!leads && item.state !== "LATE")) return [];
    const { id, title, anonymised, leadInstitution } = row;
    return [{ ...item, id, title, anonymised, leadInstitution }];
  });
  const dayOf = ({ due, quietSince }: DueItem) => due?.on ?? quietSince ?? today;
  items.sort(
    (one, other) =>
      urgency.indexOf(one.state) - urgency.indexOf(other.state) ||
      // Of what is late the latest first: it is the likeliest to be taken up.
      (one.state === "LATE" ? -1 : 1) * dayOf(one).localeCompare(dayOf(other)) ||
      one.title.localeCompare(other.title, "da"),
  );
  const isOlder = ({ state }: DueListItem, index: number) => state === "LATE" && index >= LATE;
  const shown = items.filter((item, index) => !isOlder(item, index));
  return { total: items.length, items: shown.slice(0, DUE) };
}
