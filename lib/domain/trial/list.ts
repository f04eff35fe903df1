import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CountedFacet } from "@/lib/domain/trial/filter";
import type { SharingLevel } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { ClassificationKind, DecisionOutcome, Initiator } from "@/lib/domain/trial/trial";

/** Around the words found in a snippet. From the private area of Unicode, so that no text holds them. */
export const FOUND_START = "\uE000";
export const FOUND_END = "\uE001";

/** A trial as lists show it. */
export interface TrialListItem {
  id: string;
  title: string;
  area: WelfareArea;
  stage: TrialStage;
  freedFrom: string;
  freedTo: string;
  initiator: Initiator | null;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  overdue: boolean;
  sharing: SharingLevel;
  origin: DataOrigin;
  anonymised: boolean;
  createdAt: Date;
  updatedAt: Date;
  municipality: { id: string; name: string };
  leadInstitution: { id: string; name: string; kind: InstitutionKind };
  furtherInstitutions: { id: string; name: string }[];
  classifications: { id: string; kind: ClassificationKind; label: string; labelEn: string }[];
  decision: DecisionOutcome | null;
  nationalNeed: ExemptionNeed | null;
  municipalNeed: ExemptionNeed | null;
  /** where it stood on the day the list is of; null when the list is of today */
  asOf: { stage: TrialStage; decision: DecisionOutcome | null } | null;
  /** archived since the day the list is of: it counts then, and is not shown any more */
  isArchived: boolean;
  /** a passage with the words searched for between FOUND_START and FOUND_END; null when only the fields above match */
  snippet: string | null;
}

/** One part of a list and the number of all that the filter lets through. */
export interface TrialListPage {
  items: TrialListItem[];
  total: number;
}

/** One value of a facet and the number of trials one gets by choosing it, all other facets as they are. */
export interface FacetCount {
  value: string;
  count: number;
  /** the record's own name; null for closed sets, whose words are in the messages */
  label: string | null;
  labelEn: string | null;
  area: WelfareArea | null;
  /** of an institution */
  municipalityId: string | null;
}

/** Counts per facet; values without trials are left out unless they are chosen. */
export type FacetCounts = Record<CountedFacet, FacetCount[]> & {
  /** trials whose test has run out */
  overdue: number;
  /** the names of chosen values that are filters only */
  named: { facet: "provision" | "rule" | "goal"; value: string; label: string }[];
};
