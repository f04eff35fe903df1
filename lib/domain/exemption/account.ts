import {
  countedNeed,
  exemptionLevels,
  exemptionNeeds,
  trialNeed,
  type ExemptionLevel,
  type ExemptionNeed,
  type StatedNeed,
} from "@/lib/domain/exemption/need";
import {
  reviewState,
  reviewStates,
  type ReviewedStatement,
  type ReviewState,
} from "@/lib/domain/exemption/review";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";

/** One statement of a trial, as far as the account counts it. */
export interface AccountUse extends StatedNeed, ReviewedStatement {
  /** the provision (national) or the rule (municipal); null = not named */
  basisId: string | null;
}

/** What the account counts of a trial. */
export interface AccountTrial {
  area: WelfareArea;
  municipalityId: string;
  /** of all its parts and of the whole */
  uses: AccountUse[];
}

export const accountNeeds = [...exemptionNeeds, "NOT_STATED"] as const;
export type AccountNeed = (typeof accountNeeds)[number];

/**
 * So many trials of one area in one municipality have this in common at one level.
 * - `need`: the need of the whole trial, each trial once.
 * - `state`: at least one statement stands there; a trial can be counted under several.
 * - `basis`: needs to be exempted from this provision or rule, with the strongest need of its parts.
 */
export type AccountRow = {
  area: WelfareArea;
  municipalityId: string;
  level: ExemptionLevel;
  trials: number;
} & (
  | { figure: "need"; key: AccountNeed; need: null }
  | { figure: "state"; key: ReviewState; need: null }
  | { figure: "basis"; key: string; need: Exclude<ExemptionNeed, "NONE"> }
);

/**
 * The counting rules of the exemption account, over trials in memory. The product counts in the database, for speed
 * (`lib/db/statistic/exemption.ts`); tests hold that to this.
 * - A trial counts once, however many parts it has: as direct if any part needs it directly, as indirect if none
 *   does and any needs it indirectly (domain rule 2; report annex 1, B).
 * - The reviewed need counts, else the stated one. Nothing stated is not the same as no need.
 * - National and municipal exemptions are counted apart.
 */
export function countAccount(trials: readonly AccountTrial[]): AccountRow[] {
  const rows = new Map<string, AccountRow>();
  const add = (row: AccountRow) => {
    const id = [row.area, row.municipalityId, row.level, row.figure, row.key, row.need].join(" ");
    rows.set(id, { ...row, trials: (rows.get(id)?.trials ?? 0) + 1 });
  };
  for (const { area, municipalityId, uses } of trials) {
    for (const level of exemptionLevels) {
      const place = { area, municipalityId, level, trials: 1 };
      const here = uses.filter((use) => use.level === level);
      add({ ...place, figure: "need", key: trialNeed(here, level) ?? "NOT_STATED", need: null });
      for (const key of new Set(here.map(reviewState))) add({ ...place, figure: "state", key, need: null });
      for (const basisId of new Set(here.flatMap((use) => use.basisId ?? []))) {
        const needs = here.filter((use) => use.basisId === basisId).map(countedNeed);
        const need = (["DIRECT", "INDIRECT"] as const).find((each) => needs.includes(each));
        if (need) add({ ...place, figure: "basis", key: basisId, need });
      }
    }
  }
  return [...rows.values()];
}

/** Trials by their need at one level, and by where their statements stand. */
export interface LevelFigures {
  needs: Record<AccountNeed, number>;
  states: Record<ReviewState, number>;
}

export interface AccountFigures {
  trials: number;
  levels: Record<ExemptionLevel, LevelFigures>;
}

/** One provision or rule and the trials that need to be exempted from it. */
export interface BasisFigures {
  id: string;
  level: ExemptionLevel;
  direct: number;
  indirect: number;
}

/** An area's figures and, within it, each municipality's. */
export interface AreaFigures extends AccountFigures {
  area: WelfareArea;
  /** false: registrations are examples; they are shown, but are no count of what is tried */
  isCounted: boolean;
  municipalities: (AccountFigures & { id: string })[];
}

export interface ExemptionAccount {
  /** areas in which there is any trial. They are not added up (domain rule 3). */
  areas: AreaFigures[];
  /** most used first */
  bases: BasisFigures[];
  /** trials with a statement in the state, at each level, over all areas: work to do, not a result */
  states: Record<ExemptionLevel, Record<ReviewState, number>>;
}

/**
 * In schools and eldercare the registrations are meant to be exhaustive; in daycare they are examples, so that
 * nothing can be said about how many of them need an exemption (domain rule 3; report annex 1, B).
 */
export function isCountedArea(area: WelfareArea): boolean {
  return area !== "DAYCARE";
}

const zeros = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

function figuresOf(rows: readonly AccountRow[]): AccountFigures {
  const levels = Object.fromEntries(
    exemptionLevels.map((level) => [level, { needs: zeros(accountNeeds), states: zeros(reviewStates) }]),
  ) as Record<ExemptionLevel, LevelFigures>;
  for (const row of rows) {
    if (row.figure === "need") levels[row.level].needs[row.key] += row.trials;
    if (row.figure === "state") levels[row.level].states[row.key] += row.trials;
  }
  // Every trial has exactly one need at each level.
  const trials = accountNeeds.reduce((sum, need) => sum + levels.NATIONAL.needs[need], 0);
  return { trials, levels };
}

function basesOf(rows: readonly AccountRow[]): BasisFigures[] {
  const bases = new Map<string, BasisFigures>();
  for (const row of rows) {
    if (row.figure !== "basis") continue;
    const found = bases.get(row.key) ?? { id: row.key, level: row.level, direct: 0, indirect: 0 };
    if (row.need === "DIRECT") found.direct += row.trials;
    else found.indirect += row.trials;
    bases.set(row.key, found);
  }
  return [...bases.values()].sort((a, b) => b.direct + b.indirect - a.direct - a.indirect);
}

/** The counted rows as the account is read: by area and municipality, and by provision and rule. */
export function exemptionAccount(rows: readonly AccountRow[]): ExemptionAccount {
  const areas = welfareAreas.flatMap((area): AreaFigures[] => {
    const inArea = rows.filter((row) => row.area === area);
    if (inArea.length === 0) return [];
    const ids = [...new Set(inArea.map(({ municipalityId }) => municipalityId))];
    const municipalities = ids.map((id) => ({
      id,
      ...figuresOf(inArea.filter(({ municipalityId }) => municipalityId === id)),
    }));
    return [{ area, isCounted: isCountedArea(area), municipalities, ...figuresOf(inArea) }];
  });
  const { NATIONAL, MUNICIPAL } = figuresOf(rows).levels;
  return {
    areas,
    bases: basesOf(rows),
    states: { NATIONAL: NATIONAL.states, MUNICIPAL: MUNICIPAL.states },
  };
}
