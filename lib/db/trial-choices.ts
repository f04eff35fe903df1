import { db } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import type { AgreementPeriod } from "@/lib/domain/agreement/in-force";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { TrialChoices } from "@/lib/domain/trial/choices";
import { byName } from "@/lib/i18n/format";

/**
 * What can be chosen on the form of a trial in these municipalities and areas. Only rules decided by the
 * municipality itself: rules that no source ties to it are examples.
 */
export async function listTrialChoices(
  municipalityIds: string[],
  areas: WelfareArea[],
): Promise<TrialChoices> {
  const prisma = await db();
  const [institutions, classifications, provisions, rules, goals] = await Promise.all([
    prisma.$queryRaw<TrialChoices["institutions"]>`
      select place.id, place.name, place.area::text as area, place."municipalityId", home.name as "municipalityName"
      from institution place join municipality home on home.id = place."municipalityId"
      where place."municipalityId" = any(${municipalityIds}) and place.area::text = any(${areas})
        and place."closedOn" is null
      order by place.name`,
    prisma.classification.findMany({
      where: { area: { in: areas } },
      select: { id: true, kind: true, area: true, label: true, labelEn: true },
      orderBy: [{ kind: "asc" }, { order: "asc" }],
    }),
    prisma.legalProvision.findMany({
      where: { areas: { hasSome: areas }, role: "EXEMPTED" },
      select: { id: true, areas: true, law: true, paragraph: true, subsection: true, topic: true },
    }),
    prisma.municipalRule.findMany({
      where: { area: { in: areas }, municipalityId: { in: municipalityIds } },
      select: { id: true, area: true, title: true, municipalityId: true },
      orderBy: { title: "asc" },
    }),
    prisma.$queryRaw<TrialChoices["goals"]>`
      select goal.id, goal.text as label, made."municipalityId", to_jsonb(made.areas) as areas
      from plan_goal goal join agreement made on made.id = goal."agreementId"
      where made."municipalityId" = any(${municipalityIds}) and made.areas::text[] && ${areas}::text[]
        and goal.kind = 'POLITICAL_GOAL' and goal."removedAt" is null
      order by made."inForceFrom" desc, goal."order", goal.id`,
  ]);
  return {
    institutions,
    classifications,
    provisions: provisions
      .map(({ id, areas, ...name }) => ({ id, areas, label: provisionLabel(name) }))
      .sort(byName("da", ({ label }) => label)),
    rules: rules.map(({ id, area, title, municipalityId }) => ({
      id,
      area,
      label: title,
      municipalityId: municipalityId!,
    })),
    goals,
  };
}

/** The institutions a person may be asked to choose between, wherever they are. */
export async function listInstitutionPlaces(where: {
  institutionIds: string[];
  municipalityIds: string[];
}): Promise<{ municipalityId: string; area: WelfareArea }[]> {
  const prisma = await db();
  return prisma.institution.findMany({
    where: {
      closedOn: null,
      OR: [{ id: { in: where.institutionIds } }, { municipalityId: { in: where.municipalityIds } }],
    },
    select: { municipalityId: true, area: true },
    distinct: ["municipalityId", "area"],
  });
}

/** One institution that is still open, as far as deciding what may happen there needs it. */
export async function getOpenInstitution(
  id: string,
): Promise<{ id: string; municipalityId: string; area: WelfareArea } | null> {
  const prisma = await db();
  return prisma.institution.findFirst({
    where: { id, closedOn: null },
    select: { id: true, municipalityId: true, area: true },
  });
}

/** A municipality's agreements, as far as deciding which one a trial lives on needs them. */
export async function listAgreementPeriods(
  municipalityId: string,
): Promise<(AgreementPeriod & { id: string })[]> {
  const prisma = await db();
  const rows = await prisma.agreement.findMany({
    where: { municipalityId },
    select: { id: true, kind: true, areas: true, inForceFrom: true, expiresOn: true },
  });
  return rows.map((row) => ({
    ...row,
    inForceFrom: fromDbDate(row.inForceFrom),
    expiresOn: fromDbDate(row.expiresOn),
  }));
}
