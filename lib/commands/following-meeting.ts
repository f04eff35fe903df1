import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getFollowingMeeting, isMunicipalThing } from "@/lib/db/following-meeting";
import {
  createFollowingMeeting,
  setMeetingStanding,
  updateFollowingMeeting,
  writeAgenda,
} from "@/lib/db/following-meeting-write";
import { getFollowingNews } from "@/lib/db/following-news";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { openProposals, proposalKey, type ProposedPoint } from "@/lib/domain/politics/agenda";
import {
  meetingLimits,
  type MeetingConflict,
  type MeetingRecord,
  type StoredPoint,
} from "@/lib/domain/politics/meeting";
import { insertEntry, moveEntry } from "@/lib/domain/process/programme";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { agendaProposals } from "@/lib/i18n/agenda-words";
import { canKeepMeetings, canReadMeetings, followingGroupScope } from "@/lib/policies/following-meeting";
import {
  chosenProposalsSchema,
  meetingIdSchema,
  meetingOfSchema,
  meetingTargetSchema,
  newMeetingSchema,
  parseMeeting,
  parseMeetingStanding,
  parsePoint,
  pointAbout,
  pointPlaceSchema,
  pointTargetSchema,
} from "@/lib/validation/following-meeting";
import { orderStepSchema } from "@/lib/validation/form";

/** What could be put on the agenda, worded: only what the following group may see. */
async function proposalsFor(municipalityId: string, since: CalendarDate): Promise<ProposedPoint[]> {
  const scope = followingGroupScope(municipalityId);
  return agendaProposals(await getFollowingNews(municipalityId, scope, since, today(), true));
}

