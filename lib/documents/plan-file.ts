import { csvDocument, danishDay } from "@/lib/documents/csv";
import { workbook, type WorkbookCell, type WorkbookSheet } from "@/lib/documents/workbook";
import { planSubjects, type PlanPart, type PlanSubject } from "@/lib/domain/plan/change";
import { columnsOf, planColumns, type PlanColumn } from "@/lib/domain/plan/file";
import type { Plan } from "@/lib/domain/plan/plan";
import { cleanLine } from "@/lib/domain/shared/clean-text";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { writtenWords } from "@/lib/i18n/plan-file";

/** How names are compared: "  Foråret " and "foråret" are the same. */
export const nameKey = (text: string) => cleanLine(text).toLowerCase();

/** What a part is called by where another names it: its title where that is enough, else its id. */
export interface PlanNames {
  phase: (id: string | null) => string;
  item: (id: string | null) => string;
}

function namer(things: { id: string; title: string }[]): (id: string | null) => string {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { id, title } of things) {
    count(nameKey(title));
    if (nameKey(id) !== nameKey(title)) count(nameKey(id));
  }
  const names = new Map(
    things.map(({ id, title }) => [
      id,
      counts.get(nameKey(title)) === 1 && !/[;\n]/.test(title) && title.trim() !== "" ? title : id,
    ]),
  );
  return (id) => (id === null ? "" : (names.get(id) ?? ""));
}

export function planNames({ phases, items }: Plan): PlanNames {
  return { phase: namer(phases.map(({ id, label }) => ({ id, title: label }))), item: namer(items) };
}

/** The parts of a plan in the order they are written. */
export function planParts({ phases, items, milestones }: Plan): PlanPart[] {
  return [
    ...phases.map((part) => ({ subject: "PHASE" as const, part })),
    ...items.map((part) => ({ subject: "ITEM" as const, part })),
    ...milestones.map((part) => ({ subject: "MILESTONE" as const, part })),
  ];
}

const dayText = (day: CalendarDate | null) => (day === null ? "" : danishDay(day));

/** What stands in the cells of a part's row. The same words decide later whether a row of a file says anything new. */
export function planCells(each: PlanPart, names: PlanNames): Partial<Record<PlanColumn, string>> {
  const { kind, level, state, audience, yes, no } = writtenWords;
  const { id, wording, start, end } = each.part;
  const common = { id, wording: wording ?? "", start: dayText(start), end: dayText(end) };
  if (each.subject === "PHASE") {
    const { label, mainPhase, note } = each.part;
    return { ...common, title: label, under: mainPhase ?? "", note: note ?? "" };
  }
  const { responsible, reachedOn, phaseId } = each.part;
  const shared = {
    ...common,
    ...{ phase: names.phase(phaseId), kind: kind[each.part.kind], responsible: responsible ?? "" },
    ...{ state: state[each.part.state], reachedOn: dayText(reachedOn) },
  };
  if (each.subject === "MILESTONE") {
    const { stateText, municipalText, remark } = each.part;
    return { ...shared, stateText: stateText ?? "", municipalText: municipalText ?? "", note: remark ?? "" };
  }
  const { part } = each;
  return {
    ...shared,
    ...{ title: part.title, under: names.item(part.parentId), level: level[part.level] },
    audience: part.audience.map((one) => audience[one]).join(", "),
    waitsFor: part.dependsOnIds
      .map((one) => names.item(one))
      .filter(Boolean)
      .join("; "),
    ...{ recurring: part.recurring ? yes : no, note: part.note ?? "" },
  };
}

interface Chosen {
  /** false leaves out who sees to what */
  withPeople: boolean;
}

const isShown = (column: PlanColumn, { withPeople }: Chosen) => withPeople || column !== "responsible";

/** The plan as one table for Danish Excel, with what each row is. */
export function planCsv(plan: Plan, chosen: Chosen): string {
  const names = planNames(plan);
  const columns = planColumns.filter((column) => isShown(column, chosen));
  return csvDocument(
    columns.map((column) => writtenWords.column[column]),
    planParts(plan).map((each) => {
      const cells = { ...planCells(each, names), part: writtenWords.part[each.subject] };
      return columns.map((column) => cells[column] ?? "");
    }),
  );
}

const widths: Partial<Record<PlanColumn, number>> = {
  ...{ id: 14, title: 48, stateText: 44, municipalText: 44, wording: 28, phase: 34, under: 34, note: 44 },
  ...{ kind: 20, level: 12, audience: 30, responsible: 24, waitsFor: 34 },
};
const WIDTH = 13;
/** Rows for what is new, where Excel leaves times as they are written. */
const SPARE_ROWS = 60;
const days = ["start", "end", "reachedOn"] as const satisfies PlanColumn[];

function sheetOf(subject: PlanSubject, parts: PlanPart[], names: PlanNames, chosen: Chosen): WorkbookSheet {
  const columns = (columnsOf[subject] as readonly PlanColumn[]).filter((column) => isShown(column, chosen));
  return {
    name: writtenWords.sheet[subject],
    widths: columns.map((column) => widths[column] ?? WIDTH),
    spare: SPARE_ROWS,
    rows: [
      columns.map((column) => writtenWords.column[column]),
      ...parts.map((each): WorkbookCell[] => {
        const cells = planCells(each, names);
        const asDays = each.part as unknown as Partial<Record<PlanColumn, CalendarDate | null>>;
        return columns.map((column) => {
          const day = (days as readonly PlanColumn[]).includes(column) ? asDays[column] : null;
          return day ? { day } : (cells[column] ?? "");
        });
      }),
    ],
  };
}

/**
 * The plan as a workbook: a sheet for each sort of part, and a guide.
 * @param guide its lines, the first as heading
 */
export function planWorkbook(
  plan: Plan,
  guide: { sheet: string; lines: string[] },
  chosen: Chosen,
): Promise<Buffer> {
  const names = planNames(plan);
  const parts = planParts(plan);
  return workbook([
    ...planSubjects.map((subject) =>
      sheetOf(
        subject,
        parts.filter((each) => each.subject === subject),
        names,
        chosen,
      ),
    ),
    { name: guide.sheet, rows: guide.lines.map((line) => [line]), widths: [110] },
  ]);
}
