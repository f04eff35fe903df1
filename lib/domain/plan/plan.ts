import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** How exactly a date was written. Nothing is ever shown more exactly than this (domain rule 7). */
export const datePrecisions = [
  "DAY",
  "PART_OF_MONTH",
  "MONTH",
  "SEASON",
  "YEAR",
  "RANGE",
  "ONGOING",
] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** LATEST: any time up to the date; EARLIEST: any time from it. */
export const dateBounds = ["LATEST", "EARLIEST"] as const;
export type DateBound = (typeof dateBounds)[number];

/** Who the thing belongs to: the state, the municipality, or the institutions. */
export const planLevels = ["STATE", "MUNICIPAL", "LOCAL"] as const;
export type PlanLevel = (typeof planLevels)[number];

export const planItemKinds = [
  "MILESTONE",
  "WORKSHOP",
  "WORKING_GROUP",
  "DEADLINE",
  "EVALUATION",
  "EVENT",
  "KNOWLEDGE_SHARING",
  "POLITICAL_DECISION",
  "HEARING",
  "LAW",
  "ONGOING_ACTIVITY",
] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

/** Kinds of plan items that others must be ready for; what "next milestones" lists beside the milestone table. */
export const milestoneKinds = [
  "DEADLINE",
  "EVALUATION",
  "MILESTONE",
  "POLITICAL_DECISION",
] as const satisfies PlanItemKind[];

/** What somebody said about where a part of the plan stands; being late follows from the days (`status.ts`). */
export const planStates = ["PLANNED", "UNDER_WAY", "DONE", "DROPPED"] as const;
export type PlanState = (typeof planStates)[number];

export const audiences = [
  "POLITICIANS",
  "POLITICAL_FOLLOW_GROUP",
  "PARLIAMENT",
  "GOVERNMENT",
  "MAYORS",
  "ADMINISTRATION",
  "LEADERS",
  "STAFF",
  "PARENTS",
  "PARENT_BOARDS",
  "UNIONS",
  "PRIVATE_DAYCARE",
  "EXTERNAL_ACTORS",
  "CITIZENS",
  "CIVIL_SOCIETY",
] as const;
export type Audience = (typeof audiences)[number];

/** First and last day, both included. */
export interface Period {
  start: CalendarDate;
  end: CalendarDate;
}

/** One of several separate times in one wording ("1. oktober 2021 + 1. april 2022"). */
export interface Occurrence extends Period {
  precision: DatePrecision;
}

/** A time as written and as resolved. */
export interface Dated extends Period {
  /** as written; null when the dates come from the phase or from the item above */
  wording: string | null;
  precision: DatePrecision;
  bound: DateBound | null;
  occurrences: Occurrence[];
}

export interface PlanPhase extends Period {
  id: string;
  order: number;
  label: string;
  mainPhase: string | null;
  wording: string;
  precision: DatePrecision;
  note: string | null;
  origin: DataOrigin;
  version: number;
}

/** Where a part of the plan stands and who sees to it. */
export interface Standable {
  state: PlanState;
  /** the day it was done or reached; only with DONE */
  reachedOn: CalendarDate | null;
  /** who sees to it, as people say it */
  responsible: string | null;
  /** the account that sees to it */
  responsibleId: string | null;
}

export interface PlanItem extends Dated, Standable {
  id: string;
  order: number;
  title: string;
  kind: PlanItemKind;
  level: PlanLevel;
  audience: Audience[];
  recurring: boolean;
  note: string | null;
  origin: DataOrigin;
  phaseId: string;
  parentId: string | null;
  workingGroupId: string | null;
  /** the one institution a LOCAL item is about; null: all */
  institutionId: string | null;
  /** items it waits for */
  dependsOnIds: string[];
  version: number;
}

/** A row of the milestone table. */
export interface PlanMilestone extends Dated, Standable {
  id: string;
  order: number;
  wording: string;
  stateText: string | null;
  municipalText: string | null;
  remark: string | null;
  /** a day named in the text itself, more exact than the time column */
  exactOn: CalendarDate | null;
  kind: PlanItemKind;
  origin: DataOrigin;
  phaseId: string | null;
  note: string | null;
  /** plan items that are about the same */
  planItemIds: string[];
  version: number;
}

export interface Plan {
  phases: PlanPhase[];
  items: PlanItem[];
  milestones: PlanMilestone[];
}

/** What lies ahead, from the milestone table or the process plan. */
export interface NextMilestone extends Period {
  id: string;
  title: string;
  /** as written; null when the time is only that of the phase */
  wording: string | null;
  precision: DatePrecision;
  level: PlanLevel;
  municipality: { id: string; name: string };
  agreementTitle: string;
}
