import { countedNeed, trialNeed, type StatedNeed } from "@/lib/domain/exemption/need";
import type { InvolvedGroup } from "@/lib/domain/log/entry";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome, Initiator } from "@/lib/domain/trial/trial";
import {
  trialFigures,
  type FigureName,
  type FigureRow,
  type TrialFigures,
} from "@/lib/domain/statistic/figure";

/** Facts about a trial that can change without a day of their own: what holds is what was recorded last. */
export interface CountedFacts {
  /** taken out of the lists; absent = it is not */
  isArchived?: boolean;
  initiator: Initiator | null;
  themeIds: string[];
  subAreaIds: string[];
  contentTypeIds: string[];
  /** leading and further */
  institutionIds: string[];
  uses: (StatedNeed & { provisionId: string | null })[];
}

/** The facts as they were recorded on a day. */
export type RecordedFacts<F> = F & { recordedOn: CalendarDate };

/** What is counted of a trial. */
export type CountedTrial<F extends CountedFacts = CountedFacts> = F & {
  stage: TrialStage;
  /** every move, in any order; needed for figures as of a day */
  stageChanges: { stage: TrialStage; from: CalendarDate }[];
  decisions: { outcome: DecisionOutcome; decidedOn: CalendarDate }[];
  /** every group that was heard, as often as it was */
  involvements: { group: InvolvedGroup; heardOn: CalendarDate }[];
  /** every recorded change of the facts, in the order of recording; absent or empty = as they are, whatever the day */
  history?: RecordedFacts<F>[];
};

/**
 * The facts of a trial as they were at the end of a day. A trial that was recorded later than the day (its moves are
 * backdated) goes by what was recorded by the end of its first day.
 */
export function factsAsOf<F extends CountedFacts>(trial: CountedTrial<F>, asOf: CalendarDate | null): F {
  const history = trial.history ?? [];
  if (asOf === null || history.length === 0) return trial;
  const [first] = history;
  const day = asOf > first!.recordedOn ? asOf : first!.recordedOn;
  return history.findLast(({ recordedOn }) => recordedOn <= day)!;
}

/**
 * The stage a trial stood at on a day.
 * @returns null when it was not there yet
 */
export function stageAsOf(stageChanges: CountedTrial["stageChanges"], asOf: CalendarDate): TrialStage | null {
  // Of two moves on one day the later in the list is the later in time.
  const past = stageChanges
    .filter(({ from }) => from <= asOf)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return past.at(-1)?.stage ?? null;
}

/** The latest decision of a trial up to and with a day. */
export function latestDecision(
  decisions: CountedTrial["decisions"],
  asOf: CalendarDate | null = null,
): DecisionOutcome | null {
  const past = decisions.filter(({ decidedOn }) => asOf === null || decidedOn <= asOf);
  return past.sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)).at(-1)?.outcome ?? null;
}

/**
 * The definition of every figure, over trials in memory. The product counts in the database
 * (`lib/db/statistic.ts`), for speed; tests hold that to this.
 * - A trial is one trial however many themes, sub-areas, institutions it has (domain rule 3).
 * - Its need of exemption is that of the part that needs it most, reviewed before stated (rule 2).
 * - A provision counts once per trial, when a part needs to be exempted from it directly or indirectly.
 * - Who was heard counts once per trial and group, however often; one trial may stand in several groups.
 * - As of a day, everything is that of the day: stages, decisions and who was heard by their own dates, the rest by
 *   what was recorded last before the day ended (`factsAsOf`). Moves and decisions that were undone are not among what
 *   is counted, whatever the day.
 * - Archived trials do not count; as of a day, those that were archived later do.
 * @param isAsked which of the trials are counted, by their facts as they were then
 */
export function countTrials<F extends CountedFacts = CountedFacts>(
  trials: readonly CountedTrial<F>[],
  asOf: CalendarDate | null = null,
  isAsked: (facts: F, trial: CountedTrial<F>) => boolean = () => true,
): TrialFigures {
  const counts = new Map<string, FigureRow>();
  const add = (figure: FigureName, keys: Iterable<string>) => {
    for (const key of new Set(keys)) {
      const row = counts.get(`${figure} ${key}`) ?? { figure, key, trials: 0 };
      counts.set(`${figure} ${key}`, { ...row, trials: row.trials + 1 });
    }
  };
  const one = (key: string | null) => (key === null ? [] : [key]);

  for (const trial of trials) {
    const stage = asOf === null ? trial.stage : stageAsOf(trial.stageChanges, asOf);
    const facts = factsAsOf(trial, asOf);
    if (stage === null || facts.isArchived || !isAsked(facts, trial)) continue;
    add("total", [""]);
    add("stage", [stage]);
    add("theme", facts.themeIds);
    add("subArea", facts.subAreaIds);
    add("content", facts.contentTypeIds);
    add("institution", facts.institutionIds);
    add("decision", one(latestDecision(trial.decisions, asOf)));
    add("initiator", one(facts.initiator));
    const heard = trial.involvements.filter(({ heardOn }) => asOf === null || heardOn <= asOf);
    add(
      "involvement",
      heard.map(({ group }) => group),
    );
    if (heard.length === 0) add("unheard", [""]);
    add("nationalNeed", one(trialNeed(facts.uses, "NATIONAL")));
    add("municipalNeed", one(trialNeed(facts.uses, "MUNICIPAL")));
    if (facts.uses.some(({ reviewedNeed }) => reviewedNeed === null)) add("unreviewed", [""]);
    const needed = facts.uses.filter((use) => countedNeed(use) !== "NONE");
    add(
      "provision",
      needed.flatMap(({ provisionId }) => provisionId ?? []),
    );
  }
  return trialFigures([...counts.values()]);
}
