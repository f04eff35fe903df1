import type { ApprovalBody } from "@/lib/domain/agreement/approval";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { LandingWay } from "@/lib/domain/trial/landing";
import {
  asksLandingWay,
  bodiesFor,
  lastDay,
  mayTouch,
  refusalOf,
  stageAfter,
  UNDO_HOURS,
  type Capacity,
  type Life,
  type PassedMove,
  type TestPeriod,
  type TrialMove,
} from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** A move as somebody asks for it; what the move does not take is null. */
export interface MoveRequest {
  move: TrialMove;
  on: CalendarDate;
  note: string | null;
  body: ApprovalBody | null;
  outcome: DecisionOutcome | null;
  /** START: last day of the test */
  periodEnd: CalendarDate | null;
  /** YELLOW: the new period */
  nextStart: CalendarDate | null;
  nextEnd: CalendarDate | null;
  /** GREEN: how it becomes ordinary practice */
  practice: string | null;
  /** the meeting's minutes, as they are referred to; only where somebody approved, sent back or decided */
  minutes?: string | null;
  /** LAND: how a trial that lives on an exemption goes on when it ends */
  way?: LandingWay | null;
}

export type NewMove = Pick<PassedMove, "stage" | "from" | "note" | "body" | "period"> & {
  move: TrialMove;
  minutes: string | null;
};

export interface NewDecision {
  outcome: DecisionOutcome;
  reason: string;
  decidedOn: CalendarDate;
  body: ApprovalBody;
  nextStart: CalendarDate | null;
  nextEnd: CalendarDate | null;
  practice: string | null;
}

/** What a move changes; the second row, where there is one, follows the first. */
export interface MovePlan {
  rows: [NewMove] | [NewMove, NewMove];
  decision: NewDecision | null;
  /** the landing that is chosen with the move; null when none is, or it was chosen before */
  landing: { way: LandingWay; reason: string } | null;
  stage: TrialStage;
  period: TestPeriod;
}

export type Planned<T> = { ok: true; plan: T } | { ok: false; errors: FieldErrors };

/** Moves that must say why. */
export const movesWithReason: readonly TrialMove[] = ["RETURN", "REVOKE", "DECIDE", "PAUSE", "WITHDRAW"];

function dayErrors(life: Life, { move, on }: MoveRequest, today: CalendarDate): FieldErrors {
  const previous = lastDay(life);
  if (on > today) return { on: { key: "future" } };
  if (previous !== null && on < previous)
    return { on: { key: "moveBeforePrevious", values: { date: previous } } };
  if (move === "DECIDE" && life.decisions.some(({ decidedOn }) => decidedOn === on))
    return { on: { key: "moveDecidedThatDay" } };
  return {};
}

/** The fields that go with an outcome: a new period with YELLOW, the way into practice with GREEN. */
function outcomeErrors({ outcome, on, nextStart, nextEnd, practice }: MoveRequest): FieldErrors {
  if (outcome === null) return { outcome: { key: "choose" } };
  const errors: FieldErrors = {};
  if (outcome === "GREEN" && !practice) errors.practice = { key: "required" };
  if (outcome !== "YELLOW") return errors;
  if (nextStart === null) errors.nextStart = { key: "required" };
  else if (nextStart < on) errors.nextStart = { key: "moveNextBeforeDecision" };
  if (nextEnd === null) errors.nextEnd = { key: "required" };
  else if (nextStart !== null && nextEnd < nextStart) errors.nextEnd = { key: "periodOrder" };
  return errors;
}

/** How a trial that lives on an exemption goes on, and why, unless it has been said before. */
function landingErrors(life: Life, { way = null, note }: MoveRequest): FieldErrors {
  if (!asksLandingWay(life)) return {};
  return {
    ...(way === null && { way: { key: "choose" } }),
    ...(!note && { note: { key: "required" } }),
  };
}

/**
 * What a move would change, or everything that stands against it. The one door through which a trial gets from stage
 * to stage; who may make the move at all is asked before (`mayMove`).
 */
