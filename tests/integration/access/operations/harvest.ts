import {
  editHarvestNote,
  removeHarvestNote,
  restoreHarvestNote,
  writeHarvestNote,
} from "@/lib/commands/harvest";
import type { Db } from "@/lib/db/client";
import { loadHarvest, loadHarvestExport, loadHarvestNote, loadNewHarvest } from "@/lib/loaders/harvest";
import {
  atAlfa,
  national,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import { freshRound, freshWorkshop } from "@/tests/integration/access/operations/workshop";
import { worldIds, type ViewerName } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");

/** A note written by the own staff. */
async function freshNote(prisma: Db, isRemoved = false) {
  const author = await prisma.user.findUniqueOrThrow({ where: { email: "staff-alfa-one@example.dk" } });
  const { id } = await prisma.harvestNote.create({
    data: {
      ...{ id: `note-${nextNumber()}`, kind: "LEARNING", text: "Hemmelig note", agreementId },
      ...{ happenedOn: new Date("2026-03-10T00:00:00Z"), authorId: author.id, authorName: author.name },
      ...{ roundId: await freshRound(prisma), institutionId: "alfa-one" },
      removedAt: isRemoved ? new Date() : null,
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

const foreign: ViewerName[] = [
  "foreign leader",
  "foreign staff",
  "foreign administration",
  "foreign politician",
  "foreign evaluator",
];
const writing: ViewerName[] = [
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
];
const ownNote = outcomes("FORBIDDEN", { ok: ["own staff", "own administration"], NOT_FOUND: foreign });
const readable = outcomes("FORBIDDEN", { ok: [...atAlfa, ...national] });

export const harvestOperations: Operation[] = [
  {
    name: "commands/harvest.writeHarvestNote",
    on: "a round of the own plan",
    run: async (viewer, prisma) =>
      writeHarvestNote(viewer, {
        ...{ agreementId, kind: "LEARNING", text: "Vi lærte noget" },
        source: `round:${await freshRound(prisma)}`,
      }),
    expected: outcomes("FORBIDDEN", { ok: writing, NOT_FOUND: foreign }),
  },
  {
    name: "commands/harvest.writeHarvestNote",
    on: "the own institution's workshop",
    run: async (viewer, prisma) =>
      writeHarvestNote(viewer, {
        ...{ agreementId, kind: "NEXT", text: "Tag det op" },
        source: `workshop:${(await freshWorkshop(prisma)).id}`,
      }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own leader", "own staff", "own administration"],
      INVALID: ["leader next door", "staff next door"],
      NOT_FOUND: foreign,
    }),
  },
  {
    name: "commands/harvest.editHarvestNote",
    on: "the own staff's",
    run: async (viewer, prisma) =>
      editHarvestNote(viewer, { ...(await freshNote(prisma)), kind: "BARRIER", text: "Rettet" }),
    expected: ownNote,
  },
  {
    name: "commands/harvest.removeHarvestNote",
    on: "the own staff's",
    run: async (viewer, prisma) => removeHarvestNote(viewer, await freshNote(prisma)),
    expected: ownNote,
  },
  {
    name: "commands/harvest.restoreHarvestNote",
    on: "one the own staff took away",
    run: async (viewer, prisma) => restoreHarvestNote(viewer, await freshNote(prisma, true)),
    expected: ownNote,
  },
  {
    name: "loaders/harvest.loadHarvest",
    on: "the own plan",
    run: (viewer) => loadHarvest(viewer, { municipality: "alfa" }),
    expected: readable,
  },
  {
    name: "loaders/harvest.loadHarvestExport",
    on: "the own plan",
    run: (viewer) => loadHarvestExport(viewer, { municipality: "alfa" }),
    expected: readable,
  },
  {
    name: "loaders/harvest.loadNewHarvest",
    on: "the own plan",
    run: (viewer) => loadNewHarvest(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", { ok: writing }),
  },
  {
    name: "loaders/harvest.loadHarvestNote",
    on: "the own staff's",
    run: async (viewer, prisma) => loadHarvestNote(viewer, (await freshNote(prisma)).id),
    expected: ownNote,
  },
];
