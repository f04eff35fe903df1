import { involvedGroups, type InvolvedGroup } from "@/lib/domain/log/entry";
import { decisionOutcomes, initiators, type DecisionOutcome, type Initiator } from "@/lib/domain/trial/trial";
import { plannedStages, startedStages, trialStages, type TrialStage } from "@/lib/domain/trial/stage";

/**
 * The groupings a trial is counted in. What each means is written down once, in `countTrials`; the database
 * counts the same and a test holds the two together.
 */
export const figureNames = [
  "total",
  "stage",
  "theme",
  "subArea",
  "content",
  "decision",
  "initiator",
  "involvement",
  "unheard",
  "nationalNeed",
  "municipalNeed",
  "unreviewed",
  "provision",
  "institution",
] as const;
export type FigureName = (typeof figureNames)[number];

/** One counted group: so many trials have this key in this grouping. */
export interface FigureRow {
  figure: FigureName;
  /** a stage, an outcome, the id of a theme, a provision …; empty for `total`, `unheard` and `unreviewed` */
  key: string;
  trials: number;
}

/** Figures by key. Closed sets hold all their keys; open ones (themes, provisions) those that occur. */
export type Counts = Record<string, number>;

export interface NeedFigures {
  direct: number;
  indirect: number;
  none: number;
}

export interface TrialFigures {
  /** trials, each once, in whatever stage (domain rule 3) */
  unique: number;
  planned: number;
  started: number;
  byTheme: Counts;
  /** sub-areas of eldercare and, as in the source, leisure categories of schools */
  bySubArea: Counts;
  byContent: Counts;
  byStage: Record<TrialStage, number>;
  /** by the latest decision of each trial */
  byDecision: Record<DecisionOutcome, number>;
  byInitiator: Record<Initiator, number>;
  /** who was heard; a trial counts once in each group that was, so the groups may sum to more than the trials */
  byInvolvement: Record<InvolvedGroup, number>;
  /** trials of which nobody noted that anyone was heard */
  unheard: number;
  /** national level; `unreviewed`: trials with a statement that nobody has reviewed yet, at either level */
  exemption: NeedFigures & { unreviewed: number };
  municipalExemption: NeedFigures;
  /** trials that need to be exempted from the provision, directly or indirectly */
  byProvision: Counts;
  byInstitution: Counts;
}

/** What a counted key is called, and where it stands among its equals. */
export interface FigureLabel {
  text: string;
  textEn: string;
  order: number;
}

export interface NamedFigures {
  figures: TrialFigures;
  /** by id: themes, sub-areas, content types, provisions, institutions */
  labels: Record<string, FigureLabel>;
}

/** Several municipalities side by side. */
export interface MunicipalityFigures {
  /** by name; `byInstitution` is empty */
  municipalities: { id: string; name: string; figures: TrialFigures }[];
  labels: Record<string, FigureLabel>;
}

function closed<K extends string>(keys: readonly K[], counts: Counts): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0])) as Record<K, number>;
}

function needs(counts: Counts): NeedFigures {
  return { direct: counts.DIRECT ?? 0, indirect: counts.INDIRECT ?? 0, none: counts.NONE ?? 0 };
}

/** Sum of the counts of some keys. Only for groupings in which a trial stands once, such as stages. */
export function sumOf(counts: Counts, keys: readonly string[] = Object.keys(counts)): number {
  return keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
}

/** Counted groups in any order → the figures. */
export function trialFigures(rows: readonly FigureRow[]): TrialFigures {
  const by = Object.fromEntries(figureNames.map((name) => [name, {} as Counts])) as Record<
    FigureName,
    Counts
  >;
  for (const { figure, key, trials } of rows) by[figure][key] = trials;
  return {
    unique: by.total[""] ?? 0,
    planned: sumOf(by.stage, plannedStages),
    started: sumOf(by.stage, startedStages),
    byTheme: by.theme,
    bySubArea: by.subArea,
    byContent: by.content,
    byStage: closed(trialStages, by.stage),
    byDecision: closed(decisionOutcomes, by.decision),
    byInitiator: closed(initiators, by.initiator),
    byInvolvement: closed(involvedGroups, by.involvement),
    unheard: by.unheard[""] ?? 0,
    exemption: { ...needs(by.nationalNeed), unreviewed: by.unreviewed[""] ?? 0 },
    municipalExemption: needs(by.municipalNeed),
    byProvision: by.provision,
    byInstitution: by.institution,
  };
}

/**
 * The figures of several municipalities as one. A trial is of one municipality, so every figure is a sum.
 * @param all in any order; none gives noughts
 */
export function sumFigures(all: readonly TrialFigures[]): TrialFigures {
  const sum = trialFigures([]);
  const add = (to: Counts, more: Counts) => {
    for (const [key, count] of Object.entries(more)) to[key] = (to[key] ?? 0) + count;
  };
  for (const each of all) {
    sum.unique += each.unique;
    sum.planned += each.planned;
    sum.started += each.started;
    sum.unheard += each.unheard;
    add(sum.byTheme, each.byTheme);
    add(sum.bySubArea, each.bySubArea);
    add(sum.byContent, each.byContent);
    add(sum.byStage, each.byStage);
    add(sum.byDecision, each.byDecision);
    add(sum.byInitiator, each.byInitiator);
    add(sum.byInvolvement, each.byInvolvement);
    add(sum.exemption as unknown as Counts, each.exemption as unknown as Counts);
    add(sum.municipalExemption as unknown as Counts, each.municipalExemption as unknown as Counts);
    add(sum.byProvision, each.byProvision);
    add(sum.byInstitution, each.byInstitution);
  }
  return sum;
}

/**
 * A part as a share of the whole, 0–1.
 * @returns null when there is nothing to take a share of
 */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
