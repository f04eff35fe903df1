import { now } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { createExercise, getExercise, setExerciseRemoved, updateExercise } from "@/lib/db/exercise";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { ExerciseConflict, ExerciseRecord } from "@/lib/domain/process/exercise";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { adaptingInstitutions, canEditExercise, canSeeExercise, cataloguesOf } from "@/lib/policies/exercise";
import { adaptationSchema, exerciseOwnerSchema, parseExercise } from "@/lib/validation/exercise";
import { idSchema, targetSchema } from "@/lib/validation/workshop";

/** Writes a new exercise: the administration for its municipality, the system administrator for all. */
export async function writeExercise(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const catalogues = cataloguesOf(viewer);
  if (catalogues.length === 0) return refused("FORBIDDEN");
  const owner = exerciseOwnerSchema.safeParse(raw);
  const asked = owner.success ? owner.data.municipalityId : undefined;
  const municipalityId = catalogues.length === 1 && asked === null ? catalogues[0]! : asked;
  if (municipalityId === undefined || !catalogues.includes(municipalityId)) return refused("NOT_FOUND");
  const parsed = parseExercise(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const to = { municipalityId, institutionId: null, adaptedFromId: null };
  return ok(await createExercise(parsed.data, to, auditActor(viewer, municipalityId)));
}

/** Makes an institution's own copy of an exercise, which keeps where it came from and is seen by the municipality. */
export async function adaptExercise(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = adaptationSchema.safeParse(raw);
  const from = target.success ? await getExercise(target.data.fromId) : null;
  if (!target.success || !from || !canSeeExercise(viewer, from)) return refused("NOT_FOUND");
  const places = adaptingInstitutions(viewer).filter(
    ({ municipalityId }) => from.municipalityId === null || from.municipalityId === municipalityId,
  );
  if (places.length === 0) return refused("FORBIDDEN");
  const asked = target.data.institutionId;
  const place =
    asked === null && places.length === 1
      ? places[0]
      : places.find(({ institutionId }) => institutionId === asked);
  const parsed = parseExercise(raw);
  if (!place || !parsed.ok) {
    return invalid({
      ...(place ? {} : { institutionId: { key: "choose" } }),
      ...(parsed.ok ? {} : parsed.fieldErrors),
    });
  }
  return ok(
    await createExercise(
      parsed.data,
      { ...place, adaptedFromId: from.id },
      auditActor(viewer, place.municipalityId),
    ),
  );
}

interface Subject {
  viewer: Actor;
  exercise: ExerciseRecord;
}

/** The exercise that is meant; only for those who may change it. */
async function readSubject(
  viewer: Viewer,
  raw: unknown,
  standing: "STANDING" | "REMOVED" = "STANDING",
): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = idSchema.safeParse(raw);
  const exercise = target.success ? await getExercise(target.data.id, standing) : null;
  if (!exercise || !canSeeExercise(viewer, exercise)) return refused("NOT_FOUND");
  return canEditExercise(viewer, exercise) ? ok({ viewer, exercise }) : refused("FORBIDDEN");
}

async function conflictOf(id: string): Promise<Failure<ExerciseConflict>> {
  const newest = await getExercise(id);
  if (!newest) return refused("NOT_FOUND");
  const { version, title, purpose, text } = newest;
  return { ok: false, code: "CONFLICT", current: { version, title, purpose, text } };
}

/** The same as it stood when the form was opened; CONFLICT when somebody changed it since. */
async function readUnchanged(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject, ExerciseConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { id, version } = found.data.exercise;
  const target = targetSchema.safeParse(raw);
  return target.success && target.data.version === version ? found : conflictOf(id);
}

/** Changes an exercise; programmes keep what they took from it. The second of two writers gets CONFLICT. */
export async function editExercise(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, ExerciseConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { exercise } = found.data;
  const parsed = parseExercise(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const outcome = await updateExercise(
    exercise,
    parsed.data,
    auditActor(found.data.viewer, exercise.municipalityId),
  );
  return outcome === "SAVED" ? ok({ id: exercise.id }) : conflictOf(exercise.id);
}

/** Takes an exercise out of the catalogue; it can be put back. */
export async function removeExercise(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, ExerciseConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { exercise } = found.data;
  const actor = auditActor(found.data.viewer, exercise.municipalityId);
  const outcome = await setExerciseRemoved(exercise, now(), actor);
  return outcome === "SAVED" ? ok({ id: exercise.id }) : conflictOf(exercise.id);
}

/** Puts an exercise back that was taken out. Doing it twice changes nothing. */
export async function restoreExercise(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  const found = await readSubject(viewer, raw, "REMOVED");
  if (!found.ok) {
    const standing = found.code === "NOT_FOUND" ? await readSubject(viewer, raw) : found;
    return standing.ok ? ok({ id: standing.data.exercise.id }) : standing;
  }
  const { exercise } = found.data;
  await setExerciseRemoved(exercise, null, auditActor(found.data.viewer, exercise.municipalityId));
  return ok({ id: exercise.id });
}
