import type { WelfareArea } from "@/lib/domain/shared/area";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { stageGroups, type StageGroup } from "@/lib/domain/statistic/stage-group";

/**
 * How unevenly something is spread over institutions of one kind. Trials and institutions are public facts, so nothing
 * here is hidden; answers of persons are `effect-spread`'s.
 */
export interface Spread {
  /** institutions */
  count: number;
  /** of them without any */
  none: number;
  /** a quarter of the institutions have at most this many */
  lower: number;
  /** half of the institutions have at least this many */
  median: number;
  /** a quarter of the institutions have at least this many */
  upper: number;
  most: number;
  /** how large a part of all the quarter with the most has, 0–1; null when there are none, or fewer than four places */
  topShare: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * @param values one number for each institution, in any order
 * @returns null for no institutions
 */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const falling = [...values].sort((a, b) => b - a);
  const count = falling.length;
  // Whole institutions: "half of them have at least" is true of the number as it is said, also of an odd count.
  const atLeast = (share: number) => falling[Math.max(0, Math.ceil(count * share) - 1)]!;
  const all = sum(falling);
  return {
    count,
    none: falling.filter((value) => value === 0).length,
    lower: falling[count - Math.ceil(count / 4)]!,
    median: atLeast(0.5),
    upper: atLeast(0.25),
    most: falling[0]!,
    topShare: all === 0 || count < 4 ? null : sum(falling.slice(0, Math.ceil(count / 4))) / all,
  };
}

/** How many institutions have so many, the fewest first. */
export function distribution(values: readonly number[]): { value: number; institutions: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, institutions]) => ({ value, institutions }));
}

/** What is offered at institutions of one kind. */
export interface KindSpread extends Spread {
  kind: InstitutionKind;
  area: WelfareArea;
  places: { id: string; name: string; trials: number }[];
  dots: { value: number; institutions: number }[];
  /** institutions with at least one trial there */
  byStage: Record<StageGroup, number>;
  /** institutions with at least one trial with the theme; by id */
  byTheme: Record<string, number>;
}

/**
 * Institutions of the same kind beside each other, kinds in the order of their areas and the largest first. Only kinds
 * are made: an institution is compared with its like, and never put in an order by how much it does.
 * @param cells trials by institution and theme
 */
export function kindSpreads(
  statuses: readonly InstitutionStatus[],
  cells: readonly { institutionId: string; themeId: string; trials: number }[],
  byText: (a: string, b: string) => number,
): KindSpread[] {
  const groups = groupBy(statuses, ({ kind, area }) => `${area} ${kind}`);
  const themesAt = groupBy(
    cells.filter(({ trials }) => trials > 0),
    ({ institutionId }) => institutionId,
  );
  return [...groups.values()]
    .map((places): KindSpread => {
      const { kind, area } = places[0]!;
      const values = places.map(({ trials }) => trials);
      const themes = places.flatMap(({ id }) => (themesAt.get(id) ?? []).map(({ themeId }) => themeId));
      return {
        ...{ kind, area, ...spreadOf(values)! },
        places: places
          .map(({ id, name, trials }) => ({ id, name, trials }))
          .sort((a, b) => byText(a.name, b.name)),
        dots: distribution(values),
        byStage: Object.fromEntries(
          stageGroups.map((group) => [group, places.filter(({ byGroup }) => byGroup[group] > 0).length]),
        ) as Record<StageGroup, number>,
        byTheme: Object.fromEntries(distributionOf(themes)),
      };
    })
    .sort((a, b) => a.area.localeCompare(b.area) || b.count - a.count || a.kind.localeCompare(b.kind));
}

function distributionOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The same of a whole municipality, for those who look at several. */
export interface MunicipalSpread extends Omit<Spread, "topShare"> {
  municipality: { id: string; name: string };
  kind: InstitutionKind;
  area: WelfareArea;
}
