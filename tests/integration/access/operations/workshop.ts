import {
  addProgrammeEntry,
  createWorkshopRound,
  editProgrammeEntry,
  editWorkshop,
  editWorkshopRound,
  planWorkshop,
  standWorkshop,
  stepProgrammeEntry,
} from "@/lib/commands/workshop";
import type { Db } from "@/lib/db/client";
import {
  loadEditWorkshop,
  loadNewWorkshop,
  loadNewWorkshopRound,
  loadWorkshop,
  loadWorkshopRound,
  loadWorkshops,
} from "@/lib/loaders/workshop";
import { allOk, nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const day = new Date("2026-03-10T00:00:00Z");

/** A round of "alfa" of its own for one try. */
export async function freshRound(prisma: Db): Promise<string> {
  const id = `round-${nextNumber()}`;
  await prisma.workshopRound.create({ data: { id, order: 1, title: "Række", agreementId } });
  return id;
}

/** A workshop with staff at "alfa-one", with one line in its programme. */
export async function freshWorkshop(prisma: Db): Promise<{ id: string; entryId: string }> {
  const id = `workshop-${nextNumber()}`;
  const entryId = `${id}-entry`;
  await prisma.workshop.create({
    data: {
      ...{ id, step: "STAFF", title: "Aften", wording: "10. marts 2026", startOn: day, endOn: day },
      ...{ precision: "DAY", agreementId, roundId: await freshRound(prisma), institutionId: "alfa-one" },
      programme: { create: { id: entryId, order: 1, title: "Velkomst", minutes: 10, text: "Sig goddag" } },
    },
  });
  return { id, entryId };
}

const administrationOnly = outcomes("FORBIDDEN", { ok: ["own administration"] });
const ownHouse = outcomes("FORBIDDEN", { ok: ["own leader", "own administration"] });
const texts = { title: "Aften", wording: "10. marts 2026" };

export const workshopOperations: Operation[] = [
  {
    name: "commands/workshop.createWorkshopRound",
    on: "the own plan",
    run: (viewer) => createWorkshopRound(viewer, { agreementId, title: "Række" }),
    expected: administrationOnly,
  },
  {
    name: "commands/workshop.editWorkshopRound",
    on: "a round of the own plan",
    run: async (viewer, prisma) =>
      editWorkshopRound(viewer, { id: await freshRound(prisma), version: 1, title: "Ny" }),
    expected: administrationOnly,
  },
  {
    name: "commands/workshop.planWorkshop",
    on: "the own institution",
    run: async (viewer, prisma) =>
      planWorkshop(viewer, {
        ...{ roundId: await freshRound(prisma), step: "STAFF", institutionId: "alfa-one" },
        ...texts,
      }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own leader", "own administration"],
      INVALID: ["leader next door"],
    }),
  },
  {
    name: "commands/workshop.planWorkshop",
    on: "the leaders' step",
    run: async (viewer, prisma) =>
      planWorkshop(viewer, { ...{ roundId: await freshRound(prisma), step: "LEADERS" }, ...texts }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration"],
      INVALID: ["own leader", "leader next door"],
    }),
  },
  {
    name: "commands/workshop.editWorkshop",
    on: "the own institution's",
    run: async (viewer, prisma) =>
      editWorkshop(viewer, { id: (await freshWorkshop(prisma)).id, version: 1, ...texts }),
    expected: ownHouse,
  },
  {
    name: "commands/workshop.standWorkshop",
    on: "the own institution's",
    run: async (viewer, prisma) =>
      standWorkshop(viewer, { id: (await freshWorkshop(prisma)).id, version: 1, standing: "CANCELLED" }),
    expected: ownHouse,
  },
  {
    name: "commands/workshop.addProgrammeEntry",
    on: "the own institution's",
    run: async (viewer, prisma) =>
      addProgrammeEntry(viewer, { id: (await freshWorkshop(prisma)).id, title: "Pause", minutes: "10" }),
    expected: ownHouse,
  },
  {
    name: "commands/workshop.editProgrammeEntry",
    on: "the own institution's",
    run: async (viewer, prisma) =>
      editProgrammeEntry(viewer, { ...(await freshWorkshop(prisma)), version: 1, title: "Goddag" }),
    expected: ownHouse,
  },
  {
    name: "commands/workshop.stepProgrammeEntry",
    on: "the own institution's",
    run: async (viewer, prisma) => {
      const { id, entryId } = await freshWorkshop(prisma);
      return stepProgrammeEntry(viewer, { id, version: 1, step: `REMOVE:${entryId}` });
    },
    expected: ownHouse,
  },
  {
    name: "loaders/workshop.loadWorkshops",
    on: "the own plan",
    run: async (viewer, prisma) => {
      const round = await freshRound(prisma);
      return loadWorkshops(viewer, { agreement: agreementId, round });
    },
    expected: allOk,
  },
  {
    name: "loaders/workshop.loadNewWorkshopRound",
    on: "the own plan",
    run: (viewer) => loadNewWorkshopRound(viewer, { agreement: agreementId }),
    expected: administrationOnly,
  },
  {
    name: "loaders/workshop.loadWorkshopRound",
    on: "a round of the own plan",
    run: async (viewer, prisma) => loadWorkshopRound(viewer, await freshRound(prisma)),
    expected: administrationOnly,
  },
  {
    name: "loaders/workshop.loadNewWorkshop",
    on: "a round of the own plan",
    run: async (viewer, prisma) => loadNewWorkshop(viewer, { round: await freshRound(prisma) }),
    expected: outcomes("FORBIDDEN", { ok: ["own leader", "leader next door", "own administration"] }),
  },
  {
    name: "loaders/workshop.loadWorkshop",
    on: "the own institution's",
    run: async (viewer, prisma) => loadWorkshop(viewer, (await freshWorkshop(prisma)).id),
    expected: allOk,
  },
  {
    name: "loaders/workshop.loadEditWorkshop",
    on: "the own institution's",
    run: async (viewer, prisma) => loadEditWorkshop(viewer, (await freshWorkshop(prisma)).id),
    expected: ownHouse,
  },
];
