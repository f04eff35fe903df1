import { fencePostLevels, freedomRecordTypes } from "@/lib/domain/freedom/record";
import type { UpkeepMode } from "@/lib/domain/freedom/upkeep";
import {
  recordSorts,
  recordStates,
  type RecordListFilter,
  type RecordSort,
} from "@/lib/domain/freedom/upkeep-list";
import { wordGroupKinds, type WordGroupKind } from "@/lib/domain/freedom/word-group";
import { welfareAreas } from "@/lib/domain/shared/area";
import { cleanLine } from "@/lib/domain/shared/clean-text";
import { isRowId } from "@/lib/domain/shared/row-id";
import { firstValue, SEARCH_LIMIT, type RawQuery } from "@/lib/validation/trial-filter";

const LAST_PAGE = 10_000;

function oneOf<const T extends string>(raw: RawQuery, name: string, options: readonly T[]): T | null {
  const value = firstValue(raw, name)?.toUpperCase();
  return options.find((option) => option === value) ?? null;
}

const pageOf = (raw: RawQuery) =>
  Math.min(Math.max(Math.trunc(Number(firstValue(raw, "page"))) || 1, 1), LAST_PAGE);
const searchOf = (raw: RawQuery) =>
  Array.from(cleanLine(firstValue(raw, "q") ?? ""))
    .slice(0, SEARCH_LIMIT)
    .join("");

/**
 * Reads the address of the list of records; what means nothing is left out.
 * @param defaults what `mine` is when the address does not say
 */
export function recordListQuery(
  raw: RawQuery,
  defaults: { mine: boolean },
): { filter: RecordListFilter; sort: RecordSort; page: number } {
  const municipality = firstValue(raw, "municipality");
  const whose = firstValue(raw, "whose");
  return {
    filter: {
      type: oneOf(raw, "type", freedomRecordTypes),
      level: oneOf(raw, "level", fencePostLevels),
      area: oneOf(raw, "area", welfareAreas),
      municipality: isRowId(municipality) ? municipality : null,
      state: oneOf(raw, "state", recordStates),
      q: searchOf(raw),
      mine: defaults.mine && whose !== "all",
    },
    sort: recordSorts.find((sort) => sort === firstValue(raw, "sort")) ?? "title",
    page: pageOf(raw),
  };
}

/** The list's address; what is as by itself is left out. */
export function recordListParams(
  filter: RecordListFilter,
  sort: RecordSort,
  keepsAny: boolean,
): Record<string, string | null> {
  return {
    sort: sort === "title" ? null : sort,
    q: filter.q || null,
    type: filter.type,
    level: filter.level,
    area: filter.area,
    municipality: filter.municipality,
    state: filter.state,
    whose: keepsAny && !filter.mine ? "all" : null,
  };
}

/** The way of editing that an address asks for. */
export function upkeepModeOf(raw: RawQuery): Exclude<UpkeepMode, "new"> {
  const asked = firstValue(raw, "mode");
  return asked === "supersede" || asked === "end" ? asked : "edit";
}

export interface WordListQuery {
  q: string;
  kind: WordGroupKind | null;
  page: number;
  /** the group whose form is open, "new" for a new one */
  edit: string | null;
}

/** Reads the address of the list of words. */
export function wordListQuery(raw: RawQuery): WordListQuery {
  const edit = firstValue(raw, "edit");
  return {
    q: searchOf(raw),
    kind: oneOf(raw, "kind", wordGroupKinds),
    page: pageOf(raw),
    edit: isRowId(edit) ? edit : null,
  };
}