export function planMove(
  life: Life,
  request: MoveRequest,
  as: readonly Capacity[],
  today: CalendarDate,
): Planned<MovePlan> {
  const { move, on, note, outcome } = request;
  const refusal = refusalOf(life, move);
  if (refusal !== null) {
    const values = refusal === "moveNeedsApproval" ? { values: { body: life.required.START } } : {};
    return { ok: false, errors: { move: { key: refusal, ...values } } };
  }
  const errors = dayErrors(life, request, today);
  if (!note && movesWithReason.includes(move)) errors.note = { key: "required" };
  if (move === "START") {
    if (request.periodEnd === null) errors.periodEnd = { key: "required" };
    else if (request.periodEnd < on) errors.periodEnd = { key: "periodOrder" };
  }
  if (move === "DECIDE") Object.assign(errors, outcomeErrors(request));
  if (move === "LAND") Object.assign(errors, landingErrors(life, request));
  const bodies = bodiesFor(life, move, outcome, as);
  const asksBody = bodiesFor(life, move, null, ["ADMINISTRATION"]).length > 0;
  const body = asksBody ? (request.body ?? bodies[0] ?? null) : null;
  if (asksBody && (body === null || !bodies.includes(body)) && !errors.outcome) {
    const isGreen = move === "DECIDE" && outcome === "GREEN";
    const asked = isGreen ? life.required.IMPLEMENTATION : life.required.START;
    errors[isGreen && bodies.length === 0 ? "outcome" : "body"] = {
      key: "moveBody",
      values: { body: move === "DECIDE" && !isGreen ? "LEADER" : asked },
    };
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, plan: changesOf(life, request, body, today) };
}

function changesOf(
  life: Life,
  request: MoveRequest,
  body: ApprovalBody | null,
  today: CalendarDate,
): MovePlan {
  const { move, on, note, outcome, nextStart, nextEnd } = request;
  // Without a body that decided there is no meeting to refer to.
  const minutes = body === null ? null : (request.minutes ?? null);
  const row: NewMove = { move, stage: stageAfter(life, move), from: on, note, body, period: null, minutes };
  const { stage } = row;
  const plain: MovePlan = { rows: [row], decision: null, landing: null, stage, period: life.period };
  if (move === "START") {
    const after = { start: on, end: request.periodEnd };
    const period = { before: life.period, after };
    return { ...plain, rows: [{ ...row, period }], period: after };
  }
  if (move === "LAND" && asksLandingWay(life))
    return { ...plain, landing: { way: request.way!, reason: note! } };
  if (move !== "DECIDE") return plain;
  const isYellow = outcome === "YELLOW";
  const decision: NewDecision = {
    outcome: outcome!,
    reason: note!,
    decidedOn: on,
    body: body!,
    nextStart: isYellow ? nextStart : null,
    nextEnd: isYellow ? nextEnd : null,
    practice: outcome === "GREEN" ? request.practice : null,
  };
  if (!isYellow) return { ...plain, decision };
  const after = { start: nextStart, end: nextEnd };
  const period = { before: life.period, after };
  // A new period that has begun already needs no second move; one to come begins when it does.
  if (nextStart! > today) return { ...plain, rows: [{ ...row, period }], decision, period: after };
  const start: NewMove = {
    move: "START",
    stage: "IN_TEST",
    from: nextStart!,
    note: null,
    body: null,
    period,
    minutes: null,
  };
  return { ...plain, rows: [row, start], decision, stage: start.stage, period: after };
}

/**
 * True when the last thing this person did is what is asked for: the same form came twice. A body or minutes that the
 * form left to the rules are not compared.
 * @param passed the moves that count, oldest first
 */
export function isRepeat(
  passed: readonly (PassedMove & { minutes?: string | null })[],
  { move, on, note, body, minutes }: MoveRequest,
  userId: string,
): boolean {
  const last = passed.at(-1);
  // A new period that had begun came along with the decision that was asked for.
  const made = last?.followsId ? passed.find(({ id }) => id === last.followsId) : last;
  return (
    made?.move === move &&
    made.from === on &&
    made.note === note &&
    made.madeById === userId &&
    (body === null || made.body === body) &&
    (!minutes || made.minutes === minutes)
  );
}

/** What undoing the last move changes. */
export interface UndoPlan {
  /** newest first */
  undone: PassedMove[];
  stage: TrialStage;
  period: TestPeriod;
  /** the decision that falls with it */
  decidedOn: CalendarDate | null;
  /** the moment at which the landing that falls with it was chosen; null when the move chose none */
  landedAt: string | null;
}

