import { reaches, type ApprovalBody, type ApprovalOccasion } from "@/lib/domain/agreement/approval";
import { roundOf } from "@/lib/domain/evaluation/round";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { LandingWay } from "@/lib/domain/trial/landing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** Everything that can happen to a trial on its way (domain rule 5). */
export const trialMoves = [
  "PREPARE",
  "ASK_APPROVAL",
  "APPROVE",
  /** not approved: back for more work */
  "RETURN",
  /** an approval taken back before the test began */
  "REVOKE",
  "START",
  "EVALUATE",
  "DECIDE",
  "LAND",
  "PAUSE",
  "RESUME",
  "WITHDRAW",
] as const;
export type TrialMove = (typeof trialMoves)[number];

/** In what capacity somebody stands at a trial; staff, evaluators and others' people have none. */
export const capacities = ["LEADER", "ADMINISTRATION", "POLITICIAN"] as const;
export type Capacity = (typeof capacities)[number];

export interface TestPeriod {
  start: CalendarDate | null;
  end: CalendarDate | null;
}

/** A move that counts, as it was made. */
export interface PassedMove {
  id: string;
  stage: TrialStage;
  /** null: as registered or loaded */
  move: TrialMove | null;
  /** the day from which the stage holds */
  from: CalendarDate;
  note: string | null;
  /** who approved, sent back or decided */
  body: ApprovalBody | null;
  /** where the move set the period of the trial */
  period: { before: TestPeriod; after: TestPeriod } | null;
  /** the move it came along with and is undone together with */
  followsId: string | null;
  /** instant, as ISO text */
  madeAt: string;
  madeById: string | null;
}

/** What decides which moves a trial can make. */
export interface Life {
  stage: TrialStage;
  /** the moves that count, oldest first */
  passed: readonly PassedMove[];
  /** the decisions that count, oldest first */
  decisions: readonly { outcome: DecisionOutcome; decidedOn: CalendarDate; nextStart: CalendarDate | null }[];
  period: TestPeriod;
  /** who must say yes, by the policy of the agreement */
  required: Record<ApprovalOccasion, ApprovalBody>;
  /** the test periods that have their evaluation, by number */
  evaluated: readonly number[];
  /** whether it lives on an exemption, and how it was chosen to go on when that ends (domain rule 6) */
  landing: { leansOnExemption: boolean; way: LandingWay | null };
}

const way: Record<TrialMove, { from: readonly TrialStage[]; to: TrialStage | "BACK" }> = {
  PREPARE: { from: ["IDEA"], to: "PREPARED" },
  ASK_APPROVAL: { from: ["PREPARED"], to: "AWAITING_APPROVAL" },
  APPROVE: { from: ["AWAITING_APPROVAL"], to: "PREPARED" },
  RETURN: { from: ["AWAITING_APPROVAL"], to: "PREPARED" },
  REVOKE: { from: ["PREPARED"], to: "PREPARED" },
  START: { from: ["PREPARED", "DECIDED"], to: "IN_TEST" },
  EVALUATE: { from: ["IN_TEST"], to: "EVALUATING" },
  DECIDE: { from: ["EVALUATING"], to: "DECIDED" },
  LAND: { from: ["DECIDED"], to: "LANDED" },
  PAUSE: { from: ["IN_TEST", "EVALUATING"], to: "PAUSED" },
  RESUME: { from: ["PAUSED"], to: "BACK" },
  WITHDRAW: {
    from: ["IDEA", "PREPARED", "AWAITING_APPROVAL", "IN_TEST", "EVALUATING", "DECIDED", "PAUSED"],
    to: "WITHDRAWN",
  },
};

/** Why a move cannot be made, as keys of the validation messages. */
export const refusals = [
  "moveEnded",
  "moveNotFromHere",
  "moveNotPrepared",
  "moveAwaiting",
  "moveNotEvaluated",
  "moveNoApprovalNeeded",
  "moveApproved",
  "moveNotApproved",
  "moveNeedsApproval",
  "moveNotYellow",
  "moveYellowGoesOn",
  "moveDecided",
] as const;
export type Refusal = (typeof refusals)[number];

