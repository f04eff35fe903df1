import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getExercise } from "@/lib/db/exercise";
import { listForNextRound } from "@/lib/db/harvest";
import { getPlanPlace } from "@/lib/db/plan";
import { getWorkshop, listPlanningInstitutions } from "@/lib/db/workshop";
import { createRound, getRound, updateRound } from "@/lib/db/workshop-round";
import { createWorkshop, setWorkshopStanding, updateWorkshop, writeProgramme } from "@/lib/db/workshop-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { insertEntry, moveEntry } from "@/lib/domain/process/programme";
import {
  placeOfWorkshop,
  workshopContext,
  workshopLimits,
  type ProgrammeEntry,
  type RoundConflict,
  type WorkshopConflict,
  type WorkshopRecord,
} from "@/lib/domain/process/workshop";
import { characterCount } from "@/lib/domain/shared/clean-text";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canSeeExercise } from "@/lib/policies/exercise";
import { canEditPlan, ledInstitutions } from "@/lib/policies/plan";
import { canEditRounds, canEditWorkshop, canPlanStep, canPlanWorkshops } from "@/lib/policies/workshop";
import { orderStepSchema } from "@/lib/validation/form";
import { harvestPlanSchema } from "@/lib/validation/harvest";
import {
  addedEntrySchema,
  entryTargetSchema,
  idSchema,
  parseEntry,
  parseRound,
  parseStanding,
  parseWorkshopStart,
  parseWorkshopTexts,
  targetSchema,
  workshopOfRoundSchema,
  type RoundInput,
} from "@/lib/validation/workshop";

/** The round's note with what was taken up from the harvest, one line each. */
async function noteWith(agreementId: string, { note, takeIds }: RoundInput): Promise<string | null> {
  if (takeIds.length === 0) return note;
  const offered = await listForNextRound(agreementId);
  const taken = offered.filter(({ id }) => takeIds.includes(id)).map(({ text }) => `– ${text}`);
  return [note, taken.join("\n")].filter(Boolean).join("\n\n") || null;
}

const isTooLong = (note: string | null) => note !== null && characterCount(note) > workshopLimits.note;
const noteTooLong = (note: string) =>
  invalid({ note: { key: "tooLong", values: { count: characterCount(note), max: workshopLimits.note } } });

