import type { LogKind } from "@/lib/domain/log/entry";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

interface Named {
  id: string;
  name: string;
}

/** The institution a page is about. */
export interface InstitutionFrame extends Named {
  kind: InstitutionKind;
  area: WelfareArea;
  /** null: open */
  closedOn: CalendarDate | null;
  municipality: Named;
  parent: Named | null;
  /** open ones that are part of it, by name */
  children: Named[];
}

/** What was learned in a trial, in the institution's own words. */
export interface Learning {
  key: string;
  kind: Extract<LogKind, "LEARNING" | "QUOTE"> | "EFFECT";
  text: string;
  on: CalendarDate | null;
  trialId: string;
  title: string;
}

/** A part of a plan about one institution, or a workshop it holds; its time as it was written. */
export interface InstitutionPart {
  kind: "ITEM" | "WORKSHOP";
  id: string;
  title: string;
  wording: string | null;
  isDone: boolean;
}

/** What another institution of the same kind tries. */
export interface AlikeTrial {
  id: string;
  title: string;
  freedTo: string;
  stage: TrialStage;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: Named;
  /** in the same municipality */
  isNear: boolean;
  /** the themes it has in common with the institution */
  themes: { id: string; label: string; labelEn: string }[];
  /** the latest decision, with its reason; null while none was made */
  outcome: DecisionOutcome | null;
  reason: string | null;
  /** what was learned, as the log says it last, else what was seen; null where nobody wrote it */
  learning: string | null;
}

/** What documenting an institution's trials has cost. */
export interface InstitutionBurden {
  /** trials that something was saved on */
  trials: number;
  minutes: number;
  minutesAMonth: number;
}

/** Minutes a trial costs in a month, over all months of all trials; null while nothing was saved. */
export function burdenOfInstitution({
  trials,
  minutes,
  months,
}: {
  trials: number;
  minutes: number;
  months: number;
}): InstitutionBurden | null {
  return trials === 0 || months === 0 ? null : { trials, minutes, minutesAMonth: minutes / months };
}
