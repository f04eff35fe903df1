import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

/** What can be found, in the order of the tabs. */
export const searchKinds = [
  "TRIAL",
  "LEARNING",
  "IDEA",
  "RULE",
  "PLAN",
  "DILEMMA",
  "EXERCISE",
  "NEWSLETTER",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Where it is found: each is a table of its own, and of one kind. */
export const hitSources = {
  trial: "TRIAL",
  log: "LEARNING",
  evaluation: "LEARNING",
  example: "IDEA",
  fencePost: "RULE",
  provision: "RULE",
  rule: "RULE",
  wish: "RULE",
  planItem: "PLAN",
  milestone: "PLAN",
  dilemma: "DILEMMA",
  exercise: "EXERCISE",
  newsletter: "NEWSLETTER",
} as const satisfies Record<string, SearchKind>;
export type HitSource = keyof typeof hitSources;

/** One result. */
export interface SearchHit {
  source: HitSource;
  id: string;
  /** both with the words found between FOUND_START and FOUND_END */
  title: string;
  snippet: string | null;
  areas: WelfareArea[];
  municipality: { id: string; name: string } | null;
  /** null: it is not of one institution */
  institution: { name: string; kind: InstitutionKind; anonymised: boolean } | null;
  /** where it stands, in the words of its own kind: a trial's stage, a plan item's state */
  state: string | null;
  /** of a trial, or of the trial it belongs to: the latest decision */
  decision: string | null;
  day: CalendarDate | null;
  /** what it belongs to: the trial of a learning, the agreement of a milestone */
  parentId: string | null;
}

/** Number of results of each kind, with everything but the kind narrowed. */
export type KindCounts = Record<SearchKind, number>;

/** One part of what was found. */
export interface FoundPage {
  hits: SearchHit[];
  counts: KindCounts;
}
