import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

/** The outcomes that stand beside each other in the catalogue; yellow has not ended yet. */
export const shelfOutcomes = ["GREEN", "RED"] as const;
export type ShelfOutcome = (typeof shelfOutcomes)[number];

/** A decided trial as the catalogue tells it: what was decided, why, and what was learned. */
export interface OutcomeStory {
  id: string;
  title: string;
  area: WelfareArea;
  origin: DataOrigin;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: { id: string; name: string };
  outcome: ShelfOutcome;
  reason: string;
  decidedOn: CalendarDate;
  /** what was learned, as the log says it last, else what was seen; null where nobody wrote it */
  learning: string | null;
}

export interface OutcomeShelf {
  outcome: ShelfOutcome;
  stories: OutcomeStory[];
  /** all with this outcome, the told ones included */
  total: number;
}
