import type { ApprovalBody } from "@/lib/domain/agreement/approval";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import {
  bodiesFor,
  movesFor,
  stageAfter,
  type Capacity,
  type Life,
  type TrialMove,
} from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** The columns of the board, in the order of the way. */
export const boardStages = [
  "IDEA",
  "PREPARED",
  "AWAITING_APPROVAL",
  "IN_TEST",
  "EVALUATING",
  "DECIDED",
  "LANDED",
] as const satisfies TrialStage[];

/** Beside the way: folded below the board. */
export const besideStages = ["PAUSED", "WITHDRAWN"] as const satisfies TrialStage[];

/** A trial as a card on the board. */
export interface BoardCard {
  id: string;
  version: number;
  title: string;
  area: WelfareArea;
  stage: TrialStage;
  anonymised: boolean;
  municipality: { id: string; name: string };
  leadInstitution: { id: string; name: string; kind: InstitutionKind };
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  overdue: boolean;
  decision: DecisionOutcome | null;
  /** since when it has been at its stage; null where nothing tells it */
  since: CalendarDate | null;
}

export interface BoardColumn {
  stage: TrialStage;
  /** all trials at the stage that the filter lets through; never fewer than the cards */
  total: number;
  cards: BoardCard[];
}

/** A way for one card to get to another column. */
export interface BoardMove {
  move: TrialMove;
  to: TrialStage;
  /** whose decision can be entered, the nearest first */
  bodies: ApprovalBody[];
}

/**
 * Where somebody can move a card, the next step first. A move that leaves a trial where it stands, such as an approval
 * taken back, belongs to the trial's own page.
 */
export function boardMoves(life: Life, as: readonly Capacity[]): BoardMove[] {
  return movesFor(life, as)
    .map((move) => ({ move, to: stageAfter(life, move), bodies: bodiesFor(life, move, null, as) }))
    .filter(({ to }) => to !== life.stage);
}

/** Whole days at the stage; never fewer than none, also where the stage begins later. */
export function daysAtStage({ since }: Pick<BoardCard, "since">, today: CalendarDate): number | null {
  return since === null ? null : Math.max(0, daysBetween(since, today));
}

/** Columns that are worth their room: approval only where something waits for it or can be sent to it. */
export function columnsInUse(
  columns: readonly BoardColumn[],
  targets: ReadonlySet<TrialStage>,
): BoardColumn[] {
  return columns.filter(
    ({ stage, total }) => stage !== "AWAITING_APPROVAL" || total > 0 || targets.has("AWAITING_APPROVAL"),
  );
}
