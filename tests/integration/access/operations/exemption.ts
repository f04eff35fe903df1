import * as exemptionCommands from "@/lib/commands/exemption";
import type { Db } from "@/lib/db/client";
import { loadExemptionExport, loadExemptions } from "@/lib/loaders/exemption";
import {
  Operation,
  outcomes,
  allOk,
  freshTrial,
  managingTrial,
} from "@/tests/integration/access/operations/support";

/** A statement of a trial of its own, reviewed once. */
async function freshStatement(prisma: Db, sharing: "INSTITUTION" | "PUBLIC"): Promise<string> {
  const use = await prisma.exemptionUse.create({
    data: {
      ...{ trialId: await freshTrial(prisma, sharing), level: "NATIONAL", statedNeed: "DIRECT" },
      ...{ reviewedNeed: "NONE", reviewedOn: new Date("2026-06-01"), reviewedByName: "Prøve" },
    },
    select: { id: true },
  });
  return use.id;
}
const stating = (id: string) => ({
  ...{ id, version: "1", lines: "1", "part-0": "", "basis-0": "NATIONAL", "need-0": "DIRECT" },
});

export const exemptionOperations: Operation[] = [
  {
    name: "commands/exemption.stateExemptionsCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.stateExemptionsCommand(viewer, stating(await freshTrial(prisma, "INSTITUTION"))),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/exemption.stateExemptionsCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.stateExemptionsCommand(viewer, stating(await freshTrial(prisma, "PUBLIC"))),
    expected: managingTrial.public,
  },
  {
    name: "commands/exemption.reviewExemptionCommand",
    on: "a statement of a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.reviewExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "INSTITUTION"), version: "1", need: "DIRECT" },
      }),
    expected: outcomes("NOT_FOUND", {
      ok: ["own administration"],
      FORBIDDEN: ["own leader", "own staff", "system administrator"],
    }),
  },
  {
    name: "commands/exemption.reviewExemptionCommand",
    on: "a statement of a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.reviewExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "PUBLIC"), version: "1", need: "DIRECT" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration", "own evaluator", "national evaluator"] }),
  },
  {
    name: "commands/exemption.commentExemptionCommand",
    on: "a statement of a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.commentExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "INSTITUTION"), version: "1", comment: "Enige" },
      }),
    expected: outcomes("NOT_FOUND", {
      ok: ["own administration"],
      FORBIDDEN: ["own leader", "own staff", "system administrator"],
    }),
  },
  {
    name: "commands/exemption.commentExemptionCommand",
    on: "a statement of a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.commentExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "PUBLIC"), version: "1", comment: "Enige" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"] }),
  },
  {
    name: "loaders/exemption.loadExemptions",
    on: "every statement there is",
    run: (viewer) => loadExemptions(viewer, { municipality: "all", state: "ALL" }),
    expected: allOk,
  },
  {
    name: "loaders/exemption.loadExemptionExport",
    on: "every statement there is",
    run: (viewer) => loadExemptionExport(viewer, { municipality: "all" }),
    expected: allOk,
  },
];
