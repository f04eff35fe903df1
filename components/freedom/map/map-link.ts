import type { MapState } from "@/lib/domain/freedom/map";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What the map's address says beyond the place it is about. */
export interface MapAsked {
  on: CalendarDate | null;
  topic: string;
  state: MapState | "GIVEN" | null;
}

/** The map's address as query parameters; what is as usual is left out. */
export function mapLinkQuery(place: { municipalityId: string; area: WelfareArea }, asked: MapAsked) {
  const { on, topic, state } = asked;
  return { municipality: place.municipalityId, area: place.area, on, topic, state };
}
