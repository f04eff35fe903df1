import {
  askDilemma,
  editDilemma,
  editReflection,
  noteReflection,
  reflectOnDilemma,
  removeDilemma,
  removeReflection,
  restDilemma,
  restoreDilemma,
  restoreReflection,
  wakeDilemma,
} from "@/lib/commands/dilemma";
import type { Db } from "@/lib/db/client";
import { loadDilemma, loadDilemmas, loadEditDilemma, loadNewDilemma } from "@/lib/loaders/dilemma";
import {
  allOk,
  atAlfa,
  national,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

const texts = { title: "To gode hensyn", text: "Det ene og det andet.", question: "Hvad vejer tungest?" };

export async function freshDilemma(prisma: Db, more: { shared?: boolean; removed?: boolean } = {}) {
  const { id } = await prisma.dilemma.create({
    data: {
      ...{ id: `dilemma-${nextNumber()}`, ...texts, area: "DAYCARE", authorName: "Leder" },
      ...{ askedOn: new Date("2026-01-10T00:00:00Z"), municipalityId: "alfa", institutionId: "alfa-one" },
      ...{ shared: more.shared ?? false, removedAt: more.removed ? new Date() : null },
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

export async function freshMeeting(prisma: Db, dilemmaId: string | null = null) {
  const { id } = await prisma.followingMeeting.create({
    data: {
      ...{ id: `meeting-${nextNumber()}`, title: "Møde", municipalityId: "alfa" },
      ...{ meetsOn: new Date("2026-03-10T00:00:00Z"), newSince: new Date("2026-01-01T00:00:00Z") },
      agenda: {
        create: [{ id: `point-${nextNumber()}`, order: 1, kind: "DILEMMA", title: "Punkt", dilemmaId }],
      },
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

async function freshReflection(prisma: Db, isRemoved = false) {
  const { id: dilemmaId } = await freshDilemma(prisma);
  const author = await prisma.user.findUniqueOrThrow({ where: { email: "politician-alfa@example.dk" } });
  const { id } = await prisma.dilemmaReflection.create({
    data: {
      ...{ text: "Jeg er i tvivl.", dilemmaId, authorId: author.id, authorName: author.name },
      removedAt: isRemoved ? new Date() : null,
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

export const foreignViewers: ViewerName[] = [
  "foreign leader",
  "foreign staff",
  "foreign administration",
  "foreign politician",
  "foreign evaluator",
];
const askers: ViewerName[] = ["own leader", "own administration"];
const asking = outcomes("FORBIDDEN", { ok: askers, NOT_FOUND: foreignViewers });
const reflecting = outcomes("FORBIDDEN", { ok: ["own politician"], NOT_FOUND: foreignViewers });
const onlyThey = (ok: ViewerName[]) => outcomes("NOT_FOUND", { ok });

export const dilemmaOperations: Operation[] = [
  {
    name: "commands/dilemma.askDilemma",
    on: "the own institution",
    run: (viewer) => askDilemma(viewer, { ...texts, institutionId: "alfa-one" }),
    expected: outcomes("FORBIDDEN", {
      ok: askers,
      NOT_FOUND: ["leader next door", "foreign leader", "foreign administration"],
    }),
  },
  {
    name: "commands/dilemma.editDilemma",
    on: "the own institution's",
    run: async (viewer, prisma) => editDilemma(viewer, { ...(await freshDilemma(prisma)), ...texts }),
    expected: asking,
  },
  {
    name: "commands/dilemma.editDilemma",
    on: "one that is shared with everybody",
    run: async (viewer, prisma) =>
      editDilemma(viewer, { ...(await freshDilemma(prisma, { shared: true })), ...texts }),
    expected: outcomes("FORBIDDEN", { ok: askers }),
  },
  {
    name: "commands/dilemma.restDilemma",
    on: "the own institution's",
    run: async (viewer, prisma) =>
      restDilemma(viewer, { ...(await freshDilemma(prisma)), takenHome: "Vi tænker videre." }),
    expected: asking,
  },
  {
    name: "commands/dilemma.wakeDilemma",
    on: "the own institution's",
    run: async (viewer, prisma) => wakeDilemma(viewer, await freshDilemma(prisma)),
    expected: asking,
  },
  {
    name: "commands/dilemma.removeDilemma",
    on: "the own institution's",
    run: async (viewer, prisma) => removeDilemma(viewer, await freshDilemma(prisma)),
    expected: asking,
  },
  {
    name: "commands/dilemma.restoreDilemma",
    on: "one that was taken back",
    run: async (viewer, prisma) => restoreDilemma(viewer, await freshDilemma(prisma, { removed: true })),
    expected: onlyThey(askers),
  },
  {
    name: "commands/dilemma.reflectOnDilemma",
    on: "the own municipality's",
    run: async (viewer, prisma) =>
      reflectOnDilemma(viewer, { dilemmaId: (await freshDilemma(prisma)).id, text: "Jeg er i tvivl." }),
    expected: reflecting,
  },
  {
    name: "commands/dilemma.noteReflection",
    on: "a dilemma on the own agenda",
    run: async (viewer, prisma) => {
      const { id: dilemmaId } = await freshDilemma(prisma);
      const { id: meetingId } = await freshMeeting(prisma, dilemmaId);
      return noteReflection(viewer, { dilemmaId, meetingId, who: "Følgegruppen", text: "Vi var i tvivl." });
    },
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: foreignViewers }),
  },
  {
    name: "commands/dilemma.editReflection",
    on: "the own politician's",
    run: async (viewer, prisma) => editReflection(viewer, { ...(await freshReflection(prisma)), text: "Ny" }),
    expected: reflecting,
  },
  {
    name: "commands/dilemma.removeReflection",
    on: "the own politician's",
    run: async (viewer, prisma) => removeReflection(viewer, await freshReflection(prisma)),
    expected: reflecting,
  },
  {
    name: "commands/dilemma.restoreReflection",
    on: "one the own politician took back",
    run: async (viewer, prisma) => restoreReflection(viewer, await freshReflection(prisma, true)),
    expected: onlyThey(["own politician"]),
  },
  {
    name: "loaders/dilemma.loadDilemmas",
    on: "what may be read",
    run: (viewer) => loadDilemmas(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/dilemma.loadDilemma",
    on: "one of the municipality's own",
    run: async (viewer, prisma) => loadDilemma(viewer, (await freshDilemma(prisma)).id),
    expected: onlyThey([...atAlfa, ...national]),
  },
  {
    name: "loaders/dilemma.loadDilemma",
    on: "one that is shared with everybody",
    run: async (viewer, prisma) => loadDilemma(viewer, (await freshDilemma(prisma, { shared: true })).id),
    expected: allOk,
  },
  {
    name: "loaders/dilemma.loadNewDilemma",
    on: "an empty form",
    run: (viewer) => loadNewDilemma(viewer, {}),
    expected: outcomes("FORBIDDEN", {
      ok: [
        ...["own leader", "leader next door", "foreign leader"],
        ...["own administration", "foreign administration"],
      ] as ViewerName[],
    }),
  },
  {
    name: "loaders/dilemma.loadEditDilemma",
    on: "the own institution's",
    run: async (viewer, prisma) => loadEditDilemma(viewer, (await freshDilemma(prisma)).id),
    expected: asking,
  },
];
