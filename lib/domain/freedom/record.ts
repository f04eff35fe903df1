import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";

/** What the freedom check answers with. */
export const freedomRecordTypes = ["FENCE_POST", "PROVISION", "RULE"] as const;
export type FreedomRecordType = (typeof freedomRecordTypes)[number];

export const fencePostLevels = ["NATIONAL", "MUNICIPAL", "LOCAL"] as const;
export type FencePostLevel = (typeof fencePostLevels)[number];

export const fencePostStatuses = ["KEPT", "KEPT_WITH_EXCEPTION", "ADJUSTED"] as const;
export type FencePostStatus = (typeof fencePostStatuses)[number];

export const freedStatuses = ["YES", "NO", "PARTIAL", "UNKNOWN"] as const;
export type FreedStatus = (typeof freedStatuses)[number];

export const provisionRoles = [
  "EXEMPTED",
  "KEPT",
  "ADJACENT_NOT_FREED",
  "EXISTING_OPTION",
  "CONTEXT",
  "LEGAL_BASIS",
] as const;
export type ProvisionRole = (typeof provisionRoles)[number];

export const municipalRuleStatuses = ["KEPT", "OPTIONAL", "REMOVED"] as const;
export type MunicipalRuleStatus = (typeof municipalRuleStatuses)[number];

export const municipalRuleCategories = [
  "ECONOMY",
  "PROCESS",
  "SUPERVISION",
  "STEERING",
  "PEDAGOGY",
  "TRANSITION",
  "OPERATIONS",
  "RIGHTS",
  "STAFFING",
  "DOCUMENTATION",
  "SERVICE_CATALOGUE",
  "FENCE_POST",
] as const;
export type MunicipalRuleCategory = (typeof municipalRuleCategories)[number];

/** Who can decide: as in an agreement's approval policy. */
export const decidingBodies = ["LEADER", "ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"] as const;
export type DecidingBody = (typeof decidingBodies)[number];

interface RecordBase {
  id: string;
  /** what people call it: a fence-post's or rule's title, a provision's topic */
  title: string;
  summary: string;
  areas: readonly WelfareArea[];
  /** phrases of everyday words; a phrase is found when all of its words are */
  keywords: readonly string[];
  source: unknown;
}

/** Hegnspæl: a rule that still holds. */
export interface FencePostRecord extends RecordBase {
  type: "FENCE_POST";
  level: FencePostLevel;
  status: FencePostStatus;
  exception: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  municipalityId: string | null;
  institutionId: string | null;
  provisionIds: readonly string[];
}

/** A freedom one municipality has been given by itself, such as by a granted wish. */
export interface Grant {
  municipalityId: string;
  area: WelfareArea;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  condition: string | null;
}

/** Lovbestemmelse. */
export interface ProvisionRecord extends RecordBase {
  type: "PROVISION";
  law: string;
  paragraph: string | null;
  subsection: string | null;
  freed: FreedStatus;
  role: ProvisionRole;
  note: string | null;
  periods: readonly ProvisionPeriod[];
  grants: readonly Grant[];
}

/** Kommunal regel eller dokumentationskrav. */
export interface RuleRecord extends RecordBase {
  type: "RULE";
  category: MunicipalRuleCategory;
  status: MunicipalRuleStatus;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  /** null: no source ties it to a municipality; an example that never decides */
  municipalityId: string | null;
  fencePostId: string | null;
}

export type FreedomRecord = FencePostRecord | ProvisionRecord | RuleRecord;
