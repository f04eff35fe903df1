import type { WelfareArea } from "@/lib/domain/shared/area";
import { calendarDateAt, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Role } from "@/lib/domain/member/role";
import type { LogKind } from "@/lib/domain/log/entry";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import type { WishKind } from "@/lib/domain/wish/wish";

/** Longest texts, in characters; the database checks the same numbers. */
export const handOverLimits = { message: 4_000, note: 2_000 } as const;

/** How long the one who took over is led to the page from the start page. */
export const WELCOME_DAYS = 60;

interface Named {
  id: string;
  name: string;
}

/** A change of leader at an institution, as far as lists tell it. */
export interface HandOverSummary {
  id: string;
  takesOverOn: CalendarDate;
  /** instant, as ISO text; null while it is open */
  completedAt: string | null;
  institution: Named & { area: WelfareArea; closedOn: CalendarDate | null };
  municipality: Named;
  /** null: nobody led it, or the account is gone */
  from: Named | null;
  /** null while it is open, or the account is gone */
  to: Named | null;
}

export interface HandOverRecord extends HandOverSummary {
  message: string | null;
  version: number;
  /** what the one who leaves says about each trial, by its id */
  notes: Record<string, string>;
}

/** A trial of the institution that has not ended, with what waits in it. */
export interface HandOverTrial {
  id: string;
  title: string;
  stage: TrialStage;
  version: number;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  decision: DecisionOutcome | null;
  /** the next step, whoever takes it */
  next: TrialMove | null;
  isOverdue: boolean;
  needsLanding: boolean;
  /** statements of need that nobody has reviewed */
  unreviewed: number;
  /** the newest of the learning log */
  lastEntries: { id: string; kind: LogKind; text: string; happenedOn: CalendarDate }[];
}

export interface HandOverWish extends Pick<Named, "id"> {
  kind: WishKind;
  title: string;
  submittedOn: CalendarDate;
}

/** What somebody typed at the institution and never saved; only they themselves are told. */
export interface HandOverDraft extends Pick<Named, "id"> {
  /** null: a new trial */
  trialId: string | null;
  /** null while it is empty */
  title: string | null;
  updatedAt: Date;
  /** it is to go to the next leader */
  isGiven: boolean;
}

/** Somebody who may take over. */
export interface PossibleSuccessor extends Named {
  email: string;
  roles: Role[];
}

/** A change of leader with everything the next leader must know, as one person may see it. */
export interface HandOverPage {
  handOver: HandOverRecord;
  today: CalendarDate;
  /** the viewer has just taken over */
  isWelcome: boolean;
  may: { write: boolean; complete: boolean; close: boolean };
  /** the administration of one area prepares; others carry out */
  isPreparedOnly: boolean;
  trials: HandOverTrial[];
  wishes: HandOverWish[];
  ideas: { waiting: number; links: number };
  /** the viewer's own, as the one who leaves or who took over; null for everybody else */
  drafts: HandOverDraft[] | null;
  /** only for whoever carries it out */
  successors: PossibleSuccessor[];
  /** other institutions a trial could move to; only for whoever may close this one */
  sisters: { id: string; name: string }[];
}

/** What stands in the database now, for the one who comes second. */
export interface HandOverConflict {
  version: number;
  message: string | null;
  notes: Record<string, string>;
  isCompleted: boolean;
}

/** True on the days on which the one who took over is welcomed. */
export function isWelcomeTime(completedAt: string, today: CalendarDate): boolean {
  const days = daysBetween(calendarDateAt(new Date(completedAt)), today);
  return days >= 0 && days <= WELCOME_DAYS;
}

/** What in the institution's trials cannot wait, each named with its trials. */
export interface Waiting {
  overdue: HandOverTrial[];
  landing: HandOverTrial[];
  unreviewed: HandOverTrial[];
}

export function waitingIn(trials: readonly HandOverTrial[]): Waiting {
  return {
    overdue: trials.filter(({ isOverdue }) => isOverdue),
    landing: trials.filter(({ needsLanding }) => needsLanding),
    unreviewed: trials.filter(({ unreviewed }) => unreviewed > 0),
  };
}
