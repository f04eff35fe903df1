import { linkGoalCommand, saveContributionNoteCommand, unlinkGoalCommand } from "@/lib/commands/contribution";
import { startPlanGoalsCommand } from "@/lib/commands/plan-goal";
import type { Db } from "@/lib/db/client";
import { loadPoliticalGoal } from "@/lib/loaders/political-goal";
import {
  atAlfa,
  freshTrial,
  national,
  nextNumber,
  outcomes,
  type Operation,
} from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");

/** A goal and a trial everybody may see, tied or not. */
async function freshLink(prisma: Db, tied: boolean) {
  const data = { kind: "POLITICAL_GOAL", text: "Mere ro", order: nextNumber(), agreementId } as const;
  await prisma.planGoal.deleteMany({ where: { agreementId, kind: "POLITICAL_GOAL" } });
  const { id: goalId } = await prisma.planGoal.create({ data, select: { id: true } });
  const trialId = await freshTrial(prisma, "PUBLIC");
  if (tied) await prisma.trialGoal.create({ data: { trialId, goalId, authorName: "Prøve" } });
  return { trialId, goalId };
}

const managers = outcomes("FORBIDDEN", { ok: ["own leader", "own administration"] });

export const contributionOperations: Operation[] = [
  {
    name: "commands/contribution.linkGoalCommand",
    on: "a public trial and a goal",
    run: async (viewer, prisma) => linkGoalCommand(viewer, await freshLink(prisma, false)),
    expected: managers,
  },
  {
    name: "commands/contribution.unlinkGoalCommand",
    on: "a public trial and its goal",
    run: async (viewer, prisma) => unlinkGoalCommand(viewer, await freshLink(prisma, true)),
    expected: managers,
  },
  {
    name: "commands/contribution.saveContributionNoteCommand",
    on: "a public trial and its goal",
    run: async (viewer, prisma) =>
      saveContributionNoteCommand(viewer, { ...(await freshLink(prisma, true)), note: "Ro", seen: "" }),
    expected: managers,
  },
  {
    name: "commands/plan-goal.startPlanGoalsCommand",
    on: "the own plan without goals",
    run: async (viewer, prisma) => {
      await prisma.planGoal.deleteMany({ where: { agreementId, kind: "POLITICAL_GOAL" } });
      return startPlanGoalsCommand(viewer, { agreementId });
    },
    expected: outcomes("FORBIDDEN", { ok: ["own administration"] }),
  },
  {
    name: "loaders/political-goal.loadPoliticalGoal",
    on: "a goal",
    run: async (viewer, prisma) => {
      await prisma.$executeRaw`
        insert into plan_goal (id, "order", kind, text, "agreementId", "updatedAt")
        values ('goal-alfa', 0, 'POLITICAL_GOAL', 'Mere ro', ${agreementId}, now()) on conflict do nothing`;
      return loadPoliticalGoal(viewer, "goal-alfa", { find: "ro" });
    },
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  },
];
