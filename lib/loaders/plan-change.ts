import { listBaselines } from "@/lib/db/plan-baseline";
import {
  listChangeEntries,
  listChanges,
  listPartsOut,
  namesOfRows,
  type ChangeEntry,
} from "@/lib/db/plan-change";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import type { PlanChange, PlanChangeKind } from "@/lib/domain/plan/change";
import type { ChangeFilter, ToldEntry } from "@/lib/domain/plan/change-log";
import { rowsIn, wordsOfChange, type ChangeWords } from "@/lib/domain/plan/change-words";
import type { Viewer } from "@/lib/domain/member/role";
import { calendarDateAt, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { belongsTo, canEditPlan } from "@/lib/policies/plan";
import { changeQuerySchema } from "@/lib/validation/plan-change";

const PER_PAGE = 30;
/** Of what was done in one go, so many changes are shown before one asks for the rest. */
const OF_ONE_GO = 8;
const MOST_IN_FILE = 20_000;

export interface PlanChangesPage extends ChosenPlan {
  filter: ChangeFilter;
  /** what the part is called that the log is narrowed to */
  partTitle: string | null;
  entries: ToldEntry[];
  total: number;
  page: number;
  perPage: number;
  /** names of the rows that sentences point at, by "KIND:id" */
  names: Record<string, string>;
  baselines: PlanBaseline[];
  canEdit: boolean;
}

function told(
  { size, kinds, changes }: ChangeEntry,
  seesPersons: boolean,
  out: ReadonlySet<string>,
): ToldEntry {
  const [first] = changes as [PlanChange, ...PlanChange[]];
  const { id, at, byName, batchId } = first;
  return {
    ...{ id, on: calendarDateAt(new Date(at)), by: seesPersons ? byName : null, reason: first.reason },
    go: size > 1 && batchId !== null ? { id: batchId, size, kinds } : null,
    changes: changes.map((change) => ({
      ...{ id: change.id, kind: change.kind, words: wordsOfChange(change, seesPersons) },
      isOut: change.kind === "REMOVED" && out.has(change.subjectId),
    })),
  };
}

/**
 * A plan's change log, newest first. Everyone may read what was changed and why; who did it, and who sees to things, is
 * for those who belong to the municipality.
 * @param query the address's parameters, as they came
 */
export async function loadPlanChanges(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<PlanChangesPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const { page, ...filter } = changeQuerySchema.parse(query);
  const window = { offset: (page - 1) * PER_PAGE, limit: PER_PAGE, shown: OF_ONE_GO };
  const [{ entries, total }, baselines] = await Promise.all([
    listChangeEntries(agreement.id, filter, window),
    listBaselines(agreement.id),
  ]);
  const seesPersons = belongsTo(viewer, agreement.municipality.id);
  const removed = entries.flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === "REMOVED").map(({ subjectId }) => subjectId),
  );
  const out = await listPartsOut(agreement.id, removed);
  const all = entries.map((entry) => told(entry, seesPersons, out));
  const words = all.flatMap(({ changes }) => changes.map((change) => change.words));
  return ok({
    ...chosen.data,
    ...{ filter, entries: all, total, page, perPage: PER_PAGE, baselines },
    partTitle: filter.part && (words[0]?.title ?? null),
    names: await namesOfRows(agreement.id, rowsIn(words)),
    canEdit: canEditPlan(viewer, { municipalityId: agreement.municipality.id, areas: agreement.areas }),
  });
}

export interface PlanChangesExport extends ChosenPlan {
  changes: {
    on: CalendarDate;
    by: string | null;
    reason: string | null;
    words: ChangeWords;
    kind: PlanChangeKind;
  }[];
  names: Record<string, string>;
  seesPersons: boolean;
}

/** The change log as a file, narrowed as it is on screen. */
export async function loadPlanChangesExport(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<PlanChangesExport>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const { page: _all, ...filter } = changeQuerySchema.parse(query);
  const seesPersons = belongsTo(viewer, agreement.municipality.id);
  const changes = (await listChanges(agreement.id, filter, MOST_IN_FILE)).map((change) => ({
    on: calendarDateAt(new Date(change.at)),
    ...{ by: seesPersons ? change.byName : null, reason: change.reason, kind: change.kind },
    words: wordsOfChange(change, seesPersons),
  }));
  const names = await namesOfRows(agreement.id, rowsIn(changes.map(({ words }) => words)));
  return ok({ ...chosen.data, changes, names, seesPersons });
}
