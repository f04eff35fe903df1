import type { ExemptionNeed, Initiator, InstitutionKind } from "@/lib/db/generated/enums";

/** What a made-up trial is about. Several institutions may try the same, each under its own title. */
export interface TrialText {
  key: string;
  titles: string[];
  freedFrom: string;
  freedTo: string;
  purpose: string;
  change: string;
  expected: string;
  /** what was seen, told in two ways */
  observed: string[];
  participants: string;
  initiator: Initiator;
  /** ids of classifications */
  topics: string[];
  /** kinds of institutions that could try it; absent = the usual ones of the area */
  kinds?: InstitutionKind[];
  /** municipalities whose fence-posts stand in the way */
  notIn?: string[];
  national?: { need: ExemptionNeed; provisions: string[]; reviewed?: ExemptionNeed; comment?: string };
  municipal?: { need: ExemptionNeed; rules?: string[] };
  parts?: string[];
  costsMoney?: boolean;
}
