import {
  adaptExercise,
  editExercise,
  removeExercise,
  restoreExercise,
  writeExercise,
} from "@/lib/commands/exercise";
import type { Db } from "@/lib/db/client";
import { loadCatalogue, loadEditExercise, loadExercise, loadNewExercise } from "@/lib/loaders/exercise";
import {
  allOk,
  atAlfa,
  national,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

const typed = { kind: "EXERCISE", title: "Øvelse", purpose: "God til at prøve", text: "Gør sådan" };

/** An exercise common to all, of the municipality, or adapted by "alfa-one". */
async function freshExercise(prisma: Db, whose: "ALL" | "ALFA" | "ALFA_ONE", isRemoved = false) {
  const { id } = await prisma.exercise.create({
    data: {
      ...{ id: `exercise-${nextNumber()}`, kind: "EXERCISE", title: "Øvelse", purpose: "P", text: "T" },
      municipalityId: whose === "ALL" ? null : "alfa",
      institutionId: whose === "ALFA_ONE" ? "alfa-one" : null,
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
const leaders: ViewerName[] = ["own leader", "leader next door", "foreign leader"];
const ofAlfa = (...ok: ViewerName[]) => outcomes("FORBIDDEN", { NOT_FOUND: foreign, ok });

export const exerciseOperations: Operation[] = [
  {
    name: "commands/exercise.writeExercise",
    on: "the own municipality's catalogue",
    run: (viewer) => writeExercise(viewer, { municipalityId: "alfa", ...typed }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration"],
      NOT_FOUND: ["foreign administration", "system administrator"],
    }),
  },
  {
    name: "commands/exercise.writeExercise",
    on: "the catalogue common to all",
    run: (viewer) => writeExercise(viewer, { municipalityId: "", ...typed }),
    expected: outcomes("FORBIDDEN", {
      // Nobody named: the one catalogue each of them keeps.
      ok: ["own administration", "foreign administration", "system administrator"],
    }),
  },
  {
    name: "commands/exercise.adaptExercise",
    on: "one common to all",
    run: async (viewer, prisma) =>
      adaptExercise(viewer, { fromId: (await freshExercise(prisma, "ALL")).id, ...typed }),
    expected: outcomes("FORBIDDEN", { ok: leaders }),
  },
  {
    name: "commands/exercise.adaptExercise",
    on: "the own municipality's",
    run: async (viewer, prisma) =>
      adaptExercise(viewer, { fromId: (await freshExercise(prisma, "ALFA")).id, ...typed }),
    expected: ofAlfa("own leader", "leader next door"),
  },
  {
    name: "commands/exercise.editExercise",
    on: "one common to all",
    run: async (viewer, prisma) =>
      editExercise(viewer, { ...(await freshExercise(prisma, "ALL")), ...typed, title: "Ny" }),
    expected: outcomes("FORBIDDEN", { ok: ["system administrator"] }),
  },
  {
    name: "commands/exercise.editExercise",
    on: "the own municipality's",
    run: async (viewer, prisma) =>
      editExercise(viewer, { ...(await freshExercise(prisma, "ALFA")), ...typed, title: "Ny" }),
    expected: ofAlfa("own administration"),
  },
  {
    name: "commands/exercise.editExercise",
    on: "the own institution's adaptation",
    run: async (viewer, prisma) =>
      editExercise(viewer, { ...(await freshExercise(prisma, "ALFA_ONE")), ...typed, title: "Ny" }),
    expected: ofAlfa("own leader"),
  },
  {
    name: "commands/exercise.removeExercise",
    on: "the own municipality's",
    run: async (viewer, prisma) => removeExercise(viewer, await freshExercise(prisma, "ALFA")),
    expected: ofAlfa("own administration"),
  },
  {
    name: "commands/exercise.restoreExercise",
    on: "one the own municipality took out",
    run: async (viewer, prisma) => restoreExercise(viewer, await freshExercise(prisma, "ALFA", true)),
    expected: ofAlfa("own administration"),
  },
  {
    name: "loaders/exercise.loadCatalogue",
    on: "everything there is",
    run: (viewer) => loadCatalogue(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/exercise.loadExercise",
    on: "one common to all",
    run: async (viewer, prisma) => loadExercise(viewer, (await freshExercise(prisma, "ALL")).id),
    expected: allOk,
  },
  {
    name: "loaders/exercise.loadExercise",
    on: "the own institution's adaptation",
    run: async (viewer, prisma) => loadExercise(viewer, (await freshExercise(prisma, "ALFA_ONE")).id),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national], NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/exercise.loadNewExercise",
    on: "an empty form",
    run: (viewer) => loadNewExercise(viewer, {}),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration", "foreign administration", "system administrator"],
    }),
  },
  {
    name: "loaders/exercise.loadNewExercise",
    on: "adapting one common to all",
    run: async (viewer, prisma) => loadNewExercise(viewer, { from: (await freshExercise(prisma, "ALL")).id }),
    expected: outcomes("FORBIDDEN", { ok: leaders }),
  },
  {
    name: "loaders/exercise.loadEditExercise",
    on: "the own municipality's",
    run: async (viewer, prisma) => loadEditExercise(viewer, (await freshExercise(prisma, "ALFA")).id),
    expected: ofAlfa("own administration"),
  },
];
