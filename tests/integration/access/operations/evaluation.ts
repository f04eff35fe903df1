import { takeUpCheckCommand, waiveCheckCommand } from "@/lib/commands/checklist";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadEvaluationPage, loadTrialEvaluations } from "@/lib/loaders/evaluation";
import {
  Operation,
  freshTrial,
  hiddenTrial,
  managingTrial,
  outcomes,
  publicTrial,
  seesHidden,
} from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

const answers = { wanted: "Ro", seen: "Mere ro", forWhom: "De yngste", next: "Videre" };
const writers: ViewerName[] = ["own leader", "own staff", "own administration"];
const writing = {
  INSTITUTION: outcomes("NOT_FOUND", { ok: writers, FORBIDDEN: ["system administrator"] }),
  PUBLIC: outcomes("FORBIDDEN", { ok: writers }),
};

async function testedTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC"): Promise<string> {
  const id = await freshTrial(prisma, sharing);
  await prisma.trial.update({
    where: { id },
    data: {
      stage: "EVALUATING",
      stageChanges: { create: { stage: "EVALUATING", from: new Date("2026-03-01"), actorName: "Prøve" } },
    },
  });
  return id;
}

async function waivedTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC"): Promise<string> {
  const id = await freshTrial(prisma, sharing);
  await prisma.trialCheckWaiver.create({
    data: { trialId: id, item: "PURPOSE", reason: "Kendt", authorName: "Prøve" },
  });
  return id;
}

export const evaluationOperations: Operation[] = [
  ...(["INSTITUTION", "PUBLIC"] as const).flatMap((sharing): Operation[] => [
    {
      name: "commands/evaluation.saveEvaluationCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) =>
        saveEvaluationCommand(viewer, {
          ...{ id: await testedTrial(prisma, sharing), round: 1, version: 0 },
          ...answers,
        }),
      expected: writing[sharing],
    },
    {
      name: "commands/checklist.waiveCheckCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) =>
        waiveCheckCommand(viewer, {
          id: await freshTrial(prisma, sharing),
          item: "PURPOSE",
          reason: "Kendt",
        }),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
    {
      name: "commands/checklist.takeUpCheckCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) =>
        takeUpCheckCommand(viewer, { id: await waivedTrial(prisma, sharing), item: "PURPOSE" }),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
    {
      name: "loaders/evaluation.loadEvaluationPage",
      on: `a trial shared with ${sharing}`,
      run: async (viewer) =>
        loadEvaluationPage(viewer, sharing === "PUBLIC" ? publicTrial : hiddenTrial, "da"),
      expected: sharing === "PUBLIC" ? writing.PUBLIC : { ...writing.INSTITUTION, "signed out": "NOT_FOUND" },
    },
  ]),
  {
    name: "loaders/evaluation.loadTrialEvaluations",
    on: "a trial, whose page was opened within scope",
    run: async (viewer, prisma) => {
      const trial = await getTrial(await testedTrial(prisma, "INSTITUTION"), scopeOf(viewer));
      if (!trial) return { ok: false, code: "NOT_FOUND" };
      return { ok: true, data: await loadTrialEvaluations(viewer, trial, toCalendarDate("2026-06-01")) };
    },
    expected: { ...outcomes("NOT_FOUND", { ok: seesHidden }), "signed out": "NOT_FOUND" },
  },
];
