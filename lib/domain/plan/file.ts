import type { PlanSubject } from "@/lib/domain/plan/change";

/** The columns of a plan as a spreadsheet, in the order they are written. */
export const planColumns = [
  ...([
    "id",
    "part",
    "title",
    "stateText",
    "municipalText",
    "wording",
    "start",
    "end",
    "phase",
    "under",
  ] as const),
  ...([
    "kind",
    "level",
    "audience",
    "responsible",
    "state",
    "reachedOn",
    "waitsFor",
    "recurring",
    "note",
  ] as const),
] as const;
export type PlanColumn = (typeof planColumns)[number];

const standing = ["responsible", "state", "reachedOn"] as const;
const time = ["wording", "start", "end"] as const;

/** What the sheet of each part of the plan holds. `start` and `end` are told, never read: they follow from the wording. */
export const columnsOf = {
  PHASE: ["id", "title", "under", ...time, "note"],
  ITEM: [
    ...(["id", "title", ...time, "phase", "under", "kind", "level", "audience", ...standing] as const),
    ...(["waitsFor", "recurring", "note"] as const),
  ],
  MILESTONE: ["id", "stateText", "municipalText", ...time, "phase", "kind", ...standing, "note"],
} as const satisfies Record<PlanSubject, readonly PlanColumn[]>;

export const readOnlyColumns: readonly PlanColumn[] = ["start", "end"];

/** What a file may hold at most; the rest of what is said about it is in `lib/documents/workbook.ts`. */
export const planFileLimits = { bytes: 2 * 1024 * 1024, rows: 5_000 } as const;

/** One row of a file, as text. A column the file does not have is not there at all; an empty cell is "". */
export interface PlanFileRow {
  /** null in a CSV file */
  sheet: string | null;
  /** as the spreadsheet numbers it, the heading being the first */
  row: number;
  subject: PlanSubject;
  cells: Partial<Record<PlanColumn, string>>;
}

/** Why a row cannot be used. */
export interface PlanRowError {
  sheet: string | null;
  row: number;
  /** null when it is about the whole row */
  column: PlanColumn | null;
  /** message key from the root: `planFile.rowError.*`, `plan.wording.*` or `common.validation.*` */
  key: string;
  values: Record<string, string | number>;
}

/** Why a file cannot be used at all; each has a sentence under `planFile.problem`. */
export const planFileProblems = [
  "NONE",
  "EMPTY",
  "TOO_LARGE",
  "TOO_MANY_ROWS",
  "PROTECTED",
  "BROKEN",
  "FORMAT",
  "LETTERS",
  "HEADINGS",
] as const;
export type PlanFileProblem = (typeof planFileProblems)[number];
