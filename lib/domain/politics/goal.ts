import { isInForce } from "@/lib/domain/agreement/in-force";
import type { Verdict } from "@/lib/domain/effect/change";
import type { IndicatorKind } from "@/lib/domain/effect/indicator";
import type { GoalDegree } from "@/lib/domain/process/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What somebody found of a goal, with who and when: never a count. */
export interface GoalJudgement {
  /** year of the agreement's work, from 1 */
  year: number;
  degree: GoalDegree | null;
  text: string;
  authorName: string;
  finishedOn: CalendarDate;
  /** null: the municipality's own */
  institution: { id: string; name: string } | null;
}

/** A political goal as politicians read it. */
export interface PoliticalGoal {
  id: string;
  text: string;
  isRemoved: boolean;
  /** of the municipality's latest finished evaluation that says something about it */
  judgement: GoalJudgement | null;
  /** the latest word of a single institution; only where the municipality itself has not judged */
  voice: GoalJudgement | null;
}

/** An agreement as the place its goals are set for. */
export interface GoalAgreement {
  id: string;
  title: string;
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
  /** the political ones in force, in their order */
  goals: PoliticalGoal[];
}

/**
 * The agreement whose goals are shown: the one asked for, else the one in force, else the latest; one that has goals
 * before one that has none.
 * @returns null when the municipality has no agreement that covers the area
 */
export function agreementOfGoals<
  T extends Pick<GoalAgreement, "id" | "areas" | "inForceFrom" | "expiresOn"> & { goals: readonly unknown[] },
>(
  agreements: readonly T[],
  asked: { agreement: string | null; area: WelfareArea | null },
  today: CalendarDate,
): T | null {
  const covering = agreements.filter(({ areas }) => asked.area === null || areas.includes(asked.area));
  const named = covering.find(({ id }) => id === asked.agreement);
  if (named) return named;
  const withGoals = covering.filter(({ goals }) => goals.length > 0);
  const candidates = (withGoals.length > 0 ? withGoals : covering).toSorted(
    (a, b) => b.inForceFrom.localeCompare(a.inForceFrom) || a.id.localeCompare(b.id),
  );
  return candidates.find((agreement) => isInForce(agreement, today)) ?? candidates[0] ?? null;
}

/**
 * The agreement in force that has no goals yet, the newest first, for those who may set them.
 * @returns null when every agreement in force has goals, or none is in force
 */
export function agreementToBegin<
  T extends Pick<GoalAgreement, "id" | "areas" | "inForceFrom" | "expiresOn"> & { goals: readonly unknown[] },
>(agreements: readonly T[], area: WelfareArea | null, today: CalendarDate): T | null {
  return (
    agreements
      .filter((each) => each.goals.length === 0 && isInForce(each, today))
      .filter(({ areas }) => area === null || areas.includes(area))
      .toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom) || a.id.localeCompare(b.id))[0] ?? null
  );
}

/** A trial as it is named beside what came of it. */
export interface MentionedTrial {
  id: string;
  title: string;
  stage: TrialStage;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
}

/** What somebody saw, said or learned in a trial, in their own words. */
export interface ToldWord {
  trial: MentionedTrial;
  text: string;
  /** null when the source gives no day */
  on: CalendarDate | null;
}

/** What was decided of a trial, with the reason: red is learning too. */
export interface ToldDecision {
  trial: MentionedTrial;
  outcome: DecisionOutcome;
  reason: string;
  on: CalendarDate;
}

/** An indicator with a clear change, by at least five pairs (domain rule 8). */
export interface ToldChange {
  trial: MentionedTrial;
  indicator: { id: string; title: string; kind: IndicatorKind; unit: string | null };
  n: number;
  before: number;
  after: number;
  verdict: Extract<Verdict, "BETTER" | "WORSE">;
}

/** What the trials of a goal have to tell: the newest first, and no more than there is room for. */
export interface GoalTelling {
  /** experiences, and words of those it is about */
  stories: (ToldWord & { kind: "EXPERIENCE" | "QUOTE" })[];
  learnings: (ToldWord & { kind: "LEARNING" | "EVALUATION" })[];
  decisions: ToldDecision[];
  changes: ToldChange[];
}

/** Nothing was told yet. */
export const untold: GoalTelling = { stories: [], learnings: [], decisions: [], changes: [] };

/** True where the trials of a goal have nothing to tell yet. */
export function isUntold({ stories, learnings, decisions, changes }: GoalTelling): boolean {
  return stories.length + learnings.length + decisions.length + changes.length === 0;
}

/** A trial that contributes, as the page of its goal lists it. */
export interface Contribution {
  trial: MentionedTrial;
  decision: DecisionOutcome | null;
  /** how it contributes, in the words of those who run it */
  note: string | null;
  /** whether the viewer may say how, and that it does not */
  mayChange: boolean;
}

/** A trial that could contribute, and what speaks for it. */
export interface SuggestedTrial {
  trial: MentionedTrial;
  /** words of the goal that the trial says too */
  words: string[];
  /** it has a theme in common with trials that contribute */
  sharesTheme: boolean;
}
