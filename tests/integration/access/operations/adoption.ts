import { randomUUID } from "node:crypto";
import { createTrialCommand } from "@/lib/commands/trial";
import { getTrial } from "@/lib/db/trial";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadAdoption, loadTrialAdoption } from "@/lib/loaders/adoption";
import { worldIds } from "@/tests/support/world";
import {
  Operation,
  allOk,
  hiddenTrial,
  outcomes,
  publicTrial,
  registering,
  trialForm,
} from "@/tests/integration/access/operations/support";

const atBeta = worldIds.trial("beta-one", "INSTITUTION");

export const adoptionOperations: Operation[] = [
  {
    name: "commands/trial.createTrialCommand",
    on: "one's own institution, after another's hidden trial",
    run: (viewer) =>
      createTrialCommand(viewer, {
        ...trialForm("alfa-one"),
        adoptedFromId: atBeta,
        submissionKey: randomUUID(),
      }),
    expected: outcomes("FORBIDDEN", {
      NOT_FOUND: registering,
      INVALID: ["own leader", "own staff", "own administration"],
    }),
  },
  {
    name: "loaders/adoption.loadAdoption",
    on: "a public trial",
    run: (viewer) => loadAdoption(viewer, publicTrial),
    // Who only belongs to the institution that leads the trial has nowhere else to try it.
    expected: outcomes("FORBIDDEN", {
      ok: registering.filter((name) => name !== "own leader" && name !== "own staff"),
    }),
  },
  {
    name: "loaders/adoption.loadAdoption",
    on: "a trial kept to its institution",
    run: (viewer) => loadAdoption(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", {
      ok: ["own administration"],
      FORBIDDEN: ["own leader", "own staff", "system administrator"],
      NOT_FOUND: ["signed out"],
    }),
  },
  {
    name: "loaders/adoption.loadTrialAdoption",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      return { ok: true, data: await loadTrialAdoption(viewer, trial!) };
    },
    expected: allOk,
  },
];
