import * as effectCommands from "@/lib/commands/effect";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadEffectPage, loadTrialEffect } from "@/lib/loaders/effect";
import type { ViewerName } from "@/tests/support/world";
import {
  type Operation,
  allOk,
  freshTrial,
  hiddenTrial,
  outcomes,
  publicTrial,
} from "@/tests/integration/access/operations/support";

/** Those who document the trial: its leader, its staff and the administration. */
const writing: ViewerName[] = ["own leader", "own staff", "own administration"];
const writes = {
  INSTITUTION: outcomes("NOT_FOUND", { ok: writing, FORBIDDEN: ["system administrator"] }),
  PUBLIC: outcomes("FORBIDDEN", { ok: writing }),
};

/** A trial of its own with one indicator, for one try. */
async function measured(prisma: Db, sharing: "INSTITUTION" | "PUBLIC") {
  const trialId = await freshTrial(prisma, sharing);
  const { id } = await prisma.indicator.create({
    data: { trialId, order: 1, kind: "SCALE", title: "Trivsel", direction: "UP" },
    select: { id: true },
  });
  return { trialId, id, version: 1 };
}

export const effectOperations: Operation[] = [
  ...(["INSTITUTION", "PUBLIC"] as const).flatMap((sharing): Operation[] => {
    const on = `a trial shared with ${sharing}`;
    const expected = writes[sharing];
    return [
      {
        name: "commands/effect.addIndicatorCommand",
        ...{ on, expected },
        run: async (viewer, prisma) => {
          const trialId = await freshTrial(prisma, sharing);
          const indicator = { kind: "COUNT", title: "Besøg", unit: "besøg", direction: "UP" };
          return effectCommands.addIndicatorCommand(viewer, { trialId, ...indicator });
        },
      },
      {
        name: "commands/effect.updateIndicatorCommand",
        ...{ on, expected },
        run: async (viewer, prisma) =>
          effectCommands.updateIndicatorCommand(viewer, {
            ...(await measured(prisma, sharing)),
            ...{ title: "Trivsel i hverdagen", direction: "UP" },
          }),
      },
      {
        name: "commands/effect.removeIndicatorCommand",
        ...{ on, expected },
        run: async (viewer, prisma) =>
          effectCommands.removeIndicatorCommand(viewer, await measured(prisma, sharing)),
      },
      {
        name: "commands/effect.saveMeasurementsCommand",
        ...{ on, expected },
        run: async (viewer, prisma) =>
          effectCommands.saveMeasurementsCommand(viewer, {
            ...(await measured(prisma, sharing)),
            ...{ "before-1": "7", "after-1": "8" },
          }),
      },
      {
        name: "commands/effect.saveLearningQuestionCommand",
        ...{ on, expected },
        run: async (viewer, prisma) => {
          const trialId = await freshTrial(prisma, sharing);
          return effectCommands.saveLearningQuestionCommand(viewer, { trialId, question: "Hvad virker?" });
        },
      },
    ];
  }),
  {
    name: "loaders/effect.loadEffectPage",
    on: "a trial kept to its institution",
    run: (viewer) => loadEffectPage(viewer, hiddenTrial),
    expected: { ...writes.INSTITUTION, "signed out": "NOT_FOUND" },
  },
  {
    name: "loaders/effect.loadEffectPage",
    on: "a public trial",
    run: (viewer) => loadEffectPage(viewer, publicTrial),
    expected: writes.PUBLIC,
  },
  {
    name: "loaders/effect.loadTrialEffect",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      return { ok: true, data: await loadTrialEffect(viewer, trial!) };
    },
    expected: allOk,
  },
];
