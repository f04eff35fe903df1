import {
  addAgendaPoint,
  callFollowingMeeting,
  editAgendaPoint,
  editFollowingMeeting,
  standFollowingMeeting,
  stepAgendaPoint,
  takeProposals,
} from "@/lib/commands/following-meeting";
import type { Db } from "@/lib/db/client";
import {
  loadEditFollowingMeeting,
  loadFollowingMeeting,
  loadFollowingMeetings,
  loadMeetingCalendar,
  loadNewFollowingMeeting,
} from "@/lib/loaders/following-meeting";
import { foreignViewers, freshMeeting } from "@/tests/integration/access/operations/dilemma";
import { atAlfa, national, outcomes, type Operation } from "@/tests/integration/access/operations/support";

const keeping = outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: foreignViewers });
const reading = outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] });
const form = { title: "Møde", meetsOn: "2026-05-04", newSince: "2026-01-01" };

async function pointOf(prisma: Db, meetingId: string) {
  const point = await prisma.agendaPoint.findFirstOrThrow({ where: { meetingId }, select: { id: true } });
  return point.id;
}

export const followingMeetingOperations: Operation[] = [
  {
    name: "commands/following-meeting.callFollowingMeeting",
    on: "the own municipality",
    run: (viewer) => callFollowingMeeting(viewer, { ...form, municipalityId: "alfa" }),
    expected: keeping,
  },
  {
    name: "commands/following-meeting.editFollowingMeeting",
    on: "the own municipality's",
    run: async (viewer, prisma) => editFollowingMeeting(viewer, { ...(await freshMeeting(prisma)), ...form }),
    expected: keeping,
  },
  {
    name: "commands/following-meeting.standFollowingMeeting",
    on: "the own municipality's",
    run: async (viewer, prisma) =>
      standFollowingMeeting(viewer, { ...(await freshMeeting(prisma)), standing: "CANCELLED" }),
    expected: keeping,
  },
  {
    name: "commands/following-meeting.takeProposals",
    on: "the figures",
    run: async (viewer, prisma) =>
      takeProposals(viewer, { id: (await freshMeeting(prisma)).id, take: "FIGURES " }),
    expected: keeping,
  },
  {
    name: "commands/following-meeting.addAgendaPoint",
    on: "the own municipality's",
    run: async (viewer, prisma) =>
      addAgendaPoint(viewer, { id: (await freshMeeting(prisma)).id, title: "Eventuelt" }),
    expected: keeping,
  },
  {
    name: "commands/following-meeting.editAgendaPoint",
    on: "the own municipality's",
    run: async (viewer, prisma) => {
      const meeting = await freshMeeting(prisma);
      return editAgendaPoint(viewer, {
        ...{ ...meeting, pointId: await pointOf(prisma, meeting.id), title: "Rettet" },
      });
    },
    expected: keeping,
  },
  {
    name: "commands/following-meeting.stepAgendaPoint",
    on: "the own municipality's",
    run: async (viewer, prisma) => {
      const meeting = await freshMeeting(prisma);
      return stepAgendaPoint(viewer, { ...meeting, step: `REMOVE:${await pointOf(prisma, meeting.id)}` });
    },
    expected: keeping,
  },
  {
    name: "loaders/following-meeting.loadFollowingMeetings",
    on: "the own municipality",
    run: (viewer) => loadFollowingMeetings(viewer, { municipality: "alfa" }),
    expected: reading,
  },
  {
    name: "loaders/following-meeting.loadFollowingMeeting",
    on: "the own municipality's",
    run: async (viewer, prisma) => loadFollowingMeeting(viewer, (await freshMeeting(prisma)).id),
    expected: reading,
  },
  {
    name: "loaders/following-meeting.loadNewFollowingMeeting",
    on: "an empty form",
    run: (viewer) => loadNewFollowingMeeting(viewer, {}),
    expected: outcomes("FORBIDDEN", { ok: ["own administration", "foreign administration"] }),
  },
  {
    name: "loaders/following-meeting.loadEditFollowingMeeting",
    on: "the own municipality's",
    run: async (viewer, prisma) => loadEditFollowingMeeting(viewer, (await freshMeeting(prisma)).id),
    expected: keeping,
  },
  {
    name: "loaders/following-meeting.loadMeetingCalendar",
    on: "the own municipality's",
    run: async (viewer, prisma) => loadMeetingCalendar(viewer, (await freshMeeting(prisma)).id, "da"),
    expected: reading,
  },
];
