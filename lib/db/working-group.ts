import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { Actor } from "@/lib/domain/member/role";
import type { PlanItemKind } from "@/lib/domain/plan/plan";
import type { HarvestKind } from "@/lib/domain/process/harvest";
import type { GroupMeeting, GroupMember, WorkingGroup } from "@/lib/domain/process/working-group";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";

const groupSelect = {
  ...{ id: true, name: true, purpose: true, participants: true, activeFrom: true, activeTo: true },
  ...{ results: true, note: true, origin: true, version: true, removedAt: true },
} as const;
const memberSelect = { id: true, name: true, role: true, represents: true, userId: true } as const;
const meetingSelect = {
  ...{ id: true, title: true, wording: true, startOn: true, endOn: true, precision: true, place: true },
  ...{ agenda: true, outcome: true, heldOn: true, cancelledAt: true, version: true },
} as const;

type GroupRow = Prisma.WorkingGroupGetPayload<{ select: typeof groupSelect }>;
type MeetingRow = Prisma.WorkingGroupMeetingGetPayload<{ select: typeof meetingSelect }>;

function toGroup({ activeFrom, activeTo, removedAt, ...row }: GroupRow): WorkingGroup {
  return {
    ...row,
    activeFrom: fromDbDate(activeFrom),
    activeTo: fromDbDate(activeTo),
    isRemoved: removedAt !== null,
  };
}

function toMeeting({ startOn, endOn, heldOn, cancelledAt, ...row }: MeetingRow): GroupMeeting {
  return {
    ...row,
    ...{ start: fromDbDate(startOn), end: fromDbDate(endOn), heldOn: fromDbDate(heldOn) },
    isCancelled: cancelledAt !== null,
  };
}

export interface StoredGroup extends WorkingGroup {
  members: GroupMember[];
  meetings: GroupMeeting[];
}

const newestLast = [{ startOn: "asc" }, { endOn: "asc" }, { id: "asc" }] as const;

/** An agreement's groups with members and meetings, also closed ones, in the order they begin. Three queries. */
export async function listWorkingGroups(agreementId: string): Promise<StoredGroup[]> {
  const prisma = await db();
  const rows = await prisma.workingGroup.findMany({
    where: { agreementId },
    orderBy: [{ activeFrom: "asc" }, { name: "asc" }, { id: "asc" }],
    select: {
      ...groupSelect,
      members: { select: memberSelect },
      meetings: { select: meetingSelect, orderBy: [...newestLast] },
    },
  });
  return rows.map(({ members, meetings, ...row }) => ({
    ...toGroup(row),
    members,
    meetings: meetings.map(toMeeting),
  }));
}

/** Whose plan a group belongs to. */
export interface GroupPlace {
  agreementId: string;
  agreementTitle: string;
  municipalityId: string;
  municipality: { id: string; name: string };
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
}

const placeSelect = {
  ...{ id: true, title: true, areas: true, inForceFrom: true, expiresOn: true },
  municipality: { select: { id: true, name: true } },
} as const;

function toPlace(agreement: Prisma.AgreementGetPayload<{ select: typeof placeSelect }>): GroupPlace {
  const { id, title, areas, municipality } = agreement;
  return {
    ...{ agreementId: id, agreementTitle: title, areas, municipality, municipalityId: municipality.id },
    inForceFrom: fromDbDate(agreement.inForceFrom),
    expiresOn: fromDbDate(agreement.expiresOn),
  };
}

