import { z } from "zod";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { historySteps } from "@/lib/domain/statistic/history";
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

const areaParameter = z.preprocess(emptyAsAbsent, z.enum(welfareAreas, "area").optional());
const municipalityParameter = z.preprocess(emptyAsAbsent, z.string().regex(SLUG, "municipality").optional());
const dayParameter = (name: "asOf" | "from" | "to") =>
  z.preprocess(
    emptyAsAbsent,
    z
      .string(name)
      .refine(isCalendarDate, name)
      .transform((text) => text as CalendarDate)
      .optional(),
  );

/** What the JSON interface takes; anything else is refused. A parameter given twice is an array, hence wrong. */
export const statisticsQuerySchema = z.object({
  municipality: municipalityParameter,
  area: areaParameter,
  asOf: dayParameter("asOf"),
});

export const municipalityStatisticsSchema = statisticsQuerySchema.omit({ municipality: true });

export const historyQuerySchema = z.object({
  municipality: municipalityParameter,
  area: areaParameter,
  from: dayParameter("from"),
  to: dayParameter("to"),
  step: z.preprocess(emptyAsAbsent, z.enum(historySteps, "step").default("month")),
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
  /** after how many days without a word an institution is asked after; null: as long as the agreement's tests take */
  quietDays: number | null;
  /** what the heat map shows */
  map: HeatQuery;
}

/** Which part of the heat map is shown. */
export interface HeatQuery {
  /** null: the first area there is */
  area: WelfareArea | null;
  page: number;
  /** institutions without trials as well */
  withEmpty: boolean;
}

const LONGEST_SEARCH = 100;

/** The overview's address as values; what cannot be read is as if not given. */
export function overviewQuery(raw: RawQuery): OverviewQuery {
  const sort = oneOf(raw, "sort", statusSorts) ?? "trials";
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
    page: pageNumber(raw, "page"),
    showWithout: firstValue(raw, "without") === "1",
    quietDays: quietDays(firstValue(raw, "quiet")),
    map: {
      area: oneOf(raw, "map", welfareAreas),
      page: pageNumber(raw, "mapPage"),
      withEmpty: firstValue(raw, "mapAll") === "1",
    },
  };
}

function pageNumber(raw: RawQuery, name: string): number {
  const page = Number(firstValue(raw, name) ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

/** Any whole number of days up to two years, so that an agreement's own length can stand in an address. */
function quietDays(value: string | null): number | null {
  const days = value !== null && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return days > 0 && days <= 730 ? days : null;
}