/** The body whose approval stands; null while there is none. */
export function approvedBy({ passed }: Pick<Life, "passed">): ApprovalBody | null {
  const last = passed.findLast(({ move }) =>
    move === "ASK_APPROVAL" || move === "APPROVE" || move === "RETURN" || move === "REVOKE" ? true : false,
  );
  return last?.move === "APPROVE" ? last.body : null;
}

/** True when the policy lets the trial begin: nobody is asked, or the one to ask has said yes. */
export function isCleared(life: Pick<Life, "passed" | "required">): boolean {
  if (life.required.START === "LEADER") return true;
  const body = approvedBy(life);
  return body !== null && reaches(body, life.required.START);
}

export function latestOutcome({ decisions }: Pick<Life, "decisions">): DecisionOutcome | null {
  return decisions.at(-1)?.outcome ?? null;
}

/** True when the test period that is to be decided on has been evaluated; what former ones showed does not count. */
export function isEvaluated({ passed, evaluated }: Pick<Life, "passed" | "evaluated">): boolean {
  return evaluated.includes(roundOf(passed));
}

/**
 * True when the trial cannot land without saying how it goes on when its exemption ends (domain rule 6). One that was
 * stopped has said it, and so has one whose landing was chosen before.
 */
export function asksLandingWay({ landing, decisions }: Pick<Life, "landing" | "decisions">): boolean {
  return landing.leansOnExemption && landing.way === null && latestOutcome({ decisions }) !== "RED";
}

/** The day of the last move: the next one cannot lie before it. */
export function lastDay({ passed }: Pick<Life, "passed">): CalendarDate | null {
  return passed.at(-1)?.from ?? null;
}

/** The stage a move leads to. A paused trial goes back to where it was. */
export function stageAfter({ passed }: Pick<Life, "passed">, move: TrialMove): TrialStage {
  const { to } = way[move];
  if (to !== "BACK") return to;
  return passed.findLast(({ stage }) => stage !== "PAUSED")?.stage ?? "IN_TEST";
}

/** Why the move cannot be made from where the trial stands, whoever asks; null when it can. */
export function refusalOf(life: Life, move: TrialMove): Refusal | null {
  const { stage } = life;
  if (stage === "LANDED" || stage === "WITHDRAWN") return "moveEnded";
  if (!way[move].from.includes(stage)) {
    if (move === "DECIDE") return "moveNotEvaluated";
    if (move === "START" && stage === "IDEA") return "moveNotPrepared";
    if (move === "START" && stage === "AWAITING_APPROVAL") return "moveAwaiting";
    return "moveNotFromHere";
  }
  const isYellow = stage === "DECIDED" && latestOutcome(life) === "YELLOW";
  switch (move) {
    case "ASK_APPROVAL":
      if (life.required.START === "LEADER") return "moveNoApprovalNeeded";
      return isCleared(life) ? "moveApproved" : null;
    case "REVOKE":
      return approvedBy(life) === null ? "moveNotApproved" : null;
    case "START":
      if (stage === "DECIDED") return isYellow ? null : "moveNotYellow";
      return isCleared(life) ? null : "moveNeedsApproval";
    case "DECIDE":
      return isEvaluated(life) ? null : "moveNotEvaluated";
    case "LAND":
      return isYellow ? "moveYellowGoesOn" : null;
    case "WITHDRAW":
      return stage === "DECIDED" && !isYellow ? "moveDecided" : null;
    default:
      return null;
  }
}

