import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { workday } from "@/prisma/seed/demo/course";
import {
  dilemmaTexts,
  meetingTexts,
  type DilemmaText,
  type MeetingText,
} from "@/prisma/seed/demo/text/dilemma";
import { demoUserId, demoUsers } from "@/prisma/seed/demo/user";

const TITLE = "Møde i den politiske følgegruppe";

const dilemmaId = (municipalityId: string, key: string) => `demo-dilemma-${municipalityId}-${key}`;
const meetingId = ({ municipalityId, key }: MeetingText) => `demo-following-${municipalityId}-${key}`;
const dayOf = ({ inDays }: MeetingText, today: CalendarDate) => workday(addDays(today, inDays));
/** At three in the afternoon, which is the same day in Denmark. */
const afternoon = (day: CalendarDate) => new Date(`${day}T14:00:00Z`);

/** Only accounts that a user has not taken away. */
async function knownUsers(tx: Prisma.TransactionClient): Promise<Set<string>> {
  const ids = demoUsers.map(({ email }) => demoUserId(email));
  const rows = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

async function loadMeetings(tx: Prisma.TransactionClient, today: CalendarDate): Promise<Set<string>> {
  const ids = meetingTexts.map(meetingId);
  const stored = await tx.followingMeeting.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(stored.map(({ id }) => id));
  const added = new Set<string>();
  for (const meeting of meetingTexts) {
    const id = meetingId(meeting);
    if (known.has(id)) continue;
    const day = dayOf(meeting, today);
    const { municipalityId, startsAt, place, minutes, newSinceInDays } = meeting;
    await tx.followingMeeting.create({
      data: {
        ...{ id, municipalityId, title: TITLE, startsAt, place, minutes, origin: "DEMO" },
        ...{ meetsOn: toDbDate(day), heldOn: meeting.inDays < 0 ? toDbDate(day) : null },
        newSince: toDbDate(workday(addDays(today, newSinceInDays))),
      },
    });
    added.add(id);
  }
  return added;
}

async function loadAgendas(tx: Prisma.TransactionClient, added: ReadonlySet<string>): Promise<void> {
  const points = meetingTexts.flatMap((meeting) =>
    added.has(meetingId(meeting)) ? meeting.points.map((point) => ({ meeting, point })) : [],
  );
  const ids = (of: (point: MeetingText["points"][number]) => string | undefined) =>
    points.flatMap(({ point }) => of(point) ?? []);
  const [trials, wishes, dilemmas] = await Promise.all([
    tx.trial.findMany({ where: { id: { in: ids(({ trialId }) => trialId) } }, select: { id: true } }),
    tx.exemptionWish.findMany({ where: { id: { in: ids(({ wishId }) => wishId) } }, select: { id: true } }),
    tx.dilemma.findMany({ select: { id: true }, where: { origin: "DEMO" } }),
  ]);
  const known = new Set([...trials, ...wishes, ...dilemmas].map(({ id }) => id));
  const among = (id: string | undefined) => (id !== undefined && known.has(id) ? id : null);
  await tx.agendaPoint.createMany({
    data: points.map(({ meeting, point }) => ({
      meetingId: meetingId(meeting),
      order: meeting.points.indexOf(point) + 1,
      ...{ kind: point.kind, title: point.title, text: point.text, note: point.note },
      ...{ trialId: among(point.trialId), wishId: among(point.wishId) },
      dilemmaId: among(point.dilemma && dilemmaId(meeting.municipalityId, point.dilemma)),
    })),
  });
}

const leaderOf = (institutionId: string) =>
  demoUsers.find((user) => user.role === "LEADER" && user.institutionId === institutionId);

async function addDilemma(
  tx: Prisma.TransactionClient,
  text: DilemmaText,
  today: CalendarDate,
  users: ReadonlySet<string>,
): Promise<void> {
  const { key, municipalityId, institutionId, title, question, shared, takenHome } = text;
  const id = dilemmaId(municipalityId, key);
  const institution = await tx.institution.findUnique({
    where: { id: institutionId },
    select: { area: true },
  });
  if (!institution) return;
  const trial =
    text.trialId && (await tx.trial.findUnique({ where: { id: text.trialId }, select: { id: true } }));
  const askedOn = addDays(today, -text.askedDaysAgo);
  const leader = leaderOf(institutionId);
  const leaderId = leader ? demoUserId(leader.email) : null;
  const held = meetingTexts.find(
    (meeting) => meeting.municipalityId === municipalityId && meeting.inDays < 0,
  );
  const latest = Math.max(0, ...text.reflections.map(({ afterDays }) => afterDays ?? 0));
  const restedOn = held
    ? addDays(dayOf(held, today), 6)
    : addDays(askedOn, Math.min(latest + 10, text.askedDaysAgo));
  await tx.dilemma.create({
    data: {
      ...{ id, title, text: text.text, question, shared, municipalityId, institutionId, origin: "DEMO" },
      ...{ area: institution.area, askedOn: toDbDate(askedOn), createdAt: afternoon(askedOn) },
      ...{ takenHome, restedOn: takenHome === null ? null : toDbDate(restedOn) },
      ...{ trialId: trial ? trial.id : null, authorName: leader?.name ?? "Husets leder" },
      authorId: leaderId && users.has(leaderId) ? leaderId : null,
    },
  });
  await tx.dilemmaReflection.createMany({
    data: text.reflections.map(({ by, text: said, afterDays, email }, index) => {
      const authorId = email ? demoUserId(email) : null;
      const day = afterDays === null && held ? dayOf(held, today) : addDays(askedOn, afterDays ?? 0);
      return {
        ...{ id: `${id}-${index + 1}`, dilemmaId: id, text: said, authorName: by },
        authorId: authorId && users.has(authorId) ? authorId : null,
        meetingId: afterDays === null && held ? meetingId(held) : null,
        createdAt: new Date(afternoon(day).getTime() + index * 60_000),
      };
    }),
  });
}

/**
 * Adds the made-up dilemmas with what politicians think of them, and the meetings of two municipalities' following
 * groups: one held, one to come. Only what is missing is added; one that was taken back is not put forward again.
 */
export async function loadDemoDilemmas(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const users = await knownUsers(tx);
  const addedMeetings = await loadMeetings(tx, today);
  const ids = dilemmaTexts.map(({ municipalityId, key }) => dilemmaId(municipalityId, key));
  const stored = await tx.dilemma.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(stored.map(({ id }) => id));
  for (const text of dilemmaTexts) {
    if (!known.has(dilemmaId(text.municipalityId, text.key))) await addDilemma(tx, text, today, users);
  }
  await loadAgendas(tx, addedMeetings);
}
