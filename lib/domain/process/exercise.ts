/** What the idea catalogue holds: inspiration for talks, tools for the process, exercises. */
export const exerciseKinds = ["TALK", "TOOL", "EXERCISE"] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];
