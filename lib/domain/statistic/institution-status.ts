import type { WelfareArea } from "@/lib/domain/shared/area";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { stageGroups, type StageGroup } from "@/lib/domain/statistic/stage-group";

/** Where one institution stands: its trials, leading or taking part, by stage group. */
export interface InstitutionStatus {
  id: string;
  name: string;
  kind: InstitutionKind;
  area: WelfareArea;
  byGroup: Record<StageGroup, number>;
  /** all its trials, withdrawn ones too */
  trials: number;
  overdue: number;
  /** the day one of its trials was last changed; null without trials */
  lastChange: CalendarDate | null;
}

export const statusSorts = ["name", "kind", ...stageGroups, "trials", "overdue", "lastChange"] as const;
export type StatusSort = (typeof statusSorts)[number];
export type SortDirection = "asc" | "desc";

/** What a first click on a column gives: names from A, figures and dates from the highest. */
export function firstDirection(sort: StatusSort): SortDirection {
  return sort === "name" || sort === "kind" ? "asc" : "desc";
}

/**
 * Sorts without changing the list. Equal rows come by name.
 * @param byText how two names compare in the reader's language
 * @param kindName the kind as it is called on screen
 */
export function sortStatuses(
  statuses: readonly InstitutionStatus[],
  sort: StatusSort,
  direction: SortDirection,
  byText: (a: string, b: string) => number,
  kindName: (kind: InstitutionKind) => string,
): InstitutionStatus[] {
  const sign = direction === "asc" ? 1 : -1;
  const compare = (a: InstitutionStatus, b: InstitutionStatus): number => {
    if (sort === "name") return byText(a.name, b.name);
    if (sort === "kind") return byText(kindName(a.kind), kindName(b.kind));
    if (sort === "lastChange")
      return (a.lastChange ?? "") < (b.lastChange ?? "") ? -1 : a.lastChange === b.lastChange ? 0 : 1;
    const value = (row: InstitutionStatus) =>
      sort === "trials" || sort === "overdue" ? row[sort] : row.byGroup[sort];
    return value(a) - value(b);
  };
  return [...statuses].sort((a, b) => sign * compare(a, b) || byText(a.name, b.name));
}

/** What the table is narrowed to; absent = everything. */
export interface StatusFilter {
  area: WelfareArea | null;
  kind: InstitutionKind | null;
  /** only institutions with a trial in the group */
  group: StageGroup | null;
  /** part of the name, in any case */
  text: string;
}

/** True when the institution is part of what the table is narrowed to. */
export function matchesStatusFilter(status: InstitutionStatus, filter: StatusFilter): boolean {
  const text = filter.text.trim().toLocaleLowerCase("da");
  return (
    (filter.area === null || status.area === filter.area) &&
    (filter.kind === null || status.kind === filter.kind) &&
    (filter.group === null || status.byGroup[filter.group] > 0) &&
    (text === "" || status.name.toLocaleLowerCase("da").includes(text))
  );
}