/** One group with its members, its meetings and whose it is; null when there is none. Groups are public: no scope. */
export async function getWorkingGroup(
  id: string,
  prisma?: DbOrTx,
): Promise<(StoredGroup & { place: GroupPlace }) | null> {
  if (!isRowId(id)) return null;
  prisma ??= await db();
  const row = await prisma.workingGroup.findUnique({
    where: { id },
    select: {
      ...groupSelect,
      members: { select: memberSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      meetings: { select: meetingSelect, orderBy: [...newestLast] },
      agreement: { select: placeSelect },
    },
  });
  if (!row) return null;
  const { members, meetings, agreement, ...group } = row;
  return {
    ...toGroup(group),
    members,
    meetings: meetings.map(toMeeting),
    place: toPlace(agreement),
  };
}

/** What a group did: its items of the plan and what it brought home. */
export interface GroupTraces {
  items: { id: string; title: string; kind: PlanItemKind; wording: string | null; phase: string }[];
  harvest: { id: string; kind: HarvestKind; text: string; happenedOn: CalendarDate }[];
}

/** Plan items and harvest notes of a group, those that stand. */
export async function getGroupTraces(groupId: string): Promise<GroupTraces> {
  const prisma = await db();
  const [items, harvest] = await Promise.all([
    prisma.planItem.findMany({
      where: { workingGroupId: groupId, removedAt: null },
      orderBy: [{ startOn: "asc" }, { order: "asc" }],
      select: { id: true, title: true, kind: true, wording: true, phase: { select: { label: true } } },
    }),
    prisma.harvestNote.findMany({
      where: { workingGroupId: groupId, removedAt: null },
      orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
      select: { id: true, kind: true, text: true, happenedOn: true },
      take: 100,
    }),
  ]);
  return {
    items: items.map(({ phase, ...item }) => ({ ...item, phase: phase.label })),
    harvest: harvest.map(({ happenedOn, ...note }) => ({ ...note, happenedOn: fromDbDate(happenedOn) })),
  };
}

/** The accounts of a municipality that a member can be, by name. */
export async function listMunicipalAccounts(
  municipalityId: string,
  prisma?: DbOrTx,
): Promise<{ id: string; name: string }[]> {
  prisma ??= await db();
  return prisma.user.findMany({
    where: { closedAt: null, memberships: { some: { municipalityId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** Who changes a group, in whose municipality. */
export interface GroupEditing {
  by: Actor;
  municipalityId: string;
}

async function audit(
  tx: DbOrTx,
  { by, municipalityId }: GroupEditing,
  operation: "CREATE" | "UPDATE" | "ARCHIVE" | "RESTORE" | "DELETE",
  entity: "workingGroup" | "workingGroupMember" | "workingGroupMeeting",
  entityId: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  const actor = auditActor(by, municipalityId);
  await recordAudit(tx, actor, { operation, entity, entityId, municipalityId, ...change });
}

/** What people write of a group. */
export type GroupToSave = Omit<WorkingGroup, "id" | "origin" | "version" | "isRemoved">;

const toldGroup = (group: GroupToSave) => {
  const { name, purpose, participants, activeFrom, activeTo, results, note } = group;
  return { name, purpose, participants, activeFrom, activeTo, results, note };
};
/** Only what is written of a group: what came along with it, such as who sits in it, is not in its own row. */
const groupColumns = (group: GroupToSave) => ({
  ...toldGroup(group),
  activeFrom: toDbDate(group.activeFrom),
  activeTo: toDbDate(group.activeTo),
});

export async function createWorkingGroup(
  tx: DbOrTx,
  editing: GroupEditing,
  agreementId: string,
  group: GroupToSave,
): Promise<string> {
  const data = { ...groupColumns(group), agreementId };
  const { id } = await tx.workingGroup.create({ data, select: { id: true } });
  await audit(tx, editing, "CREATE", "workingGroup", id, { after: { ...toldGroup(group), agreementId } });
  return id;
}

/** @returns false when somebody changed or closed it in between; nothing is written then */
export async function updateWorkingGroup(
  tx: DbOrTx,
  editing: GroupEditing,
  before: WorkingGroup,
  group: GroupToSave,
): Promise<boolean> {
  const changes = changedFields<Record<string, unknown>>(toldGroup(before), toldGroup(group));
  const { count } = await tx.workingGroup.updateMany({
    where: { id: before.id, version: before.version, removedAt: null },
    data: { ...groupColumns(group), version: { increment: 1 } },
  });
  if (count === 0) return false;
  if (changes) await audit(tx, editing, "UPDATE", "workingGroup", before.id, changes);
  return true;
}

/**
 * Closes a group, or puts it back.
 * @param at null: back
 * @returns false when it stands so already or was changed in between
 */
export async function setGroupRemoved(
  tx: DbOrTx,
  editing: GroupEditing,
  before: WorkingGroup,
  at: Date | null,
): Promise<boolean> {
  const { count } = await tx.workingGroup.updateMany({
    where: { id: before.id, version: before.version, removedAt: at === null ? { not: null } : null },
    data: { removedAt: at, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const told = { name: before.name };
  const operation = at === null ? "RESTORE" : "ARCHIVE";
  await audit(
    tx,
    editing,
    operation,
    "workingGroup",
    before.id,
    at === null ? { after: told } : { before: told },
  );
  return true;
}

export type MemberToSave = Omit<GroupMember, "id">;

/** Adds somebody to a group, or corrects what is said of them. The name is unique within the group: a second one throws. */
export async function saveGroupMember(
  tx: DbOrTx,
  editing: GroupEditing,
  groupId: string,
  before: GroupMember | null,
  member: MemberToSave,
): Promise<string> {
  const id = before
    ? (await tx.workingGroupMember.update({ where: { id: before.id }, data: member, select: { id: true } }))
        .id
    : (await tx.workingGroupMember.create({ data: { ...member, groupId }, select: { id: true } })).id;
  if (before) {
    const { id: _same, ...had } = before;
    const changes = changedFields<Record<string, unknown>>(had, { ...member });
    if (changes) await audit(tx, editing, "UPDATE", "workingGroupMember", id, changes);
  } else {
    await audit(tx, editing, "CREATE", "workingGroupMember", id, { after: { ...member, groupId } });
  }
  return id;
}

/** @returns false when they are gone already */
export async function deleteGroupMember(
  tx: DbOrTx,
  editing: GroupEditing,
  groupId: string,
  { id, ...member }: GroupMember,
): Promise<boolean> {
  const { count } = await tx.workingGroupMember.deleteMany({ where: { id, groupId } });
  if (count === 0) return false;
  await audit(tx, editing, "DELETE", "workingGroupMember", id, { before: { ...member, groupId } });
  return true;
}

export type MeetingToSave = Omit<GroupMeeting, "id" | "version">;

const meetingColumns = ({ start, end, heldOn, isCancelled, ...rest }: MeetingToSave, at: Date) => ({
  ...rest,
  ...{ startOn: toDbDate(start), endOn: toDbDate(end), heldOn: heldOn && toDbDate(heldOn) },
  cancelledAt: isCancelled ? at : null,
});

export async function createGroupMeeting(
  tx: DbOrTx,
  editing: GroupEditing,
  groupId: string,
  meeting: MeetingToSave,
  at: Date,
): Promise<string> {
  const data = { ...meetingColumns(meeting, at), groupId };
  const { id } = await tx.workingGroupMeeting.create({ data, select: { id: true } });
  await audit(tx, editing, "CREATE", "workingGroupMeeting", id, { after: { ...meeting, groupId } });
  return id;
}

/** @returns false when somebody changed it in between; nothing is written then */
export async function updateGroupMeeting(
  tx: DbOrTx,
  editing: GroupEditing,
  groupId: string,
  before: GroupMeeting,
  meeting: MeetingToSave,
  at: Date,
): Promise<boolean> {
  const { id, version, ...had } = before;
  const { cancelledAt, ...columns } = meetingColumns(meeting, at);
  const { count } = await tx.workingGroupMeeting.updateMany({
    where: { id, groupId, version },
    data: {
      ...columns,
      // The moment it was called off stays as it was.
      ...(meeting.isCancelled === before.isCancelled ? {} : { cancelledAt }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  const changes = changedFields<Record<string, unknown>>({ ...had }, { ...meeting });
  if (changes) await audit(tx, editing, "UPDATE", "workingGroupMeeting", id, changes);
  return true;
}
