import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getTrial } from "@/lib/db/trial";
import {
  correctMove,
  getTrialLife,
  saveMove,
  undoMove,
  type MovedBy,
  type StoredLife,
} from "@/lib/db/trial-life";
import { filledFields, secondsSince, type Effort } from "@/lib/domain/effort/effort";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { mayMove, mayTouch, trialMoves, type Capacity, type TrialMove } from "@/lib/domain/trial/life";
import { isRepeat, planCorrection, planMove, planUndo } from "@/lib/domain/trial/life-step";
import type { LifeConflict } from "@/lib/domain/trial/life-conflict";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { tellProposersOfMove } from "@/lib/mail/idea-mails";
import { capacitiesAt } from "@/lib/policies/trial";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  chosenMoveSchema,
  correctedDaySchema,
  correctionSchema,
  inMoveOrder,
  movedTrialSchema,
  moveFields,
  parseMove,
} from "@/lib/validation/trial-life";

interface Subject {
  viewer: Actor;
  trial: TrialRecord;
  life: StoredLife;
  as: Capacity[];
  /** of the trial when the form was opened */
  version: number;
}

/** The trial that is meant, with its life; only for those who move trials there at all. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = movedTrialSchema.safeParse(raw);
  const trial = target.success ? await getTrial(target.data.id, scopeOf(viewer)) : null;
  if (!target.success || !trial) return refused("NOT_FOUND");
  const as = capacitiesAt(viewer, rightsOfRecord(trial));
  if (as.length === 0) return refused("FORBIDDEN");
  return ok({ viewer, trial, life: await getTrialLife(trial), as, version: target.data.version });
}

function movedBy({ viewer, trial }: Subject): MovedBy {
  return { actor: { ...auditActor(viewer, trial.municipality.id), id: viewer.userId }, at: now() };
}

/** What the step cost: the time since its form was folded out, and the fields filled in. */
function effortOf(raw: unknown): Effort {
  const values = raw as Record<string, unknown>;
  const fields = moveFields.filter((field) => field !== "move");
  return { seconds: secondsSince(values.openedAt, now()), fields: filledFields(values, fields) };
}

/** What stands in the database now, for the one who comes second. */
function conflictWith({ trial, life }: Pick<Subject, "trial" | "life">): Failure<LifeConflict> {
  const last = life.told.findLast(({ supersededAt }) => supersededAt === null);
  return {
    ok: false,
    code: "CONFLICT",
    current: {
      version: trial.version,
      stage: trial.stage,
      on: last?.from ?? null,
      by: last && last.move !== null ? last.madeByName : null,
    },
  };
}

async function newestConflict(viewer: Actor, id: string): Promise<Failure<LifeConflict>> {
  const trial = await getTrial(id, scopeOf(viewer));
  return trial ? conflictWith({ trial, life: await getTrialLife(trial) }) : refused("NOT_FOUND");
}

/**
 * Moves a trial from stage to stage. What a move needs, and what stands against it, is the state machine's
 * (`domain/trial/life`). Whoever comes second gets CONFLICT with where the trial stands now.
 */
export async function moveTrialCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; move: TrialMove }, LifeConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial, life, as, version } = found.data;
  const chosen = chosenMoveSchema.safeParse(raw);
  if (!chosen.success) {
    const mayAny = trialMoves.some((move) => mayMove(life, move, as));
    return mayAny ? invalid({ move: { key: "choose" } }) : refused("FORBIDDEN");
  }
  const { move } = chosen.data;
  if (!mayMove(life, move, as)) return refused("FORBIDDEN");
  const parsed = parseMove(raw, move);
  if (trial.version !== version) {
    const isSaved =
      parsed.ok &&
      trial.version === version + 1 &&
      isRepeat(life.passed, parsed.data, found.data.viewer.userId);
    return isSaved ? ok({ id: trial.id, move }) : conflictWith(found.data);
  }
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const planned = planMove(life, parsed.data, as, today());
  if (!planned.ok) return invalid(inMoveOrder(planned.errors));
  const outcome = await saveMove(
    trial,
    planned.plan,
    { ...movedBy(found.data), effort: effortOf(raw) },
    tellProposersOfMove,
  );
  return outcome === "SAVED" ? ok({ id: trial.id, move }) : newestConflict(found.data.viewer, trial.id);
}

/** Undoes the last move within a day of it. Undoing twice changes nothing more. */
export async function undoMoveCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, LifeConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial, life, as, version } = found.data;
  if (trial.version !== version) return conflictWith(found.data);
  const planned = planUndo(life, { userId: found.data.viewer.userId, as }, now());
  if (!planned.ok) {
    return planned.errors.move?.key === "undoNotYours" ? refused("FORBIDDEN") : invalid(planned.errors);
  }
  const outcome = await undoMove(trial, planned.plan, movedBy(found.data));
  return outcome === "SAVED" ? ok({ id: trial.id }) : newestConflict(found.data.viewer, trial.id);
}

/** Corrects the day of a move, at any time afterwards; the day it had stays in the history. */
export async function correctMoveDateCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, LifeConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial, life, as, version } = found.data;
  const by = { userId: found.data.viewer.userId, as };
  const target = correctionSchema.safeParse(raw);
  const moved = target.success && life.passed.find(({ id }) => id === target.data.moveId);
  const maySome = as.includes("LEADER") || as.includes("ADMINISTRATION");
  if (!moved) return refused(maySome ? "NOT_FOUND" : "FORBIDDEN");
  if (!mayTouch(moved, by)) return refused("FORBIDDEN");
  if (trial.version !== version) return conflictWith(found.data);
  const day = correctedDaySchema.safeParse(raw);
  if (!day.success) return invalid(fieldErrors(day.error));
  const planned = planCorrection(life, moved.id, day.data.on, today());
  if (!planned) return refused("NOT_FOUND");
  if (!planned.ok) return invalid(planned.errors);
  const outcome = await correctMove(trial, planned.plan, movedBy(found.data));
  return outcome === "SAVED" ? ok({ id: trial.id }) : newestConflict(found.data.viewer, trial.id);
}
