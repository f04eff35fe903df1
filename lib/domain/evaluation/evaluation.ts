import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The four questions of the half page at the end of a test period, in its order. */
export const evaluationQuestions = ["wanted", "seen", "forWhom", "next"] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

/** The answers; what nobody has answered yet is empty. */
export type EvaluationTexts = Record<EvaluationQuestion, string>;

/** Longest answer, as the database holds it. */
export const EVALUATION_TEXT_LIMIT = 4_000;

/** The half page of one test period, as it was last saved. */
export interface Evaluation extends EvaluationTexts {
  /** which test period, from 1 */
  round: number;
  version: number;
  authorName: string;
  savedOn: CalendarDate;
}
