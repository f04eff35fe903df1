import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/**
 * What came of a trial, as somebody asks who thinks of trying the same: it is to stay (green), it was stopped (red), or it
 * still goes on (yellow, or not decided). In the order in which they take turns in a list: none stands above the others.
 */
export const triedOutcomes = ["WORKED", "STOPPED", "ONGOING"] as const;
export type TriedOutcome = (typeof triedOutcomes)[number];

/** Stages in which something is tried without a decision yet; before them there is nothing to learn from. */
export const tryingStages = ["IN_TEST", "EVALUATING", "PAUSED"] as const satisfies TrialStage[];

/** Null while nothing was tried. The database's `triedOutcomeSql` is the same. */
export function triedOutcome(stage: TrialStage, decision: DecisionOutcome | null): TriedOutcome | null {
  if (decision === "GREEN") return "WORKED";
  if (decision === "RED") return "STOPPED";
  if (decision === "YELLOW") return "ONGOING";
  return (tryingStages as readonly TrialStage[]).includes(stage) ? "ONGOING" : null;
}

/** What a list of tried trials is narrowed to, beside words, area and theme. */
export interface TriedFilter {
  outcome: TriedOutcome | null;
  /** kind of the leading institution */
  kind: InstitutionKind | null;
}

/** A tried trial as the idea catalogue tells it. */
export interface TriedTrial {
  id: string;
  title: string;
  area: WelfareArea;
  stage: TrialStage;
  freedFrom: string;
  freedTo: string;
  origin: DataOrigin;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: { id: string; name: string };
  outcome: TriedOutcome;
  decision: DecisionOutcome | null;
  /** of the decision; null while there is none */
  reason: string | null;
  decidedOn: CalendarDate | null;
  /** for whom it worked and for whom not, as the latest evaluation says */
  forWhom: string | null;
  /** what was learned, as the log says it last, else what was seen */
  learning: string | null;
  /** trials begun from it, wherever they are */
  adopted: number;
}

export interface TriedPage {
  trials: TriedTrial[];
  /** with each outcome, whatever outcome is asked for */
  byOutcome: Record<TriedOutcome, number>;
  /** kinds of institutions there are, whatever kind is asked for */
  kinds: InstitutionKind[];
}
