import * as logCommands from "@/lib/commands/log";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import * as logLoaders from "@/lib/loaders/log";
import {
  freshTrial,
  managesTrial,
  nextNumber,
  Operation,
  outcomes,
  publicTrial,
  registering,
  seesHidden,
  type Outcome,
} from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

/** Those who write the log of a trial that "alfa-one" leads alone. */
const writers: ViewerName[] = ["own leader", "own staff", "own administration"];

const expectedAt = (sharing: "INSTITUTION" | "PUBLIC", may: ViewerName[]) =>
  sharing === "PUBLIC"
    ? outcomes("FORBIDDEN", { ok: may })
    : outcomes("NOT_FOUND", {
        ok: may,
        FORBIDDEN: seesHidden.filter((name) => !may.includes(name)),
      });

const entry = { kind: "OBSERVATION", text: "Børnene dækkede bord", happenedOn: "2026-03-02" };
const heard = { group: "PARENTS", heardOn: "2026-03-02" };

/** A trial of its own with an entry somebody else wrote, a picture and a group that was heard. */
async function loggedTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC", removed = false) {
  const id = await freshTrial(prisma, sharing);
  const on = new Date("2026-03-01");
  const written = await prisma.logEntry.create({
    data: {
      ...{ trialId: id, kind: "QUOTE", text: "Hemmeligt citat", happenedOn: on, authorName: "Prøve" },
      removedAt: removed ? new Date() : null,
      photos: {
        create: {
          ...{ order: 1, alt: "En bålplads", width: 4, height: 3 },
          ...{ image: new Uint8Array([1]), preview: new Uint8Array([2]) },
        },
      },
    },
    select: { id: true, photos: { select: { id: true } } },
  });
  const line = await prisma.trialInvolvement.create({
    data: { trialId: id, group: "STAFF", heardOn: on, authorName: "Prøve" },
    select: { id: true },
  });
  return { id, entryId: written.id, version: 1, photoId: written.photos[0]!.id, involvementId: line.id };
}

const onTrial = (
  name: string,
  may: ViewerName[],
  run: (
    viewer: Parameters<Operation["run"]>[0],
    prisma: Db,
    sharing: "INSTITUTION" | "PUBLIC",
  ) => Promise<unknown>,
): Operation[] =>
  (["INSTITUTION", "PUBLIC"] as const).map((sharing) => ({
    name,
    on: `a trial shared with ${sharing}`,
    run: (viewer, prisma) => run(viewer, prisma, sharing),
    expected: expectedAt(sharing, may),
  }));

const photoAnswer = (sharing: "INSTITUTION" | "PUBLIC"): Record<ViewerName, Outcome> =>
  outcomes("NOT_FOUND", {
    ok:
      sharing === "PUBLIC"
        ? [
            ...writers,
            ...(["leader next door", "staff next door", "own politician", "own evaluator"] as const),
          ]
        : writers,
  });

export const logOperations: Operation[] = [
  ...onTrial("commands/log.writeLogEntryCommand", writers, async (viewer, prisma, sharing) =>
    logCommands.writeLogEntryCommand(viewer, { id: await freshTrial(prisma, sharing), ...entry }),
  ),
  {
    name: "commands/log.writeLogEntryCommand",
    on: "a trial that the institution next door takes part in",
    run: async (viewer, prisma) => {
      const id = await freshTrial(prisma, "INSTITUTION");
      await prisma.trialInstitution.create({
        data: { trialId: id, institutionId: "alfa-two", municipalityId: "alfa" },
      });
      return logCommands.writeLogEntryCommand(viewer, { id, ...entry });
    },
    expected: outcomes("NOT_FOUND", {
      ok: [...writers, "leader next door", "staff next door"],
      FORBIDDEN: ["system administrator"],
    }),
  },
  // Staff correct what they wrote themselves, and this is somebody else's.
  ...onTrial("commands/log.editLogEntryCommand", managesTrial, async (viewer, prisma, sharing) => {
    const logged = await loggedTrial(prisma, sharing);
    return logCommands.editLogEntryCommand(viewer, {
      ...logged,
      ...entry,
      [`alt-${logged.photoId}`]: "Et bål",
    });
  }),
  ...onTrial("commands/log.removeLogEntryCommand", managesTrial, async (viewer, prisma, sharing) =>
    logCommands.removeLogEntryCommand(viewer, await loggedTrial(prisma, sharing)),
  ),
  ...onTrial("commands/log.restoreLogEntryCommand", managesTrial, async (viewer, prisma, sharing) =>
    logCommands.restoreLogEntryCommand(viewer, await loggedTrial(prisma, sharing, true)),
  ),
  ...onTrial("commands/log.addInvolvementCommand", writers, async (viewer, prisma, sharing) =>
    logCommands.addInvolvementCommand(viewer, { id: await freshTrial(prisma, sharing), ...heard }),
  ),
  ...onTrial("commands/log.removeInvolvementCommand", writers, async (viewer, prisma, sharing) =>
    logCommands.removeInvolvementCommand(viewer, await loggedTrial(prisma, sharing)),
  ),
  ...onTrial("commands/log.restoreInvolvementCommand", writers, async (viewer, prisma, sharing) => {
    const id = await freshTrial(prisma, sharing);
    const involvementId = `gone-${nextNumber()}`;
    const gone = { id: involvementId, group: "STAFF", heardOn: "2026-03-01", note: null };
    await prisma.auditEvent.create({
      data: {
        ...{ operation: "UPDATE", entity: "log", entityId: id, municipalityId: "alfa", actorName: "Prøve" },
        before: { heard: gone },
      },
    });
    return logCommands.restoreInvolvementCommand(viewer, { id, involvementId });
  }),
  {
    name: "loaders/log.loadTrialLog",
    on: "a public trial, to be written in",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      const log = await logLoaders.loadTrialLog(viewer, trial!, toCalendarDate("2026-06-01"));
      return log.start ? { ok: true, data: log } : { ok: false, code: "FORBIDDEN" };
    },
    expected: outcomes("FORBIDDEN", { ok: writers, FORBIDDEN: ["signed out"] }),
  },
  ...onTrial("loaders/log.loadNewLogEntry", writers, async (viewer, prisma, sharing) =>
    logLoaders.loadNewLogEntry(viewer, await freshTrial(prisma, sharing)),
  ),
  ...onTrial("loaders/log.loadLogEntry", managesTrial, async (viewer, prisma, sharing) => {
    const trialId = await freshTrial(prisma, sharing);
    // Only the entry: what is made here counts as the loader's own queries.
    const data = { trialId, kind: "QUOTE", text: "Citat", authorName: "Prøve" } as const;
    const { id } = await prisma.logEntry.create({
      data: { ...data, happenedOn: new Date("2026-03-01") },
      select: { id: true },
    });
    return logLoaders.loadLogEntry(viewer, trialId, id);
  }),
  {
    name: "loaders/log.loadQuickLog",
    on: "one's own trials",
    run: (viewer) => logLoaders.loadQuickLog(viewer),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  ...(["INSTITUTION", "PUBLIC"] as const).map((sharing): Operation => ({
    name: "loaders/log.loadLogPhoto",
    on: `a picture of a trial shared with ${sharing}`,
    run: async (viewer, prisma) => {
      const { id: trialId, photoId } = await loggedTrial(prisma, sharing);
      return logLoaders.loadLogPhoto(viewer, { trialId, photoId, size: "preview", known: null });
    },
    expected: photoAnswer(sharing),
  })),
];
