import { z } from "zod";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  firstDirection,
  statusSorts,
  type SortDirection,
  type StatusFilter,
  type StatusSort,
} from "@/lib/domain/statistic/institution-status";
import { institutionKinds, type InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import { stageGroups } from "@/lib/domain/statistic/stage-group";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const SLUG = /^[a-z0-9-]{2,40}$/;
const emptyAsAbsent = (value: unknown) => (value === "" ? undefined : value);

/** What the JSON interface takes; anything else is refused. A parameter given twice is an array, hence wrong. */
export const statisticsQuerySchema = z.object({
  municipality: z.preprocess(emptyAsAbsent, z.string().regex(SLUG, "municipality").optional()),
  area: z.preprocess(emptyAsAbsent, z.enum(welfareAreas, "area").optional()),
  asOf: z.preprocess(
    emptyAsAbsent,
    z
      .string("asOf")
      .refine(isCalendarDate, "asOf")
      .transform((text) => text as CalendarDate)
      .optional(),
  ),
});

// Pages are forgiving, the JSON interface is not: what a page cannot read is as if not given.

function oneOf<T extends string>(raw: RawQuery, name: string, allowed: readonly T[]): T | null {
  const value = firstValue(raw, name);
  return allowed.find((candidate) => candidate === value) ?? null;
}

/** What the pages with figures have in common. */
export interface FigurePageQuery {
  municipality: string | null;
  area: WelfareArea | null;
}

export function figurePageQuery(raw: RawQuery): FigurePageQuery {
  return { municipality: firstValue(raw, "municipality"), area: oneOf(raw, "area", welfareAreas) };
}

export interface OverviewQuery {
  municipality: string | null;
  filter: StatusFilter;
  sort: StatusSort;
  direction: SortDirection;
  page: number;
  /** the institutions without trials unfolded */
  showWithout: boolean;
}

const LONGEST_SEARCH = 100;

/** The overview's address as values; what cannot be read is as if not given. */
export function overviewQuery(raw: RawQuery): OverviewQuery {
  const sort = oneOf(raw, "sort", statusSorts) ?? "trials";
  const page = Number(firstValue(raw, "page") ?? 1);
  return {
    municipality: firstValue(raw, "municipality"),
    filter: {
      area: oneOf(raw, "area", welfareAreas),
      kind: oneOf(raw, "kind", institutionKinds) satisfies InstitutionKind | null,
      group: oneOf(raw, "group", stageGroups),
      text: (firstValue(raw, "text") ?? "").slice(0, LONGEST_SEARCH),
    },
    sort,
    direction: oneOf(raw, "direction", ["asc", "desc"]) ?? firstDirection(sort),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    showWithout: firstValue(raw, "without") === "1",
  };
}
