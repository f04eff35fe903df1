import type { z } from "zod";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import { getPlanPlace } from "@/lib/db/plan";
import {
  createGroupMeeting,
  createWorkingGroup,
  deleteGroupMember,
  getWorkingGroup,
  listMunicipalAccounts,
  saveGroupMember,
  setGroupRemoved,
  updateGroupMeeting,
  updateWorkingGroup,
  type GroupEditing,
  type GroupPlace,
  type GroupToSave,
  type StoredGroup,
} from "@/lib/db/working-group";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import {
  groupLimits,
  type GroupConflict,
  type GroupMeeting,
  type MeetingConflict,
} from "@/lib/domain/process/working-group";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canEditGroups, canWriteMeetings } from "@/lib/policies/working-group";
import { fieldErrors } from "@/lib/validation/field-errors";
import { rowId } from "@/lib/validation/row-id";
import {
  groupIdSchema,
  groupMeetingTargetSchema,
  groupMemberSchema,
  groupMemberTargetSchema,
  groupResultsSchema,
  groupTargetSchema,
  parseMeeting,
  workingGroupSchema,
} from "@/lib/validation/working-group";

/** Makes a working group under an agreement. */
export async function createWorkingGroupCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = rowId.safeParse((raw as { agreementId?: unknown } | null)?.agreementId);
  const place = asked.success ? await getPlanPlace(asked.data) : null;
  if (!place) return refused("NOT_FOUND");
  if (!canEditGroups(viewer, place)) return refused("FORBIDDEN");
  const parsed = workingGroupSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const editing = { by: viewer, municipalityId: place.municipalityId };
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const there = await tx.workingGroup.count({ where: { agreementId: place.id } });
    if (there >= groupLimits.groups) {
      return invalid({ name: { key: "tooManyLines", values: { max: groupLimits.groups } } });
    }
    return ok({ id: await createWorkingGroup(tx, editing, place.id, parsed.data) });
  });
}

interface Subject {
  group: StoredGroup & { place: GroupPlace };
  actor: Actor;
  editing: GroupEditing;
}

type May = (viewer: Viewer, group: Subject["group"]) => boolean;
const mayEdit: May = (viewer, { place }) => canEditGroups(viewer, place);
const mayWrite: May = (viewer, { place, members }) => canWriteMeetings(viewer, place, members);

/** The group that is meant, for those who may do this with it. */
async function readGroup(viewer: Viewer, raw: unknown, may: May): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = groupIdSchema.safeParse(raw);
  const group = target.success ? await getWorkingGroup(target.data.id) : null;
  // A closed group is there only for those who can put it back.
  if (!group || (group.isRemoved && !mayEdit(viewer, group))) return refused("NOT_FOUND");
  if (!may(viewer, group)) return refused("FORBIDDEN");
  const editing = { by: viewer, municipalityId: group.place.municipalityId };
  return ok({ group, actor: viewer, editing });
}

/** What stands in the database now, for the one who comes second. */
async function groupConflict(id: string): Promise<Failure<GroupConflict>> {
  const group = await getWorkingGroup(id);
  if (!group) return refused("NOT_FOUND");
  const { version, name, purpose, results, note, isRemoved } = group;
  return { ok: false, code: "CONFLICT", current: { version, name, purpose, results, note, isRemoved } };
}

const versionOf = (raw: unknown): number => {
  const target = groupTargetSchema.safeParse(raw);
  return target.success ? target.data.version : 0;
};

/** Writes what a form says of a group. The second of two writers gets CONFLICT with what stands there. */
async function change<T extends z.ZodType>(
  viewer: Viewer,
  raw: unknown,
  may: May,
  schema: T,
  next: (written: z.infer<T>, group: StoredGroup) => GroupToSave,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  const found = await readGroup(viewer, raw, may);
  if (!found.ok) return found;
  const { group, editing } = found.data;
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if (group.version !== versionOf(raw) || group.isRemoved) return groupConflict(group.id);
  const prisma = await db();
  const isSaved = await prisma.$transaction((tx) =>
    updateWorkingGroup(tx, editing, group, next(parsed.data, group)),
  );
  return isSaved ? ok({ id: group.id }) : groupConflict(group.id);
}

/** Corrects a group. */
export async function updateWorkingGroupCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  return change(viewer, raw, mayEdit, workingGroupSchema, (written) => written);
}

/** Writes what a group came to, and nothing else of it: also for the leaders who sit in it. */
export async function saveGroupResultsCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  return change(viewer, raw, mayWrite, groupResultsSchema, ({ results }, group) => ({ ...group, results }));
}

