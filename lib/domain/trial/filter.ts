import { exemptionNeeds } from "@/lib/domain/exemption/need";
import { involvedGroups } from "@/lib/domain/log/entry";
import { dataOrigins, welfareAreas } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialEvent } from "@/lib/domain/trial/event";
import { trialStages } from "@/lib/domain/trial/stage";
import { decisionOutcomes, initiators } from "@/lib/domain/trial/trial";

/** What a trial's counted need may be asked for; UNKNOWN: nothing was stated at that level. */
export const askedNeeds = [...exemptionNeeds, "UNKNOWN"] as const;
/** Planned and started trials are counted apart (domain rule 3). */
export const trialStatuses = ["planned", "started"] as const;

/** Filters over a closed set, and the values of each in the order they are shown. */
export const closedFacets = {
  area: welfareAreas,
  stage: trialStages,
  status: trialStatuses,
  exemption: askedNeeds,
  municipalExemption: askedNeeds,
  decision: [...decisionOutcomes, "NONE"],
  initiator: [...initiators, "UNKNOWN"],
  /** who was heard about it; NONE: nobody is noted */
  heard: [...involvedGroups, "NONE"],
  origin: dataOrigins,
} as const satisfies Record<string, readonly string[]>;
export type ClosedFacet = keyof typeof closedFacets;

/** Filters whose values are ids of records. */
export const openFacets = [
  "municipality",
  "institution",
  "theme",
  "subArea",
  "content",
  "provision",
  "rule",
  /** a political goal of the municipality; `noGoalOf`: none in force of an agreement */
  "goal",
] as const;
export type OpenFacet = (typeof openFacets)[number];

export type Facet = ClosedFacet | OpenFacet;
/** Every facet, in the order of the address. */
export const facets = [
  "municipality",
  "area",
  "institution",
  "stage",
  "status",
  "theme",
  "subArea",
  "content",
  "exemption",
  "municipalExemption",
  "decision",
  "initiator",
  "heard",
  "provision",
  "rule",
  "goal",
  "origin",
] as const satisfies Facet[];

/** Facets that are counted on screen; what an exemption is from and who was heard are only filters. */
export const countedFacets = [
  "area",
  "stage",
  "theme",
  "municipality",
  "institution",
  "status",
  "subArea",
  "content",
  "exemption",
  "municipalExemption",
  "decision",
  "initiator",
  "origin",
] as const satisfies Facet[];
export type CountedFacet = (typeof countedFacets)[number];

/**
 * Yes-or-no filters: a test whose period ran out; a stated need nobody has reviewed; a trial on an exemption that
 * needs a landing because the law ends.
 */
export const trialFlags = ["overdue", "unreviewed", "landing"] as const;
export type TrialFlag = (typeof trialFlags)[number];

/**
 * Which trials are asked for. Values within a facet are alternatives, facets narrow each other; an empty list
 * asks for nothing in particular.
 */
export type TrialFilter = { q: string } & Record<OpenFacet, string[]> & {
    [F in ClosedFacet]: (typeof closedFacets)[F][number][];
  } & Record<TrialFlag, boolean> & {
    /** everything as it was at the end of that day, and only trials that were there then; null: as it is */
    asOf: CalendarDate | null;
    /** only trials to which this happened within a period; null: whatever happened to them */
    event: TrialEvent | null;
  };

export const trialSorts = ["newest", "title", "stage", "period", "relevance"] as const;
export type TrialSort = (typeof trialSorts)[number];

/** The list as an address asks for it. */
export interface TrialListQuery {
  filter: TrialFilter;
  sort: TrialSort;
  /** from 1 */
  page: number;
}

/** A filter that lets everything through, with some parts set. */
export function trialFilter(parts: Partial<TrialFilter> = {}): TrialFilter {
  const empty = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as TrialFilter;
  return {
    ...empty,
    ...{ q: "", overdue: false, unreviewed: false, landing: false, asOf: null, event: null },
    ...parts,
  };
}

/** The order a list has when nobody chose one: best match first when searching, else newest. */
export function defaultSort(filter: Pick<TrialFilter, "q">): TrialSort {
  return filter.q ? "relevance" : "newest";
}

export type QueryObject = Record<string, string | string[] | undefined>;

/**
 * The filter as query parameters, only what is set; for links from a number to the list it counts.
 * `parseTrialQuery` reads it back.
 */
export function trialFilterQuery(parts: Partial<TrialFilter>): QueryObject {
  const query: QueryObject = {};
  if (parts.q) query.q = parts.q;
  for (const facet of facets) {
    const values = parts[facet];
    if (values && values.length > 0) query[facet] = [...values];
  }
  for (const flag of trialFlags) if (parts[flag]) query[flag] = "1";
  if (parts.asOf) query.asOf = parts.asOf;
  if (parts.event) {
    query.event = parts.event.kind;
    query.from = parts.event.from;
    query.to = parts.event.to;
  }
  return query;
}

/** The whole list as query parameters; what is as usual is left out. */
export function trialListQuery({ filter, sort, page }: TrialListQuery): QueryObject {
  const query = trialFilterQuery(filter);
  if (sort !== defaultSort(filter)) query.sort = sort;
  if (page > 1) query.page = String(page);
  return query;
}

/** One set value of a filter. */
export interface ActiveValue {
  part: Facet | TrialFlag | "q" | "asOf" | "event";
  value: string;
}

/** Everything that narrows the list, one by one, in the order of the address. */
export function activeValues(filter: TrialFilter): ActiveValue[] {
  return [
    ...(filter.q ? [{ part: "q" as const, value: filter.q }] : []),
    ...facets.flatMap((facet) => filter[facet].map((value) => ({ part: facet, value }))),
    ...trialFlags.filter((flag) => filter[flag]).map((flag) => ({ part: flag, value: "1" })),
    ...(filter.event ? [{ part: "event" as const, value: filter.event.kind }] : []),
    ...(filter.asOf ? [{ part: "asOf" as const, value: filter.asOf }] : []),
  ];
}

/** The filter without one of its values. */
export function withoutValue(filter: TrialFilter, { part, value }: ActiveValue): TrialFilter {
  if (part === "q") return { ...filter, q: "" };
  if (part === "asOf" || part === "event") return { ...filter, [part]: null };
  if (part === "overdue" || part === "unreviewed" || part === "landing") return { ...filter, [part]: false };
  return { ...filter, [part]: (filter[part] as string[]).filter((each) => each !== value) };
}
