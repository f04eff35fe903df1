import * as memberCommands from "@/lib/commands/member";
import { loadInvite, loadMember, loadMembers } from "@/lib/loaders/member";
import {
  Operation,
  outcomes,
  freshMember,
  managers,
  foreignManager,
  nextNumber,
} from "@/tests/integration/access/operations/support";

const managing = outcomes("FORBIDDEN", { ok: managers, NOT_FOUND: foreignManager });
/** Operations on a named account: who does not manage it is not told that it exists. */
const managingAccount = outcomes("NOT_FOUND", { ok: managers });

export const memberOperations: Operation[] = [
  {
    name: "commands/member.inviteMember",
    on: "the own institution",
    run: (viewer) =>
      memberCommands.inviteMember(viewer, {
        email: `invited-${nextNumber()}@example.dk`,
        name: "Ny Leder",
        role: "LEADER",
        municipalityId: "alfa",
        institutionId: "alfa-one",
      }),
    expected: managing,
  },
  {
    name: "commands/member.inviteMember",
    on: "a national role",
    run: (viewer) =>
      memberCommands.inviteMember(viewer, {
        email: `national-${nextNumber()}@example.dk`,
        name: "Ny Evaluator",
        role: "SYSTEM_ADMIN",
      }),
    expected: outcomes("FORBIDDEN", { ok: ["system administrator"] }),
  },
  {
    name: "commands/member.changeMembership",
    on: "staff of the own institution",
    run: async (viewer, prisma) =>
      memberCommands.changeMembership(viewer, {
        membershipId: (await freshMember(prisma)).membershipId,
        role: "LEADER",
        institutionId: "alfa-two",
      }),
    expected: managingAccount,
  },
  {
    name: "commands/member.removeMembership",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.removeMembership(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.resendInvitation",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.resendInvitation(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.closeAccount",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.closeAccount(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.reopenAccount",
    on: "closed staff of the own institution",
    run: async (viewer, prisma) => {
      const member = await freshMember(prisma);
      await prisma.user.update({ where: { id: member.userId }, data: { closedAt: new Date() } });
      return memberCommands.reopenAccount(viewer, member);
    },
    expected: managingAccount,
  },
  {
    name: "loaders/member.loadMembers",
    on: "the own municipality",
    run: (viewer) => loadMembers(viewer, { municipality: "alfa" }),
    expected: managing,
  },
  {
    name: "loaders/member.loadMember",
    on: "staff of the own institution",
    run: async (viewer, prisma) => loadMember(viewer, { id: (await freshMember(prisma)).userId }),
    expected: managing,
  },
  {
    name: "loaders/member.loadInvite",
    on: "the own municipality",
    run: (viewer) => loadInvite(viewer, { municipality: "alfa" }),
    expected: managing,
  },
];
