import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What evaluations are held against: results expected of the work, and what the politicians want with it. */
export const goalKinds = ["EXPECTED_RESULT", "POLITICAL_GOAL"] as const;
export type GoalKind = (typeof goalKinds)[number];

/** The three layers in which a year is evaluated. */
export const evaluationLayers = ["LOCAL", "MUNICIPAL", "NATIONAL"] as const;
export type EvaluationLayer = (typeof evaluationLayers)[number];

/** How far a goal was come, as somebody judged it: never a count. */
export const goalDegrees = ["NOT_BEGUN", "ON_THE_WAY", "MOSTLY", "FULLY"] as const;
export type GoalDegree = (typeof goalDegrees)[number];

/** Domain: politicians steer by few goals, so no more of them are in force for an agreement at once. */
export const MOST_POLITICAL_GOALS = 5;

export const goalLimits = {
  /** in force at once, of both kinds together */
  goals: 30,
  text: 500,
  summary: 4_000,
  consequence: 4_000,
  url: 500,
  assessment: 2_000,
} as const;

export interface PlanGoal {
  id: string;
  order: number;
  kind: GoalKind;
  text: string;
  origin: DataOrigin;
  version: number;
  isRemoved: boolean;
}

/** How far a goal was come, in somebody's words; the degree is what they call it, or nothing. */
export interface GoalAssessment {
  goalId: string;
  degree: GoalDegree | null;
  text: string;
}

export interface PlanEvaluation {
  id: string;
  year: number;
  layer: EvaluationLayer;
  institution: { id: string; name: string } | null;
  summary: string;
  consequence: string | null;
  url: string | null;
  /** null: still being written */
  finishedOn: CalendarDate | null;
  authorName: string;
  origin: DataOrigin;
  version: number;
  assessments: GoalAssessment[];
}

/** What somebody else saved in between. */
export type EvaluationConflict = Pick<
  PlanEvaluation,
  "version" | "summary" | "consequence" | "url" | "finishedOn" | "assessments" | "authorName"
>;
export type GoalConflict = Pick<PlanGoal, "version" | "kind" | "text" | "isRemoved">;

/** The goals in force, in their order: what the politicians want first, then what is expected. */
export function goalsInForce(goals: PlanGoal[]): PlanGoal[] {
  return goals
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((a, b) => b.kind.localeCompare(a.kind) || a.order - b.order || a.id.localeCompare(b.id));
}

/** One more political goal would be one too many. */
export function isFullOfPoliticalGoals(
  goals: Pick<PlanGoal, "id" | "kind" | "isRemoved">[],
  except?: string,
): boolean {
  const others = goals.filter(
    (goal) => goal.kind === "POLITICAL_GOAL" && !goal.isRemoved && goal.id !== except,
  );
  return others.length >= MOST_POLITICAL_GOALS;
}

/**
 * Goals to begin with where there are none: what the agreements were made for, in words that can be put right. They are
 * Danish whatever language is read, because goals are the municipality's own words.
 */
export const proposedGoals: readonly string[] = [
  "De, der arbejder tæt på borgerne, har større fagligt råderum og bruger det.",
  "Borgerne møder mere nærvær, omsorg og tid.",
  "Medarbejdere, brugere og pårørende er med til at finde løsningerne.",
];

/**
 * The order of all goals after one was moved a step among those of its kind.
 * @returns ids in their new order; null when it stands at the end already
 */
export function movedGoals(goals: PlanGoal[], id: string, direction: "UP" | "DOWN"): string[] | null {
  const inForce = goalsInForce(goals);
  const goal = inForce.find((each) => each.id === id);
  const alike = inForce.filter(({ kind }) => kind === goal?.kind);
  const at = alike.findIndex((each) => each.id === id);
  const other = alike[at + (direction === "UP" ? -1 : 1)];
  if (!goal || !other) return null;
  return inForce.map((each) => (each.id === id ? other.id : each.id === other.id ? id : each.id));
}

/** What was written about a goal, by whom: the material of the evaluation a layer above. */
export interface GatheredGoal {
  goal: PlanGoal;
  said: { institution: { id: string; name: string }; degree: GoalDegree | null; text: string }[];
}

/**
 * What institutions wrote about each goal in their finished evaluations, goal by goal. Words stand beside each other
 * and are never added up.
 */
export function gatherByGoal(goals: PlanGoal[], evaluations: PlanEvaluation[]): GatheredGoal[] {
  return goals.map((goal) => ({
    goal,
    said: evaluations.flatMap(({ institution, finishedOn, assessments }) =>
      institution === null || finishedOn === null
        ? []
        : assessments
            .filter(({ goalId }) => goalId === goal.id)
            .map(({ degree, text }) => ({ institution, degree, text })),
    ),
  }));
}

/** What an evaluation is held against: the goals in force, and those it has judged already. */
export function goalsToAssess(
  goals: PlanGoal[],
  evaluation: Pick<PlanEvaluation, "assessments"> | null,
): PlanGoal[] {
  const judged = new Set(evaluation?.assessments.map(({ goalId }) => goalId));
  const gone = goals.filter(({ id, isRemoved }) => isRemoved && judged.has(id));
  return [...goalsInForce(goals), ...gone];
}