const samePeriod = (one: TestPeriod, other: TestPeriod) => one.start === other.start && one.end === other.end;

/** The last move with the one it came along with, newest first; empty when there is nothing to undo. */
export function undoneTogether({ passed }: Pick<Life, "passed">): PassedMove[] {
  const last = passed.at(-1);
  if (!last || last.move === null) return [];
  const first = last.followsId === null ? undefined : passed.find(({ id }) => id === last.followsId);
  return first ? [last, first] : [last];
}

/**
 * Undoes the last move, within a day, by whoever made it or who manages the trial. Nothing is removed: the move stays
 * and no longer counts.
 * @returns `undoNotYours` when it is another's to undo
 */
export function planUndo(
  life: Life,
  by: { userId: string; as: readonly Capacity[] },
  now: Date,
): Planned<UndoPlan> {
  const refuse = (key: string): Planned<UndoPlan> => ({ ok: false, errors: { move: { key } } });
  const undone = undoneTogether(life);
  const before = life.passed.at(-1 - undone.length);
  if (undone.length === 0 || !before) return refuse("undoNothing");
  // What came along with a decision is as much the body's as the decision.
  const decided = undone.at(-1)!;
  if (!mayTouch(decided, by)) return refuse("undoNotYours");
  if (now.getTime() - Date.parse(undone[0]!.madeAt) > UNDO_HOURS * 3_600_000) return refuse("undoTooLate");
  let { period } = life;
  for (const { period: set } of undone) {
    // A period that was changed since on the form is left as it was changed.
    if (set && samePeriod(set.after, period)) period = set.before;
  }
  const decidedOn = decided.move === "DECIDE" ? decided.from : null;
  const landedAt = decided.move === "LAND" ? decided.madeAt : null;
  return { ok: true, plan: { undone, stage: before.stage, period, decidedOn, landedAt } };
}

/** What correcting the day of a move changes. */
export interface CorrectionPlan {
  moved: PassedMove;
  on: CalendarDate;
  /** the decision of that day, whose day changes too */
  decidedOn: CalendarDate | null;
  /** the move's own period with the corrected first day */
  movedPeriod: PassedMove["period"];
  period: TestPeriod;
}

/**
 * Corrects the day of a move. It stays between the moves before and after it, so that the order holds; what it said
 * before is kept.
 * @returns null when the trial has no such move that counts
 */
export function planCorrection(
  life: Life,
  moveId: string,
  on: CalendarDate,
  today: CalendarDate,
): Planned<CorrectionPlan> | null {
  const at = life.passed.findIndex(({ id }) => id === moveId);
  const moved = life.passed[at];
  if (!moved) return null;
  const refuse = (key: string, date?: CalendarDate | null): Planned<CorrectionPlan> => ({
    ok: false,
    errors: { on: { key, ...(date && { values: { date } }) } },
  });
  const previous = life.passed[at - 1];
  const next = life.passed[at + 1];
  if (on === moved.from) return refuse("sameDate");
  if (on > today) return refuse("future");
  if (previous && on < previous.from) return refuse("moveBeforePrevious", previous.from);
  if (next && on > next.from) return refuse("moveAfterNext", next.from);
  const decision =
    moved.stage === "DECIDED" ? life.decisions.find(({ decidedOn }) => decidedOn === moved.from) : undefined;
  if (decision && life.decisions.some(({ decidedOn }) => decidedOn === on))
    return refuse("moveDecidedThatDay");
  if (decision?.nextStart && on > decision.nextStart) return refuse("moveAfterNext", decision.nextStart);
  const beginsTest = moved.stage === "IN_TEST" && life.period.start === moved.from && moved.move !== "RESUME";
  const period = beginsTest ? { ...life.period, start: on } : life.period;
  if (beginsTest && period.end !== null && period.end < on) return refuse("periodOrder");
  const movedPeriod =
    beginsTest && moved.period && samePeriod(moved.period.after, life.period)
      ? { ...moved.period, after: period }
      : moved.period;
  return { ok: true, plan: { moved, on, decidedOn: decision?.decidedOn ?? null, movedPeriod, period } };
}
