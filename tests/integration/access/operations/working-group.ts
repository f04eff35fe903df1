import {
  closeWorkingGroupCommand,
  createWorkingGroupCommand,
  removeGroupMemberCommand,
  reopenWorkingGroupCommand,
  saveGroupMeetingCommand,
  saveGroupMemberCommand,
  saveGroupResultsCommand,
  updateWorkingGroupCommand,
} from "@/lib/commands/working-group";
import type { Db } from "@/lib/db/client";
import {
  loadEditedGroup,
  loadGroupMeeting,
  loadNewWorkingGroup,
  loadWorkingGroup,
  loadWorkingGroups,
} from "@/lib/loaders/working-group";
import { allOk, nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const written = { name: "Tilsyn", activeFrom: "2026-01-01", activeTo: "2026-12-31", participants: "LEADERS" };

/** A group of "alfa" with the leader of "alfa-one" among its members, in one statement: a loader's queries are counted. */
async function freshGroup(prisma: Db, removed = false) {
  const id = `group-${nextNumber()}`;
  const [memberId, meetingId] = [`${id}-member`, `${id}-meeting`];
  await prisma.$executeRaw`
    with made as (
      insert into working_group (id, name, "activeFrom", "activeTo", "updatedAt", "removedAt", "agreementId")
      values (${id}, ${id}, '2026-06-01', '2026-06-30', now(), ${removed ? new Date() : null}::timestamptz,
        ${worldIds.agreement("alfa")})),
    sits as (
      insert into working_group_member (id, name, represents, "groupId", "userId")
      select ${memberId}, 'Hemmelig Leder', 'LEADERS', ${id}, id from "user"
      where email = 'leader-alfa-one@example.dk')
    insert into working_group_meeting (id, wording, "startOn", "endOn", precision, "updatedAt", "groupId")
    values (${meetingId}, '1. juni 2026', '2026-06-01', '2026-06-01', 'DAY', now(), ${id})`;
  return { id, version: 1, memberId, meetingId };
}

const administrationOnly = outcomes("FORBIDDEN", { ok: ["own administration"] });
const closedToOthers = outcomes("NOT_FOUND", { ok: ["own administration"] });
const groupWriters = outcomes("FORBIDDEN", { ok: ["own administration", "own leader"] });
const meeting = { wording: "2. juni 2026", state: "PLANNED" };
const plan = { municipality: "alfa", agreement: worldIds.agreement("alfa") };

export const workingGroupOperations: Operation[] = [
  {
    name: "commands/working-group.createWorkingGroupCommand",
    on: "the own plan",
    run: (viewer) =>
      createWorkingGroupCommand(viewer, { ...written, agreementId: worldIds.agreement("alfa") }),
    expected: administrationOnly,
  },
  {
    name: "commands/working-group.updateWorkingGroupCommand",
    on: "a group",
    run: async (viewer, prisma) =>
      updateWorkingGroupCommand(viewer, { ...written, ...(await freshGroup(prisma)) }),
    expected: administrationOnly,
  },
  {
    name: "commands/working-group.saveGroupResultsCommand",
    on: "a group the own leader sits in",
    run: async (viewer, prisma) =>
      saveGroupResultsCommand(viewer, { ...(await freshGroup(prisma)), results: "Nyt tilsyn" }),
    expected: groupWriters,
  },
  {
    name: "commands/working-group.closeWorkingGroupCommand",
    on: "a group",
    run: async (viewer, prisma) => closeWorkingGroupCommand(viewer, await freshGroup(prisma)),
    expected: administrationOnly,
  },
  {
    name: "commands/working-group.reopenWorkingGroupCommand",
    on: "a closed group",
    run: async (viewer, prisma) => reopenWorkingGroupCommand(viewer, await freshGroup(prisma, true)),
    expected: closedToOthers,
  },
  {
    name: "commands/working-group.saveGroupMemberCommand",
    on: "a group",
    run: async (viewer, prisma) => {
      const { id } = await freshGroup(prisma);
      return saveGroupMemberCommand(viewer, { id, name: "Ny Person", represents: "STAFF" });
    },
    expected: administrationOnly,
  },
  {
    name: "commands/working-group.removeGroupMemberCommand",
    on: "a group",
    run: async (viewer, prisma) => removeGroupMemberCommand(viewer, await freshGroup(prisma)),
    expected: administrationOnly,
  },
  {
    name: "commands/working-group.saveGroupMeetingCommand",
    on: "a meeting of a group the own leader sits in",
    run: async (viewer, prisma) =>
      saveGroupMeetingCommand(viewer, { ...(await freshGroup(prisma)), ...meeting }),
    expected: groupWriters,
  },
  {
    name: "commands/working-group.saveGroupMeetingCommand",
    on: "a closed group the own leader sits in",
    run: async (viewer, prisma) =>
      saveGroupMeetingCommand(viewer, { ...(await freshGroup(prisma, true)), ...meeting }),
    expected: closedToOthers,
  },
  {
    name: "loaders/working-group.loadWorkingGroups",
    on: "a plan",
    run: (viewer) => loadWorkingGroups(viewer, plan),
    expected: allOk,
  },
  {
    name: "loaders/working-group.loadNewWorkingGroup",
    on: "a plan",
    run: (viewer) => loadNewWorkingGroup(viewer, plan),
    expected: administrationOnly,
  },
  {
    name: "loaders/working-group.loadWorkingGroup",
    on: "a group",
    run: async (viewer, prisma) => loadWorkingGroup(viewer, (await freshGroup(prisma)).id),
    expected: allOk,
  },
  {
    name: "loaders/working-group.loadWorkingGroup",
    on: "a closed group",
    run: async (viewer, prisma) => loadWorkingGroup(viewer, (await freshGroup(prisma, true)).id),
    expected: outcomes("NOT_FOUND", { ok: ["own administration"], NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/working-group.loadEditedGroup",
    on: "a group",
    run: async (viewer, prisma) => loadEditedGroup(viewer, (await freshGroup(prisma)).id),
    expected: administrationOnly,
  },
  {
    name: "loaders/working-group.loadGroupMeeting",
    on: "a meeting of a group the own leader sits in",
    run: async (viewer, prisma) => {
      const { id, meetingId } = await freshGroup(prisma);
      return loadGroupMeeting(viewer, id, meetingId);
    },
    expected: groupWriters,
  },
];
