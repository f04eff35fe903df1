import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { getPlanPlace } from "@/lib/db/plan";
import {
  createPlanGoal,
  getPlanGoal,
  listPlanGoals,
  orderPlanGoals,
  setPlanGoalRemoved,
  updatePlanGoal,
  type GoalEditing,
  type PlacedGoal,
} from "@/lib/db/plan-goal";
import { lockPlan } from "@/lib/db/plan-write";
import type { Viewer } from "@/lib/domain/member/role";
import {
  goalLimits,
  goalsInForce,
  isFullOfPoliticalGoals,
  MOST_POLITICAL_GOALS,
  movedGoals,
  proposedGoals,
  type GoalConflict,
  type PlanGoal,
} from "@/lib/domain/process/goal";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canEditGoals } from "@/lib/policies/plan-evaluation";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  goalIdSchema,
  goalMoveSchema,
  goalTargetSchema,
  planGoalSchema,
} from "@/lib/validation/plan-evaluation";
import { rowId } from "@/lib/validation/row-id";

type Saved = ActionResult<{ id: string; agreementId: string }, GoalConflict>;

/** What stands in the way of one more goal in force, or of this one counting as political. */
function roomError(goals: PlanGoal[], kind: PlanGoal["kind"], id?: string): Failure | null {
  if (kind === "POLITICAL_GOAL" && isFullOfPoliticalGoals(goals, id)) {
    return invalid({ kind: { key: "politicalGoalsFull", values: { max: MOST_POLITICAL_GOALS } } });
  }
  const others = goalsInForce(goals).filter((goal) => goal.id !== id);
  return others.length < goalLimits.goals
    ? null
    : invalid({ text: { key: "tooManyLines", values: { max: goalLimits.goals } } });
}

/** Adds a goal to an agreement. At most five political ones are in force at once. */
export async function createPlanGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = rowId.safeParse((raw as { agreementId?: unknown } | null)?.agreementId);
  const place = asked.success ? await getPlanPlace(asked.data) : null;
  if (!place) return refused("NOT_FOUND");
  if (!canEditGoals(viewer, place)) return refused("FORBIDDEN");
  const parsed = planGoalSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const agreementId = place.id;
  const editing = { by: viewer, agreementId, municipalityId: place.municipalityId };
  const prisma = await db();
  return prisma.$transaction(async (tx): Promise<Saved> => {
    // Two that are added side by side must not make six.
    await lockPlan(tx, agreementId);
    const full = roomError(await listPlanGoals(agreementId, tx), parsed.data.kind);
    return full ?? ok({ id: await createPlanGoal(tx, editing, parsed.data), agreementId });
  });
}

/**
 * Begins with the proposed goals, to be put right afterwards; only where no political goal is in force. Pressing twice
 * adds nothing.
 */
export async function startPlanGoalsCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ agreementId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = rowId.safeParse((raw as { agreementId?: unknown } | null)?.agreementId);
  const place = asked.success ? await getPlanPlace(asked.data) : null;
  if (!place) return refused("NOT_FOUND");
  if (!canEditGoals(viewer, place)) return refused("FORBIDDEN");
  const agreementId = place.id;
  const editing = { by: viewer, agreementId, municipalityId: place.municipalityId };
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    await lockPlan(tx, agreementId);
    const inForce = goalsInForce(await listPlanGoals(agreementId, tx));
    if (inForce.some(({ kind }) => kind === "POLITICAL_GOAL")) return refused("ALREADY_DONE");
    for (const text of proposedGoals) await createPlanGoal(tx, editing, { kind: "POLITICAL_GOAL", text });
    return ok({ agreementId });
  });
}

interface Subject {
  goal: PlacedGoal;
  editing: GoalEditing;
}

async function readGoal(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = goalIdSchema.safeParse(raw);
  const goal = target.success ? await getPlanGoal(target.data.id) : null;
  if (!goal) return refused("NOT_FOUND");
  if (!canEditGoals(viewer, goal.place)) return refused("FORBIDDEN");
  const { agreementId, municipalityId } = goal.place;
  return ok({ goal, editing: { by: viewer, agreementId, municipalityId } });
}

/** What stands in the database now, for the one who comes second. */
async function goalConflict(id: string): Promise<Failure<GoalConflict>> {
  const goal = await getPlanGoal(id);
  if (!goal) return refused("NOT_FOUND");
  const { version, kind, text, isRemoved } = goal;
  return { ok: false, code: "CONFLICT", current: { version, kind, text, isRemoved } };
}

const versionOf = (raw: unknown): number => {
  const target = goalTargetSchema.safeParse(raw);
  return target.success ? target.data.version : 0;
};

/** Puts a goal's words or kind right. Earlier judgements of it stay with it. */
export async function updatePlanGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readGoal(viewer, raw);
  if (!found.ok) return found;
  const { goal, editing } = found.data;
  const { agreementId } = editing;
  const parsed = planGoalSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if (goal.version !== versionOf(raw) || goal.isRemoved) return goalConflict(goal.id);
  const prisma = await db();
  const done = await prisma.$transaction(async (tx): Promise<Saved | null> => {
    await lockPlan(tx, agreementId);
    const full = roomError(await listPlanGoals(agreementId, tx), parsed.data.kind, goal.id);
    if (full) return full;
    const isSaved = await updatePlanGoal(tx, editing, goal, parsed.data);
    return isSaved ? ok({ id: goal.id, agreementId }) : null;
  });
  return done ?? goalConflict(goal.id);
}

/** Moves a goal a step among those of its kind. At the end it stays where it is. */
export async function movePlanGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readGoal(viewer, raw);
  if (!found.ok) return found;
  const { goal, editing } = found.data;
  const { agreementId } = editing;
  const parsed = goalMoveSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    await lockPlan(tx, agreementId);
    const goals = await listPlanGoals(agreementId, tx);
    const ids = movedGoals(goals, goal.id, parsed.data.direction);
    if (ids) await orderPlanGoals(tx, editing, goal, goals, ids);
  });
  return ok({ id: goal.id, agreementId });
}

async function setRemoved(viewer: Viewer, raw: unknown, at: Date | null): Promise<Saved> {
  const found = await readGoal(viewer, raw);
  if (!found.ok) return found;
  const { goal, editing } = found.data;
  const { agreementId } = editing;
  const done = { id: goal.id, agreementId };
  // Doing it twice changes nothing.
  if (goal.isRemoved === (at !== null)) return ok(done);
  if (goal.version !== versionOf(raw)) return goalConflict(goal.id);
  const prisma = await db();
  const result = await prisma.$transaction(async (tx): Promise<Saved | null> => {
    await lockPlan(tx, agreementId);
    const full = at === null ? roomError(await listPlanGoals(agreementId, tx), goal.kind, goal.id) : null;
    if (full) return full;
    return (await setPlanGoalRemoved(tx, editing, goal, at)) ? ok(done) : null;
  });
  return result ?? goalConflict(goal.id);
}

/** Takes a goal out; what evaluations said of it stays, and it can be put back. */
export async function removePlanGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  return setRemoved(viewer, raw, now());
}

/** Puts a goal back, if there is room for it. */
export async function restorePlanGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  return setRemoved(viewer, raw, null);
}
