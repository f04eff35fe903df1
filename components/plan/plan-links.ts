import type { ChartLane } from "@/lib/domain/plan/chart";
import type { PlanFilter } from "@/lib/domain/plan/filter";
import type { Zoom } from "@/lib/domain/plan/window";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

/** All that the address of the page says. */
export interface PlanAddress {
  municipality: string;
  agreement: string;
  zoom: Zoom;
  from: CalendarDate | null;
  filter: PlanFilter;
  closed: ChartLane[];
  compare: CalendarDate | null;
}

/** The address as parameters; what is as it is by default is left out. */
export function planQuery({ municipality, agreement, zoom, from, filter, closed, compare }: PlanAddress) {
  return {
    ...{ municipality, agreement },
    zoom: zoom === "LIFE" ? undefined : zoom.toLowerCase(),
    from: zoom === "LIFE" ? undefined : from,
    ...{ lane: filter.lanes, kind: filter.kind, audience: filter.audience, closed, compare },
  };
}

/**
 * The page's address with some of it changed.
 * @param change.open the phase to write out in full
 */
export function planHref(
  address: PlanAddress,
  { open, ...change }: Partial<PlanAddress> & { open?: string } = {},
): string {
  return routes.plan({ ...planQuery({ ...address, ...change }), open });
}
