import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { EndingKind } from "@/lib/domain/sunset/ending";
import type { LeaningTrial, SunsetItem } from "@/lib/domain/sunset/leaning";
import { landingHorizon } from "@/lib/domain/trial/landing";

/** What the list is narrowed to. */
export interface SunsetFilter {
  area: WelfareArea | null;
  kind: EndingKind | null;
  /** only trials without a landing */
  missing: boolean;
  /** only what ends within half a year or has ended */
  due: boolean;
}

/** The items the filter lets through; a kind of cause is looked for among all that a trial loses. */
export function filterSunset<T extends LeaningTrial>(
  items: readonly SunsetItem<T>[],
  { area, kind, missing, due }: SunsetFilter,
  today: CalendarDate,
): SunsetItem<T>[] {
  const horizon = landingHorizon(today);
  return items.filter(
    ({ trial, causes, endsOn }) =>
      (area === null || trial.area === area) &&
      (kind === null || causes.some((cause) => cause.kind === kind)) &&
      (!missing || trial.landing === null) &&
      (!due || endsOn <= horizon),
  );
}

/** The figures above the list, each of which is the length of a list the filter makes. */
export interface SunsetFigures {
  all: number;
  missing: number;
  /** without a landing, and within half a year or past */
  due: number;
}

export function sunsetFigures(items: readonly SunsetItem[], today: CalendarDate): SunsetFigures {
  const none = { area: null, kind: null, missing: false, due: false };
  const count = (parts: Partial<SunsetFilter>) => filterSunset(items, { ...none, ...parts }, today).length;
  return { all: items.length, missing: count({ missing: true }), due: count({ missing: true, due: true }) };
}
