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
}

/** The page's address with some of it changed; what is as it is by default is left out. */
export function planHref(address: PlanAddress, change: Partial<PlanAddress> = {}): string {
  const { municipality, agreement, zoom, from, filter } = { ...address, ...change };
  return routes.plan({
    ...{ municipality, agreement },
    zoom: zoom === "LIFE" ? undefined : zoom.toLowerCase(),
    from: zoom === "LIFE" ? undefined : from,
    ...{ lane: filter.lanes, kind: filter.kind, audience: filter.audience },
  });
}
