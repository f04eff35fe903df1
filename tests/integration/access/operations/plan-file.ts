import { importPlan, previewPlanImport, previewPlanRows } from "@/lib/commands/plan-file";
import { movePlanPart } from "@/lib/commands/plan-move";
import type { Db } from "@/lib/db/client";
import { loadPlanExport, loadPlanImport } from "@/lib/loaders/plan-file";
import { loadMovePage, loadMoveStops } from "@/lib/loaders/plan-move";
import { allOk, nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds } from "@/tests/support/world";

const agreement = worldIds.agreement("alfa");
const file = () => new File(["Del;Titel;Tid;Fase\nPunkt;Nyt punkt;maj 2026;Fase i alfa"], "plan.csv");
const rows = JSON.stringify([{ sheet: null, row: 2, subject: "ITEM", cells: { title: "Nyt" } }]);

async function freshItem(prisma: Db, level: "MUNICIPAL" | "LOCAL") {
  const id = `moved-${nextNumber()}`;
  const day = new Date("2026-05-01T00:00:00Z");
  await prisma.planItem.create({
    data: {
      ...{ id, order: 1, title: id, wording: "1. maj 2026", startOn: day, endOn: day, precision: "DAY" },
      ...{ kind: "EVENT", level, agreementId: agreement, phaseId: "phase-alfa" },
      institutionId: level === "LOCAL" ? "alfa-one" : null,
    },
  });
  return { subject: "ITEM", id };
}

const editors = outcomes("FORBIDDEN", { ok: ["own administration"] });
const theLeaderToo = outcomes("FORBIDDEN", { ok: ["own administration", "own leader"] });

export const planFileOperations: Operation[] = [
  {
    name: "loaders/plan-file.loadPlanExport",
    on: "the own municipality's plan",
    run: (viewer) => loadPlanExport(viewer, { agreement }),
    expected: allOk,
  },
  {
    name: "loaders/plan-file.loadPlanImport",
    on: "the own municipality's plan",
    run: (viewer) => loadPlanImport(viewer, { agreement }),
    expected: editors,
  },
  {
    name: "commands/plan-file.previewPlanImport",
    on: "the own municipality's plan",
    run: (viewer) => previewPlanImport(viewer, { agreement, file: file() }),
    expected: editors,
  },
  {
    name: "commands/plan-file.previewPlanRows",
    on: "the own municipality's plan",
    run: (viewer) => previewPlanRows(viewer, { agreement, rows }),
    expected: editors,
  },
  {
    name: "commands/plan-file.importPlan",
    on: "the own municipality's plan, without rows",
    run: (viewer) => importPlan(viewer, { agreement }),
    expected: outcomes("FORBIDDEN", { INVALID: ["own administration"] }),
  },
  {
    name: "loaders/plan-move.loadMovePage",
    on: "the own institution's item",
    run: async (viewer, prisma) => loadMovePage(viewer, await freshItem(prisma, "LOCAL")),
    expected: theLeaderToo,
  },
  {
    name: "loaders/plan-move.loadMoveStops",
    on: "the municipality's item",
    run: async (viewer, prisma) =>
      loadMoveStops(viewer, { ...(await freshItem(prisma, "MUNICIPAL")), from: "-1", to: "1" }),
    expected: editors,
  },
  {
    name: "commands/plan-move.movePlanPart",
    on: "the municipality's item",
    run: async (viewer, prisma) =>
      movePlanPart(viewer, { ...(await freshItem(prisma, "MUNICIPAL")), version: 1, steps: 1 }),
    expected: editors,
  },
  {
    name: "commands/plan-move.movePlanPart",
    on: "the own institution's item",
    run: async (viewer, prisma) =>
      movePlanPart(viewer, { ...(await freshItem(prisma, "LOCAL")), version: 1, steps: 1 }),
    expected: theLeaderToo,
  },
  {
    name: "commands/plan-move.movePlanPart",
    on: "a phase of the own municipality",
    run: (viewer) => movePlanPart(viewer, { subject: "PHASE", id: "phase-alfa", version: 1, steps: 0 }),
    expected: editors,
  },
];
