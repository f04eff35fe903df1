import { planCells, planNames, planParts, type PlanNames } from "@/lib/documents/plan-file";
import type { PlanPart } from "@/lib/domain/plan/change";
import type { PlanFileRow, PlanRowError } from "@/lib/domain/plan/file";
import type { Plan, PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { Lookup, RowReader, shown } from "@/lib/validation/plan-file-row";
import type { ReadTime } from "@/lib/validation/wording";

// The parts of a plan that the rows of a file are about.

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

/** A part as it stands (null: a new one) and as the file makes it. */
interface Draft {
  before: PlanPart | null;
  after: PlanPart;
  reader: RowReader;
}

/** The same of one kind of part. */
export type DraftOf<T extends PlanPart["part"]> = { before: T | null; after: T; reader: RowReader };

/** Every part as it stands and as the file makes it, cell by cell, while the file is read. */
export class PlanDrafts {
  /** of rows that could not be given a part */
  readonly errors: PlanRowError[] = [];
  /** names as cells give them */
  readonly phases = new Lookup();
  readonly items = new Lookup();
  /** by subject and id */
  readonly byKey = new Map<string, Draft>();
  readonly names: PlanNames;
  /** the same words occur again and again */
  readonly times = new Map<string, ReadTime>();
  /** as the file makes them, once they are read */
  phasesNow: PlanPhase[];
  /** items that have just got the days of what they stand in */
  readonly inheriting = new Set<string>();

  constructor(
    readonly plan: Plan,
    readonly context: PlanFileContext,
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
      this.byKey.set(`${row.subject} ${after.part.id}`, { before, after, reader });
    }
  }

  /** The parts of one kind. */
  of<T extends PlanPart["part"]>(subject: PlanPart["subject"]): DraftOf<T>[] {
    return [...this.byKey.values()]
      .filter(({ after }) => after.subject === subject)
      .map(({ before, after, reader }) => ({
        ...{ before: (before?.part as T | undefined) ?? null, after: after.part as T, reader },
      }));
  }

  /** The plan as the file makes it; an item's days may still be those of before. */
  result(): Plan {
    const merged = <T extends PlanPart["part"]>(subject: PlanPart["subject"], parts: readonly T[]) => {
      const drafts = new Map(this.of<T>(subject).map(({ after }) => [after.id, after]));
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
}
