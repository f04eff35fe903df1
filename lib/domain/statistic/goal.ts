import { stagesOfGroup, stageGroups, type StageGroup } from "@/lib/domain/statistic/stage-group";
import { trialStages, type TrialStage } from "@/lib/domain/trial/stage";

const NONE = "NONE-";

/** Value of the goal filter that asks for trials contributing to no goal in force of an agreement. */
export function noGoalOf(agreementId: string): string {
  return `${NONE}${agreementId}`;
}

/** The agreement such a value names; null for the id of a goal. */
export function agreementOfNoGoal(value: string): string | null {
  return value.startsWith(NONE) ? value.slice(NONE.length) : null;
}

/** One counted group: the trials at a stage that contribute to a goal. */
export interface GoalRow {
  /** null: to none of the goals in force */
  goal: string | null;
  stage: TrialStage;
  trials: number;
}

export interface StageFigures {
  total: number;
  byStage: Record<TrialStage, number>;
}

/** A trial may contribute to several goals, so the goals may sum to more than the trials (domain rule 3). */
export interface GoalFigures {
  byGoal: Record<string, StageFigures>;
  /** of the trials that contribute to none of the goals in force */
  none: StageFigures;
}

function figuresOf(rows: readonly GoalRow[]): StageFigures {
  const of = (stage: TrialStage) =>
    rows.filter((row) => row.stage === stage).reduce((sum, { trials }) => sum + trials, 0);
  const byStage = Object.fromEntries(trialStages.map((stage) => [stage, of(stage)]));
  return {
    total: rows.reduce((sum, { trials }) => sum + trials, 0),
    byStage: byStage as StageFigures["byStage"],
  };
}

/** Counted groups in any order → the figures of the goals asked for, also of those without any trial. */
export function goalFigures(goalIds: readonly string[], rows: readonly GoalRow[]): GoalFigures {
  const of = (goal: string | null) => figuresOf(rows.filter((row) => row.goal === goal));
  return { byGoal: Object.fromEntries(goalIds.map((id) => [id, of(id)])), none: of(null) };
}

/**
 * The definition of the figures, over trials in memory; the product counts in the database, and tests hold that to
 * this. A trial counts once in each goal it contributes to.
 * @param goalIds the goals asked for
 * @param trials with the agreement's goals in force they contribute to
 */
export function countByGoal(
  goalIds: readonly string[],
  trials: readonly { stage: TrialStage; goals: readonly string[] }[],
): GoalFigures {
  const rows = trials.flatMap(({ stage, goals }) =>
    (goals.length === 0 ? [null] : [...new Set(goals)]).map((goal) => ({ goal, stage, trials: 1 })),
  );
  return goalFigures(goalIds, rows);
}

/** A step of a trial's way as it is told of a goal, with the stages a link to the list asks for. */
export interface GoalStep {
  key: StageGroup | "withdrawn";
  stages: readonly TrialStage[];
  trials: number;
}

/** The figures step by step, those without trials left out; together they are all trials of the goal. */
export function goalSteps({ byStage }: StageFigures): GoalStep[] {
  const steps: Omit<GoalStep, "trials">[] = [
    ...stageGroups.map((key) => ({ key, stages: stagesOfGroup[key] })),
    { key: "withdrawn", stages: ["WITHDRAWN"] },
  ];
  return steps
    .map((step) => ({ ...step, trials: step.stages.reduce((sum, stage) => sum + byStage[stage], 0) }))
    .filter(({ trials }) => trials > 0);
}
