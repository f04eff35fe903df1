import { recordMeetingCommand } from "@/lib/commands/approval";
import { previewPolicyCommand, savePolicyCommand } from "@/lib/commands/approval-policy";
import type { Db } from "@/lib/db/client";
import { loadApprovals } from "@/lib/loaders/approval";
import { loadPolicyPage } from "@/lib/loaders/approval-policy";
import type { ViewerName } from "@/tests/support/world";
import { freshTrial, outcomes, type Operation } from "@/tests/integration/access/operations/support";

/** An agreement of the own municipality whose committee is asked about everything, of its own for one try. */
async function freshAgreement(prisma: Db): Promise<string> {
  const { id } = await prisma.agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title: "Aftale med udvalg", areas: ["DAYCARE"], municipalityId: "alfa" },
      ...{ inForceFrom: new Date("2023-11-01"), expiresOn: new Date("2027-12-31") },
      approvalRules: { create: { order: 1, trigger: "ALWAYS", body: "COMMITTEE" } },
    },
    select: { id: true },
  });
  return id;
}

const proposed = { version: "1", testDays: "90", "trigger-0": "ALWAYS", "body-0": "ADMINISTRATION" };

async function meetingAbout(prisma: Db, sharing: "INSTITUTION" | "PUBLIC") {
  const id = await freshTrial(prisma, sharing);
  const agreementId = await freshAgreement(prisma);
  await prisma.trial.update({ where: { id }, data: { stage: "AWAITING_APPROVAL", agreementId } });
  return {
    ...{ municipality: "alfa", body: "COMMITTEE", on: "2026-03-01", minutes: "Punkt 7" },
    ...{ trial: id, [`choice-${id}`]: "APPROVE", [`version-${id}`]: "1" },
  };
}

const ownPeople: ViewerName[] = ["own administration", "own politician"];
const foreignPeople: ViewerName[] = ["foreign administration", "foreign politician"];

export const approvalOperations: Operation[] = [
  {
    name: "loaders/approval.loadApprovals",
    on: "the own municipality",
    run: (viewer) => loadApprovals(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", {
      ok: [...ownPeople, "system administrator"],
      NOT_FOUND: foreignPeople,
    }),
  },
  {
    name: "commands/approval.recordMeetingCommand",
    on: "a public trial that awaits the committee",
    run: async (viewer, prisma) => recordMeetingCommand(viewer, await meetingAbout(prisma, "PUBLIC")),
    expected: outcomes("FORBIDDEN", { ok: ownPeople, NOT_FOUND: foreignPeople }),
  },
  {
    name: "commands/approval.recordMeetingCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) => recordMeetingCommand(viewer, await meetingAbout(prisma, "INSTITUTION")),
    // To the politician it is not on the agenda: the form is told so at the trial.
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration"],
      INVALID: ["own politician"],
      NOT_FOUND: foreignPeople,
    }),
  },
  {
    name: "loaders/approval-policy.loadPolicyPage",
    on: "the own municipality",
    run: (viewer) => loadPolicyPage(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration", "system administrator"],
      NOT_FOUND: ["foreign administration"],
    }),
  },
  {
    name: "commands/approval-policy.previewPolicyCommand",
    on: "an agreement of the own municipality",
    run: async (viewer, prisma) =>
      previewPolicyCommand(viewer, { id: await freshAgreement(prisma), ...proposed }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["foreign administration"] }),
  },
  {
    name: "commands/approval-policy.savePolicyCommand",
    on: "an agreement of the own municipality",
    run: async (viewer, prisma) =>
      savePolicyCommand(viewer, { id: await freshAgreement(prisma), ...proposed }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["foreign administration"] }),
  },
];
