import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getAskingTrial, getDilemma, getReflection, listAskingInstitutions } from "@/lib/db/dilemma";
import {
  createDilemma,
  createReflection,
  setDilemmaRemoved,
  setDilemmaRest,
  setReflectionRemoved,
  updateDilemma,
  updateReflection,
} from "@/lib/db/dilemma-write";
import { getFollowingMeeting } from "@/lib/db/following-meeting";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import {
  dilemmaStanding,
  placeOfDilemma,
  type DilemmaConflict,
  type DilemmaRecord,
  type Reflection,
  type ReflectionConflict,
} from "@/lib/domain/politics/dilemma";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  askingReach,
  canAskFor,
  canAskSomewhere,
  canChangeReflection,
  canNoteReflection,
  canReadDilemma,
  canReflect,
  readsReflections,
} from "@/lib/policies/dilemma";
import { canKeepMeetings } from "@/lib/policies/following-meeting";
import {
  askingInstitutionSchema,
  dilemmaIdSchema,
  dilemmaTargetSchema,
  newDilemmaSchema,
  letsTrialGo,
  parseDilemma,
  parseNotedReflection,
  parseReflection,
  parseTakenHome,
  reflectedDilemmaSchema,
  reflectionMeetingSchema,
} from "@/lib/validation/dilemma";
import { submissionKeyOf } from "@/lib/validation/trial";

const authorOf = (viewer: Actor, municipalityId: string) => ({
  ...auditActor(viewer, municipalityId),
  id: viewer.userId,
});

/**
 * Puts an institution's question to its municipality's politicians: by its leader, or by the administration on its behalf.
 * The trial it comes from must be one of the institution's that the writer may see.
 */
export async function askDilemma(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canAskSomewhere(viewer)) return refused("FORBIDDEN");
  const reach = askingReach(viewer);
  const asked = askingInstitutionSchema.safeParse(raw);
  const institutions = await listAskingInstitutions(
    reach,
    asked.success ? asked.data.institutionId : undefined,
  );
  if (asked.success && institutions.length === 0) return refused("NOT_FOUND");
  const institution = institutions.length === 1 ? institutions[0]! : null;
  const parsed = parseDilemma(raw);
  if (!parsed.ok || !institution) {
    return invalid({
      ...(institution ? {} : { institutionId: { key: "choose" } }),
      ...(parsed.ok ? {} : parsed.fieldErrors),
    });
  }
  const { id: institutionId, municipalityId, area } = institution;
  const { trialId, submissionKey } = newDilemmaSchema.parse(raw);
  const trial = trialId === null ? null : await getAskingTrial(trialId, scopeOf(viewer));
  // A trial of another house is not theirs to ask about; the question itself can be.
  if (trialId !== null && !trial?.institutionIds.includes(institutionId)) {
    return invalid({ trialId: { key: "choose" } });
  }
  const by = { actor: authorOf(viewer, municipalityId), on: today(), submissionKey };
  return ok(await createDilemma({ municipalityId, institutionId, area }, { ...parsed.data, trialId }, by));
}

interface Subject {
  viewer: Actor;
  dilemma: DilemmaRecord;
}

const readAs = (viewer: Actor) => ({ scope: scopeOf(viewer), userId: viewer.userId });

/** The dilemma that is meant; only for those who ask in its institution's name. */
async function readSubject(
  viewer: Viewer,
  raw: unknown,
  removed: "STANDING" | "REMOVED" = "STANDING",
): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = dilemmaIdSchema.safeParse(raw);
  const dilemma = target.success ? await getDilemma(target.data.id, readAs(viewer)) : null;
  if (!dilemma) return refused("NOT_FOUND");
  const place = placeOfDilemma(dilemma);
  const isKnown = dilemma.isRemoved
    ? canAskFor(viewer, place)
    : canReadDilemma(viewer, { municipalityId: place.municipalityId, shared: dilemma.shared });
  if (!isKnown || dilemma.isRemoved !== (removed === "REMOVED")) return refused("NOT_FOUND");
  return canAskFor(viewer, place) ? ok({ viewer, dilemma }) : refused("FORBIDDEN");
}

async function conflictOf({ viewer, dilemma }: Subject): Promise<Failure<DilemmaConflict>> {
  const newest = await getDilemma(dilemma.id, readAs(viewer));
  if (!newest) return refused("NOT_FOUND");
  const { version, title, text, question, shared, takenHome, isRemoved } = newest;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version, title, text, question, shared, takenHome, isRemoved },
  };
}

/** True when the form was opened on what stands there now. */
function isNewest({ dilemma }: Subject, raw: unknown): boolean {
  const target = dilemmaTargetSchema.safeParse(raw);
  return target.success && target.data.version === dilemma.version;
}

const actorOf = ({ viewer, dilemma }: Subject) => auditActor(viewer, dilemma.municipality.id);
type Changed = ActionResult<{ id: string; version: number }, DilemmaConflict>;

