import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";

/** What asks something of the administration, the most pressing first. */
export const attentionKeys = ["overdue", "awaitingApproval", "landing", "unreviewed"] as const;
export type AttentionKey = (typeof attentionKeys)[number];

/** The trials behind each of the numbers; the same filter counts and links. */
export function attentionFilters(municipalityId: string): Record<AttentionKey, TrialFilter> {
  const municipality = [municipalityId];
  return {
    overdue: trialFilter({ municipality, overdue: true }),
    awaitingApproval: trialFilter({ municipality, stage: ["AWAITING_APPROVAL"] }),
    landing: trialFilter({ municipality, landing: true }),
    unreviewed: trialFilter({ municipality, unreviewed: true }),
  };
}
