import { savePlanEvaluationCommand } from "@/lib/commands/plan-evaluation";
import {
  createPlanGoalCommand,
  movePlanGoalCommand,
  removePlanGoalCommand,
  restorePlanGoalCommand,
  updatePlanGoalCommand,
} from "@/lib/commands/plan-goal";
import type { Db } from "@/lib/db/client";
import {
  loadEvaluationForm,
  loadEvaluationYear,
  loadPlanEvaluations,
  loadPlanGoals,
} from "@/lib/loaders/plan-evaluation";
import { allOk, nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const plan = { municipality: "alfa", agreement: agreementId };
const administrationOnly = outcomes("FORBIDDEN", { ok: ["own administration"] });
const ownLeaderOnly = outcomes("FORBIDDEN", { ok: ["own leader"] });

async function freshGoal(prisma: Db, removed = false) {
  const data = { kind: "EXPECTED_RESULT", text: "Mere ro", order: nextNumber(), agreementId } as const;
  const goal = { ...data, removedAt: removed ? new Date() : null };
  // Only a few are in force at once.
  await prisma.planGoal.deleteMany({ where: { agreementId, assessments: { none: {} } } });
  return { ...(await prisma.planGoal.create({ data: goal, select: { id: true } })), version: 1 };
}

async function withoutEvaluations(prisma: Db) {
  await prisma.planEvaluation.deleteMany({ where: { agreementId } });
  return { agreementId, summary: "Det gik godt", version: 0, finish: "1" };
}

export const planEvaluationOperations: Operation[] = [
  {
    name: "commands/plan-goal.createPlanGoalCommand",
    on: "the own plan",
    run: async (viewer, prisma) => {
      await freshGoal(prisma);
      return createPlanGoalCommand(viewer, { agreementId, kind: "EXPECTED_RESULT", text: "Mindre papir" });
    },
    expected: administrationOnly,
  },
  {
    name: "commands/plan-goal.updatePlanGoalCommand",
    on: "a goal",
    run: async (viewer, prisma) =>
      updatePlanGoalCommand(viewer, {
        ...(await freshGoal(prisma)),
        ...{ kind: "POLITICAL_GOAL", text: "Mere tid" },
      }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-goal.movePlanGoalCommand",
    on: "a goal",
    run: async (viewer, prisma) =>
      movePlanGoalCommand(viewer, { ...(await freshGoal(prisma)), direction: "UP" }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-goal.removePlanGoalCommand",
    on: "a goal",
    run: async (viewer, prisma) => removePlanGoalCommand(viewer, await freshGoal(prisma)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-goal.restorePlanGoalCommand",
    on: "a goal that was taken out",
    run: async (viewer, prisma) => restorePlanGoalCommand(viewer, await freshGoal(prisma, true)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-evaluation.savePlanEvaluationCommand",
    on: "the own institution's year",
    run: async (viewer, prisma) =>
      savePlanEvaluationCommand(viewer, {
        ...(await withoutEvaluations(prisma)),
        ...{ year: 1, layer: "LOCAL", institutionId: "alfa-one" },
      }),
    expected: ownLeaderOnly,
  },
  ...(["MUNICIPAL", "NATIONAL"] as const).map((layer): Operation => ({
    name: "commands/plan-evaluation.savePlanEvaluationCommand",
    on: `the ${layer} layer`,
    run: async (viewer, prisma) =>
      savePlanEvaluationCommand(viewer, { ...(await withoutEvaluations(prisma)), year: 1, layer }),
    expected: administrationOnly,
  })),
  {
    name: "loaders/plan-evaluation.loadPlanEvaluations",
    on: "a plan",
    run: (viewer) => loadPlanEvaluations(viewer, plan),
    expected: allOk,
  },
  {
    name: "loaders/plan-evaluation.loadPlanGoals",
    on: "a plan",
    run: (viewer) => loadPlanGoals(viewer, plan),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-evaluation.loadEvaluationYear",
    on: "a year",
    run: (viewer) => loadEvaluationYear(viewer, plan, "1"),
    expected: allOk,
  },
  {
    name: "loaders/plan-evaluation.loadEvaluationForm",
    on: "the own institution's year",
    run: (viewer) => loadEvaluationForm(viewer, { ...plan, layer: "LOCAL", institution: "alfa-one" }, "1"),
    expected: ownLeaderOnly,
  },
  {
    name: "loaders/plan-evaluation.loadEvaluationForm",
    on: "the municipality's year",
    run: (viewer) => loadEvaluationForm(viewer, { ...plan, layer: "MUNICIPAL" }, "1"),
    expected: administrationOnly,
  },
];
