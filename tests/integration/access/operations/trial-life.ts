import * as lifeCommands from "@/lib/commands/trial-life";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadTrialLife } from "@/lib/loaders/trial-life";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  Operation,
  outcomes,
  freshTrial,
  publicTrial,
  seesHidden,
  managingTrial,
} from "@/tests/integration/access/operations/support";

/** A trial of its own that began its test a moment ago, by somebody else; or one that awaits its committee. */
async function movedTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC") {
  const id = await freshTrial(prisma, sharing);
  const row = { trialId: id, from: new Date("2026-03-01"), actorName: "Prøve" };
  await prisma.trialStageChange.create({ data: { ...row, stage: "PREPARED" } });
  const { id: moveId } = await prisma.trialStageChange.create({
    data: { ...row, stage: "IN_TEST", move: "START" },
    select: { id: true },
  });
  await prisma.trial.update({ where: { id }, data: { stage: "IN_TEST" } });
  return { id, moveId, version: 1 };
}

async function awaitingTrial(prisma: Db) {
  const id = await freshTrial(prisma, "PUBLIC");
  const agreement = await prisma.agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title: "Aftale med udvalg", areas: ["OTHER"], municipalityId: "alfa" },
      ...{ inForceFrom: new Date("2023-11-01"), expiresOn: new Date("2027-12-31") },
      approvalRules: { create: { order: 1, trigger: "ALWAYS", body: "COMMITTEE" } },
    },
    select: { id: true },
  });
  await prisma.trial.update({
    where: { id },
    data: { stage: "AWAITING_APPROVAL", agreementId: agreement.id },
  });
  return { id, version: 1 };
}

export const lifeOperations: Operation[] = [
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) => {
      const id = await freshTrial(prisma, "INSTITUTION");
      const test = { move: "START", on: "2026-03-01", periodEnd: "2026-06-01" };
      return lifeCommands.moveTrialCommand(viewer, { id, version: 1, ...test });
    },
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) => {
      const id = await freshTrial(prisma, "PUBLIC");
      const test = { move: "START", on: "2026-03-01", periodEnd: "2026-06-01" };
      return lifeCommands.moveTrialCommand(viewer, { id, version: 1, ...test });
    },
    expected: managingTrial.public,
  },
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a public trial that awaits the committee",
    run: async (viewer, prisma) => {
      const approval = { ...(await awaitingTrial(prisma)), move: "APPROVE", on: "2026-03-01" };
      return lifeCommands.moveTrialCommand(viewer, approval);
    },
    expected: outcomes("FORBIDDEN", { ok: ["own administration", "own politician"] }),
  },
  ...(["INSTITUTION", "PUBLIC"] as const).flatMap((sharing): Operation[] => [
    {
      name: "commands/trial-life.undoMoveCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) => lifeCommands.undoMoveCommand(viewer, await movedTrial(prisma, sharing)),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
    {
      name: "commands/trial-life.correctMoveDateCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) =>
        lifeCommands.correctMoveDateCommand(viewer, {
          ...(await movedTrial(prisma, sharing)),
          on: "2026-03-15",
        }),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
  ]),
  {
    name: "loaders/trial-life.loadTrialLife",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      const life = await loadTrialLife(viewer, trial!, toCalendarDate("2026-06-01"));
      return life ? { ok: true, data: life } : { ok: false, code: "NOT_FOUND" };
    },
    expected: outcomes("NOT_FOUND", { ok: [...seesHidden, "own politician"], NOT_FOUND: ["signed out"] }),
  },
];
