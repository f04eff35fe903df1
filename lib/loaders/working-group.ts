import { today as todayInDenmark } from "@/lib/clock";
import {
  getGroupTraces,
  getWorkingGroup,
  listMunicipalAccounts,
  listWorkingGroups,
  type GroupPlace,
  type GroupTraces,
} from "@/lib/db/working-group";
import type { Viewer } from "@/lib/domain/member/role";
import {
  representation,
  sortMeetings,
  type GroupMeeting,
  type GroupMember,
  type ListedGroup,
  type SortedMeetings,
  type WorkingGroup,
} from "@/lib/domain/process/working-group";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canEditGroups, canWriteMeetings, seesMembers } from "@/lib/policies/working-group";

export interface WorkingGroupsPage extends ChosenPlan {
  /** in the order they began; closed ones only for those who can put them back */
  groups: ListedGroup[];
  closed: ListedGroup[];
  mayEdit: boolean;
}

const placeOf = ({ agreement }: ChosenPlan) => ({
  municipalityId: agreement.municipality.id,
  areas: agreement.areas,
});

/**
 * The working groups of a plan. Public; who sits in them is only counted here.
 * @param query the address's parameters, as they came
 */
export async function loadWorkingGroups(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<WorkingGroupsPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { today, agreement } = chosen.data;
  const mayEdit = canEditGroups(viewer, placeOf(chosen.data));
  const stored = await listWorkingGroups(agreement.id);
  const listed = stored.map(({ members, meetings, ...group }): ListedGroup => {
    const [next] = sortMeetings(meetings, today).ahead;
    return {
      ...group,
      represented: representation(members),
      nextMeeting: next ? { id: next.id, title: next.title, wording: next.wording } : null,
    };
  });
  return ok({
    ...chosen.data,
    groups: listed.filter(({ isRemoved }) => !isRemoved),
    closed: mayEdit ? listed.filter(({ isRemoved }) => isRemoved) : [],
    mayEdit,
  });
}

/** The plan a new group is made in. FORBIDDEN for those who make none. */
export async function loadNewWorkingGroup(viewer: Viewer, query: unknown): Promise<ActionResult<ChosenPlan>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  return canEditGroups(viewer, placeOf(chosen.data)) ? chosen : refused("FORBIDDEN");
}

export interface WorkingGroupPage extends GroupTraces {
  today: CalendarDate;
  place: GroupPlace;
  group: WorkingGroup;
  meetings: SortedMeetings;
  represented: ReturnType<typeof representation>;
  /** null for those outside the municipality */
  members: GroupMember[] | null;
  /** the accounts a member can be; empty for those who say nobody sits there */
  accounts: { id: string; name: string }[];
  may: { edit: boolean; write: boolean };
}

/** One group. Public, but for the names of those who sit in it. NOT_FOUND for a closed one, but to those who can put it back. */
export async function loadWorkingGroup(viewer: Viewer, id: string): Promise<ActionResult<WorkingGroupPage>> {
  const stored = await getWorkingGroup(id);
  if (!stored) return refused("NOT_FOUND");
  const { members, meetings, place, ...group } = stored;
  const edit = canEditGroups(viewer, place);
  if (group.isRemoved && !edit) return refused("NOT_FOUND");
  const today = todayInDenmark();
  const [traces, accounts] = await Promise.all([
    getGroupTraces(id),
    edit ? listMunicipalAccounts(place.municipalityId) : [],
  ]);
  return ok({
    ...{ today, place, group, accounts, ...traces },
    meetings: sortMeetings(meetings, today),
    represented: representation(members),
    members: seesMembers(viewer, place) ? members : null,
    may: { edit, write: canWriteMeetings(viewer, place, members) },
  });
}

export interface EditedGroup {
  place: GroupPlace;
  group: WorkingGroup;
}

/** A group to be corrected. FORBIDDEN for those who may not. */
export async function loadEditedGroup(viewer: Viewer, id: string): Promise<ActionResult<EditedGroup>> {
  if (!viewer) return refused("SIGNED_OUT");
  const stored = await getWorkingGroup(id);
  if (!stored) return refused("NOT_FOUND");
  const { members: _notHere, meetings: _norThese, place, ...group } = stored;
  return canEditGroups(viewer, place) ? ok({ place, group }) : refused("FORBIDDEN");
}

export interface GroupMeetingPage {
  today: CalendarDate;
  place: GroupPlace;
  group: WorkingGroup;
  /** null: a new one */
  meeting: GroupMeeting | null;
}

/**
 * A group's meeting to be written in.
 * @param meetingId null: a new one
 */
export async function loadGroupMeeting(
  viewer: Viewer,
  groupId: string,
  meetingId: string | null,
): Promise<ActionResult<GroupMeetingPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const stored = await getWorkingGroup(groupId);
  if (!stored) return refused("NOT_FOUND");
  const { members, meetings, place, ...group } = stored;
  if (group.isRemoved && !canEditGroups(viewer, place)) return refused("NOT_FOUND");
  if (!canWriteMeetings(viewer, place, members)) return refused("FORBIDDEN");
  const meeting = meetingId === null ? null : meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined) return refused("NOT_FOUND");
  return ok({ today: todayInDenmark(), place, group, meeting });
}