const answer = async (found: Subject, outcome: "SAVED" | "CONFLICT"): Promise<Changed> =>
  outcome === "SAVED" ? ok({ id: found.dilemma.id, version: found.dilemma.version + 1 }) : conflictOf(found);

/** Puts the question right. What was answered before stays, and what stood there is in the history. */
export async function editDilemma(viewer: Viewer, raw: unknown): Promise<Changed> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const parsed = parseDilemma(raw);
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  // Its trial can be let go of; another one would be another dilemma.
  const trialId = letsTrialGo(raw) ? null : undefined;
  return answer(
    found.data,
    await updateDilemma(found.data.dilemma, parsed.data, trialId, actorOf(found.data)),
  );
}

/** Lets a dilemma rest with what the institution took home, or puts those words right while it rests. */
export async function restDilemma(viewer: Viewer, raw: unknown): Promise<Changed> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { dilemma } = found.data;
  const parsed = parseTakenHome(raw);
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const rest = { takenHome: parsed.data.takenHome, restedOn: dilemma.restedOn ?? today() };
  return answer(found.data, await setDilemmaRest(dilemma, rest, actorOf(found.data)));
}

/** Wakes a dilemma that rests, so that politicians can go on thinking. Doing it twice changes nothing. */
export async function wakeDilemma(viewer: Viewer, raw: unknown): Promise<Changed> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { dilemma } = found.data;
  if (dilemmaStanding(dilemma) === "OPEN") return ok({ id: dilemma.id, version: dilemma.version });
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  return answer(found.data, await setDilemmaRest(dilemma, null, actorOf(found.data)));
}

/** Takes a dilemma back, with what stands under it; it can be put forward again. */
export async function removeDilemma(viewer: Viewer, raw: unknown): Promise<Changed> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  return answer(found.data, await setDilemmaRemoved(found.data.dilemma, now(), actorOf(found.data)));
}

/** Puts a dilemma forward again that was taken back. Doing it twice changes nothing. */
export async function restoreDilemma(viewer: Viewer, raw: unknown): Promise<Changed> {
  const found = await readSubject(viewer, raw, "REMOVED");
  if (!found.ok) {
    const standing = found.code === "NOT_FOUND" ? await readSubject(viewer, raw) : found;
    if (!standing.ok) return standing;
    return ok({ id: standing.data.dilemma.id, version: standing.data.dilemma.version });
  }
  return answer(found.data, await setDilemmaRemoved(found.data.dilemma, null, actorOf(found.data)));
}

/** The dilemma that is reflected on, within the municipality. */
async function readReflected(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = reflectedDilemmaSchema.safeParse(raw);
  const dilemma = target.success ? await getDilemma(target.data.dilemmaId, readAs(viewer)) : null;
  if (!dilemma || dilemma.isRemoved) return refused("NOT_FOUND");
  const { municipality, shared } = dilemma;
  if (!canReadDilemma(viewer, { municipalityId: municipality.id, shared })) return refused("NOT_FOUND");
  return ok({ viewer, dilemma });
}

const rests = () => invalid({ text: { key: "dilemmaRests" } });

/**
 * Writes what a politician thinks. It is no vote and no answer: several may stand beside each other, also of the same
 * politician. While a dilemma rests nothing is added; what was typed is kept.
 */
