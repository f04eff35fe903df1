import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** Where a trial stands after somebody else moved it while the form was open. */
export interface LifeConflict {
  version: number;
  stage: TrialStage;
  on: CalendarDate | null;
  /** null: not moved by anybody, or changed otherwise */
  by: string | null;
}
