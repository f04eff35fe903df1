import { createCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from "@/lib/commands/calendar";
import type { Db } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import { loadCalendarFeeds, loadCalendarFile } from "@/lib/loaders/calendar";
import {
  allOk,
  atAlfa,
  membersOnly,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import { worldIds, type ViewerName } from "@/tests/support/world";

const agreement = worldIds.agreement("alfa");
const make = (choice: string) => (viewer: Viewer) => createCalendarFeed(viewer, { agreement, choice });

/** A calendar of the institution "alfa-one" that one of its leaders, or somebody else, has. */
async function freshFeed(prisma: Db, ownerEmail: string, revoked = false) {
  const owner = await prisma.user.findUniqueOrThrow({ where: { email: ownerEmail }, select: { id: true } });
  const token = `token-of-a-calendar-${nextNumber()}`;
  const { id } = await prisma.calendarFeed.create({
    data: {
      ...{ token, scope: "INSTITUTION", institutionId: "alfa-one", agreementId: agreement },
      ...{ ownerId: owner.id, revokedAt: revoked ? new Date() : null },
    },
    select: { id: true },
  });
  return { id, file: `${token}.ics` };
}
const ownLeader = "leader-alfa-one@example.dk";
const foreignLeader = "leader-beta-one@example.dk";

const anybody = outcomes("ok", {});
const institutions: ViewerName[] = atAlfa.filter((name) => !name.endsWith("next door"));
const onlyOwner = outcomes("NOT_FOUND", { ok: ["own leader"] });
const gone = outcomes("NOT_FOUND", { NOT_FOUND: ["signed out"] });

export const calendarOperations: Operation[] = [
  {
    name: "commands/calendar.createCalendarFeed",
    on: "the whole plan",
    run: make("PLAN"),
    expected: anybody,
  },
  {
    name: "commands/calendar.createCalendarFeed",
    on: "what one sees to",
    run: make("PERSON"),
    expected: outcomes("FORBIDDEN", { ok: atAlfa }),
  },
  {
    name: "commands/calendar.createCalendarFeed",
    on: "the own institution",
    run: make("INSTITUTION alfa-one"),
    expected: outcomes("FORBIDDEN", { ok: institutions }),
  },
  {
    name: "commands/calendar.createCalendarFeed",
    on: "an institution of another municipality",
    run: make("INSTITUTION beta-one"),
    expected: outcomes("NOT_FOUND", {}),
  },
  {
    name: "commands/calendar.revokeCalendarFeed",
    on: "the own leader's",
    run: async (viewer, prisma) => revokeCalendarFeed(viewer, await freshFeed(prisma, ownLeader)),
    expected: onlyOwner,
  },
  {
    name: "commands/calendar.renewCalendarFeed",
    on: "the own leader's",
    run: async (viewer, prisma) => renewCalendarFeed(viewer, await freshFeed(prisma, ownLeader)),
    expected: onlyOwner,
  },
  {
    name: "loaders/calendar.loadCalendarFeeds",
    on: "the own municipality's plan",
    run: (viewer) => loadCalendarFeeds(viewer, { agreement }),
    expected: membersOnly,
  },
  {
    name: "loaders/calendar.loadCalendarFile",
    on: "the own leader's, by its secret address",
    run: async (_viewer, prisma) => loadCalendarFile((await freshFeed(prisma, ownLeader)).file),
    expected: allOk,
  },
  {
    name: "loaders/calendar.loadCalendarFile",
    on: "one that was closed",
    run: async (_viewer, prisma) => loadCalendarFile((await freshFeed(prisma, ownLeader, true)).file),
    expected: gone,
  },
  {
    name: "loaders/calendar.loadCalendarFile",
    on: "one whose owner does not belong there",
    run: async (_viewer, prisma) => loadCalendarFile((await freshFeed(prisma, foreignLeader)).file),
    expected: gone,
  },
];
