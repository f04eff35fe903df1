import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** What came of a trial so far, in the institution's own words: experience, never a measured effect. */
export interface Story {
  id: string;
  title: string;
  freedFrom: string;
  freedTo: string;
  observedEffect: string;
  /** the day of the experience; null when the source gives none */
  observedEffectOn: CalendarDate | null;
  stage: TrialStage;
  origin: DataOrigin;
  leadInstitution: { name: string; kind: InstitutionKind };
  anonymised: boolean;
}