export async function reflectOnDilemma(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; dilemmaId: string }>> {
  const found = await readReflected(viewer, raw);
  if (!found.ok) return found;
  const { dilemma } = found.data;
  const actor = found.data.viewer;
  if (!canReflect(actor, placeOfDilemma(dilemma))) return refused("FORBIDDEN");
  const parsed = parseReflection(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const municipalityId = dilemma.municipality.id;
  const made = await createReflection(
    { id: dilemma.id, municipalityId },
    { text: parsed.data.text, authorName: actor.name, authorId: actor.userId, meetingId: null },
    { actor: auditActor(actor, municipalityId), submissionKey: submissionKeyOf(raw) },
  );
  return made ? ok({ id: made.id, dilemmaId: dilemma.id }) : rests();
}

/** Notes what politicians said of a dilemma at a meeting of their municipality's following group. */
export async function noteReflection(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; dilemmaId: string; meetingId: string }>> {
  const found = await readReflected(viewer, raw);
  if (!found.ok) return found;
  const { dilemma } = found.data;
  const actor = found.data.viewer;
  const municipalityId = dilemma.municipality.id;
  if (!canNoteReflection(actor, placeOfDilemma(dilemma))) return refused("FORBIDDEN");
  const asked = reflectionMeetingSchema.safeParse(raw);
  const meeting = asked.success ? await getFollowingMeeting(asked.data.meetingId, scopeOf(actor)) : null;
  if (meeting?.municipality.id !== municipalityId) return refused("NOT_FOUND");
  if (!canKeepMeetings(actor, municipalityId)) return refused("FORBIDDEN");
  // What is on no agenda of the meeting was not talked of there, and nothing was said at one that was cancelled.
  const isOnAgenda = meeting.agenda.some(({ dilemmaId }) => dilemmaId === dilemma.id);
  if (!isOnAgenda || meeting.cancelledAt !== null) return refused("NOT_FOUND");
  const parsed = parseNotedReflection(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { who, text } = parsed.data;
  const made = await createReflection(
    { id: dilemma.id, municipalityId },
    { text, authorName: who, authorId: null, meetingId: meeting.id },
    { actor: auditActor(actor, municipalityId), submissionKey: submissionKeyOf(raw) },
  );
  return made ? ok({ id: made.id, dilemmaId: dilemma.id, meetingId: meeting.id }) : refused("NOT_FOUND");
}

interface ReflectionSubject {
  viewer: Actor;
  reflection: Reflection;
  dilemma: { id: string; municipalityId: string; area: WelfareArea };
}

/** The reflection that is meant; only for whoever may change it. */
async function readOwn(
  viewer: Viewer,
  raw: unknown,
  removed: "STANDING" | "REMOVED" = "STANDING",
): Promise<ActionResult<ReflectionSubject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = dilemmaIdSchema.safeParse(raw);
  const found = target.success ? await getReflection(target.data.id) : null;
  if (!found || found.dilemma.isRemoved || found.reflection.isRemoved !== (removed === "REMOVED")) {
    return refused("NOT_FOUND");
  }
  const { reflection, dilemma } = found;
  if (!readsReflections(viewer, dilemma.municipalityId)) return refused("NOT_FOUND");
  const whose = { authorId: reflection.authorId, isFromMeeting: reflection.meeting !== null };
  if (!canChangeReflection(viewer, dilemma, whose)) {
    // What was taken back is there for nobody else.
    return refused(removed === "REMOVED" ? "NOT_FOUND" : "FORBIDDEN");
  }
  return ok({ viewer, reflection, dilemma });
}

async function reflectionConflict({ reflection }: ReflectionSubject): Promise<Failure<ReflectionConflict>> {
  const newest = await getReflection(reflection.id);
  if (!newest) return refused("NOT_FOUND");
  const { version, text, isRemoved } = newest.reflection;
  return { ok: false, code: "CONFLICT", current: { version, text, isRemoved } };
}

type ChangedReflection = ActionResult<{ id: string; dilemmaId: string; version: number }, ReflectionConflict>;

const isNewestReflection = ({ reflection }: ReflectionSubject, raw: unknown): boolean => {
  const target = dilemmaTargetSchema.safeParse(raw);
  return target.success && target.data.version === reflection.version;
};

const reflectionAnswer = async (
  found: ReflectionSubject,
  outcome: "SAVED" | "CONFLICT",
): Promise<ChangedReflection> => {
  const { reflection, dilemma } = found;
  return outcome === "SAVED"
    ? ok({ id: reflection.id, dilemmaId: dilemma.id, version: reflection.version + 1 })
    : reflectionConflict(found);
};

/** Puts one's own reflection right; what stood there is in the history. */
export async function editReflection(viewer: Viewer, raw: unknown): Promise<ChangedReflection> {
  const found = await readOwn(viewer, raw);
  if (!found.ok) return found;
  const { reflection, dilemma } = found.data;
  const parsed = parseReflection(raw);
  if (!isNewestReflection(found.data, raw)) return reflectionConflict(found.data);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const actor = auditActor(found.data.viewer, dilemma.municipalityId);
  return reflectionAnswer(
    found.data,
    await updateReflection(reflection, parsed.data.text, dilemma.municipalityId, actor),
  );
}

/** Takes one's own reflection back; it can be put in again. */
export async function removeReflection(viewer: Viewer, raw: unknown): Promise<ChangedReflection> {
  const found = await readOwn(viewer, raw);
  if (!found.ok) return found;
  if (!isNewestReflection(found.data, raw)) return reflectionConflict(found.data);
  const { reflection, dilemma } = found.data;
  const actor = auditActor(found.data.viewer, dilemma.municipalityId);
  return reflectionAnswer(
    found.data,
    await setReflectionRemoved(reflection, now(), dilemma.municipalityId, actor),
  );
}

/** Puts a reflection in again that was taken back. Doing it twice changes nothing. */
export async function restoreReflection(viewer: Viewer, raw: unknown): Promise<ChangedReflection> {
  const found = await readOwn(viewer, raw, "REMOVED");
  if (!found.ok) {
    const standing = found.code === "NOT_FOUND" ? await readOwn(viewer, raw) : found;
    if (!standing.ok) return standing;
    const { reflection, dilemma } = standing.data;
    return ok({ id: reflection.id, dilemmaId: dilemma.id, version: reflection.version });
  }
  const { reflection, dilemma } = found.data;
  const actor = auditActor(found.data.viewer, dilemma.municipalityId);
  return reflectionAnswer(
    found.data,
    await setReflectionRemoved(reflection, null, dilemma.municipalityId, actor),
  );
}
