import { unsubscribeToken } from "@/lib/auth/unsubscribe";
import * as digestCommands from "@/lib/commands/digest";
import { retryMailCommand } from "@/lib/commands/mail";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadUnsubscribe } from "@/lib/loaders/digest";
import { loadMailQueue } from "@/lib/loaders/mail";
import { loadTrialDue } from "@/lib/loaders/trial-due";
import {
  Operation,
  allOk,
  everyone,
  freshMember,
  membersOnly,
  outcomes,
  publicTrial,
  seesHidden,
  twin,
} from "@/tests/integration/access/operations/support";

const administrator = outcomes("FORBIDDEN", { ok: ["system administrator"] });

async function deadMail(prisma: Db): Promise<string> {
  const mail = { recipient: "nina@alfa.dk", subject: "Opgivet", bodyText: "Hej", status: "DEAD" as const };
  return (await prisma.outboxMessage.create({ data: mail, select: { id: true } })).id;
}

export const digestOperations: Operation[] = [
  {
    name: "commands/digest.chooseDigest",
    on: "oneself",
    run: async (viewer, prisma) =>
      digestCommands.chooseDigest(await twin(viewer, prisma), { digest: "MONTHLY" }),
    expected: membersOnly,
  },
  {
    name: "commands/digest.chooseDigestByLink",
    on: "whoever the mail was sent to",
    run: async (viewer, prisma) =>
      digestCommands.chooseDigestByLink(viewer, {
        token: unsubscribeToken((await freshMember(prisma)).userId),
        digest: "NEVER",
      }),
    expected: allOk,
  },
  {
    name: "commands/digest.chooseDigestByLink",
    on: "a made-up link",
    run: (viewer) => digestCommands.chooseDigestByLink(viewer, { token: "bmluYQ.falsk", digest: "NEVER" }),
    expected: outcomes("EXPIRED", { EXPIRED: everyone }),
  },
  {
    name: "loaders/digest.loadUnsubscribe",
    on: "a made-up link",
    run: async () =>
      (await loadUnsubscribe("bmluYQ.falsk")) ? { ok: true } : { ok: false, code: "NOT_FOUND" },
    expected: outcomes("NOT_FOUND", { NOT_FOUND: everyone }),
  },
  {
    name: "loaders/mail.loadMailQueue",
    on: "every mail",
    run: (viewer) => loadMailQueue(viewer),
    expected: administrator,
  },
  {
    name: "commands/mail.retryMailCommand",
    on: "a mail that was given up",
    run: async (viewer, prisma) => retryMailCommand(viewer, { id: await deadMail(prisma) }),
    expected: administrator,
  },
  {
    name: "loaders/trial-due.loadTrialDue",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      const due = await loadTrialDue(viewer, trial!, toCalendarDate("2026-06-01"));
      return due ? { ok: true, data: due } : { ok: false, code: "NOT_FOUND" };
    },
    expected: outcomes("NOT_FOUND", { ok: [...seesHidden, "own politician"], NOT_FOUND: ["signed out"] }),
  },
];
