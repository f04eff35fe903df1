import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFigures } from "@/lib/domain/statistic/figure";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What is new in a municipality since a day, as far as its following group may see it. */
export interface FollowingNews {
  since: CalendarDate;
  decisions: {
    trialId: string;
    title: string;
    outcome: DecisionOutcome;
    decidedOn: CalendarDate;
    reason: string;
  }[];
  stories: { trialId: string; title: string; text: string }[];
  milestones: {
    partId: string;
    title: string;
    reachedOn: CalendarDate | null;
    isReached: boolean;
    before: string | null;
    after: string | null;
    reason: string | null;
  }[];
  wishes: { wishId: string; title: string; standsSince: CalendarDate }[];
  dilemmas: { dilemmaId: string; title: string; institution: string; question: string }[];
  /** null: not counted, where their words are not needed */
  figures: { then: FollowingFigures; now: FollowingFigures } | null;
}

/** The figures a following group is told, and where each is listed. */
export const followingFigures = ["unique", "planned", "started", "GREEN", "YELLOW", "RED"] as const;
export type FollowingFigures = Record<(typeof followingFigures)[number], number>;

/** Few enough to be read aloud: how many trials there are, how far they are, and what was decided. */
export function followingFiguresOf({ unique, planned, started, byDecision }: TrialFigures): FollowingFigures {
  const { GREEN, YELLOW, RED } = byDecision;
  return { unique, planned, started, GREEN, YELLOW, RED };
}
