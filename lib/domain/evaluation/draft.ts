import type { EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import type { IndicatorKind } from "@/lib/domain/effect/indicator";
import type { InvolvedGroup, LogKind } from "@/lib/domain/log/entry";
import { involvedGroups } from "@/lib/domain/log/entry";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Of one indicator, what may be told: means only where enough have answered. */
export interface DraftIndicator {
  title: string;
  kind: IndicatorKind;
  unit: string | null;
  /** means before and after; null where nothing may be told (`effectOf`) */
  before: number | null;
  after: number | null;
  /** how many answered, or were counted, both times */
  n: number;
  /** TEXT: what is told about before and after */
  beforeText: string | null;
  afterText: string | null;
}

/** What a trial's own people have written along the way. */
export interface DraftFacts {
  trial: {
    purpose: string | null;
    freedTo: string;
    expectedResult: string | null;
    observedEffect: string | null;
    learningQuestion: string | null;
  };
  /** of the test period that is looked back on, without what the system wrote, oldest first */
  log: readonly { kind: LogKind; text: string; happenedOn: CalendarDate }[];
  indicators: readonly DraftIndicator[];
  heard: readonly { group: InvolvedGroup }[];
}

/** The words around the trial's own, in the reader's language (`lib/i18n/draft-words`). */
export interface DraftWords {
  question: (values: { text: string }) => string;
  mean: (values: {
    title: string;
    kind: IndicatorKind;
    unit: string | null;
    before: number;
    after: number;
    n: number;
  }) => string;
  words: (values: { title: string; before: string; after: string }) => string;
  after: (values: { title: string; after: string }) => string;
  quote: (values: { text: string }) => string;
  adjusted: string;
  dilemmas: string;
  heard: (values: { groups: readonly InvolvedGroup[] }) => string;
}

/** The newest of each kind that a half page has room for. */
const MOST_LINES = 6;
/** A long note is a beginning here: the whole of it stands in the log. */
const LONGEST_LINE = 280;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_LINE) return line;
  const cut = line.slice(0, LONGEST_LINE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_LINE - 40)).trimEnd()} …`;
}

const paragraphs = (...parts: (string | null | undefined | false)[]) =>
  parts.filter((part): part is string => typeof part === "string" && part.trim() !== "").join("\n\n");
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
const underHeading = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? null : `${heading}\n${bullets(lines)}`;

function indicatorLine(indicator: DraftIndicator, words: DraftWords): string | null {
  const { title, kind, unit, before, after, n, beforeText, afterText } = indicator;
  if (kind === "TEXT") {
    if (!afterText) return null;
    return beforeText
      ? words.words({ title, before: shortened(beforeText), after: shortened(afterText) })
      : words.after({ title, after: shortened(afterText) });
  }
  return before === null || after === null ? null : words.mean({ title, kind, unit, before, after, n });
}

/**
 * A first draft of the evaluation from what the trial's people have written already, so that they have something to
 * correct instead of an empty page. Nothing is concluded for them: what they have not written is left empty.
 */
export function draftEvaluation(
  { trial, log, indicators, heard }: DraftFacts,
  words: DraftWords,
): EvaluationTexts {
  const noted = (...kinds: LogKind[]) =>
    log
      .filter(({ kind, text }) => kinds.includes(kind) && text.trim() !== "")
      .slice(-MOST_LINES)
      .map(({ text }) => shortened(text));
  const measured = indicators.flatMap((indicator) => indicatorLine(indicator, words) ?? []);
  const groups = involvedGroups.filter((group) => heard.some((each) => each.group === group));
  const wanted = paragraphs(trial.purpose, trial.expectedResult);
  return {
    wanted: paragraphs(
      wanted === "" ? trial.freedTo : wanted,
      trial.learningQuestion && words.question({ text: trial.learningQuestion }),
    ),
    seen: paragraphs(
      trial.observedEffect,
      bullets([...measured, ...noted("OBSERVATION", "LEARNING")]),
      underHeading(words.adjusted, noted("ADJUSTMENT")),
    ),
    forWhom: paragraphs(
      noted("QUOTE")
        .map((text) => words.quote({ text }))
        .join("\n"),
      groups.length > 0 && words.heard({ groups }),
    ),
    next: paragraphs(underHeading(words.dilemmas, noted("DILEMMA"))),
  };
}
