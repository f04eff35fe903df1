import type { Audience } from "@/lib/domain/plan/plan";
import type { DataOrigin } from "@/lib/domain/shared/area";

/** What the idea catalogue holds: inspiration for talks, tools for the process, exercises. */
export const exerciseKinds = ["TALK", "TOOL", "EXERCISE"] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

export const exerciseLimits = {
  title: 200,
  purpose: 1_000,
  text: 8_000,
  groupSize: 100,
  materials: 500,
  minutes: 1_440,
} as const;

/** Those an exercise can be for: the people a workshop gathers. */
export const exerciseAudiences = [
  "LEADERS",
  "STAFF",
  "PARENT_BOARDS",
  "PARENTS",
  "CITIZENS",
  "POLITICIANS",
  "ADMINISTRATION",
] as const satisfies readonly Audience[];

/** Whose it is: common to all, a municipality's, or one institution's adaptation. */
export interface ExerciseOwner {
  municipalityId: string | null;
  institutionId: string | null;
}

export interface ExerciseSummary extends ExerciseOwner {
  id: string;
  kind: ExerciseKind;
  title: string;
  purpose: string;
  minutes: number | null;
  groupSize: string | null;
  audience: Audience[];
  origin: DataOrigin;
  institutionName: string | null;
  adaptedFromId: string | null;
  /** in how many workshops' programmes it stands */
  uses: number;
}

export interface ExerciseRecord extends ExerciseSummary {
  /** step by step */
  text: string;
  materials: string | null;
  version: number;
  adaptedFrom: { id: string; title: string } | null;
}

/** What people write of an exercise. */
export type ExerciseInput = Pick<
  ExerciseRecord,
  "kind" | "title" | "purpose" | "text" | "minutes" | "groupSize" | "materials" | "audience"
>;

/** What stands in the database when somebody else came first. */
export interface ExerciseConflict {
  version: number;
  title: string;
  purpose: string;
  text: string;
}

export interface ExerciseFilter {
  /** words that must all occur */
  q: string;
  kind: ExerciseKind | null;
  audience: Audience | null;
  /** at most so many minutes */
  minutes: number | null;
}

/** The lengths a list can be narrowed to. */
export const lengthChoices = [15, 30, 45, 60] as const;

const folded = (text: string) => text.toLocaleLowerCase("da").normalize("NFC");

/**
 * Whether an exercise passes a filter. One without a length passes no limit of minutes; one for nobody in particular
 * is for all.
 */
export function passesExerciseFilter(
  exercise: Pick<ExerciseSummary, "title" | "purpose" | "kind" | "audience" | "minutes"> & { text?: string },
  { q, kind, audience, minutes }: ExerciseFilter,
): boolean {
  const said = folded(`${exercise.title} ${exercise.purpose} ${exercise.text ?? ""}`);
  return (
    (kind === null || exercise.kind === kind) &&
    (audience === null || exercise.audience.length === 0 || exercise.audience.includes(audience)) &&
    (minutes === null || (exercise.minutes !== null && exercise.minutes <= minutes)) &&
    folded(q)
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}

/** The steps of an exercise: one a line, so that they can be numbered. */
export function stepsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
