import { createBaselineCommand, removeBaselineCommand } from "@/lib/commands/plan-baseline";
import {
  createMilestoneCommand,
  removeMilestoneCommand,
  restoreMilestoneCommand,
  updateMilestoneCommand,
} from "@/lib/commands/plan-milestone";
import {
  createPhaseCommand,
  removePhaseCommand,
  restorePhaseCommand,
  updatePhaseCommand,
} from "@/lib/commands/plan-phase";
import type { Db, Prisma } from "@/lib/db/client";
import { loadPlanChanges, loadPlanChangesExport } from "@/lib/loaders/plan-change";
import { loadMilestone, loadNewMilestone } from "@/lib/loaders/plan-milestone";
import { loadNewPhase, loadPhase, loadPhases } from "@/lib/loaders/plan-phase";
import { allOk, nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const spring = {
  wording: "foråret 2026",
  startOn: new Date("2026-03-01T00:00:00Z"),
  endOn: new Date("2026-05-31T00:00:00Z"),
  precision: "SEASON",
} as const;

/** A phase of the own plan, in it or out of it, for one try. */
async function freshPhase(prisma: Db, isOut = false) {
  const id = `phase-fresh-${nextNumber()}`;
  const row = { id, order: nextNumber(), label: `Fase ${id}`, agreementId, ...spring };
  await prisma.phase.create({ data: { ...row, removedAt: isOut ? new Date() : null } });
  if (isOut) await remember(prisma, "PHASE", { ...row, mainPhase: null, note: null });
  return { id, version: 1 };
}

/** The same for a milestone. */
async function freshMilestone(prisma: Db, isOut = false) {
  const id = `milestone-fresh-${nextNumber()}`;
  const row = {
    id,
    order: nextNumber(),
    municipalText: `Milepæl ${id}`,
    kind: "MILESTONE",
    agreementId,
  } as const;
  await prisma.milestone.create({ data: { ...row, ...spring, removedAt: isOut ? new Date() : null } });
  if (isOut) await remember(prisma, "MILESTONE", { ...row, phaseId: null });
  return { id, version: 1 };
}

/** That a part was taken out, as the plan remembers it. */
async function remember(
  prisma: Db,
  subject: "PHASE" | "MILESTONE",
  before: Prisma.InputJsonObject & { id: string },
) {
  const after = { wording: spring.wording, start: "2026-03-01", end: "2026-05-31", version: 1 };
  await prisma.planChange.create({
    data: {
      ...{ kind: "REMOVED", subject, subjectId: before.id, byName: "Prøve", agreementId },
      before: { ...before, ...after },
    },
  });
}

async function freshBaseline(prisma: Db) {
  const agreedOn = new Date(Date.UTC(1990, 0, nextNumber()));
  return prisma.planBaseline.create({
    data: { agreementId, agreedOn, title: "Udvalget" },
    select: { id: true },
  });
}

const phase = { label: "Ny fase", wording: "foråret 2026" };
const milestone = { wording: "foråret 2026", municipalText: "Delevaluering", kind: "EVALUATION" };
const administrationOnly = outcomes("FORBIDDEN", { ok: ["own administration"] });

export const planPartOperations: Operation[] = [
  {
    name: "commands/plan-phase.createPhaseCommand",
    on: "the own plan",
    run: (viewer) => createPhaseCommand(viewer, { id: crypto.randomUUID(), agreementId, ...phase }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-phase.updatePhaseCommand",
    on: "a phase of the own plan",
    run: async (viewer, prisma) => updatePhaseCommand(viewer, { ...(await freshPhase(prisma)), ...phase }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-phase.removePhaseCommand",
    on: "an empty phase of the own plan",
    run: async (viewer, prisma) => removePhaseCommand(viewer, await freshPhase(prisma)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-phase.restorePhaseCommand",
    on: "a phase that was taken out",
    run: async (viewer, prisma) => restorePhaseCommand(viewer, await freshPhase(prisma, true)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-milestone.createMilestoneCommand",
    on: "the own plan",
    run: (viewer) => createMilestoneCommand(viewer, { id: crypto.randomUUID(), agreementId, ...milestone }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-milestone.updateMilestoneCommand",
    on: "a milestone of the own plan",
    run: async (viewer, prisma) =>
      updateMilestoneCommand(viewer, { ...(await freshMilestone(prisma)), ...milestone }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-milestone.removeMilestoneCommand",
    on: "a milestone of the own plan",
    run: async (viewer, prisma) => removeMilestoneCommand(viewer, await freshMilestone(prisma)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-milestone.restoreMilestoneCommand",
    on: "a milestone that was taken out",
    run: async (viewer, prisma) => restoreMilestoneCommand(viewer, await freshMilestone(prisma, true)),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-baseline.createBaselineCommand",
    on: "the own plan",
    run: (viewer) =>
      createBaselineCommand(viewer, {
        ...{ agreementId, title: "Udvalget" },
        agreedOn: new Date(Date.UTC(2005, 0, nextNumber())).toISOString().slice(0, 10),
      }),
    expected: administrationOnly,
  },
  {
    name: "commands/plan-baseline.removeBaselineCommand",
    on: "an agreed day of the own plan",
    run: async (viewer, prisma) => removeBaselineCommand(viewer, await freshBaseline(prisma)),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-phase.loadPhases",
    on: "the own plan",
    run: (viewer) => loadPhases(viewer, { agreement: agreementId }),
    expected: allOk,
  },
  {
    name: "loaders/plan-phase.loadNewPhase",
    on: "the own plan",
    run: (viewer) => loadNewPhase(viewer, { agreement: agreementId }),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-phase.loadPhase",
    on: "a phase of the own plan",
    run: async (viewer, prisma) => loadPhase(viewer, (await freshPhase(prisma)).id),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-milestone.loadNewMilestone",
    on: "the own plan",
    run: (viewer) => loadNewMilestone(viewer, { agreement: agreementId }),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-milestone.loadMilestone",
    on: "a milestone of the own plan",
    run: async (viewer, prisma) => loadMilestone(viewer, (await freshMilestone(prisma)).id),
    expected: administrationOnly,
  },
  {
    name: "loaders/plan-change.loadPlanChanges",
    on: "the own plan",
    run: (viewer) => loadPlanChanges(viewer, { agreement: agreementId }),
    expected: allOk,
  },
  {
    name: "loaders/plan-change.loadPlanChangesExport",
    on: "the own plan",
    run: (viewer) => loadPlanChangesExport(viewer, { agreement: agreementId }),
    expected: allOk,
  },
];
