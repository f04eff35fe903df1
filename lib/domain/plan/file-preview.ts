import type { PlanPart } from "@/lib/domain/plan/change";
import type { PlanColumn, PlanFileRow, PlanRowError } from "@/lib/domain/plan/file";

export interface CellChange {
  column: PlanColumn;
  before: string;
  after: string;
}

/** What a file says of a plan. */
export interface PlanFileReading {
  created: PlanPart[];
  changed: { before: PlanPart; after: PlanPart; cells: CellChange[] }[];
  /** items that move because what they stand in moves */
  following: { before: PlanPart; after: PlanPart }[];
  unchanged: number;
  /** parts that the file does not name, of the kinds it has rows of; they stay */
  missing: PlanPart[];
  errors: PlanRowError[];
}

/** What would happen, shown before anything is written. */
export interface PlanImportPreview {
  reading: PlanFileReading;
  /** the file's rows, for the form to hand back */
  rows: PlanFileRow[];
  /** columns that mean nothing here */
  ignored: string[];
  /** what this shows, in few characters: saving does the same, or nothing */
  seen: string;
}

/** What a part is called in a list. */
export function partTitle(each: PlanPart): string {
  if (each.subject === "PHASE") return each.part.label;
  return each.subject === "ITEM" ? each.part.title : (each.part.municipalText ?? each.part.stateText ?? "");
}
