import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import {
  addInvolvement,
  getInvolvement,
  getRemovedInvolvement,
  removeInvolvement,
} from "@/lib/db/involvement";
import {
  createLogEntry,
  getLogEntry,
  setLogEntryRemoved,
  updateLogEntry,
  type LogPhotoToSave,
  type WrittenBy,
} from "@/lib/db/log";
import { getTrial } from "@/lib/db/trial";
import { drawPhoto } from "@/lib/documents/photo";
import { secondsSince } from "@/lib/domain/effort/effort";
import { photoSizeError } from "@/lib/domain/log/photo";
import type { LogConflict, LogEntryRecord } from "@/lib/domain/log/record";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { placeOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canChangeEntry, canWriteLog, type LogPlace } from "@/lib/policies/log";
import {
  changedEntrySchema,
  involvementSchema,
  loggedTrialSchema,
  parseInvolvement,
  parseLogEntry,
  type PostedPhoto,
} from "@/lib/validation/log";
import { submissionKeyOf } from "@/lib/validation/trial";

interface Subject {
  viewer: Actor;
  trial: TrialRecord;
  place: LogPlace;
}

/** The trial that is meant; only for those who write its log. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = loggedTrialSchema.safeParse(raw);
  const trial = target.success ? await getTrial(target.data.id, scopeOf(viewer)) : null;
  if (!trial) return refused("NOT_FOUND");
  const place = placeOfRecord(trial);
  return canWriteLog(viewer, place) ? ok({ viewer, trial, place }) : refused("FORBIDDEN");
}

/** Who saves, and what it cost them. */
function writtenBy({ viewer, trial }: Subject, raw: unknown, fields: number): WrittenBy {
  return {
    actor: { ...auditActor(viewer, trial.municipality.id), id: viewer.userId },
    on: today(),
    effort: { seconds: secondsSince((raw as { openedAt?: unknown } | null)?.openedAt, now()), fields },
  };
}

/** Draws the pictures anew, one after the other; what is no picture is told at its field. */
async function drawAll(
  photos: PostedPhoto[],
): Promise<{ ok: true; photos: LogPhotoToSave[] } | { ok: false; errors: FieldErrors }> {
  const drawn: LogPhotoToSave[] = [];
  const errors: FieldErrors = {};
  for (const { slot, file, alt } of photos) {
    const result = await drawPhoto(new Uint8Array(await file.arrayBuffer()));
    if (result.ok) drawn.push({ ...result.photo, alt });
    else if (result.problem === "photoTooLarge") errors[`photo${slot}`] = photoSizeError(file.size);
    else errors[`photo${slot}`] = { key: result.problem };
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, photos: drawn };
}

/** Text, kind and day, and two for each picture. */
const fieldsOf = (photos: number) => 3 + 2 * photos;

/** Writes an entry into a trial's log. The same form posted twice answers with the same entry. */
export async function writeLogEntryCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; id: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial } = found.data;
  const parsed = parseLogEntry(raw, today());
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { kept: _none, photos: sent, ...entry } = parsed.data;
  const drawn = await drawAll(sent);
  if (!drawn.ok) return invalid(drawn.errors);
  const by = writtenBy(found.data, raw, fieldsOf(sent.length));
  const created = await createLogEntry(trial, { ...entry, photos: drawn.photos }, by, submissionKeyOf(raw));
  return created ? ok({ trialId: trial.id, id: created.id }) : refused("NOT_FOUND");
}

interface EntrySubject extends Subject {
  entry: LogEntryRecord;
  /** of the entry when the form was opened */
  version: number;
}

/** The entry that is meant; only for those who may change it. */
async function readEntry(
  viewer: Viewer,
  raw: unknown,
  removed: "STANDING" | "REMOVED" = "STANDING",
): Promise<ActionResult<EntrySubject>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const target = changedEntrySchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const { entryId, version } = target.data;
  const entry = await getLogEntry(found.data.trial.id, entryId, removed);
  if (!entry) return refused("NOT_FOUND");
  if (!canChangeEntry(found.data.viewer, found.data.place, entry)) return refused("FORBIDDEN");
  return ok({ ...found.data, entry, version });
}

