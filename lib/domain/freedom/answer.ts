import type { AgreementPeriod } from "@/lib/domain/agreement/in-force";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";

/** The answer in one word, the strictest first (domain brief, "How the freedom check decides"). */
export const verdicts = ["HELD", "NEIGHBOUR_LAW", "FREED", "FREE_ALREADY", "NOT_COVERED"] as const;
export type Verdict = (typeof verdicts)[number];

/** Where a record stands in the answer, in the order it is read. */
export const freedomLayers = [
  "NATIONAL_FENCE_POST",
  "MUNICIPAL_FENCE_POST",
  "LOCAL_FENCE_POST",
  "NEIGHBOUR_LAW",
  "FREED_PROVISION",
  "MUNICIPAL_RULE",
  "FREE_ALREADY",
  /** status unknown, or an example from elsewhere: shown, never decides */
  "UNDECIDED",
] as const;
export type FreedomLayer = (typeof freedomLayers)[number];

/** A sentence of the messages (`freedom.reason.*`) with what goes into it. */
export interface Reason {
  key: ReasonKey;
  values: Record<string, string>;
}

export const reasonKeys = [
  "nationalFencePost",
  "nationalFencePostException",
  "municipalFencePost",
  "municipalFencePostException",
  "municipalFencePostAdjusted",
  "localFencePost",
  "someInstitutions",
  "keptProvision",
  "freedProvision",
  "freedProvisionCondition",
  "grantedProvision",
  "ruleKept",
  "ruleOptional",
  "ruleRemoved",
  "neighbourLaw",
  "lawNotFreedByMunicipalAgreement",
  "existingOption",
  "replacedProvision",
  "endedProvision",
  "unknownStatus",
  "exampleElsewhere",
  "context",
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

/** Words of the question that led to a record: as typed, and what they were understood as when that differs. */
export interface MatchedWord {
  typed: string;
  as: string | null;
  how: "WORD" | "COMPOUND" | "SYNONYM" | "SPELLING" | "PARAGRAPH";
}

/** One record that matters for the question. */
export interface LayerEntry {
  layer: FreedomLayer;
  record: {
    type: FreedomRecordType;
    id: string;
    title: string;
    /** "Dagtilbudsloven § 11"; null for what is no law */
    paragraph: string | null;
    summary: string;
    validFrom: CalendarDate | null;
    validTo: CalendarDate | null;
    source: unknown;
  };
  matched: MatchedWord[];
  reason: Reason;
  /** an exception or condition that softens it; shown first */
  exception: string | null;
  /** false: shown beside, the verdict does not rest on it */
  decides: boolean;
  /** what this record says by itself; null when it never decides */
  says: Exclude<Verdict, "NOT_COVERED"> | null;
}

/** Why the verdict on top is what it is: `freedom.because.*`. */
export const becauseKeys = [
  "records",
  "nothingInTheWay",
  "noAgreement",
  "notYetAgreement",
  "agreementEnded",
  "outside",
  "notUnderstood",
  "empty",
] as const;
export type BecauseKey = (typeof becauseKeys)[number];

/** The agreement an answer rests on. */
export interface AnsweringAgreement extends AgreementPeriod {
  id: string;
  title: string;
}

export interface FreedomAnswer {
  verdict: Verdict;
  because: BecauseKey;
  municipalityId: string;
  area: WelfareArea;
  institutionId: string | null;
  on: CalendarDate;
  agreement: AnsweringAgreement | null;
  /** the last agreement before the day or the first after it, when none covers the day */
  nearestAgreement: AnsweringAgreement | null;
  layers: LayerEntry[];
  /** words put right or read as another word */
  understood: MatchedWord[];
  /** content words that say nothing to the check */
  unknown: string[];
}
