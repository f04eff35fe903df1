import type { Role } from "@/lib/domain/member/role";
import { isListField, trialFields, type TrialField } from "@/lib/domain/trial/input";

export type HistoryOperation =
  "CREATE" | "UPDATE" | "ARCHIVE" | "RESTORE" | "DELETE" | "SIGN_IN" | "SIGN_OUT";

/** One row of the audit history as it lies in the database. */
export interface AuditedChange {
  id: string;
  /** instant, as ISO text */
  at: string;
  operation: HistoryOperation;
  actorName: string;
  actorRole: Role | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What the history tells of exemptions besides the fields of the form: by part, as stated, and as reviewed. */
export const exemptionFields = ["partExemptions", "statements", "review"] as const;
export type ExemptionField = (typeof exemptionFields)[number];

export function isExemptionField(field: FieldChange["field"]): field is ExemptionField {
  return (exemptionFields as readonly string[]).includes(field);
}

/** What else the history tells: what the trial was begun from, how it goes on when the law ends, how it was moved. */
type OtherField =
  | "learningQuestion"
  | "adopted"
  | "contribution"
  | "landing"
  | "evaluation"
  | "waiver"
  | "move"
  | "log"
  | "heard";

export interface FieldChange {
  field: TrialField | ExemptionField | OtherField;
  before: unknown;
  after: unknown;
}

export interface HistoryEntry extends Omit<AuditedChange, "before" | "after"> {
  changes: FieldChange[];
}

const shownFields: readonly FieldChange["field"][] = [
  "adopted",
  ...trialFields,
  "contribution",
  "learningQuestion",
  ...exemptionFields,
  "landing",
  "evaluation",
  "waiver",
  "move",
  "log",
  "heard",
];

/** The history for reading: newest first, each with its changed fields in the order of the form. */
export function historyOf(events: AuditedChange[]): HistoryEntry[] {
  const entries = events.map(({ before, after, ...event }) => ({
    ...event,
    changes: shownFields
      .filter((field) => before?.[field] !== undefined || after?.[field] !== undefined)
      .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null })),
  }));
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** The ids whose names are needed to tell the history in words. */
export function idsInHistory(entries: HistoryEntry[]): string[] {
  const ids = entries.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) =>
      !isExemptionField(field) &&
      field !== "adopted" &&
      field !== "contribution" &&
      field !== "landing" &&
      field !== "evaluation" &&
      field !== "waiver" &&
      field !== "move" &&
      field !== "learningQuestion" &&
      field !== "log" &&
      field !== "heard" &&
      (isListField(field) || field === "leadInstitutionId")
        ? [before, after].flat()
        : [],
    ),
  );
  return [...new Set(ids.filter((id): id is string => typeof id === "string"))];
}
