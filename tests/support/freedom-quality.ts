import { readFileSync } from "node:fs";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import type { FreedomAnswer, Verdict } from "@/lib/domain/freedom/answer";
import { checkFreedom } from "@/lib/domain/freedom/check";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

/** Each written independently of the others and of the vocabulary. */
export const qualitySets = ["A", "B", "C"] as const;
export type QualitySet = (typeof qualitySets)[number];

/** One everyday question and what the sources and the rules of the field say about it. */
export interface QualityQuestion {
  id: string;
  set: QualitySet;
  question: string;
  municipality: string;
  area: WelfareArea;
  on: string;
  verdict: Verdict;
  /** records that must be listed */
  records: string[];
  /** records that may be listed as well */
  mayAlso: string[];
}

export function qualityQuestions(): QualityQuestion[] {
  return ["freedom-questions.json", "freedom-questions-c.json"].flatMap((file) => {
    const text = readFileSync(`tests/quality/${file}`, "utf8");
    return (JSON.parse(text) as { questions: QualityQuestion[] }).questions;
  });
}

export interface QualityOutcome {
  question: QualityQuestion;
  answer: FreedomAnswer;
  rightVerdict: boolean;
  missing: string[];
  wrong: string[];
}

/** The database of the process must hold the reference data. */
export async function askAll(questions: readonly QualityQuestion[]): Promise<QualityOutcome[]> {
  const outcomes: QualityOutcome[] = [];
  for (const question of questions) {
    const { municipality, area, on, records, mayAlso } = question;
    const knowledge = await getFreedomKnowledge({ municipalityId: municipality, area });
    const answer = checkFreedom(knowledge, question.question, toCalendarDate(on));
    const listed = answer.layers.map(({ record }) => record.id);
    outcomes.push({
      question,
      answer,
      rightVerdict: answer.verdict === question.verdict,
      missing: records.filter((id) => !listed.includes(id)),
      wrong: listed.filter((id) => !records.includes(id) && !mayAlso.includes(id)),
    });
  }
  return outcomes;
}

export interface Quality {
  questions: number;
  /** share of questions with the right verdict, 0–1 */
  verdicts: number;
  /** share of listed records that belong in the answer, 0–1 */
  precision: number;
  /** share of the records that belong in the answer that are listed, 0–1 */
  recall: number;
}

export function qualityOf(outcomes: readonly QualityOutcome[]): Quality {
  const sum = (count: (outcome: QualityOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const listed = sum(({ answer }) => answer.layers.length);
  const wrong = sum((outcome) => outcome.wrong.length);
  const expected = sum(({ question }) => question.records.length);
  const missing = sum((outcome) => outcome.missing.length);
  return {
    questions: outcomes.length,
    verdicts: sum(({ rightVerdict }) => Number(rightVerdict)) / outcomes.length,
    precision: (listed - wrong) / listed,
    recall: (expected - missing) / expected,
  };
}
