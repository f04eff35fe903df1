import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/member/role";
import type { GoalKind, PlanGoal } from "@/lib/domain/process/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";

const select = {
  ...{ id: true, order: true, kind: true, text: true, origin: true, version: true, removedAt: true },
} as const;

function toGoal({ removedAt, ...row }: Prisma.PlanGoalGetPayload<{ select: typeof select }>): PlanGoal {
  return { ...row, isRemoved: removedAt !== null };
}

/** An agreement's goals in their order, also those that were taken out. Goals are public: no scope. */
export async function listPlanGoals(agreementId: string, prisma?: DbOrTx): Promise<PlanGoal[]> {
  prisma ??= await db();
  const rows = await prisma.planGoal.findMany({
    where: { agreementId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(toGoal);
}

export interface PlacedGoal extends PlanGoal {
  place: { agreementId: string; municipalityId: string; areas: WelfareArea[] };
}

/** One goal with whose it is; null when there is none. */
export async function getPlanGoal(id: string): Promise<PlacedGoal | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const row = await prisma.planGoal.findUnique({
    where: { id },
    select: { ...select, agreement: { select: { id: true, municipalityId: true, areas: true } } },
  });
  if (!row) return null;
  const { agreement, ...goal } = row;
  const { id: agreementId, municipalityId, areas } = agreement;
  return { ...toGoal(goal), place: { agreementId, municipalityId, areas } };
}

/** Who changes which agreement's goals. */
export interface GoalEditing {
  by: Actor;
  agreementId: string;
  municipalityId: string;
}

export interface GoalToSave {
  kind: GoalKind;
  text: string;
}

async function audit(
  tx: DbOrTx,
  { by, municipalityId }: GoalEditing,
  operation: "CREATE" | "UPDATE" | "ARCHIVE" | "RESTORE",
  entityId: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  const entry = { operation, entity: "planGoal", entityId, municipalityId, ...change };
  await recordAudit(tx, auditActor(by, municipalityId), entry);
}

/** Adds a goal after the others. */
export async function createPlanGoal(tx: DbOrTx, editing: GoalEditing, goal: GoalToSave): Promise<string> {
  const { agreementId } = editing;
  const last = await tx.planGoal.aggregate({ where: { agreementId }, _max: { order: true } });
  const { id } = await tx.planGoal.create({
    data: { ...goal, agreementId, order: (last._max.order ?? 0) + 1 },
    select: { id: true },
  });
  await audit(tx, editing, "CREATE", id, { after: { ...goal, agreementId } });
  return id;
}

/** @returns false when somebody changed it in between; nothing is written then */
export async function updatePlanGoal(
  tx: DbOrTx,
  editing: GoalEditing,
  before: PlanGoal,
  goal: GoalToSave,
): Promise<boolean> {
  const { count } = await tx.planGoal.updateMany({
    where: { id: before.id, agreementId: editing.agreementId, version: before.version, removedAt: null },
    data: { ...goal, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const had = { kind: before.kind, text: before.text };
  const changes = changedFields<Record<string, unknown>>(had, { ...goal });
  if (changes) await audit(tx, editing, "UPDATE", before.id, changes);
  return true;
}

/**
 * Takes a goal out, or puts it back. What evaluations said of it stays.
 * @param at null: back
 * @returns false when it stands so already or was changed in between
 */
export async function setPlanGoalRemoved(
  tx: DbOrTx,
  editing: GoalEditing,
  before: PlanGoal,
  at: Date | null,
): Promise<boolean> {
  const { id, version, kind, text } = before;
  const { count } = await tx.planGoal.updateMany({
    where: { id, agreementId: editing.agreementId, version, removedAt: at === null ? { not: null } : null },
    data: { removedAt: at, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const told = { kind, text };
  await audit(
    tx,
    editing,
    at === null ? "RESTORE" : "ARCHIVE",
    id,
    at === null ? { after: told } : { before: told },
  );
  return true;
}

/** Numbers goals anew in the order given. Their words stay, so their versions do. */
export async function orderPlanGoals(
  tx: DbOrTx,
  editing: GoalEditing,
  moved: PlanGoal,
  before: PlanGoal[],
  ids: string[],
): Promise<void> {
  const orders = new Map(before.map(({ id, order }) => [id, order]));
  for (const [index, id] of ids.entries()) {
    if (orders.get(id) === index + 1) continue;
    await tx.planGoal.update({ where: { id }, data: { order: index + 1 }, select: { id: true } });
  }
  const change = { before: { order: moved.order }, after: { order: ids.indexOf(moved.id) + 1 } };
  await audit(tx, editing, "UPDATE", moved.id, change);
}
