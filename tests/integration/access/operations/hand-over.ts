import { beginHandOver, cancelHandOver, completeHandOver, saveHandOver } from "@/lib/commands/hand-over";
import { closeInstitution, reopenInstitution } from "@/lib/commands/institution";
import type { Db } from "@/lib/db/client";
import { loadHandOver, loadHandOvers } from "@/lib/loaders/hand-over";
import {
  freshMember,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

const day = new Date("2026-06-01T00:00:00Z");

/** The one open change of leader at the own institution; its leader leaves unless told otherwise. */
async function freshHandOver(prisma: Db, leaves: "OWN_LEADER" | "NOBODY" = "OWN_LEADER") {
  await prisma.handOver.deleteMany({ where: { institutionId: "alfa-one", completedAt: null } });
  const leader = await prisma.user.findUniqueOrThrow({ where: { email: "leader-alfa-one@example.dk" } });
  const { id } = await prisma.handOver.create({
    data: {
      ...{ municipalityId: "alfa", institutionId: "alfa-one", takesOverOn: day },
      fromUserId: leaves === "NOBODY" ? null : leader.id,
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

/** A change of leader at an institution of its own, which can be closed without harm to the others. */
async function freshHouse(prisma: Db, closedOn: Date | null) {
  const institutionId = `alfa-house-${nextNumber()}`;
  await prisma.institution.create({
    data: {
      ...{ id: institutionId, name: `Hus ${institutionId}`, kind: "DAYCARE_CENTRE", area: "DAYCARE" },
      ...{ municipalityId: "alfa", closedOn },
    },
  });
  const handOver = { municipalityId: "alfa", institutionId, takesOverOn: day };
  return (await prisma.handOver.create({ data: handOver, select: { id: true } })).id;
}

const others: ViewerName[] = ["leader next door", "foreign leader", "foreign administration"];
const own: ViewerName[] = ["own leader", "own administration"];
const atHome = outcomes("FORBIDDEN", { ok: own, NOT_FOUND: others });

export const handOverOperations: Operation[] = [
  {
    name: "commands/hand-over.beginHandOver",
    on: "the own institution",
    run: (viewer) => beginHandOver(viewer, { institutionId: "alfa-one", takesOverOn: "2027-02-01" }),
    expected: atHome,
  },
  {
    name: "commands/hand-over.saveHandOver",
    on: "the own leader's",
    run: async (viewer, prisma) =>
      saveHandOver(viewer, { ...(await freshHandOver(prisma)), message: "Hej", takesOverOn: "2027-02-01" }),
    expected: atHome,
  },
  {
    name: "commands/hand-over.saveHandOver",
    on: "one that nobody leaves by",
    run: async (viewer, prisma) =>
      saveHandOver(viewer, { ...(await freshHandOver(prisma, "NOBODY")), takesOverOn: "2027-02-01" }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: others }),
  },
  {
    name: "commands/hand-over.cancelHandOver",
    on: "the own leader's",
    run: async (viewer, prisma) => cancelHandOver(viewer, await freshHandOver(prisma)),
    expected: atHome,
  },
  {
    name: "commands/hand-over.completeHandOver",
    on: "one that nobody leaves by, to one of the staff",
    run: async (viewer, prisma) =>
      completeHandOver(viewer, {
        ...(await freshHandOver(prisma, "NOBODY")),
        ...{ successor: (await freshMember(prisma)).userId, takesOverOn: "2026-06-01" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: others }),
  },
  {
    name: "commands/institution.closeInstitution",
    on: "an empty house of the own municipality",
    run: async (viewer, prisma) =>
      closeInstitution(viewer, { id: await freshHouse(prisma, null), confirmed: "." }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["own leader", ...others] }),
  },
  {
    name: "commands/institution.closeInstitution",
    on: "the own institution, nothing decided",
    run: async (viewer, prisma) => closeInstitution(viewer, { id: (await freshHandOver(prisma)).id }),
    expected: outcomes("FORBIDDEN", { INVALID: ["own administration"], NOT_FOUND: others }),
  },
  {
    name: "commands/institution.reopenInstitution",
    on: "a closed house of the own municipality",
    run: async (viewer, prisma) => reopenInstitution(viewer, { id: await freshHouse(prisma, day) }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["own leader", ...others] }),
  },
  {
    name: "loaders/hand-over.loadHandOvers",
    on: "everything there is",
    run: (viewer) => loadHandOvers(viewer),
    expected: outcomes("FORBIDDEN", { ok: [...own, ...others] }),
  },
  {
    name: "loaders/hand-over.loadHandOver",
    on: "the own leader's",
    run: async (viewer, prisma) => loadHandOver(viewer, (await freshHandOver(prisma)).id),
    expected: atHome,
  },
];
