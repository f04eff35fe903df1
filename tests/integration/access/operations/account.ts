import * as accountCommands from "@/lib/commands/account";
import * as linkCommands from "@/lib/commands/account-link";
import { loadAccount } from "@/lib/loaders/account";
import {
  Operation,
  everyone,
  outcomes,
  allOk,
  membersOnly,
  freshMember,
  twin,
} from "@/tests/integration/access/operations/support";

export const accountOperations: Operation[] = [
  {
    name: "loaders/account.loadAccount",
    on: "oneself",
    run: (viewer) => loadAccount(viewer),
    expected: membersOnly,
  },
  {
    name: "commands/account.updateProfile",
    on: "oneself",
    run: async (viewer, prisma) =>
      accountCommands.updateProfile(await twin(viewer, prisma), { name: "Nyt Navn", locale: "da" }),
    expected: membersOnly,
  },
  {
    name: "commands/account.saveLocale",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.saveLocale(await twin(viewer, prisma), { locale: "en" }),
    expected: membersOnly,
  },
  {
    name: "commands/account.changePassword",
    on: "oneself, with a wrong current password",
    run: async (viewer, prisma) =>
      accountCommands.changePassword(await twin(viewer, prisma), {
        currentPassword: "forkert adgangskode",
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("INVALID", {}),
  },
  {
    name: "commands/account.revokeSession",
    on: "somebody else's session",
    run: async (viewer, prisma) => {
      const session = await prisma.session.create({
        data: { userId: (await freshMember(prisma)).userId, expiresAt: new Date(Date.now() + 86_400_000) },
      });
      return accountCommands.revokeSession(viewer, { sessionId: session.id });
    },
    expected: outcomes("NOT_FOUND", {}),
  },
  {
    name: "commands/account.revokeAllSessions",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.revokeAllSessions(await twin(viewer, prisma)),
    expected: membersOnly,
  },
  {
    name: "commands/account.signOut",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.signOut(await twin(viewer, prisma)),
    expected: allOk,
  },
  {
    name: "commands/account-link.requestPasswordReset",
    on: "any address: the answer never tells whether it is known",
    run: (viewer) => linkCommands.requestPasswordReset(viewer, { email: "ukendt@example.dk" }),
    expected: allOk,
  },
  {
    name: "commands/account-link.resetPassword",
    on: "a made-up link",
    run: (viewer) =>
      linkCommands.resetPassword(viewer, {
        token: "x".repeat(43),
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("EXPIRED", { EXPIRED: everyone }),
  },
  {
    name: "commands/account-link.acceptInvitation",
    on: "a made-up link",
    run: (viewer) =>
      linkCommands.acceptInvitation(viewer, {
        token: "y".repeat(43),
        name: "Ny",
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("EXPIRED", { EXPIRED: everyone }),
  },
];
