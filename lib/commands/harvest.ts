import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import {
  createHarvestNote,
  getHarvestNote,
  listHarvestOrigins,
  listHarvestThemes,
  setHarvestNoteRemoved,
  updateHarvestNote,
  type NotePlace,
} from "@/lib/db/harvest";
import { getPlanPlace } from "@/lib/db/plan";
import { listPlanningInstitutions } from "@/lib/db/workshop";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { HarvestConflict, HarvestNote } from "@/lib/domain/process/harvest";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canChangeNote, canReadHarvest, canWriteHarvest, harvestInstitutions } from "@/lib/policies/harvest";
import { canEditPlan } from "@/lib/policies/plan";
import { harvestPlanSchema, parseHarvestNote, parseNewHarvest } from "@/lib/validation/harvest";
import { idSchema, targetSchema } from "@/lib/validation/workshop";

async function knownThemes(place: NotePlace, themeIds: string[]): Promise<string[]> {
  const themes = await listHarvestThemes(place.areas);
  return themeIds.filter((id) => themes.some((theme) => theme.id === id));
}

/**
 * Writes down one thing brought home from a round, a workshop or a working group. Leaders and staff write for their own
 * institution, the administration for any or for all in common. The same form posted twice gives one note.
 */
export async function writeHarvestNote(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; agreementId: string; municipalityId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = harvestPlanSchema.safeParse(raw);
  const agreement = target.success ? await getPlanPlace(target.data.agreementId) : null;
  if (!agreement) return refused("NOT_FOUND");
  const { municipalityId, areas } = agreement;
  if (!canReadHarvest(viewer, municipalityId)) return refused("NOT_FOUND");
  if (!canWriteHarvest(viewer, agreement)) return refused("FORBIDDEN");
  const own = canEditPlan(viewer, agreement) ? null : harvestInstitutions(viewer, municipalityId);
  const institutions = await listPlanningInstitutions(agreement, own);
  if (own !== null && institutions.length === 0) return refused("FORBIDDEN");
  const parsed = parseNewHarvest(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { source, institutionId, submissionKey, ...note } = parsed.data;
  const isOwn = (id: string | null) => institutions.some((each) => each.id === id);
  const origins = await listHarvestOrigins(agreement.id);
  const origin = origins.find(({ kind, id }) => kind === source.kind && id === source.id);
  // A workshop of another house is theirs to harvest.
  if (!origin || (own !== null && origin.institutionId !== null && !isOwn(origin.institutionId))) {
    return invalid({ source: { key: "choose" } });
  }
  const only = own !== null && institutions.length === 1 ? institutions[0]!.id : null;
  const where = origin.institutionId ?? institutionId ?? only;
  if (where === null ? own !== null : !isOwn(where) && where !== origin.institutionId) {
    return invalid({ institutionId: { key: "choose" } });
  }
  const place: NotePlace = { agreementId: agreement.id, municipalityId, areas };
  const { id } = await createHarvestNote(
    place,
    {
      ...note,
      themeIds: await knownThemes(place, note.themeIds),
      roundId: origin.roundId,
      workshopId: origin.kind === "workshop" ? origin.id : null,
      workingGroupId: origin.kind === "group" ? origin.id : null,
      institutionId: where,
    },
    {
      actor: { ...auditActor(viewer, municipalityId), id: viewer.userId },
      on: today(),
      submissionKey,
    },
  );
  return ok({ id, agreementId: agreement.id, municipalityId });
}

interface Subject {
  viewer: Actor;
  note: HarvestNote;
  place: NotePlace;
}

/** The note that is meant; only for those who may change it. */
async function readSubject(
  viewer: Viewer,
  raw: unknown,
  standing: "STANDING" | "REMOVED" = "STANDING",
): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = idSchema.safeParse(raw);
  const found = target.success ? await getHarvestNote(target.data.id, standing) : null;
  if (!found || !canReadHarvest(viewer, found.place.municipalityId)) return refused("NOT_FOUND");
  return canChangeNote(viewer, found.place, found.note) ? ok({ viewer, ...found }) : refused("FORBIDDEN");
}

async function conflictOf(id: string): Promise<Failure<HarvestConflict>> {
  const newest = await getHarvestNote(id);
  if (!newest) return refused("NOT_FOUND");
  const { version, kind, text } = newest.note;
  return { ok: false, code: "CONFLICT", current: { version, kind, text } };
}

/** The same as it stood when the form was opened; CONFLICT when somebody changed it since. */
async function readUnchanged(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject, HarvestConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { id, version } = found.data.note;
  const target = targetSchema.safeParse(raw);
  return target.success && target.data.version === version ? found : conflictOf(id);
}

export interface ChangedNote {
  id: string;
  version: number;
  agreementId: string;
  municipalityId: string;
}

const changed = ({ note, place }: Subject, version: number): ChangedNote => ({
  ...{ id: note.id, version, agreementId: place.agreementId, municipalityId: place.municipalityId },
});

/** Corrects a note. The second of two writers gets CONFLICT with what stands there. */
export async function editHarvestNote(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<ChangedNote, HarvestConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { note, place } = found.data;
  const parsed = parseHarvestNote(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const data = { ...parsed.data, themeIds: await knownThemes(place, parsed.data.themeIds) };
  const actor = auditActor(found.data.viewer, place.municipalityId);
  const outcome = await updateHarvestNote(note, data, place.municipalityId, actor);
  return outcome === "SAVED" ? ok(changed(found.data, note.version + 1)) : conflictOf(note.id);
}

/** Takes a note away; it can be brought back. */
export async function removeHarvestNote(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<ChangedNote, HarvestConflict>> {
  const found = await readUnchanged(viewer, raw);
  if (!found.ok) return found;
  const { note, place } = found.data;
  const actor = auditActor(found.data.viewer, place.municipalityId);
  const outcome = await setHarvestNoteRemoved(note, now(), place.municipalityId, actor);
  return outcome === "SAVED" ? ok(changed(found.data, note.version + 1)) : conflictOf(note.id);
}

/** Brings a note back that was taken away. Doing it twice changes nothing. */
export async function restoreHarvestNote(viewer: Viewer, raw: unknown): Promise<ActionResult<ChangedNote>> {
  const found = await readSubject(viewer, raw, "REMOVED");
  if (!found.ok) {
    const standing = found.code === "NOT_FOUND" ? await readSubject(viewer, raw) : found;
    return standing.ok ? ok(changed(standing.data, standing.data.note.version)) : standing;
  }
  const { note, place } = found.data;
  const actor = auditActor(found.data.viewer, place.municipalityId);
  await setHarvestNoteRemoved(note, null, place.municipalityId, actor);
  return ok(changed(found.data, note.version + 1));
}
