import { now } from "@/lib/clock";
import { getCheckFacts } from "@/lib/db/checklist";
import { getTrialLife, type ToldMove } from "@/lib/db/trial-life";
import type { ApprovalBody, ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  approvedBy,
  asksLandingWay,
  bodiesFor,
  isCleared,
  isEvaluated,
  mayTouch,
  movesFor,
  nextMove,
  type TrialMove,
} from "@/lib/domain/trial/life";
import { firstDays, type FirstDays } from "@/lib/domain/trial/first-days";
import { planUndo } from "@/lib/domain/trial/life-step";
import { checkedStages, checklist, type CheckResult } from "@/lib/domain/trial/checklist";
import { placeOfRecord, rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { canWriteEvaluation } from "@/lib/policies/evaluation";
import { canManageTrial, capacitiesAt, canSeeTrialHistory } from "@/lib/policies/trial";

/** A move the viewer can make, with whose decision they can enter. */
export interface OfferedMove {
  move: TrialMove;
  bodies: ApprovalBody[];
}

export interface TrialLifeView {
  /** the next step first, when it is the viewer's */
  offered: OfferedMove[];
  /** the next step, whoever takes it */
  next: TrialMove | null;
  required: Record<ApprovalOccasion, ApprovalBody>;
  /** the body whose approval lets the trial begin */
  approvedBy: ApprovalBody | null;
  told: ToldMove[];
  /** the move that the viewer can undo just now */
  undoable: string | null;
  /** the moves whose day the viewer can correct */
  correctable: string[];
  /** what the forms begin with */
  first: FirstDays;
  testDays: number;
  /** landing must say how the trial goes on when its exemption ends */
  asksLandingWay: boolean;
  /** of the test period that is to be decided on */
  evaluation: { isWritten: boolean; mayWrite: boolean };
  /** what is looked at before the start; null once the test has begun */
  checklist: { items: CheckResult[]; startsOn: CalendarDate; mayWaive: boolean } | null;
}

/**
 * The life of a trial for its own people: those who move it and those who may see its history.
 * @param trial read within the viewer's scope
 */
export async function loadTrialLife(
  viewer: Viewer,
  trial: TrialRecord,
  today: CalendarDate,
): Promise<TrialLifeView | null> {
  const rights = rightsOfRecord(trial);
  const as = capacitiesAt(viewer, rights);
  if (!viewer || (as.length === 0 && !canSeeTrialHistory(viewer, rights))) return null;
  const life = await getTrialLife(trial);
  const by = { userId: viewer.userId, as };
  const undo = planUndo(life, by, now());
  const moves = trial.isArchived ? [] : movesFor(life, as);
  const first = firstDays(life, today, life.testDays);
  const startsOn = life.period.start !== null && life.period.start > today ? life.period.start : first.on;
  const facts = checkedStages.includes(life.stage) ? await getCheckFacts(trial) : null;
  const approval = { required: life.required.START, approvedBy: approvedBy(life) };
  return {
    offered: moves.map((move) => ({ move, bodies: bodiesFor(life, move, null, as) })),
    next: nextMove(life),
    required: life.required,
    approvedBy: life.stage === "PREPARED" && isCleared(life) ? approvedBy(life) : null,
    told: life.told,
    undoable: undo.ok && !trial.isArchived ? undo.plan.undone.at(-1)!.id : null,
    correctable: trial.isArchived ? [] : life.passed.filter((move) => mayTouch(move, by)).map(({ id }) => id),
    first,
    testDays: life.testDays,
    asksLandingWay: asksLandingWay(life),
    evaluation: {
      isWritten: isEvaluated(life),
      mayWrite: !trial.isArchived && canWriteEvaluation(viewer, placeOfRecord(trial)),
    },
    checklist: facts && {
      items: checklist({ ...facts, ...approval }, startsOn),
      startsOn,
      mayWaive: !trial.isArchived && canManageTrial(viewer, rights),
    },
  };
}
