import type { ApprovalLine } from "@/lib/domain/agreement/approval";
import type { FieldErrors } from "@/lib/domain/shared/result";

/** A line of a policy with what the municipality says about it. */
export interface PolicyLine extends ApprovalLine {
  note: string | null;
}

/** What an agreement says about approval and tests; what the page of the policy edits. */
export interface PolicyText {
  lines: PolicyLine[];
  /** length of a test when the trial does not say otherwise */
  testDays: number;
}

/** What stands in the database now, for the one who comes second. */
export interface PolicyConflict extends PolicyText {
  version: number;
}

/** A line as it stands in the form. */
export interface TypedLine {
  trigger: string;
  threshold: string;
  body: string;
  note: string;
}

export const policyLimits = { lines: 12, threshold: 100_000, testDays: 1_500, note: 200 } as const;

const lineFields = ["trigger", "threshold", "body", "note"] as const satisfies (keyof TypedLine)[];
export type LineField = (typeof lineFields)[number];

/** The name of a line's field in the form: "trigger-0". */
export function fieldOfLine(field: LineField, index: number): string {
  return `${field}-${index}`;
}

/** The lines as the form shows them. */
export function typedLines(lines: readonly PolicyLine[]): TypedLine[] {
  return lines.map(({ trigger, threshold, body, note }) => ({
    ...{ trigger, body, note: note ?? "" },
    threshold: threshold === null ? "" : String(threshold),
  }));
}

/** The lines of a posted form, as they were typed; a number that is missing ends them. */
export function linesOfForm(values: Readonly<Record<string, unknown>>): TypedLine[] {
  const text = (field: LineField, index: number) => {
    const value = values[fieldOfLine(field, index)];
    return typeof value === "string" ? value : "";
  };
  const lines: TypedLine[] = [];
  // One more than there is room for, so that too many are told and not cut off.
  while (lines.length <= policyLimits.lines && fieldOfLine("trigger", lines.length) in values) {
    const index = lines.length;
    lines.push(
      Object.fromEntries(lineFields.map((field) => [field, text(field, index)])) as Record<LineField, string>,
    );
  }
  return lines;
}

/** What a button of the form does with the lines. */
export const lineEdits = ["ADD", "REMOVE", "UP", "DOWN"] as const;
export type LineEdit = (typeof lineEdits)[number];

const emptyLine: TypedLine = { trigger: "", threshold: "", body: "", note: "" };

/**
 * The lines after a press of a button; nothing that was typed is lost. A new line comes before "ellers", which is the
 * last one.
 * @param index which line; ADD takes none
 */
export function editLines(lines: readonly TypedLine[], edit: LineEdit, index = -1): TypedLine[] {
  const result = [...lines];
  if (edit === "ADD") {
    if (lines.length >= policyLimits.lines) return result;
    const at = lines.at(-1)?.trigger === "ALWAYS" ? lines.length - 1 : lines.length;
    result.splice(at, 0, { ...emptyLine });
    return result;
  }
  const line = lines[index];
  if (!line) return result;
  if (edit === "REMOVE") {
    result.splice(index, 1);
    return result;
  }
  const to = edit === "UP" ? index - 1 : index + 1;
  const other = lines[to];
  if (!other) return result;
  result[index] = other;
  result[to] = line;
  return result;
}

/** Reads what a button posts where no script runs: "UP 2". */
export function readLineEdit(text: unknown): { edit: LineEdit; index: number } | null {
  if (typeof text !== "string") return null;
  const [name, index] = text.split(" ");
  const edit = lineEdits.find((each) => each === name);
  return edit ? { edit, index: Number(index ?? -1) } : null;
}

/**
 * Lines that could never apply, since the first that applies decides: anything below "ellers", the same question
 * twice, and a number of participants that a line above reaches first. Each is told at its line.
 */
export function policyProblems(lines: readonly ApprovalLine[]): FieldErrors {
  const errors: FieldErrors = {};
  lines.forEach(({ trigger, threshold }, index) => {
    const at = fieldOfLine("trigger", index);
    if (trigger === "ALWAYS") {
      if (index < lines.length - 1) errors[at] = { key: "policyAlwaysLast" };
      return;
    }
    const above = lines.slice(0, index);
    if (trigger !== "PARTICIPANTS_ABOVE") {
      const same = above.findIndex((line) => line.trigger === trigger);
      if (same >= 0) errors[at] = { key: "policySame", values: { line: same + 1 } };
      return;
    }
    const reached = above.findIndex(
      (line) =>
        line.trigger === trigger &&
        line.threshold !== null &&
        threshold !== null &&
        line.threshold <= threshold,
    );
    if (reached >= 0) {
      errors[fieldOfLine("threshold", index)] = { key: "policyReached", values: { line: reached + 1 } };
    }
  });
  return errors;
}
