import { movePlanStart } from "@/lib/commands/plan-start";
import { applyTemplate, deleteTemplate, renameTemplate, saveTemplate } from "@/lib/commands/plan-template";
import type { Db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadPlanStart, loadTemplate, loadTemplates } from "@/lib/loaders/plan-template";
import { nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import type { ViewerName } from "@/tests/support/world";

const content = {
  origin: "2026-01-01",
  phases: [
    {
      ...{ key: "p", label: "År", mainPhase: null, note: null, wording: "2026", precision: "YEAR" },
      ...{ start: "2026-01-01", end: "2026-12-31" },
    },
  ],
  items: [],
  milestones: [],
};

/** A template of the own municipality, or one common to all. */
async function freshTemplate(prisma: Db, municipalityId: string | null): Promise<string> {
  const data = { name: `Skabelon ${nextNumber()}`, content, municipalityId };
  return (await prisma.planTemplate.create({ data, select: { id: true } })).id;
}

/** An agreement of the own municipality, with a plan of one phase or with none. */
async function freshAgreement(prisma: Db, hasPlan: boolean): Promise<string> {
  const days = (start: string, end: string) => ({
    start: toDbDate(toCalendarDate(start)),
    end: toDbDate(toCalendarDate(end)),
  });
  const life = days("2026-01-01", "2029-12-31");
  const phase = days("2026-01-01", "2026-12-31");
  const { id } = await prisma.agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title: `Aftale ${nextNumber()}`, areas: ["DAYCARE"], municipalityId: "alfa" },
      ...{ inForceFrom: life.start, expiresOn: life.end },
      ...(hasPlan && {
        phases: {
          create: {
            ...{ order: 1, label: "År", wording: "2026", precision: "YEAR" as const },
            ...{ startOn: phase.start, endOn: phase.end },
          },
        },
      }),
    },
    select: { id: true },
  });
  return id;
}

const own: ViewerName[] = ["own administration"];
const templates = outcomes("FORBIDDEN", { ok: own, NOT_FOUND: ["foreign administration"] });
/** Plans are public: that one is not one's own is no secret. */
const plans = outcomes("FORBIDDEN", { ok: own });

export const planTemplateOperations: Operation[] = [
  {
    name: "commands/plan-template.applyTemplate",
    on: "a common template and the own agreement",
    run: async (viewer, prisma) =>
      applyTemplate(viewer, {
        templateId: await freshTemplate(prisma, null),
        agreementId: await freshAgreement(prisma, false),
        start: "2027-01-01",
      }),
    expected: plans,
  },
  {
    name: "commands/plan-template.applyTemplate",
    on: "another municipality's template",
    run: async (viewer, prisma) =>
      applyTemplate(viewer, {
        templateId: await freshTemplate(prisma, "beta"),
        agreementId: await freshAgreement(prisma, false),
        start: "2027-01-01",
      }),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: own }),
  },
  {
    name: "commands/plan-template.saveTemplate",
    on: "the own plan",
    run: async (viewer, prisma) =>
      saveTemplate(viewer, {
        agreementId: await freshAgreement(prisma, true),
        name: `Vores plan ${nextNumber()}`,
      }),
    expected: plans,
  },
  {
    name: "commands/plan-template.renameTemplate",
    on: "the own template",
    run: async (viewer, prisma) =>
      renameTemplate(viewer, {
        templateId: await freshTemplate(prisma, "alfa"),
        version: "1",
        name: `Nyt navn ${nextNumber()}`,
      }),
    expected: templates,
  },
  {
    name: "commands/plan-template.deleteTemplate",
    on: "the own template",
    run: async (viewer, prisma) =>
      deleteTemplate(viewer, { templateId: await freshTemplate(prisma, "alfa"), version: "1" }),
    expected: templates,
  },
  {
    name: "commands/plan-template.deleteTemplate",
    on: "a common template",
    run: async (viewer, prisma) =>
      deleteTemplate(viewer, { templateId: await freshTemplate(prisma, null), version: "1" }),
    expected: outcomes("FORBIDDEN", {}),
  },
  {
    name: "commands/plan-start.movePlanStart",
    on: "the own plan",
    run: async (viewer, prisma) =>
      movePlanStart(viewer, {
        agreementId: await freshAgreement(prisma, true),
        start: "2026-03-01",
        stamp: "0",
      }),
    expected: plans,
  },
  {
    name: "loaders/plan-template.loadTemplates",
    on: "all of them",
    run: (viewer) => loadTemplates(viewer, {}),
    expected: outcomes("FORBIDDEN", { ok: [...own, "foreign administration"] }),
  },
  {
    name: "loaders/plan-template.loadTemplate",
    on: "the own template",
    run: async (viewer, prisma) => loadTemplate(viewer, await freshTemplate(prisma, "alfa"), {}),
    expected: templates,
  },
  {
    name: "loaders/plan-template.loadPlanStart",
    on: "the own plan",
    run: (viewer) => loadPlanStart(viewer, { agreement: "agreement-alfa", municipality: "alfa" }),
    expected: plans,
  },
];
