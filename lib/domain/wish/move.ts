import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isOpen, isPolitical, type WishKind, type WishStage } from "@/lib/domain/wish/wish";

/** Everything that can happen to a wish after it was submitted. */
export const wishMoves = [
  "TO_COMMITTEE",
  "TO_CITY_COUNCIL",
  /** politicians say yes to it, and it goes on from there */
  "RECOMMEND",
  /** politicians say no: the municipality does not send it */
  "TURN_DOWN",
  "SEND",
  "ANSWER",
  "WITHDRAW",
] as const;
export type WishMove = (typeof wishMoves)[number];

interface Transition {
  from: readonly WishStage[];
  /** SAME: stays where it lies, with what was decided there */
  to: WishStage | "SAME";
}

const open = ["SUBMITTED", "COMMITTEE", "CITY_COUNCIL"] as const;
const political = ["COMMITTEE", "CITY_COUNCIL"] as const;

/**
 * The whole way, for each kind. Committee and city council are optional; a challenge is answered by the municipality
 * from wherever it lies and is never sent.
 */
const machine: Record<WishKind, Partial<Record<WishMove, Transition>>> = {
  WISH: {
    TO_COMMITTEE: { from: ["SUBMITTED"], to: "COMMITTEE" },
    TO_CITY_COUNCIL: { from: ["SUBMITTED", "COMMITTEE"], to: "CITY_COUNCIL" },
    RECOMMEND: { from: political, to: "SAME" },
    TURN_DOWN: { from: political, to: "ANSWERED" },
    SEND: { from: open, to: "SENT" },
    ANSWER: { from: ["SENT"], to: "ANSWERED" },
    WITHDRAW: { from: [...open, "SENT"], to: "WITHDRAWN" },
  },
  CHALLENGE: {
    TO_COMMITTEE: { from: ["SUBMITTED"], to: "COMMITTEE" },
    TO_CITY_COUNCIL: { from: ["SUBMITTED", "COMMITTEE"], to: "CITY_COUNCIL" },
    ANSWER: { from: open, to: "ANSWERED" },
    WITHDRAW: { from: open, to: "WITHDRAWN" },
  },
};

/** What decides which moves there are. */
export interface Standing {
  kind: WishKind;
  stage: WishStage;
  /** true when the politicians it lies with have recommended it */
  recommended: boolean;
}

/** The stage a move leads to; null when it cannot be made from here. */
export function stageAfter(standing: Standing, move: WishMove): WishStage | null {
  const transition = machine[standing.kind][move];
  if (!transition?.from.includes(standing.stage)) return null;
  if (move === "RECOMMEND" && standing.recommended) return null;
  return transition.to === "SAME" ? standing.stage : transition.to;
}

/** The moves that can be made from here, in the order of the way. */
export function possibleMoves(standing: Standing): WishMove[] {
  return wishMoves.filter((move) => stageAfter(standing, move) !== null);
}

/** Steps with no other stage between them tell what was decided there: the first laid it before, the next recommended it. */
export function isRecommended(stages: readonly WishStage[]): boolean {
  const last = stages.at(-1);
  return last !== undefined && isPolitical(last) && stages.at(-2) === last;
}

/** Who must do something next. */
export type WishWaitsFor = "ADMINISTRATION" | "POLITICIANS" | "MINISTRY";

/** Whom a wish waits for; null when it is closed. */
export function waitsFor({ stage, recommended }: Omit<Standing, "kind">): WishWaitsFor | null {
  if (!isOpen(stage)) return null;
  if (stage === "SENT") return "MINISTRY";
  return isPolitical(stage) && !recommended ? "POLITICIANS" : "ADMINISTRATION";
}

/** Who gave the answer: a wish the municipality never sent was turned down at home. */
export function answeredBy(kind: WishKind, stages: readonly WishStage[]): "MINISTRY" | "MUNICIPALITY" {
  return kind === "WISH" && stages.includes("SENT") ? "MINISTRY" : "MUNICIPALITY";
}

/** What is wrong with the day of a step: every step lies on or after the one before it, and none in the future. */
export function stepDayError(
  on: CalendarDate,
  previous: CalendarDate,
  today: CalendarDate,
): { key: "future" } | { key: "beforeStep"; previous: CalendarDate } | null {
  if (on > today) return { key: "future" };
  return on < previous ? { key: "beforeStep", previous } : null;
}

/** One place on the way as it is drawn. */
export interface WayStep {
  stage: WishStage;
  state: "DONE" | "CURRENT" | "COMING";
  on: CalendarDate | null;
}

/**
 * The way of a wish: the stages it has had, with the day it came to each, and those it still has to pass. Committee
 * and city council are only drawn when it came there.
 */
export function wayOf(kind: WishKind, steps: readonly { stage: WishStage; on: CalendarDate }[]): WayStep[] {
  const passed = steps.filter(({ stage }, index) => stage !== steps[index - 1]?.stage);
  const last = passed.at(-1)?.stage ?? "SUBMITTED";
  const rest: WishStage[] = kind === "WISH" ? ["SENT", "ANSWERED"] : ["ANSWERED"];
  const ahead = isOpen(last) ? rest.filter((stage) => !passed.some((step) => step.stage === stage)) : [];
  return [
    ...passed.map(({ stage, on }, index) => ({
      stage,
      on,
      state: index === passed.length - 1 ? ("CURRENT" as const) : ("DONE" as const),
    })),
    ...ahead.map((stage) => ({ stage, on: null, state: "COMING" as const })),
  ];
}
