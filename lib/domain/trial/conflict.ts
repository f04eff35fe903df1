import {
  differingFields,
  isListField,
  type TrialField,
  type TrialFormValues,
} from "@/lib/domain/trial/input";

/** What somebody else saved while the form was open. */
export interface TrialConflict {
  version: number;
  values: TrialFormValues;
  savedBy: string | null;
  /** instant, as ISO text */
  savedAt: string;
}

export type ConflictSide = "MINE" | "THEIRS";

/**
 * The fields to choose between, each with the side that looks right: what I did not touch is theirs.
 * @param base what the form was opened with
 */
export function conflictingFields(
  base: TrialFormValues,
  mine: TrialFormValues,
  theirs: TrialFormValues,
): { field: TrialField; likely: ConflictSide }[] {
  const touched = differingFields(base, mine);
  return differingFields(mine, theirs).map((field) => ({
    field,
    likely: touched.includes(field) ? "MINE" : "THEIRS",
  }));
}

/** The form with each field from the side chosen. */
export function mergedValues(
  mine: TrialFormValues,
  theirs: TrialFormValues,
  chosen: Partial<Record<TrialField, ConflictSide>>,
): TrialFormValues {
  const merged = { ...mine };
  for (const [field, side] of Object.entries(chosen) as [TrialField, ConflictSide][]) {
    if (side === "MINE") continue;
    if (isListField(field)) merged[field] = theirs[field];
    else merged[field] = theirs[field];
  }
  return merged;
}
