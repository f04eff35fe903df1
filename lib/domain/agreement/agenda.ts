import {
  approvingLine,
  reaches,
  type ApprovalBody,
  type ApprovalOccasion,
  type RoutedTrial,
} from "@/lib/domain/agreement/approval";
import type { PolicyLine } from "@/lib/domain/agreement/policy";
import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** The bodies that have a queue: leaders decide on their own trial's page. */
export const queueBodies = ["ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"] as const satisfies ApprovalBody[];
export type QueueBody = (typeof queueBodies)[number];

/** What a meeting can do with a trial that is to begin, and with one that has been tried. */
export const agendaChoices = {
  START: ["APPROVE", "RETURN"],
  IMPLEMENTATION: ["GREEN", "YELLOW", "RED"],
} as const satisfies Record<ApprovalOccasion, string[]>;
export type AgendaChoice = (typeof agendaChoices)[ApprovalOccasion][number];

/** The move a choice stands for, with its outcome. */
export function moveOfChoice(choice: AgendaChoice): { move: TrialMove; outcome: DecisionOutcome | null } {
  return choice === "APPROVE" || choice === "RETURN"
    ? { move: choice, outcome: null }
    : { move: "DECIDE", outcome: choice };
}

/** What a trial of the queue waits for: to begin, or to become ordinary practice; null at any other stage. */
export function occasionAt(stage: TrialStage): ApprovalOccasion | null {
  if (stage === "AWAITING_APPROVAL") return "START";
  return stage === "EVALUATING" ? "IMPLEMENTATION" : null;
}

/** Why a trial is on somebody's table: who is asked, and by which line of the agreement. */
export interface Asked {
  occasion: ApprovalOccasion;
  body: QueueBody;
  /** null when no line asks any more: the administration lets it go on */
  line: PolicyLine | null;
}

/** A trial on the agenda, as it is read before a decision. */
export interface AgendaFact extends Asked {
  id: string;
  title: string;
  origin: DataOrigin;
  institution: string;
  freedFrom: string;
  freedTo: string;
  purpose: string | null;
  participantCount: number | null;
  costsMoney: boolean | null;
  provisions: string[];
  /** since when it waits, and how many days that is */
  since: CalendarDate;
  days: number;
  /** what was said when it was sent */
  note: string | null;
  /** what the test showed, as its people wrote it; null when nothing has been written yet */
  seen: string | null;
  /** where what it showed can be written, for those who may */
  mayEvaluate: boolean;
  /** the agreement, when it gave the exemption the trial needs and no longer holds */
  ended: { title: string; on: CalendarDate } | null;
}

/** What was last decided on a trial, for telling what was saved. */
export interface DecidedTrial {
  id: string;
  title: string;
  move: TrialMove;
  body: ApprovalBody;
  from: CalendarDate;
  minutes: string | null;
  outcome: DecisionOutcome | null;
}

/**
 * Whom a trial waits for by its agreement's lines (domain rule 4).
 * @returns null when it waits for nobody but its own leader
 */
export function askedOf(stage: TrialStage, policy: readonly PolicyLine[], trial: RoutedTrial): Asked | null {
  const occasion = occasionAt(stage);
  if (occasion === null) return null;
  const line = approvingLine(policy, trial, occasion);
  const body = queueBodies.find((each) => each === line?.body);
  if (body) return { occasion, body, line };
  return occasion === "START" ? { occasion, body: "ADMINISTRATION", line: null } : null;
}

/** The bodies whose meeting can decide where `asked` is asked: itself and those above it. */
export function meetingsFor(asked: QueueBody): QueueBody[] {
  return queueBodies.filter((body) => reaches(body, asked));
}

/** The table to open first: the one asked for, else the first that a meeting is held about, else the first with anything. */
export function openTable(
  asked: string | null,
  waiting: readonly { body: QueueBody }[],
  own: readonly QueueBody[],
): QueueBody {
  const named = queueBodies.find((body) => body === asked);
  if (named) return named;
  const has = (body: QueueBody) => waiting.some((item) => item.body === body);
  const inOrder = ["COMMITTEE", "CITY_COUNCIL", "ADMINISTRATION"] as const;
  return (
    inOrder.find((body) => own.includes(body) && has(body)) ?? inOrder.find(has) ?? own[0] ?? "COMMITTEE"
  );
}

/** A trial that was decided on at a meeting, or that somebody had moved in between. */
export interface AgendaResult {
  id: string;
  title: string;
}

/** What became of the minutes when somebody had moved some of the trials. */
export interface MeetingConflict {
  saved: AgendaResult[];
  moved: (AgendaResult & { stage: TrialStage; by: string | null; on: CalendarDate | null })[];
}

/** The names of the fields of one trial on the agenda: "note-<id>". */
export const agendaFields = ["choice", "note", "nextStart", "nextEnd", "practice"] as const;
export type AgendaField = (typeof agendaFields)[number];

export function fieldOfTrial(field: AgendaField | "version", id: string): string {
  return `${field}-${id}`;
}
