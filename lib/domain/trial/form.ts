import type { Lineage } from "@/lib/domain/trial/adoption";
import type { TrialChoices } from "@/lib/domain/trial/choices";
import { trialFormValues, type TrialFormValues } from "@/lib/domain/trial/input";
import type { RegistrationStage, TrialStage } from "@/lib/domain/trial/stage";

/** What has been typed and not saved, wherever it was kept. */
export interface TrialDraft {
  values: TrialFormValues;
  /** the version the typing began from; null for a new trial */
  version: number | null;
  submissionKey?: string;
  /** what the trial is begun from; absent in drafts of one's own idea */
  lineage?: Lineage;
  /** instant, as ISO text */
  savedAt: string;
}

/** Everything the form needs to open, for a new trial (trial null) or a saved one. */
export interface TrialFormStart {
  /** separates the local copies of people who share a device */
  userId: string;
  trial: { id: string; version: number; stage: TrialStage } | null;
  submissionKey: string;
  /** instant, as ISO text */
  openedAt: string;
  values: TrialFormValues;
  draft: TrialDraft | null;
  /** what the form was opened to begin from; null on an edit and for one's own idea */
  lineage: Lineage | null;
  /** where the trial can be registered; on an edit only its own place */
  places: {
    id: string;
    name: string;
    municipalityName: string;
    /** staff propose ideas here: no choice of stage and sharing */
    onlyProposal: boolean;
  }[];
  choices: TrialChoices;
  stages: readonly RegistrationStage[];
}

/** A form nobody has written in. */
export function blankValues(leadInstitutionId = ""): TrialFormValues {
  return trialFormValues({ leadInstitutionId, sharing: "MUNICIPALITY" });
}
