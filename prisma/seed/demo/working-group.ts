import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import {
  demoGroups,
  rebildMunicipalGroups,
  referenceGroups,
  type DemoGroup,
  type DemoMeeting,
  type DemoMember,
} from "@/prisma/seed/demo/text/working-group";
import { demoUserId } from "@/prisma/seed/demo/user";
import { touchedIds } from "@/prisma/seed/reconcile";

const date = (text: string) => toDbDate(toCalendarDate(text));

function memberRows(groupId: string, municipalityId: string, members: DemoMember[], known: Set<string>) {
  return members.map(
    ({ name, role, represents, account }, index): Prisma.WorkingGroupMemberCreateManyInput => {
      const userId = account ? demoUserId(`${account}@${municipalityId}.demo`) : null;
      return {
        ...{ id: `${groupId}-member-${index + 1}`, groupId, name },
        ...{ role: role ?? null, represents: represents ?? null },
        userId: userId !== null && known.has(userId) ? userId : null,
      };
    },
  );
}

function meetingRows(groupId: string, meetings: DemoMeeting[], today: CalendarDate) {
  return meetings.map((meeting, index): Prisma.WorkingGroupMeetingCreateManyInput => {
    const { title, place, agenda, held, outcome, isCancelled } = meeting;
    const [wording, start, end, precision] = meeting.time;
    const isHeld = held !== undefined && held <= today;
    return {
      ...{ id: `${groupId}-meeting-${index + 1}`, groupId, wording, precision, origin: "DEMO" },
      ...{ startOn: date(start), endOn: date(end) },
      ...{ title: title ?? null, place: place ?? null, agenda: agenda ?? null },
      heldOn: isHeld ? date(held) : null,
      outcome: isHeld ? (outcome ?? null) : null,
      cancelledAt: isCancelled ? date(start) : null,
    };
  });
}

const groupsOf = (agreementId: string, municipalityId: string, groups: DemoGroup[]) =>
  groups.map((group) => ({ ...group, agreementId, municipalityId, id: `demo-${agreementId}-${group.key}` }));

/**
 * Adds the made-up working groups that are missing, and who sits in the groups of the sources and when they met. A group
 * that users have touched, or that has members or meetings already, is left as it is.
 */
export async function loadDemoWorkingGroups(
  tx: Prisma.TransactionClient,
  today: CalendarDate,
): Promise<void> {
  const made = [
    ...Object.entries(demoGroups).flatMap(([id, groups]) => groupsOf(statutoryAgreementId(id), id, groups)),
    ...groupsOf(REBILD_MUNICIPAL_AGREEMENT, "rebild", rebildMunicipalGroups),
  ];
  const ids = [...made.map(({ id }) => id), ...Object.keys(referenceGroups)];
  const touched = await touchedIds(tx, ids);
  const stored = await tx.workingGroup.findMany({
    where: { id: { in: ids } },
    select: { id: true, _count: { select: { members: true, meetings: true } } },
  });
  const known = new Map(stored.map(({ id, _count }) => [id, _count.members + _count.meetings]));
  const agreements = await tx.agreement.findMany({
    where: { id: { in: made.map(({ agreementId }) => agreementId) } },
    select: { id: true },
  });
  const there = new Set(agreements.map(({ id }) => id));
  const missing = made.filter(
    ({ id, agreementId }) => !known.has(id) && !touched.has(id) && there.has(agreementId),
  );
  await tx.workingGroup.createMany({
    data: missing.map(({ id, agreementId, name, purpose, participants, active: [from, to], results }) => ({
      ...{ id, agreementId, name, purpose, participants, results, origin: "DEMO" as const },
      ...{ activeFrom: date(from), activeTo: date(to) },
    })),
  });
  const empty = Object.entries(referenceGroups)
    .filter(([id]) => known.get(id) === 0 && !touched.has(id))
    .map(([id, group]) => ({ id, municipalityId: "rebild", ...group }));
  const filled = [...missing, ...empty];
  const accounts = await tx.user.findMany({ where: { origin: "DEMO" }, select: { id: true } });
  const users = new Set(accounts.map(({ id }) => id));
  await tx.workingGroupMember.createMany({
    data: filled.flatMap(({ id, municipalityId, members }) => memberRows(id, municipalityId, members, users)),
  });
  await tx.workingGroupMeeting.createMany({
    data: filled.flatMap(({ id, meetings }) => meetingRows(id, meetings, today)),
  });
}
