import { z } from "zod";
import { planCells, planNames, planParts, type PlanNames } from "@/lib/documents/plan-file";
import { planSubjects, type PlanPart } from "@/lib/domain/plan/change";
import {
  columnsOf,
  planColumns,
  planFileLimits,
  readOnlyColumns,
  type PlanColumn,
  type PlanFileRow,
  type PlanRowError,
} from "@/lib/domain/plan/file";
import type { CellChange, PlanFileReading } from "@/lib/domain/plan/file-preview";
import { followers } from "@/lib/domain/plan/inherit";
import { itemLimits } from "@/lib/domain/plan/item-form";
import { milestoneLimits } from "@/lib/domain/plan/milestone-form";
import { orderFinder } from "@/lib/domain/plan/order";
import { phaseLimits, wordingContext } from "@/lib/domain/plan/phase";
import type { Period, Plan, PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import { readWords } from "@/lib/i18n/plan-file";
import { choicesOf, Lookup, RowReader, shown } from "@/lib/validation/plan-file-row";
import { freeText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { readTime, type ReadTime } from "@/lib/validation/wording";

const LONGEST_CELL = 40_000;
const LONGEST_SHEET = 200;

/** Rows as a form posts them back after the preview: read again as if they had just come from the file. */
export const postedRows = z
  .array(
    z.object({
      sheet: z.string().max(LONGEST_SHEET).nullable(),
      row: z.int().min(1).max(10_000_000),
      subject: z.enum(planSubjects),
      cells: z.partialRecord(z.enum(planColumns), z.string().max(LONGEST_CELL)),
    }),
  )
  .max(planFileLimits.rows);

/** Which plan is meant. */
export const planTarget = z.object({ agreement: rowId });

/** Why the file is read in, and which plan the preview was made of. */
export const planFileReason = z.object({
  reason: freeText(phaseLimits.reason).transform((text) => text || null),
  seen: z.string().max(100).catch(""),
});

/** What is known around the file. */
export interface PlanFileContext {
  today: CalendarDate;
  agreement: { inForceFrom: CalendarDate; expiresOn: CalendarDate };
  /** makes the id of a new part */
  newId: () => string;
}

function newPart(row: PlanFileRow, id: string, today: CalendarDate): PlanPart {
  const time = { wording: "", start: today, end: today, precision: "DAY" as const };
  const common = { ...time, id, order: 0, origin: "REGISTERED" as const, version: 1, note: null };
  const standing = { state: "PLANNED" as const, reachedOn: null, responsible: null, responsibleId: null };
  const dated = { ...common, ...standing, bound: null, occurrences: [] };
  switch (row.subject) {
    case "PHASE":
      return { subject: "PHASE", part: { ...common, label: "", mainPhase: null } };
    case "ITEM":
      return {
        subject: "ITEM",
        part: {
          ...dated,
          ...{ title: "", wording: null, kind: "EVENT", level: "MUNICIPAL", audience: [], recurring: false },
          ...{ phaseId: "", parentId: null, workingGroupId: null, institutionId: null, dependsOnIds: [] },
        },
      };
    case "MILESTONE":
      return {
        subject: "MILESTONE",
        part: {
          ...dated,
          ...{ stateText: null, municipalText: null, remark: null, exactOn: null, kind: "MILESTONE" },
          ...{ phaseId: null, planItemIds: [] },
        },
      };
  }
}

interface Draft {
  before: PlanPart | null;
  after: PlanPart;
  reader: RowReader;
}
type DraftOf<T extends PlanPart["part"]> = { before: T | null; after: T; reader: RowReader };

class PlanFileReader {
  private readonly errors: PlanRowError[] = [];
  private readonly phases = new Lookup();
  private readonly items = new Lookup();
  private readonly drafts = new Map<string, Draft>();
  private readonly names: PlanNames;
  /** the same words occur again and again */
  private readonly times = new Map<string, ReadTime>();
  /** as the file makes them, once they are read */
  private phasesNow: PlanPhase[];
  /** items that have just got the days of what they stand in */
  private readonly inheriting = new Set<string>();

  constructor(
    private readonly plan: Plan,
    private readonly context: PlanFileContext,
  ) {
    this.names = planNames(plan);
    this.phasesNow = plan.phases;
    for (const { id, label } of plan.phases) this.phases.add(id, label);
    for (const { id, title } of plan.items) this.items.add(id, title);
  }

  /** Finds which part each row is about. */
  begin(rows: readonly PlanFileRow[]): void {
    const parts = new Map(planParts(this.plan).map((each) => [`${each.subject} ${each.part.id}`, each]));
    const firstRows = new Map<string, number>();
    for (const row of rows) {
      const id = (row.cells.id ?? "").trim();
      const key = `${row.subject} ${id}`;
      const before = id === "" ? null : (parts.get(key) ?? null);
      const reader = new RowReader(row, before && planCells(before, this.names));
      if (id !== "" && !before) reader.fail("id", "planFile.rowError.unknownId", { value: shown(id) });
      const first = firstRows.get(key);
      if (id !== "" && first !== undefined) reader.fail("id", "planFile.rowError.twice", { first });
      firstRows.set(key, first ?? row.row);
      if (reader.errors.length > 0) {
        this.errors.push(...reader.errors);
        continue;
      }
      const after = before
        ? ({ subject: before.subject, part: { ...before.part } } as PlanPart)
        : newPart(row, this.context.newId(), this.context.today);
      const title = row.cells.title ?? "";
      if (row.subject === "PHASE") this.phases.add(after.part.id, title);
      if (row.subject === "ITEM") this.items.add(after.part.id, title);
      this.drafts.set(`${row.subject} ${after.part.id}`, { before, after, reader });
    }
  }

  private draftsOf<T extends PlanPart["part"]>(subject: PlanPart["subject"]): DraftOf<T>[] {
    return [...this.drafts.values()]
      .filter(({ after }) => after.subject === subject)
      .map(({ before, after, reader }) => ({
        ...{ before: (before?.part as T | undefined) ?? null, after: after.part as T, reader },
      }));
  }

  /** The plan as the file makes it; an item's days may still be those of before. */
  private result(): Plan {
    const merged = <T extends PlanPart["part"]>(subject: PlanPart["subject"], parts: readonly T[]) => {
      const drafts = new Map(this.draftsOf<T>(subject).map(({ after }) => [after.id, after]));
      const known = parts.map((part) => drafts.get(part.id) ?? part);
      const ids = new Set(parts.map(({ id }) => id));
      return [...known, ...[...drafts.values()].filter(({ id }) => !ids.has(id))];
    };
    return {
      phases: merged<PlanPhase>("PHASE", this.plan.phases),
      items: merged<PlanItem>("ITEM", this.plan.items),
      milestones: merged<PlanMilestone>("MILESTONE", this.plan.milestones),
    };
  }

  private around(phaseId: string | null): WordingContext {
    return wordingContext({ phases: this.phasesNow }, this.context.agreement, phaseId);
  }

  private time(reader: RowReader, part: PlanPart["part"], text: string, context: WordingContext): void {
    const said = JSON.stringify([context, text]);
    const read = this.times.get(said) ?? readTime(text, context);
    this.times.set(said, read);
    if (read.ok) {
      // A phase and a milestone say no bound; the type of the part decides what is kept.
      const { bound, occurrences, ...time } = read.time;
      Object.assign(
        part,
        time,
        "title" in part ? { bound, occurrences } : "kind" in part ? { occurrences } : {},
      );
      return;
    }
    const { key, values = {} } = read.error;
    reader.fail("wording", key.includes(".") ? key : `common.validation.${key}`, values);
  }

  readPhases(): void {
    for (const { after, reader } of this.draftsOf<PlanPhase>("PHASE")) {
      const label = reader.text("title", phaseLimits.label, { line: true, required: true });
      const mainPhase = reader.text("under", phaseLimits.mainPhase, { line: true, required: false });
      const note = reader.text("note", phaseLimits.note, { line: false, required: false });
      if (label !== null) after.label = label;
      if (mainPhase !== null) after.mainPhase = mainPhase || null;
      if (note !== null) after.note = note || null;
      const said = reader.said("wording") ?? (reader.isNew ? "" : null);
      if (said !== null) this.time(reader, after, said, this.around(null));
    }
    this.phasesNow = this.result().phases;
  }

  private standing(reader: RowReader, part: PlanItem | PlanMilestone): void {
    const responsible = reader.text("responsible", itemLimits.responsible, {
      line: true,
      required: false,
    });
    if (responsible !== null && (responsible || null) !== part.responsible) {
      part.responsible = responsible || null;
      // The account belonged to whoever stood there before.
      part.responsibleId = null;
    }
    const kind = reader.said("kind");
    if (kind !== null && !(reader.isNew && kind === ""))
      part.kind = reader.choice("kind", kind, choicesOf.kind) ?? part.kind;
    const reached = reader.said("reachedOn");
    if (reached !== null) this.reached(reader, part, reached);
    const state = reader.said("state");
    const isUnsaid = state === null || (reader.isNew && state === "");
    if (isUnsaid && reader.isNew && part.reachedOn !== null) part.state = "DONE";
    if (!isUnsaid) part.state = reader.choice("state", state, choicesOf.state) ?? part.state;
    if (state === null && reached === null) return;
    if (part.state === "DONE" && part.reachedOn === null && reader.errors.length === 0)
      reader.fail("reachedOn", "planFile.rowError.reachedMissing");
    if (part.state !== "DONE" && part.reachedOn !== null)
      reader.fail("reachedOn", "planFile.rowError.reachedNotDone");
  }

  private reached(reader: RowReader, part: PlanItem | PlanMilestone, text: string): void {
    if (text === "") {
      part.reachedOn = null;
      return;
    }
    const read = readDanishDate(text);
    if (!read.ok) reader.fail("reachedOn", "common.validation.date", { value: read.written });
    else if (read.date > this.context.today) reader.fail("reachedOn", "planFile.rowError.reachedFuture");
    else part.reachedOn = read.date;
  }

  readItems(): void {
    const drafts = this.draftsOf<PlanItem>("ITEM");
    // Where everything stands comes first: a time without a year has it from its phase.
    for (const draft of drafts) this.place(draft);
    const items = new Map(this.result().items.map((item) => [item.id, item]));
    for (const { after } of drafts) if (after.phaseId === "") after.phaseId = phaseUnder(after, items);
    for (const draft of drafts) {
      const { after, reader } = draft;
      const title = reader.text("title", itemLimits.title, { line: true, required: true });
      const note = reader.text("note", itemLimits.note, { line: false, required: false });
      if (title !== null) after.title = title;
      if (note !== null) after.note = note || null;
      this.standing(reader, after);
      this.attributes(reader, after);
      this.itemTime(draft);
    }
  }

  private place({ after, reader }: DraftOf<PlanItem>): void {
    const under = reader.said("under");
    if (under !== null)
      after.parentId = under === "" ? null : reader.reference("under", under, this.items, "Item");
    const phase = reader.said("phase") ?? (reader.isNew ? "" : null);
    if (phase === null) return;
    if (phase === "" && reader.isNew && after.parentId !== null) return;
    if (phase === "") reader.fail("phase", "common.validation.required");
    else after.phaseId = reader.reference("phase", phase, this.phases, "Phase") ?? after.phaseId;
  }

  private attributes(reader: RowReader, after: PlanItem): void {
    const level = reader.said("level");
    if (level !== null && !(reader.isNew && level === "")) {
      after.level = reader.choice("level", level, choicesOf.level) ?? after.level;
      if (after.level !== "LOCAL") after.institutionId = null;
    }
    const audience = reader.said("audience");
    if (audience !== null) {
      const said = audience.split(/[,;\n]/).map((each) => each.trim());
      const codes = said
        .filter(Boolean)
        .flatMap((each) => reader.choice("audience", each, choicesOf.audience) ?? []);
      after.audience = [...new Set(codes)];
    }
    const recurring = reader.said("recurring");
    if (recurring !== null && recurring !== "") {
      const read = readWords.yes(recurring);
      if (read === null) reader.fail("recurring", "planFile.rowError.yesNo");
      else after.recurring = read;
    } else if (recurring === "") after.recurring = false;
    const waitsFor = reader.said("waitsFor");
    if (waitsFor !== null) after.dependsOnIds = this.waits(reader, after, waitsFor);
  }

  private waits(reader: RowReader, item: PlanItem, text: string): string[] {
    // A title may hold a semicolon of its own.
    const whole = this.items.find(text);
    const said = typeof whole === "object" ? [text] : text.split(/[;\n]/).map((each) => each.trim());
    const ids = said
      .filter(Boolean)
      .flatMap((each) => reader.reference("waitsFor", each, this.items, "Item") ?? []);
    if (ids.includes(item.id)) reader.fail("waitsFor", "planFile.rowError.waitsForItself");
    return [...new Set(ids)];
  }

  private itemTime({ before, after, reader }: DraftOf<PlanItem>): void {
    const said = reader.said("wording") ?? (reader.isNew ? "" : null);
    if (said !== null && said !== "") {
      this.time(reader, after, said, this.around(after.phaseId));
      return;
    }
    const isPlaced = before?.phaseId !== after.phaseId || before.parentId !== after.parentId;
    if (said === null && !(after.wording === null && isPlaced)) return;
    this.inheriting.add(after.id);
    const lasts = after.kind === "ONGOING_ACTIVITY" || after.recurring;
    const precision = before?.wording === null ? before.precision : lasts ? "ONGOING" : "RANGE";
    Object.assign(after, { wording: null, bound: null, occurrences: [], precision });
  }

  readMilestones(): void {
    for (const { after, reader } of this.draftsOf<PlanMilestone>("MILESTONE")) {
      for (const column of ["stateText", "municipalText"] as const) {
        const text = reader.text(column, milestoneLimits.text, { line: false, required: false });
        if (text !== null) after[column] = text || null;
      }
      if (after.stateText === null && after.municipalText === null && reader.errors.length === 0)
        reader.fail("municipalText", "planFile.rowError.milestoneText");
      const remark = reader.text("note", milestoneLimits.remark, { line: false, required: false });
      if (remark !== null) after.remark = remark || null;
      const phase = reader.said("phase");
      if (phase !== null)
        after.phaseId = phase === "" ? null : reader.reference("phase", phase, this.phases, "Phase");
      this.standing(reader, after);
      const said = reader.said("wording") ?? (reader.isNew ? "" : null);
      if (said === null) continue;
      this.time(reader, after, said, this.around(after.phaseId));
      const { exactOn, start, end } = after;
      // The day in the text belonged to the time that stood there.
      if (exactOn !== null && (exactOn < start || exactOn > end)) after.exactOn = null;
    }
  }

  /** What only shows when all rows are read: circles, and parents in another phase. */
  checkTogether(): void {
    const items = new Map(this.result().items.map((item) => [item.id, item]));
    const drafts = this.draftsOf<PlanItem>("ITEM");
    for (const { before, after, reader } of drafts) {
      if (isBehind(after.id, (id) => [items.get(id)?.parentId ?? null].filter((each) => each !== null)))
        reader.fail("under", "planFile.rowError.parentCircle");
      const parent = after.parentId === null ? undefined : items.get(after.parentId);
      const isPlaced = before?.phaseId !== after.phaseId || before.parentId !== after.parentId;
      if (parent && isPlaced && parent.phaseId !== after.phaseId && after.phaseId !== "")
        reader.fail("under", "planFile.rowError.parentPhase");
      const waitsAnew = before?.dependsOnIds !== after.dependsOnIds && !after.dependsOnIds.includes(after.id);
      if (waitsAnew && isBehind(after.id, (id) => items.get(id)?.dependsOnIds ?? []))
        reader.fail("waitsFor", "planFile.rowError.waitsCircle");
    }
  }

  /** Gives items without a time of their own the days of what they stand in. */
  private inherit(): void {
    const { phases, items } = this.result();
    const phaseById = new Map(phases.map((phase) => [phase.id, phase]));
    const itemById = new Map(items.map((item) => [item.id, item]));
    const settled = new Set<string>();
    const settle = (item: PlanItem): PlanItem => {
      if (!this.inheriting.has(item.id) || settled.has(item.id)) return item;
      settled.add(item.id);
      const above = item.parentId === null ? undefined : itemById.get(item.parentId);
      const source: Period | undefined = above ? settle(above) : phaseById.get(item.phaseId);
      if (source) Object.assign(item, { start: source.start, end: source.end });
      return item;
    };
    for (const item of items) settle(item);
  }

  finish(): PlanFileReading {
    const drafts = [...this.drafts.values()];
    const errors = [...this.errors, ...drafts.flatMap(({ reader }) => reader.errors)];
    this.inherit();
    const after = this.result();
    const names = planNames(after);
    const following = errors.length > 0 ? [] : followers(this.plan, after, this.inheriting);
    const followingById = new Map(following.map((item) => [item.id, item]));
    const original = new Map(this.plan.items.map((item) => [item.id, item]));
    const changed = drafts.flatMap(({ before, after: now }) => {
      if (!before) return [];
      const moved = now.subject === "ITEM" ? followingById.get(now.part.id) : undefined;
      const cells = changedCells(before, now, this.names, names);
      if (cells.length === 0) return [];
      if (moved) followingById.delete(moved.id);
      const part = moved ? ({ subject: "ITEM", part: moved } as const) : now;
      return [{ before, after: part, cells }];
    });
    const known = drafts.filter(({ before }) => before !== null).length;
    const subjects = new Set(drafts.map(({ after: now }) => now.subject));
    return {
      errors: errors.toSorted((a, b) => (a.sheet ?? "").localeCompare(b.sheet ?? "") || a.row - b.row),
      created: this.ordered(drafts.flatMap(({ before, after: now }) => (before ? [] : [now]))),
      changed,
      following: [...followingById.values()].map((item) => ({
        before: { subject: "ITEM", part: original.get(item.id)! },
        after: { subject: "ITEM", part: item },
      })),
      unchanged: known - changed.length,
      missing: planParts(this.plan).filter(
        ({ subject, part }) => subjects.has(subject) && !this.drafts.has(`${subject} ${part.id}`),
      ),
    };
  }

  /** New parts in their place in the order of the plan, parents before their children. */
  private ordered(parts: PlanPart[]): PlanPart[] {
    const made = new Map(parts.flatMap(({ subject, part }) => (subject === "ITEM" ? [[part.id, part]] : [])));
    const depth = (item: PlanItem, steps = 0): number => {
      const parent = item.parentId === null ? undefined : made.get(item.parentId);
      return parent && steps <= parts.length ? depth(parent, steps + 1) : steps;
    };
    const depths = new Map([...made.values()].map((item) => [item.id, depth(item)]));
    const sorted = parts.toSorted((a, b) => (depths.get(a.part.id) ?? 0) - (depths.get(b.part.id) ?? 0));
    const keyOf = ({ subject, part }: PlanPart) =>
      subject === "ITEM" ? `ITEM ${part.phaseId} ${part.parentId}` : subject;
    const orders = Object.fromEntries(
      planSubjects.map((subject) => [
        subject,
        orderFinder(
          planParts(this.plan)
            .filter((each) => each.subject === subject)
            .map((each) => ({ key: keyOf(each), start: each.part.start, order: each.part.order })),
        ),
      ]),
    ) as Record<PlanPart["subject"], ReturnType<typeof orderFinder>>;
    for (const each of sorted) each.part.order = orders[each.subject](keyOf(each), each.part.start);
    return sorted;
  }
}

/** The phase of what stands above, however far up it says so. */
function phaseUnder(item: PlanItem, items: Map<string, PlanItem>): string {
  const seen = new Set<string>();
  let at: PlanItem | undefined = item;
  while (at && at.phaseId === "" && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.parentId === null ? undefined : items.get(at.parentId);
  }
  return at?.phaseId ?? "";
}

/** True when a thing comes back to itself. */
function isBehind(id: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(id)];
  while (open.length > 0) {
    const at = open.pop()!;
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
  return false;
}

function changedCells(before: PlanPart, after: PlanPart, were: PlanNames, are: PlanNames): CellChange[] {
  const [old, now] = [planCells(before, were), planCells(after, are)];
  return (columnsOf[after.subject] as readonly PlanColumn[])
    .filter((column) => !readOnlyColumns.includes(column) && old[column] !== now[column])
    .filter((column) => !isOnlyRenamed(column, before, after))
    .map((column) => ({ column, before: old[column] ?? "", after: now[column] ?? "" }));
}

/** Another part's new title shows in the cells of those that name it, and changes nothing about them. */
function isOnlyRenamed(column: PlanColumn, before: PlanPart, after: PlanPart): boolean {
  const field = ({ phase: "phaseId", under: "parentId", waitsFor: "dependsOnIds" } as const)[
    column as "phase"
  ];
  if (field === undefined || after.subject === "PHASE") return false;
  const valueOf = (part: PlanPart) =>
    JSON.stringify((part.part as unknown as Record<string, unknown>)[field]);
  return valueOf(before) === valueOf(after);
}

/**
 * Holds the rows of a file against a plan: what is new, what is changed and how, and what is wrong with each row. A cell
 * that says what the plan says is left alone, also where it could not be read on its own; a column the file does not
 * have leaves what stands there. Nothing is ever taken out. Never throws, whatever the rows are.
 */
export function readPlanRows(
  rows: readonly PlanFileRow[],
  plan: Plan,
  context: PlanFileContext,
): PlanFileReading {
  const reader = new PlanFileReader(plan, context);
  reader.begin(rows);
  reader.readPhases();
  reader.readItems();
  reader.readMilestones();
  reader.checkTogether();
  return reader.finish();
}
