/** What was documented when a trial was saved. */
export const effortKinds = ["FORM", "LOG", "EFFECT", "EVALUATION", "MOVE"] as const;
export type EffortKind = (typeof effortKinds)[number];
