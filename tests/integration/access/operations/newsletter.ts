import { letterToken } from "@/lib/auth/letter-token";
import { today } from "@/lib/clock";
import * as letters from "@/lib/commands/newsletter";
import * as subscriptions from "@/lib/commands/newsletter-subscription";
import type { Db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { monthOf } from "@/lib/domain/newsletter/letter";
import { addMonths } from "@/lib/domain/shared/calendar-date";
import * as loaders from "@/lib/loaders/newsletter";
import {
  allOk,
  nextNumber,
  Operation,
  outcomes,
  publicTrial,
  twin,
} from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

/** What a letter of everything would tell: nothing but the public trial may be left of it. */
const items = [publicTrial, worldIds.trial("alfa-one", "INSTITUTION")].map((id) => ({
  ...{ source: "TRIAL", id, title: `Hemmelighed ${id}`, text: "", place: null, wording: null, outcome: null },
  withinId: id,
}));

/** A letter of a month that no other letter of this run is about. */
async function letter(prisma: Db, state: "DRAFT" | "SENT" | "REMOVED" = "DRAFT"): Promise<string> {
  const { id } = await prisma.newsletter.create({
    data: {
      ...{
        municipalityId: "alfa",
        title: "Nyt fra Alfa",
        content: { items, leftOut: [] },
        authorName: "Nina",
      },
      month: toDbDate(addMonths(monthOf(today()), -100 - nextNumber())),
      ...(state === "SENT" && { sentAt: new Date(), recipients: 0 }),
      ...(state === "REMOVED" && { removedAt: new Date() }),
    },
    select: { id: true },
  });
  return id;
}

async function subscription(prisma: Db): Promise<string> {
  const id = `subscription-${nextNumber()}`;
  const { token, hash } = letterToken(id);
  await prisma.newsletterSubscription.create({
    data: { id, municipalityId: "alfa", email: `${id}@alfa.dk`, tokenHash: hash },
  });
  return token;
}

const writers = outcomes("NOT_FOUND", { ok: ["own administration"] });
const stranger = { address: null, locale: "da" as const };

export const newsletterOperations: Operation[] = [
  {
    name: "loaders/newsletter.loadLetters",
    on: "the own municipality",
    run: (viewer) => loaders.loadLetters(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["foreign administration"] }),
  },
  {
    name: "loaders/newsletter.loadLetter",
    on: "a draft with a hidden trial",
    run: async (viewer, prisma) => loaders.loadLetter(viewer, await letter(prisma)),
    expected: writers,
  },
  {
    name: "loaders/newsletter.loadPublicLetter",
    on: "a draft",
    run: async (viewer, prisma) => loaders.loadPublicLetter(viewer, await letter(prisma)),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/newsletter.loadPublicLetter",
    on: "a sent letter with a hidden trial",
    run: async (viewer, prisma) => loaders.loadPublicLetter(viewer, await letter(prisma, "SENT")),
    expected: allOk,
  },
  {
    name: "loaders/newsletter.loadPublicLetters",
    on: "the own municipality",
    run: (viewer) => loaders.loadPublicLetters(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/newsletter.loadLetterFeed",
    on: "the own municipality",
    run: (viewer) => loaders.loadLetterFeed(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/newsletter.loadSubscribeForm",
    on: "the own municipality",
    run: (viewer) => loaders.loadSubscribeForm(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/newsletter.loadSubscription",
    on: "whoever has the mail",
    run: async (viewer, prisma) => loaders.loadSubscription(viewer, await subscription(prisma)),
    expected: allOk,
  },
  {
    name: "commands/newsletter.createLetterCommand",
    on: "the own municipality",
    run: async (viewer, prisma) => {
      await prisma.newsletter.deleteMany();
      const month = monthOf(today()).slice(0, 7);
      return letters.createLetterCommand(viewer, { municipalityId: "alfa", month });
    },
    expected: writers,
  },
  {
    name: "commands/newsletter.saveLetterCommand",
    on: "a draft",
    run: async (viewer, prisma) =>
      letters.saveLetterCommand(viewer, { id: await letter(prisma), version: 1, title: "Nyt" }),
    expected: writers,
  },
  {
    name: "commands/newsletter.removeLetterCommand",
    on: "a draft",
    run: async (viewer, prisma) => letters.removeLetterCommand(viewer, { id: await letter(prisma) }),
    expected: writers,
  },
  {
    name: "commands/newsletter.restoreLetterCommand",
    on: "a draft that was taken away",
    run: async (viewer, prisma) =>
      letters.restoreLetterCommand(viewer, { id: await letter(prisma, "REMOVED") }),
    expected: writers,
  },
  {
    name: "commands/newsletter.testLetterCommand",
    on: "a draft",
    run: async (viewer, prisma) => letters.testLetterCommand(viewer, { id: await letter(prisma) }),
    expected: writers,
  },
  {
    name: "commands/newsletter.sendLetterCommand",
    on: "a draft",
    run: async (viewer, prisma) =>
      letters.sendLetterCommand(viewer, { id: await letter(prisma), version: 1 }),
    expected: writers,
  },
  {
    name: "commands/newsletter-subscription.subscribeToLettersCommand",
    on: "the own municipality",
    run: (viewer) =>
      subscriptions.subscribeToLettersCommand(
        viewer,
        { municipality: "alfa", email: `asks-${nextNumber()}@alfa.dk` },
        stranger,
      ),
    expected: allOk,
  },
  {
    name: "commands/newsletter-subscription.confirmLettersCommand",
    on: "whoever has the mail",
    run: async (viewer, prisma) =>
      subscriptions.confirmLettersCommand(viewer, { token: await subscription(prisma) }),
    expected: allOk,
  },
  {
    name: "commands/newsletter-subscription.leaveLettersCommand",
    on: "whoever has the mail",
    run: async (viewer, prisma) =>
      subscriptions.leaveLettersCommand(viewer, { token: await subscription(prisma) }),
    expected: allOk,
  },
  {
    name: "commands/newsletter-subscription.followLettersCommand",
    on: "oneself",
    run: async (viewer, prisma) =>
      subscriptions.followLettersCommand(
        await twin(viewer, prisma),
        { municipality: "alfa", on: "1" },
        stranger,
      ),
    expected: outcomes("ok", {}),
  },
];
