import { randomBytes, randomUUID } from "node:crypto";
import * as commands from "@/lib/commands/idea";
import * as linkCommands from "@/lib/commands/idea-link";
import * as proposalCommands from "@/lib/commands/proposal";
import type { Db } from "@/lib/db/client";
import type { IdeaStatus } from "@/lib/domain/idea/idea";
import { loadIdeaBox, loadIdeaInBox } from "@/lib/loaders/idea-box";
import { loadIdeaLink, loadIdeaLinks } from "@/lib/loaders/idea-link";
import { loadFollowedIdea, loadProposal } from "@/lib/loaders/proposal";
import type { ViewerName } from "@/tests/support/world";
import { allOk, outcomes, registering, type Operation } from "@/tests/integration/access/operations/support";

const at = { municipalityId: "alfa", institutionId: "alfa-one" };
const token = () => randomBytes(16).toString("base64url");

/** An idea of the own institution, of its own for one try. */
async function freshIdea(prisma: Db, status: IdeaStatus = "OPEN") {
  return prisma.idea.create({
    data: {
      ...{ ...at, title: "Ude hele ugen", initiator: "PARENTS", status, followToken: token() },
      answer: status === "DECLINED" ? "Ikke nu" : null,
    },
    select: { id: true, version: true, followToken: true },
  });
}

async function freshLink(prisma: Db) {
  return prisma.ideaLink.create({
    data: { ...at, title: "Forældremøde", token: token(), openUntil: new Date("2099-01-01") },
    select: { id: true, token: true },
  });
}

const looksAfter: ViewerName[] = ["own leader", "own administration"];
const managingSome: ViewerName[] = [
  ...looksAfter,
  "leader next door",
  "foreign leader",
  "foreign administration",
];
/** An open idea is there for its institution's people, an unread one only for those who look after it. */
const openIdea = outcomes("FORBIDDEN", { NOT_FOUND: registering, ok: [...looksAfter, "own staff"] });
const unreadIdea = outcomes("FORBIDDEN", { NOT_FOUND: registering, ok: looksAfter });
const managedIdea = outcomes("FORBIDDEN", {
  NOT_FOUND: registering.filter((name) => name !== "own staff"),
  ok: looksAfter,
});
const stranger = { address: null };

export const ideaOperations: Operation[] = [
  {
    name: "commands/idea.proposeIdeaCommand",
    on: "one's own institution",
    run: (viewer) =>
      commands.proposeIdeaCommand(viewer, {
        ...{ institutionId: "alfa-one", title: "Musik til maden", initiator: "STAFF" },
        submissionKey: randomUUID(),
      }),
    expected: openIdea,
  },
  {
    name: "commands/idea.supportIdeaCommand",
    on: "an open idea",
    run: async (viewer, prisma) =>
      commands.supportIdeaCommand(viewer, { id: (await freshIdea(prisma)).id, on: "1" }),
    expected: openIdea,
  },
  {
    name: "commands/idea.moveIdeaCommand",
    on: "showing an unread idea",
    run: async (viewer, prisma) =>
      commands.moveIdeaCommand(viewer, { ...(await freshIdea(prisma, "WAITING")), move: "SHOW" }),
    expected: unreadIdea,
  },
  {
    name: "commands/idea.moveIdeaCommand",
    on: "turning an open idea down",
    run: async (viewer, prisma) =>
      commands.moveIdeaCommand(viewer, { ...(await freshIdea(prisma)), move: "DECLINE", answer: "Ikke nu" }),
    expected: managedIdea,
  },
  {
    name: "commands/idea.rewordIdeaCommand",
    on: "an open idea",
    run: async (viewer, prisma) =>
      commands.rewordIdeaCommand(viewer, { ...(await freshIdea(prisma)), title: "Uden navne" }),
    expected: managedIdea,
  },
  {
    name: "commands/idea.makeTrialOfIdeaCommand",
    on: "an open idea",
    run: async (viewer, prisma) => commands.makeTrialOfIdeaCommand(viewer, await freshIdea(prisma)),
    expected: managedIdea,
  },
  {
    name: "commands/idea-link.createIdeaLinkCommand",
    on: "one's own institution",
    run: (viewer) =>
      linkCommands.createIdeaLinkCommand(viewer, {
        ...{ institutionId: "alfa-one", title: "Personaledag", initiator: "" },
        openUntil: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
      }),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: managingSome, ok: looksAfter }),
  },
  {
    name: "commands/idea-link.closeIdeaLinkCommand",
    on: "one's own institution's link",
    run: async (viewer, prisma) =>
      linkCommands.closeIdeaLinkCommand(viewer, { id: (await freshLink(prisma)).id, closed: "1" }),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: managingSome, ok: looksAfter }),
  },
  {
    name: "commands/proposal.proposeByLinkCommand",
    on: "an open link, which needs no account",
    run: async (viewer, prisma) =>
      proposalCommands.proposeByLinkCommand(
        viewer,
        { token: (await freshLink(prisma)).token, title: "Mere sang", initiator: "CHILDREN" },
        stranger,
      ),
    expected: allOk,
  },
  {
    name: "commands/proposal.supportByLinkCommand",
    on: "an open idea of the link's institution",
    run: async (viewer, prisma) =>
      proposalCommands.supportByLinkCommand(
        viewer,
        { token: (await freshLink(prisma)).token, id: (await freshIdea(prisma)).id, on: "1" },
        { ...stranger, browser: randomUUID() },
      ),
    expected: allOk,
  },
  {
    name: "commands/proposal.forgetFollowerCommand",
    on: "whoever has the link of the mail",
    run: async (viewer, prisma) =>
      proposalCommands.forgetFollowerCommand(viewer, { token: (await freshIdea(prisma)).followToken }),
    expected: allOk,
  },
  {
    name: "loaders/idea-box.loadIdeaBox",
    on: "all ideas in reach",
    run: (viewer) => loadIdeaBox(viewer, {}),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "loaders/idea-box.loadIdeaInBox",
    on: "an open idea",
    run: async (viewer, prisma) => loadIdeaInBox(viewer, (await freshIdea(prisma)).id),
    expected: openIdea,
  },
  {
    name: "loaders/idea-box.loadIdeaInBox",
    on: "an unread idea",
    run: async (viewer, prisma) => loadIdeaInBox(viewer, (await freshIdea(prisma, "WAITING")).id),
    expected: unreadIdea,
  },
  {
    name: "loaders/idea-link.loadIdeaLinks",
    on: "all links in reach",
    run: (viewer) => loadIdeaLinks(viewer),
    expected: outcomes("FORBIDDEN", { ok: managingSome }),
  },
  {
    name: "loaders/idea-link.loadIdeaLink",
    on: "one's own institution's link",
    run: async (viewer, prisma) => loadIdeaLink(viewer, (await freshLink(prisma)).id),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: managingSome, ok: looksAfter }),
  },
  {
    name: "loaders/proposal.loadProposal",
    on: "a link, for whoever has it",
    run: async (_viewer, prisma) => loadProposal((await freshLink(prisma)).token, null),
    expected: allOk,
  },
  {
    name: "loaders/proposal.loadFollowedIdea",
    on: "an idea, for whoever has its link",
    run: async (_viewer, prisma) => loadFollowedIdea((await freshIdea(prisma)).followToken!),
    expected: allOk,
  },
];
