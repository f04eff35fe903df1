import { randomUUID } from "node:crypto";
import * as draftCommands from "@/lib/commands/draft";
import * as trialCommands from "@/lib/commands/trial";
import { loadArchivedTrial, loadTrial, loadTrialHistory } from "@/lib/loaders/trial";
import { loadNewTrial, loadTrialForm } from "@/lib/loaders/trial-form";
import { loadTrialList } from "@/lib/loaders/trial-list";
import {
  Operation,
  registering,
  outcomes,
  allOk,
  membersOnly,
  freshTrial,
  trialForm,
  edited,
  hiddenTrial,
  publicTrial,
  seesHidden,
  managesTrial,
  managingTrial,
} from "@/tests/integration/access/operations/support";

export const trialOperations: Operation[] = [
  {
    name: "commands/trial.createTrialCommand",
    on: "one's own institution",
    run: (viewer) =>
      trialCommands.createTrialCommand(viewer, { ...trialForm("alfa-one"), submissionKey: randomUUID() }),
    expected: outcomes("FORBIDDEN", {
      NOT_FOUND: registering,
      ok: ["own leader", "own staff", "own administration"],
    }),
  },
  {
    name: "commands/trial.updateTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      trialCommands.updateTrialCommand(viewer, edited(await freshTrial(prisma, "INSTITUTION"))),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial.updateTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      trialCommands.updateTrialCommand(viewer, edited(await freshTrial(prisma, "PUBLIC"))),
    expected: managingTrial.public,
  },
  {
    name: "commands/trial.archiveTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      trialCommands.archiveTrialCommand(viewer, { id: await freshTrial(prisma, "INSTITUTION") }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial.archiveTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      trialCommands.archiveTrialCommand(viewer, { id: await freshTrial(prisma, "PUBLIC") }),
    expected: managingTrial.public,
  },
  {
    name: "commands/trial.restoreTrialCommand",
    on: "a public trial, archived",
    run: async (viewer, prisma) =>
      trialCommands.restoreTrialCommand(viewer, { id: await freshTrial(prisma, "PUBLIC", true) }),
    expected: outcomes("NOT_FOUND", { ok: managesTrial }),
  },
  {
    name: "commands/trial.findSimilarTrialsCommand",
    on: "the own institution's titles",
    run: (viewer) =>
      trialCommands.findSimilarTrialsCommand(viewer, {
        title: `Hemmelighed ${hiddenTrial}`,
        institutionId: "alfa-one",
        exceptId: null,
      }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "commands/draft.saveTrialDraftCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      draftCommands.saveTrialDraftCommand(viewer, {
        trialId: await freshTrial(prisma, "INSTITUTION"),
        version: 1,
        values: trialForm("alfa-one"),
      }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/draft.saveTrialDraftCommand",
    on: "a new trial",
    run: (viewer) =>
      draftCommands.saveTrialDraftCommand(viewer, {
        trialId: null,
        version: null,
        values: trialForm("alfa-one"),
      }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "commands/draft.discardTrialDraftCommand",
    on: "one's own draft",
    run: (viewer) => draftCommands.discardTrialDraftCommand(viewer, { trialId: null }),
    expected: membersOnly,
  },
  {
    name: "loaders/trial.loadTrial",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrial(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", { ok: seesHidden, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial.loadTrial",
    on: "a public trial",
    run: (viewer) => loadTrial(viewer, publicTrial),
    expected: allOk,
  },
  {
    name: "loaders/trial.loadTrialHistory",
    on: "a public trial",
    run: (viewer) => loadTrialHistory(viewer, publicTrial),
    expected: outcomes("FORBIDDEN", { ok: seesHidden }),
  },
  {
    name: "loaders/trial.loadTrialHistory",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrialHistory(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", { ok: seesHidden, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial.loadArchivedTrial",
    on: "an archived public trial",
    run: async (viewer, prisma) => {
      const found = await loadArchivedTrial(viewer, await freshTrial(prisma, "PUBLIC", true));
      return found ? { ok: true, data: found } : { ok: false, code: "NOT_FOUND" };
    },
    expected: outcomes("NOT_FOUND", { ok: managesTrial, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial-form.loadNewTrial",
    on: "the own institution",
    run: (viewer) => loadNewTrial(viewer, { institution: "alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "loaders/trial-form.loadTrialForm",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrialForm(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", {
      ok: managesTrial,
      FORBIDDEN: ["own staff", "system administrator"],
      NOT_FOUND: ["signed out"],
    }),
  },
  {
    name: "loaders/trial-list.loadTrialList",
    on: "everything there is",
    run: (viewer) => loadTrialList(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/trial-list.loadTrialList",
    on: "a search for secrets",
    run: (viewer) => loadTrialList(viewer, { q: "hemmelighed", municipality: ["alfa", "beta"] }),
    expected: allOk,
  },
];
