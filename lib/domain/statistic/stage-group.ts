import type { TrialStage } from "@/lib/domain/trial/stage";

/** The test model in five steps, for tables where nine stages are too many. A paused test is a test. */
export const stageGroups = ["idea", "prepared", "inTest", "evaluating", "decided"] as const;
export type StageGroup = (typeof stageGroups)[number];

/** Withdrawn trials are in no group: they ask for nothing and led to nothing. */
export const stagesOfGroup = {
  idea: ["IDEA"],
  prepared: ["PREPARED", "AWAITING_APPROVAL"],
  inTest: ["IN_TEST", "PAUSED"],
  evaluating: ["EVALUATING"],
  decided: ["DECIDED", "LANDED"],
} as const satisfies Record<StageGroup, TrialStage[]>;
