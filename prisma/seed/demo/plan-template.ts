import type { Prisma } from "@/lib/db/client";
import { templateFromText } from "@/prisma/seed/plan-template";
import type { TextPhase } from "@/prisma/seed/plan-template-text";

/** One autumn of workshops, as Rebild might keep it to use again. */
const autumn: TextPhase[] = [
  {
    ...{ key: "optakt", label: "Optakt", mainPhase: "Workshoprække", wording: "august – september 2026" },
    items: [
      {
        ...{
          key: "invitation",
          title: "Lederne inviterer personale og bestyrelse",
          wording: "medio august 2026",
        },
        ...{ kind: "EVENT", level: "LOCAL", audience: ["STAFF", "PARENT_BOARDS"] },
      },
      {
        ...{ key: "ideer", title: "Alle kan lægge idéer i idékassen", wording: "løbende" },
        ...{ kind: "ONGOING_ACTIVITY", level: "LOCAL", audience: ["STAFF", "PARENTS"] },
      },
    ],
    milestones: [],
  },
  {
    ...{
      key: "workshops",
      label: "Workshops",
      mainPhase: "Workshoprække",
      wording: "september – oktober 2026",
    },
    items: [
      {
        ...{ key: "trin-1", title: "Trin 1: lederne vælger tre idéer", wording: "primo september 2026" },
        ...{ kind: "WORKSHOP", level: "MUNICIPAL", audience: ["LEADERS"], waitsFor: ["invitation"] },
      },
      {
        ...{ key: "trin-2", title: "Trin 2: personalet folder dem ud", wording: "ultimo september 2026" },
        ...{ kind: "WORKSHOP", level: "LOCAL", audience: ["STAFF"], waitsFor: ["trin-1"] },
      },
      {
        ...{ key: "trin-3", title: "Trin 3: bestyrelserne giver modspil", wording: "primo oktober 2026" },
        ...{ kind: "WORKSHOP", level: "LOCAL", audience: ["PARENT_BOARDS"], waitsFor: ["trin-2"] },
      },
    ],
    milestones: [
      {
        wording: "uge 41 2026",
        municipal: "Alle huse har holdt deres workshops",
        kind: "WORKSHOP",
        items: ["trin-3"],
      },
    ],
  },
  {
    ...{ key: "hoest", label: "Høst", mainPhase: "Workshoprække", wording: "november – december 2026" },
    items: [
      {
        ...{ key: "samling", title: "Høsten bliver samlet på tværs", wording: "november 2026" },
        ...{ kind: "KNOWLEDGE_SHARING", level: "MUNICIPAL", audience: ["LEADERS", "ADMINISTRATION"] },
        waitsFor: ["trin-3"],
      },
    ],
    milestones: [
      {
        wording: "1. december 2026",
        municipal: "Høsten er sendt til udvalget",
        kind: "MILESTONE",
        items: ["samling"],
      },
    ],
  },
];

/** A municipality's own template beside the common ones. Only added: it is theirs to rename and delete. */
export async function loadDemoPlanTemplates(tx: Prisma.TransactionClient): Promise<void> {
  const id = "demo-skabelon-workshops";
  const gone = await tx.auditEvent.findFirst({
    where: { entityId: id, operation: "DELETE" },
    select: { id: true },
  });
  if (gone) return;
  const row: Prisma.PlanTemplateCreateManyInput = {
    ...{ id, name: "Et efterår med workshops", origin: "DEMO", municipalityId: "rebild" },
    description: "Fem måneder med workshops i tre trin. Brug den igen hvert år.",
    content: templateFromText(autumn) as unknown as Prisma.InputJsonObject,
  };
  await tx.planTemplate.createMany({ data: [row], skipDuplicates: true });
}