/** Begins a round of workshops; what the harvest asked to take up is put into its note. */
export async function createWorkshopRound(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = harvestPlanSchema.safeParse(raw);
  const place = target.success ? await getPlanPlace(target.data.agreementId) : null;
  if (!place) return refused("NOT_FOUND");
  if (!canEditRounds(viewer, place)) return refused("FORBIDDEN");
  const parsed = parseRound(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const note = await noteWith(place.id, parsed.data);
  if (isTooLong(note)) return noteTooLong(note!);
  const { title, about } = parsed.data;
  return ok(await createRound(place, { title, about, note }, auditActor(viewer, place.municipalityId)));
}

/** Changes what a round says about itself. The second of two writers gets CONFLICT with what stands there. */
export async function editWorkshopRound(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, RoundConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = targetSchema.safeParse(raw);
  const round = target.success ? await getRound(target.data.id) : null;
  if (!target.success || !round) return refused("NOT_FOUND");
  if (!canEditRounds(viewer, round.agreement)) return refused("FORBIDDEN");
  const parsed = parseRound(raw);
  const conflict = async (): Promise<Failure<RoundConflict>> => {
    const newest = await getRound(round.id);
    if (!newest) return refused("NOT_FOUND");
    const { version, title, about, note } = newest;
    return { ok: false, code: "CONFLICT", current: { version, title, about, note } };
  };
  if (round.version !== target.data.version) return conflict();
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const note = await noteWith(round.agreement.id, parsed.data);
  if (isTooLong(note)) return noteTooLong(note!);
  const { title, about } = parsed.data;
  const actor = auditActor(viewer, round.agreement.municipalityId);
  const outcome = await updateRound(round, { title, about, note }, actor);
  return outcome === "SAVED" ? ok({ id: round.id }) : conflict();
}

/**
 * Plans a workshop of a round's step, with an empty programme or one copied from another workshop of the round. A leader
 * plans for the own institution; the same form posted twice gives one workshop.
 */
export async function planWorkshop(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = workshopOfRoundSchema.safeParse(raw);
  const round = target.success ? await getRound(target.data.roundId) : null;
  if (!round) return refused("NOT_FOUND");
  const { agreement } = round;
  if (!canPlanWorkshops(viewer, agreement)) return refused("FORBIDDEN");
  const mayAll = canEditPlan(viewer, agreement);
  const led = mayAll ? null : ledInstitutions(viewer, agreement.municipalityId);
  const institutions = await listPlanningInstitutions(agreement, led);
  if (led !== null && institutions.length === 0) return refused("FORBIDDEN");
  const start = parseWorkshopStart(raw);
  const texts = parseWorkshopTexts(raw, workshopContext(agreement, today()));
  if (!start.ok || !texts.ok) {
    return invalid({ ...(start.ok ? {} : start.fieldErrors), ...(texts.ok ? {} : texts.fieldErrors) });
  }
  const { step, copyFromId, submissionKey } = start.data;
  const only = led !== null && institutions.length === 1 ? institutions[0]!.id : null;
  const institutionId = start.data.institutionId ?? only;
  if (step === "LEADERS" && !mayAll) return invalid({ step: { key: "choose" } });
  const isKnown = institutions.some(({ id }) => id === institutionId);
  const common = institutionId === null && mayAll;
  if (step === "LEADERS" ? start.data.institutionId !== null : !isKnown && !common) {
    return invalid({ institutionId: { key: "choose" } });
  }
  if (!canPlanStep(viewer, { ...agreement, institutionId }, step)) return refused("FORBIDDEN");
  const copied = copyFromId === null ? null : await getWorkshop(copyFromId);
  if (copyFromId !== null && copied?.round.id !== round.id) {
    return invalid({ copyFromId: { key: "choose" } });
  }
  const programme = (copied?.programme ?? []).map(({ id: _new, ...entry }) => entry);
  const by = { actor: auditActor(viewer, agreement.municipalityId), submissionKey };
  return ok(await createWorkshop(round, { ...texts.data, step, institutionId }, programme, by));
}

interface Subject {
  viewer: Actor;
  workshop: WorkshopRecord;
}

/** The workshop that is meant; only for those who may change it. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = idSchema.safeParse(raw);
  const workshop = target.success ? await getWorkshop(target.data.id) : null;
  if (!workshop) return refused("NOT_FOUND");
  return canEditWorkshop(viewer, placeOfWorkshop(workshop)) ? ok({ viewer, workshop }) : refused("FORBIDDEN");
}

async function conflictOf(id: string): Promise<Failure<WorkshopConflict>> {
  const newest = await getWorkshop(id);
  if (!newest) return refused("NOT_FOUND");
  const { version, title, wording, place, note, programme } = newest;
  return { ok: false, code: "CONFLICT", current: { version, title, wording, place, note, programme } };
}

/** The same as it stood when the form was opened; CONFLICT when somebody changed it since. */
async function readUnchanged(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject, WorkshopConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { id, version } = found.data.workshop;
  const target = targetSchema.safeParse(raw);
  return target.success && target.data.version === version ? found : conflictOf(id);
}

const actorOf = ({ viewer, workshop }: Subject) => auditActor(viewer, workshop.agreement.municipalityId);

/** Changes what a workshop says about itself. The second of two writers gets CONFLICT with what stands there. */
export async function editWorkshop(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, WorkshopConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { workshop } = found.data;
  const parsed = parseWorkshopTexts(raw, workshopContext(workshop.agreement, today()));
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  // An unchanged wording keeps the days it was placed on, whatever day it is now.
  const isSame = parsed.data.time.wording === workshop.wording;
  const { start, end, wording, precision } = workshop;
  const time = isSame ? { start, end, wording, precision } : parsed.data.time;
  const outcome = await updateWorkshop(workshop, { ...parsed.data, time }, actorOf(found.data));
  return outcome === "SAVED" ? ok({ id: workshop.id }) : conflictOf(workshop.id);
}

/** Says that a workshop was held and by how many, that it was cancelled, or that it is planned again. */
export async function standWorkshop(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, WorkshopConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { workshop } = found.data;
  const parsed = parseStanding(raw, today());
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const outcome = await setWorkshopStanding(workshop, parsed.data, now(), actorOf(found.data));
  return outcome === "SAVED" ? ok({ id: workshop.id }) : conflictOf(workshop.id);
}

/** How often a line is put in anew when the programme changed meanwhile: two who add do not stand in each other's way. */
const TRIES = 4;

/** The line to be put in: an exercise of the catalogue as it stands there, or what was typed. */
async function entryToAdd(
  viewer: Actor,
  raw: unknown,
  exerciseId: string | null,
): Promise<ActionResult<Omit<ProgrammeEntry, "id">>> {
  const isTyped = ((raw as { title?: unknown } | null)?.title ?? "") !== "";
  const exercise = exerciseId === null ? null : await getExercise(exerciseId);
  const mayUse = exercise !== null && canSeeExercise(viewer, exercise);
  if (isTyped || exerciseId === null) {
    const parsed = parseEntry(raw);
    if (!parsed.ok) return invalid(parsed.fieldErrors);
    return ok({ ...parsed.data, exerciseId: mayUse ? exercise.id : null });
  }
  if (!mayUse) return refused("NOT_FOUND");
  const { id, title, minutes, text } = exercise;
  return ok({ title, minutes, text: text.slice(0, workshopLimits.entryText), exerciseId: id });
}

/** Puts a line into a programme: an exercise, or what was typed. Whoever else changes the programme loses nothing. */
export async function addProgrammeEntry(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; entryId: string; title: string }, WorkshopConflict>> {
  const target = addedEntrySchema.safeParse(raw);
  if (viewer && !target.success) return refused("NOT_FOUND");
  for (let tries = 1; ; tries += 1) {
    const found = await readSubject(viewer, raw);
    if (!found.ok) return found;
    const { workshop } = found.data;
    const added = await entryToAdd(found.data.viewer, raw, target.data!.exerciseId);
    if (!added.ok) return added;
    if (workshop.programme.length >= workshopLimits.entries) {
      return invalid({ title: { key: "tooManyLines", values: { max: workshopLimits.entries } } });
    }
    const entry = { id: randomUUID(), ...added.data };
    const programme = insertEntry(workshop.programme, entry, target.data!.place);
    if ((await writeProgramme(workshop, programme, actorOf(found.data))) === "SAVED") {
      return ok({ id: workshop.id, entryId: entry.id, title: entry.title });
    }
    if (tries === TRIES) return conflictOf(workshop.id);
  }
}

/** Changes one line of a programme: what it is called here, how long it takes, how it is done. */
export async function editProgrammeEntry(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; entryId: string }, WorkshopConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { workshop } = found.data;
  const target = entryTargetSchema.safeParse(raw);
  const entryId = target.success ? target.data.entryId : null;
  if (!workshop.programme.some(({ id }) => id === entryId) || !target.success) {
    return target.success && target.data.version !== workshop.version
      ? conflictOf(workshop.id)
      : refused("NOT_FOUND");
  }
  if (target.data.version !== workshop.version) return conflictOf(workshop.id);
  const parsed = parseEntry(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const programme = workshop.programme.map((entry) =>
    entry.id === entryId ? { ...entry, ...parsed.data } : entry,
  );
  const outcome = await writeProgramme(workshop, programme, actorOf(found.data));
  return outcome === "SAVED"
    ? ok({ id: workshop.id, entryId: target.data.entryId })
    : conflictOf(workshop.id);
}

export interface SteppedEntry {
  id: string;
  kind: "UP" | "DOWN" | "REMOVE";
  entry: ProgrammeEntry;
  /** from 1: where it stands now, or stood before it was taken out */
  place: number;
}

/** Moves a line one place, or takes it out; what was taken out comes back by being added where it stood. */
export async function stepProgrammeEntry(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<SteppedEntry, WorkshopConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { workshop } = found.data;
  const target = orderStepSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  if (target.data.version !== workshop.version) return conflictOf(workshop.id);
  const { kind, id: entryId } = target.data.step;
  const index = workshop.programme.findIndex(({ id }) => id === entryId);
  const entry = workshop.programme[index];
  if (!entry) return refused("NOT_FOUND");
  const moved =
    kind === "REMOVE"
      ? workshop.programme.toSpliced(index, 1)
      : (moveEntry(workshop.programme, entryId, kind) ?? workshop.programme);
  if ((await writeProgramme(workshop, moved, actorOf(found.data))) === "CONFLICT") {
    return conflictOf(workshop.id);
  }
  const place = kind === "REMOVE" ? index + 1 : moved.findIndex(({ id }) => id === entryId) + 1;
  return ok({ id: workshop.id, kind, entry, place });
}
