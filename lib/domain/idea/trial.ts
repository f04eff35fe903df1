import type { TrialInput } from "@/lib/domain/trial/input";
import type { Initiator } from "@/lib/domain/trial/trial";

/**
 * The trial an idea begins as: its words where it has some, and who had it stays as a figure. Everything else is the
 * leader's to write.
 * @param unknown what stands for what one wants to be free of, where nothing stood in the way
 */
export function trialInputOfIdea(
  idea: {
    title: string;
    text: string | null;
    obstacle: string | null;
    initiator: Initiator;
    institutionId: string;
  },
  unknown: string,
): TrialInput & { stage: "IDEA" } {
  return {
    leadInstitutionId: idea.institutionId,
    title: idea.title,
    freedFrom: idea.obstacle ?? unknown,
    freedTo: idea.text ?? idea.title,
    themes: [],
    purpose: null,
    change: null,
    expectedResult: null,
    observedEffect: null,
    participants: null,
    participantCount: null,
    initiator: idea.initiator,
    costsMoney: null,
    goals: [],
    stage: "IDEA",
    periodStart: null,
    periodEnd: null,
    topics: [],
    furtherInstitutionIds: [],
    subActivities: [],
    nationalNeed: null,
    provisionIds: [],
    municipalNeed: null,
    municipalRuleIds: [],
    sharing: "MUNICIPALITY",
  };
}