async function setRemoved(
  viewer: Viewer,
  raw: unknown,
  at: Date | null,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  const found = await readGroup(viewer, raw, mayEdit);
  if (!found.ok) return found;
  const { group, editing } = found.data;
  // Doing it twice changes nothing.
  if (group.isRemoved === (at !== null)) return ok({ id: group.id });
  if (group.version !== versionOf(raw)) return groupConflict(group.id);
  const prisma = await db();
  const isDone = await prisma.$transaction((tx) => setGroupRemoved(tx, editing, group, at));
  return isDone ? ok({ id: group.id }) : groupConflict(group.id);
}

/** Closes a group; everything in it stays and it can be put back. */
export async function closeWorkingGroupCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  return setRemoved(viewer, raw, now());
}

/** Puts a closed group back. */
export async function reopenWorkingGroupCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, GroupConflict>> {
  return setRemoved(viewer, raw, null);
}

/** Adds somebody to a group, or corrects what is said of them. A name stands once in a group. */
export async function saveGroupMemberCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  const found = await readGroup(viewer, raw, mayEdit);
  if (!found.ok) return found;
  const { group, editing } = found.data;
  const target = groupMemberTargetSchema.safeParse(raw);
  const memberId = target.success ? target.data.memberId : "-";
  const before = memberId === null ? null : group.members.find(({ id }) => id === memberId);
  if (before === undefined) return refused("NOT_FOUND");
  const parsed = groupMemberSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if (before === null && group.members.length >= groupLimits.members) {
    return invalid({ name: { key: "tooManyLines", values: { max: groupLimits.members } } });
  }
  const { userId } = parsed.data;
  // An account that has left the municipality stays where it sits, and is not chosen anew.
  if (userId !== null && userId !== before?.userId) {
    const accounts = await listMunicipalAccounts(group.place.municipalityId);
    if (!accounts.some(({ id }) => id === userId)) return invalid({ userId: { key: "choose" } });
  }
  const prisma = await db();
  try {
    await prisma.$transaction((tx) => saveGroupMember(tx, editing, group.id, before, parsed.data));
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return invalid({ name: { key: "groupMemberExists" } });
  }
  return ok({ id: group.id });
}

/** Takes somebody out of a group. Doing it twice changes nothing. */
export async function removeGroupMemberCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  const found = await readGroup(viewer, raw, mayEdit);
  if (!found.ok) return found;
  const { group, editing } = found.data;
  const target = groupMemberTargetSchema.safeParse(raw);
  if (!target.success || target.data.memberId === null) return refused("NOT_FOUND");
  const { memberId } = target.data;
  const member = group.members.find(({ id }) => id === memberId);
  if (member) {
    const prisma = await db();
    await prisma.$transaction((tx) => deleteGroupMember(tx, editing, group.id, member));
  }
  return ok({ id: group.id });
}

async function meetingConflict(groupId: string, meetingId: string): Promise<Failure<MeetingConflict>> {
  const group = await getWorkingGroup(groupId);
  const meeting = group?.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return refused("NOT_FOUND");
  const { version, title, wording, place, agenda, outcome, heldOn, isCancelled } = meeting;
  const current = { version, title, wording, place, agenda, outcome, heldOn, isCancelled };
  return { ok: false, code: "CONFLICT", current };
}

/**
 * Plans a meeting, moves it, or says that it was held and what came of it, or that it is off. Times without a year take
 * it from the time the group works.
 */
export async function saveGroupMeetingCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, MeetingConflict>> {
  const found = await readGroup(viewer, raw, mayWrite);
  if (!found.ok) return found;
  const { group, editing } = found.data;
  const target = groupMeetingTargetSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const { meetingId, version } = target.data;
  const before: GroupMeeting | null | undefined =
    meetingId === null ? null : group.meetings.find(({ id }) => id === meetingId);
  if (before === undefined) return refused("NOT_FOUND");
  const context = { start: group.activeFrom, end: group.activeTo, horizon: group.activeTo };
  const parsed = parseMeeting(raw, context, today());
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { time, ...written } = parsed.data;
  const { wording, start, end, precision } = time;
  const meeting = { ...written, wording, start, end, precision };
  const prisma = await db();
  if (before === null) {
    if (group.meetings.length >= groupLimits.meetings) {
      return invalid({ wording: { key: "tooManyLines", values: { max: groupLimits.meetings } } });
    }
    await prisma.$transaction((tx) => createGroupMeeting(tx, editing, group.id, meeting, now()));
    return ok({ id: group.id });
  }
  if (before.version !== version) return meetingConflict(group.id, before.id);
  const isSaved = await prisma.$transaction((tx) =>
    updateGroupMeeting(tx, editing, group.id, before, meeting, now()),
  );
  return isSaved ? ok({ id: group.id }) : meetingConflict(group.id, before.id);
}