/** The body that a move must come from or above; null where whoever manages the trial makes it. */
function bodyAsked(life: Life, move: TrialMove, outcome: DecisionOutcome | null): ApprovalBody | null {
  const above = (body: ApprovalBody): ApprovalBody => (body === "LEADER" ? "ADMINISTRATION" : body);
  switch (move) {
    case "APPROVE":
    case "RETURN":
      return above(life.required.START);
    case "REVOKE":
      return above(approvedBy(life) ?? life.required.START);
    case "DECIDE":
      // To stop or to go on trying is never more than the trial's own people may decide.
      return outcome === "GREEN" ? life.required.IMPLEMENTATION : "LEADER";
    default:
      return null;
  }
}

/** Whose decision somebody may enter: the administration also enters what politicians decided. */
const bodiesOf: Record<Capacity, readonly ApprovalBody[]> = {
  LEADER: ["LEADER"],
  ADMINISTRATION: ["ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"],
  POLITICIAN: ["COMMITTEE", "CITY_COUNCIL"],
};

/**
 * Whose decision somebody with these capacities can enter with a move, the nearest first. Politicians only where the
 * policy asks them (domain rule 4).
 */
export function bodiesFor(
  life: Life,
  move: TrialMove,
  outcome: DecisionOutcome | null,
  as: readonly Capacity[],
): ApprovalBody[] {
  const asked = bodyAsked(life, move, outcome);
  if (asked === null) return [];
  const forPoliticians = move === "DECIDE" ? life.required.IMPLEMENTATION : asked;
  const own = as
    .filter((capacity) => capacity !== "POLITICIAN" || reaches(forPoliticians, "COMMITTEE"))
    .flatMap((capacity) => bodiesOf[capacity]);
  const order: readonly ApprovalBody[] = ["LEADER", "ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"];
  return order.filter((body) => own.includes(body) && reaches(body, asked));
}

const manages = (as: readonly Capacity[]) => as.includes("LEADER") || as.includes("ADMINISTRATION");

/** True when somebody with these capacities makes such a move, wherever the trial stands. */
export function mayMove(life: Life, move: TrialMove, as: readonly Capacity[]): boolean {
  if (bodyAsked(life, move, null) === null) return manages(as);
  return bodiesFor(life, move, null, as).length > 0;
}

/** What the next step would be, whoever takes it; null when the trial has ended. */
export function nextMove(life: Pick<Life, "stage" | "passed" | "decisions" | "required">): TrialMove | null {
  switch (life.stage) {
    case "IDEA":
      return "PREPARE";
    case "PREPARED":
      return isCleared(life) ? "START" : "ASK_APPROVAL";
    case "AWAITING_APPROVAL":
      return "APPROVE";
    case "IN_TEST":
      return "EVALUATE";
    case "EVALUATING":
      return "DECIDE";
    case "DECIDED":
      return latestOutcome(life) === "YELLOW" ? "START" : "LAND";
    case "PAUSED":
      return "RESUME";
    case "LANDED":
    case "WITHDRAWN":
      return null;
  }
}

/** Everything somebody can do with the trial now, the next step first. */
export function movesFor(life: Life, as: readonly Capacity[]): TrialMove[] {
  const next = nextMove(life);
  return trialMoves
    .filter((move) => refusalOf(life, move) === null && mayMove(life, move, as))
    .sort((one, other) => Number(other === next) - Number(one === next));
}

/** How long a move can be undone. */
export const UNDO_HOURS = 24;

/** True when somebody may undo a move or correct its day: what a body decided is not the leader's to change. */
export function mayTouch(
  moved: Pick<PassedMove, "body" | "madeById">,
  by: { userId: string; as: readonly Capacity[] },
  maker: "COUNTS" | "IS_NOT_ENOUGH" = "COUNTS",
): boolean {
  if (by.as.length === 0) return false;
  if (maker === "COUNTS" && moved.madeById !== null && moved.madeById === by.userId) return true;
  if (by.as.includes("ADMINISTRATION")) return true;
  return by.as.includes("LEADER") && (moved.body === null || moved.body === "LEADER");
}