function conflictWith({ version, kind, text, happenedOn }: LogEntryRecord): Failure<LogConflict> {
  return { ok: false, code: "CONFLICT", current: { version, kind, text, happenedOn } };
}

async function newestConflict({ trial, entry }: EntrySubject): Promise<Failure<LogConflict>> {
  const newest = await getLogEntry(trial.id, entry.id);
  return newest ? conflictWith(newest) : refused("NOT_FOUND");
}

/** Corrects an entry. Whoever comes second gets CONFLICT with what stands now. */
export async function editLogEntryCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; id: string }, LogConflict>> {
  const found = await readEntry(viewer, raw);
  if (!found.ok) return found;
  const { trial, entry, version } = found.data;
  const had = entry.photos.map(({ id }) => id);
  const parsed = parseLogEntry(raw, today(), had);
  if (entry.version !== version) return conflictWith(entry);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const drawn = await drawAll(parsed.data.photos);
  if (!drawn.ok) return invalid(drawn.errors);
  const by = writtenBy(found.data, raw, fieldsOf(parsed.data.photos.length));
  const outcome = await updateLogEntry(trial, entry, { ...parsed.data, photos: drawn.photos }, by);
  return outcome === "SAVED" ? ok({ trialId: trial.id, id: entry.id }) : newestConflict(found.data);
}

/** Takes an entry away; it can be brought back. */
export async function removeLogEntryCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; id: string; version: number }, LogConflict>> {
  const found = await readEntry(viewer, raw);
  if (!found.ok) return found;
  const { trial, entry, version } = found.data;
  if (entry.version !== version) return conflictWith(entry);
  const actor = auditActor(found.data.viewer, trial.municipality.id);
  const outcome = await setLogEntryRemoved(trial, entry, now(), actor);
  if (outcome === "CONFLICT") return newestConflict(found.data);
  return ok({ trialId: trial.id, id: entry.id, version: version + 1 });
}

/** Brings an entry back that was taken away. Doing it twice changes nothing. */
export async function restoreLogEntryCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; id: string }>> {
  const found = await readEntry(viewer, raw, "REMOVED");
  if (!found.ok) {
    const standing = found.code === "NOT_FOUND" ? await readEntry(viewer, raw) : found;
    return standing.ok ? ok({ trialId: standing.data.trial.id, id: standing.data.entry.id }) : standing;
  }
  const { trial, entry } = found.data;
  await setLogEntryRemoved(trial, entry, null, auditActor(found.data.viewer, trial.municipality.id));
  return ok({ trialId: trial.id, id: entry.id });
}

/** Notes that a group was heard about a trial. */
export async function addInvolvementCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const parsed = parseInvolvement(raw, today());
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const by = writtenBy(found.data, raw, parsed.data.note === null ? 2 : 3);
  const outcome = await addInvolvement(found.data.trial, parsed.data, by);
  if (outcome === "ALREADY") return invalid({ group: { key: "heardAlready" } });
  return ok({ trialId: found.data.trial.id });
}

/** Takes a line about who was heard away. Doing it twice changes nothing. */
export async function removeInvolvementCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; id: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial } = found.data;
  const target = involvementSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const id = target.data.involvementId;
  const standing = await getInvolvement(trial.id, id);
  if (standing) {
    await removeInvolvement(trial, standing, auditActor(found.data.viewer, trial.municipality.id));
  } else if (!(await getRemovedInvolvement(trial.id, id))) return refused("NOT_FOUND");
  return ok({ trialId: trial.id, id });
}

/** Brings a line back that was taken away. Doing it twice changes nothing. */
export async function restoreInvolvementCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { trial } = found.data;
  const target = involvementSchema.safeParse(raw);
  const gone = target.success ? await getRemovedInvolvement(trial.id, target.data.involvementId) : null;
  if (!gone) return refused("NOT_FOUND");
  const by = { ...writtenBy(found.data, raw, 0), effort: null };
  // Noted again in the meantime: then it is there already.
  await addInvolvement(trial, gone, by, gone.id);
  return ok({ trialId: trial.id });
}