/** Calls the following group together; the agenda can begin with everything that is new. */
export async function callFollowingMeeting(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = meetingOfSchema.safeParse(raw);
  const municipalityId = target.success ? target.data.municipalityId : null;
  if (municipalityId === null || !canReadMeetings(viewer, municipalityId)) return refused("NOT_FOUND");
  if (!canKeepMeetings(viewer, municipalityId)) return refused("FORBIDDEN");
  const parsed = parseMeeting(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { fill, submissionKey } = newMeetingSchema.parse(raw);
  const proposed = fill ? openProposals(await proposalsFor(municipalityId, parsed.data.newSince), []) : [];
  const by = { actor: auditActor(viewer, municipalityId), submissionKey };
  const agenda = proposed.slice(0, meetingLimits.points);
  return ok(await createFollowingMeeting(municipalityId, parsed.data, agenda, by));
}

interface Subject {
  viewer: Actor;
  meeting: MeetingRecord;
}

/** The meeting that is meant; only for those who keep it. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = meetingIdSchema.safeParse(raw);
  const meeting = target.success ? await getFollowingMeeting(target.data.id, scopeOf(viewer)) : null;
  if (!meeting || !canReadMeetings(viewer, meeting.municipality.id)) return refused("NOT_FOUND");
  return canKeepMeetings(viewer, meeting.municipality.id) ? ok({ viewer, meeting }) : refused("FORBIDDEN");
}

async function conflictOf({ viewer, meeting }: Subject): Promise<Failure<MeetingConflict>> {
  const newest = await getFollowingMeeting(meeting.id, scopeOf(viewer));
  if (!newest) return refused("NOT_FOUND");
  const { version, title, meetsOn, startsAt, place, newSince, minutes } = newest;
  const current = { version, title, meetsOn, startsAt, place, newSince, minutes };
  return { ok: false, code: "CONFLICT", current };
}

const actorOf = ({ viewer, meeting }: Subject) => auditActor(viewer, meeting.municipality.id);

/** True when the form was opened on what stands there now. */
function isNewest({ meeting }: Subject, raw: unknown): boolean {
  const target = meetingTargetSchema.safeParse(raw);
  return target.success && target.data.version === meeting.version;
}

type Saved<T = { id: string }> = ActionResult<T, MeetingConflict>;

/** Changes when and where, and since when something is new. The second of two writers gets CONFLICT. */
export async function editFollowingMeeting(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { meeting } = found.data;
  const parsed = parseMeeting(raw);
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const outcome = await updateFollowingMeeting(meeting, parsed.data, actorOf(found.data));
  return outcome === "SAVED" ? ok({ id: meeting.id }) : conflictOf(found.data);
}

/** Says that a meeting was held, was cancelled or is planned again, and writes its minutes. It decides nothing. */
export async function standFollowingMeeting(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { meeting } = found.data;
  const parsed = parseMeetingStanding(raw, today());
  if (!isNewest(found.data, raw)) return conflictOf(found.data);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const outcome = await setMeetingStanding(meeting, parsed.data, now(), actorOf(found.data));
  return outcome === "SAVED" ? ok({ id: meeting.id }) : conflictOf(found.data);
}

const nothing = { kind: "FREE" as const, trialId: null, dilemmaId: null, wishId: null, partId: null };

/** How often points are put in anew when the agenda changed meanwhile: two who add do not stand in each other's way. */
const TRIES = 4;

async function addPoints(
  viewer: Viewer,
  raw: unknown,
  pointsFor: (
    found: Subject,
  ) => Promise<ActionResult<{ points: Omit<StoredPoint, "id">[]; place: number | null }>>,
): Promise<Saved<{ id: string; points: StoredPoint[] }>> {
  for (let tries = 1; ; tries += 1) {
    const found = await readSubject(viewer, raw);
    if (!found.ok) return found;
    const { meeting } = found.data;
    const wanted = await pointsFor(found.data);
    if (!wanted.ok) return wanted;
    const points = wanted.data.points.map((point) => ({ ...point, id: randomUUID() }));
    if (meeting.agenda.length + points.length > meetingLimits.points) {
      return invalid({ title: { key: "tooManyLines", values: { max: meetingLimits.points } } });
    }
    const { place } = wanted.data;
    const agenda = points.reduce<StoredPoint[]>(
      (all, point, index) => insertEntry(all, point, place === null ? null : place + index),
      [...meeting.agenda],
    );
    const outcome = await writeAgenda(meeting, agenda, actorOf(found.data));
    if (outcome === "SAVED") return ok({ id: meeting.id, points });
    if (tries === TRIES) return conflictOf(found.data);
  }
}

/** Puts what was ticked among the proposals on the agenda, worded as it stands now. What is there already is left out. */
export async function takeProposals(
  viewer: Viewer,
  raw: unknown,
): Promise<Saved<{ id: string; count: number }>> {
  const chosen = chosenProposalsSchema.safeParse(raw);
  const take = new Set(chosen.success ? chosen.data.take : []);
  const result = await addPoints(viewer, raw, async ({ meeting }) => {
    if (take.size === 0) return invalid({ take: { key: "chooseOne" } });
    const proposed = await proposalsFor(meeting.municipality.id, meeting.newSince);
    const points = openProposals(proposed, meeting.agenda).filter((point) => take.has(proposalKey(point)));
    return ok({ points: points.map((point) => ({ ...point, note: null })), place: null });
  });
  return result.ok ? ok({ id: result.data.id, count: result.data.points.length }) : result;
}

/**
 * Adds a free point, last or at a place; also brings one back that was taken out, with what it is about, as long as that is
 * still the municipality's.
 */
export async function addAgendaPoint(
  viewer: Viewer,
  raw: unknown,
): Promise<Saved<{ id: string; pointId: string; title: string }>> {
  const { place } = pointPlaceSchema.parse(raw ?? {});
  const result = await addPoints(viewer, raw, async ({ meeting }) => {
    const parsed = parsePoint(raw);
    if (!parsed.ok) return invalid(parsed.fieldErrors);
    const about = pointAbout(raw);
    const isThere = about === null || (await isMunicipalThing(meeting.municipality.id, about));
    if (!isThere) return refused("NOT_FOUND");
    const point = { ...parsed.data, ...(about ?? nothing) };
    return ok({ points: [point], place });
  });
  if (!result.ok) return result;
  const point = result.data.points[0]!;
  return ok({ id: result.data.id, pointId: point.id, title: point.title });
}

/** Changes a point's words, or writes what was said to it. */
export async function editAgendaPoint(
  viewer: Viewer,
  raw: unknown,
): Promise<Saved<{ id: string; pointId: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { meeting } = found.data;
  const target = pointTargetSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  if (target.data.version !== meeting.version) return conflictOf(found.data);
  const { pointId } = target.data;
  if (!meeting.agenda.some(({ id }) => id === pointId)) return refused("NOT_FOUND");
  const parsed = parsePoint(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const agenda = meeting.agenda.map((point) => (point.id === pointId ? { ...point, ...parsed.data } : point));
  const outcome = await writeAgenda(meeting, agenda, actorOf(found.data));
  return outcome === "SAVED" ? ok({ id: meeting.id, pointId }) : conflictOf(found.data);
}

export interface SteppedPoint {
  id: string;
  kind: "UP" | "DOWN" | "REMOVE";
  point: StoredPoint;
  /** from 1: where it stands now, or stood before it was taken out */
  place: number;
}

/** Moves a point one place, or takes it out; what was proposed is then proposed again. */
export async function stepAgendaPoint(viewer: Viewer, raw: unknown): Promise<Saved<SteppedPoint>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { meeting } = found.data;
  const target = orderStepSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  if (target.data.version !== meeting.version) return conflictOf(found.data);
  const { kind, id: pointId } = target.data.step;
  const index = meeting.agenda.findIndex(({ id }) => id === pointId);
  const point = meeting.agenda[index];
  if (!point) return refused("NOT_FOUND");
  const moved =
    kind === "REMOVE"
      ? meeting.agenda.toSpliced(index, 1)
      : (moveEntry(meeting.agenda, pointId, kind) ?? meeting.agenda);
  if ((await writeAgenda(meeting, moved, actorOf(found.data))) === "CONFLICT") return conflictOf(found.data);
  const place = kind === "REMOVE" ? index + 1 : moved.findIndex(({ id }) => id === pointId) + 1;
  return ok({ id: meeting.id, kind, point, place });
}
