import { nameKey } from "@/lib/documents/plan-file";
import type { PlanColumn, PlanFileRow, PlanRowError } from "@/lib/domain/plan/file";
import { audiences, planItemKinds, planLevels, planStates } from "@/lib/domain/plan/plan";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { readWords, writtenWords } from "@/lib/i18n/plan-file";
import { fieldErrors } from "@/lib/validation/field-errors";
import { freeText, requiredText } from "@/lib/validation/free-text";

type Values = PlanRowError["values"];
type Choices<T extends string> = {
  codes: readonly T[];
  words: Record<T, string>;
  read: (text: string) => T | null;
};

export const choicesOf = {
  kind: { codes: planItemKinds, words: writtenWords.kind, read: readWords.kind },
  level: { codes: planLevels, words: writtenWords.level, read: readWords.level },
  state: { codes: planStates, words: writtenWords.state, read: readWords.state },
  audience: { codes: audiences, words: writtenWords.audience, read: readWords.audience },
};
const SHOWN_VALUE = 80;
export const shown = (text: string) => (text.length > SHOWN_VALUE ? `${text.slice(0, SHOWN_VALUE)} …` : text);

/** What spreadsheets make of a day or a month; anything else was written by somebody. */
const MADE_BY_EXCEL = /^(?:\d{1,2}\. )?\p{L}+ \d{4}$/u;

/** True when two wordings say the same and the second one only differs by what a spreadsheet made of it. */
function isSameTime(before: string, cell: string): boolean {
  if (!MADE_BY_EXCEL.test(cell)) return false;
  const [a, b] = [parseWording(before), parseWording(cell)];
  return a.ok && b.ok && JSON.stringify(a.wording) === JSON.stringify(b.wording);
}

/** Names as they are looked up: ids and titles, those of the plan and those the file gives. */
export class Lookup {
  private readonly found = new Map<string, Set<string>>();
  private readonly ids = new Set<string>();
  add(id: string, ...titles: string[]): void {
    this.ids.add(id);
    for (const title of titles) {
      if (title.trim() === "") continue;
      const key = nameKey(title);
      this.found.set(key, (this.found.get(key) ?? new Set()).add(id));
    }
  }
  /** @returns the id; "many" where a title alone does not say which */
  find(text: string): { id: string } | "unknown" | "many" {
    const ids = this.found.get(nameKey(text));
    if (ids?.size === 1) return { id: [...ids][0]! };
    if (this.ids.has(text)) return { id: text };
    return ids ? "many" : "unknown";
  }
}

interface TextRule {
  line: boolean;
  required: boolean;
}
const textSchemas = new Map<string, ReturnType<typeof requiredText>>();
/** A schema is made once for each kind of text, not for each of thousands of cells. */
function textSchema(max: number, rule: TextRule) {
  const key = `${max} ${rule.line} ${rule.required}`;
  const schema = textSchemas.get(key) ?? (rule.required ? requiredText(max, rule) : freeText(max, rule));
  textSchemas.set(key, schema);
  return schema;
}

/** One row with the part it is about, and what is wrong with it. */
export class RowReader {
  readonly errors: PlanRowError[] = [];
  readonly cells: PlanFileRow["cells"];
  constructor(
    readonly row: PlanFileRow,
    /** what stands in the plan now; null for a new part */
    private readonly now: PlanFileRow["cells"] | null,
  ) {
    this.cells = row.cells;
  }
  get isNew(): boolean {
    return this.now === null;
  }
  fail(column: PlanColumn | null, key: string, values: Values = {}): void {
    const { sheet, row } = this.row;
    this.errors.push({ sheet, row, column, key, values });
  }
  /** The cell where it says something else than the plan does; null where it does not. */
  said(column: PlanColumn): string | null {
    const cell = this.cells[column];
    if (cell === undefined) return null;
    if (this.now === null) return cell;
    const before = this.now[column] ?? "";
    return cell === cleanText(before) || (column === "wording" && isSameTime(before, cell)) ? null : cell;
  }
  text(column: PlanColumn, max: number, rule: TextRule): string | null {
    const cell = this.said(column);
    // Where the column is missing, what must be written is missing only from what is new.
    if (cell === null && !(this.isNew && rule.required)) return null;
    const parsed = textSchema(max, rule).safeParse(cell ?? "");
    if (parsed.success) return parsed.data;
    const { key, values = {} } = fieldErrors(parsed.error)[""]!;
    this.fail(column, `common.validation.${key}`, values);
    return null;
  }
  choice<T extends string>(column: PlanColumn, text: string, { codes, words, read }: Choices<T>): T | null {
    const code = read(text);
    if (code === null) {
      const choices = codes.map((each) => words[each]).join(", ");
      this.fail(column, "planFile.rowError.choice", { value: shown(text), choices });
    }
    return code;
  }
  reference(column: PlanColumn, text: string, lookup: Lookup, what: "Phase" | "Item"): string | null {
    const found = lookup.find(text);
    if (typeof found === "object") return found.id;
    const key = found === "many" ? `many${what}s` : `unknown${what}`;
    this.fail(column, `planFile.rowError.${key}`, { value: shown(text) });
    return null;
  }
}
