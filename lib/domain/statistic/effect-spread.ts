import { SHOWN_FROM } from "@/lib/domain/effect/change";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import { suppress, type ShownCounts } from "@/lib/domain/statistic/suppression";

/** Which way answers on the scale went: as wanted, or not. */
export const answerWays = ["better", "other"] as const;
export type AnswerWay = (typeof answerWays)[number];

/** The complete pairs of one indicator on the scale, put so that up is what was wanted. */
export interface IndicatorAnswers {
  institutionId: string;
  kind: InstitutionKind;
  municipalityId: string;
  pairs: number;
  /** sum of the differences, in the wanted direction */
  change: number;
  ways: Record<AnswerWay, number>;
}

/** What answers at one place say together. */
export interface PlaceEffect {
  id: string;
  /** null: too few have answered, or nobody was asked; the two look the same */
  shown: { answers: number; change: number; indicators: number } | null;
}

/**
 * Only indicators that are shown on their trial's own page are part of any sum: one with fewer than five complete pairs
 * stays out of every total. Else the sum of an institution and the numbers of its trials could be subtracted from each
 * other, and the few would stand there (domain rule 8).
 */
export function shownAnswers(answers: readonly IndicatorAnswers[]): IndicatorAnswers[] {
  return answers.filter(({ pairs }) => pairs >= SHOWN_FROM);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The mean change of answers, in steps of the scale, by what they are grouped by. */
export function effectBy(
  answers: readonly IndicatorAnswers[],
  ids: readonly string[],
  idOf: (answers: IndicatorAnswers) => string,
): PlaceEffect[] {
  const groups = groupBy(shownAnswers(answers), idOf);
  return ids.map((id) => {
    const found = groups.get(id) ?? [];
    const pairs = sum(found.map((each) => each.pairs));
    const change = sum(found.map((each) => each.change));
    return {
      id,
      shown: pairs === 0 ? null : { answers: pairs, change: change / pairs, indicators: found.length },
    };
  });
}

/** Answers by kind of institution and by which way they went. */
export interface AnswerTable {
  kinds: InstitutionKind[];
  /** columns as in `answerWays` */
  shown: ShownCounts;
}

/**
 * The table is made once for a municipality, over all its kinds, and is not narrowed by anything: no choice on the page
 * leaves out a row of it, so there are no two tables to subtract. A kind stands in it when it has an indicator that is
 * shown on its trial's page, which everybody who may see the trial knows; how its answers went is what is protected.
 */
export function answerTable(answers: readonly IndicatorAnswers[]): AnswerTable {
  const groups = groupBy(shownAnswers(answers), ({ kind }) => kind);
  const kinds = [...groups.keys()].sort();
  const counts = kinds.map((kind) =>
    answerWays.map((way) => sum(groups.get(kind)!.map(({ ways }) => ways[way]))),
  );
  return { kinds, shown: suppress(counts) };
}
