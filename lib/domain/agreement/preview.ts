import {
  approvalBodies,
  approvingBody,
  reaches,
  type ApprovalBody,
  type ApprovalLine,
  type ApprovalOccasion,
  type RoutedTrial,
} from "@/lib/domain/agreement/approval";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A trial of the agreement, with what decides whom it goes to. */
export interface RoutedSubject extends RoutedTrial {
  id: string;
  title: string;
  stage: TrialStage;
  /** the body whose approval of the start stands */
  approvedBy: ApprovalBody | null;
}

/** A trial that goes to somebody else with the proposed lines. */
export interface RouteChange {
  id: string;
  title: string;
  from: ApprovalBody;
  to: ApprovalBody;
}

/** Where all trials go, by body: as the lines are, and as they are proposed. */
export interface RouteCount {
  body: ApprovalBody;
  now: number;
  proposed: number;
}

/**
 * What the new lines do to a trial that is on its way.
 * - WAITS: it awaits approval, and somebody else is to give it
 * - RELEASED: it awaits approval, and nobody needs to be asked any more
 * - ASKS: it could begin, and now has to be approved first
 * - STARTS: it had to be approved, and may now begin
 * - DECIDES: it is being evaluated, and somebody else decides whether it becomes ordinary practice
 */
export type Effect = "WAITS" | "RELEASED" | "ASKS" | "STARTS" | "DECIDES";

export interface PolicyPreview {
  /** trials of the agreement: the sum of each column */
  total: number;
  occasions: Record<ApprovalOccasion, { bodies: RouteCount[]; changed: RouteChange[] }>;
  /** trials on their way to whom something happens the moment the lines are saved */
  affected: (RouteChange & { effect: Effect })[];
}

const isCleared = (required: ApprovalBody, approved: ApprovalBody | null) =>
  required === "LEADER" || (approved !== null && reaches(approved, required));

function effectOn(
  { stage, approvedBy }: RoutedSubject,
  start: { from: ApprovalBody; to: ApprovalBody },
): Exclude<Effect, "DECIDES"> | null {
  if (start.from === start.to) return null;
  if (stage === "AWAITING_APPROVAL") return start.to === "LEADER" ? "RELEASED" : "WAITS";
  if (stage !== "PREPARED") return null;
  const [was, is] = [isCleared(start.from, approvedBy), isCleared(start.to, approvedBy)];
  if (was === is) return null;
  return is ? "STARTS" : "ASKS";
}

/**
 * What proposed lines would have meant for an agreement's trials, and what they mean for those on their way. Every
 * trial of the agreement is counted once in each column, whatever its stage.
 * @param now the lines as they are
 * @param proposed the lines as they would become
 */
export function previewPolicy(
  trials: readonly RoutedSubject[],
  now: readonly ApprovalLine[],
  proposed: readonly ApprovalLine[],
): PolicyPreview {
  const routed = (occasion: ApprovalOccasion) =>
    trials.map((trial) => ({
      trial,
      from: approvingBody(now, trial, occasion),
      to: approvingBody(proposed, trial, occasion),
    }));
  const told = (routes: ReturnType<typeof routed>) => ({
    bodies: approvalBodies.map((body) => ({
      body,
      now: routes.filter(({ from }) => from === body).length,
      proposed: routes.filter(({ to }) => to === body).length,
    })),
    changed: routes
      .filter(({ from, to }) => from !== to)
      .map(({ trial: { id, title }, from, to }) => ({ id, title, from, to })),
  });
  const starts = routed("START");
  const implementations = routed("IMPLEMENTATION");
  const affected = [
    ...starts.flatMap(({ trial, from, to }) => {
      const effect = effectOn(trial, { from, to });
      return effect ? [{ id: trial.id, title: trial.title, from, to, effect }] : [];
    }),
    ...implementations
      .filter(({ trial, from, to }) => trial.stage === "EVALUATING" && from !== to)
      .map(({ trial: { id, title }, from, to }) => ({ id, title, from, to, effect: "DECIDES" as const })),
  ];
  return {
    total: trials.length,
    occasions: { START: told(starts), IMPLEMENTATION: told(implementations) },
    affected,
  };
}
