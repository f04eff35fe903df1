import counts from "@/prisma/seed/data/counts.json";
import type { Db } from "@/lib/db/client";
import { createTrial } from "@/lib/db/trial-write";
import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type { Actor } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { RegistrationStage } from "@/lib/domain/trial/stage";

/**
 * The evaluation report prints tables of 85 school trials and 53 eldercare trials, but tells of 23 of them one by one
 * (those are the reference data). Here the others are entered, so that all printed sums are met exactly: tables 3.2, 4.2,
 * 4.3, figure 4.3, sections 3.3.1, 4.3.1 and 4.4.1. What the report does not print, such as how many school trials a theme
 * has, is spread evenly.
 */

/** The day the report's picture of an area was taken. */
export const PICTURE_TAKEN = {
  SCHOOL: toCalendarDate("2022-01-31"),
  ELDERCARE: toCalendarDate("2022-08-01"),
} as const;

/** A printed figure by its id in the reference data, with its parts where it has some. */
export function printed(id: string): { value: number; parts: Record<string, number> } {
  const found = counts.counts.find((each) => each.id === id);
  if (!found || found.value === null) throw new Error(`No such printed figure: ${id}`);
  const parts = found.breakdown.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const]));
  return { value: found.value, parts: Object.fromEntries(parts) };
}

interface Entered {
  area: WelfareArea;
  municipalityId: string;
  /** themes of schools, sub-areas of eldercare */
  themes: string[];
  /** content types of eldercare */
  topics: string[];
  nationalNeed: ExemptionNeed;
  provisionIds: string[];
  stage: RegistrationStage;
}

const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const schoolThemes = [
  "th-sc-day-and-staffing",
  "th-sc-classes-and-groups",
  "th-sc-subjects",
  "th-sc-assessment-documentation",
  "th-sc-collaboration-involvement",
  "th-sc-social-initiatives",
  "th-sc-school-leisure",
];
const schoolProvisions = ["fsl-14b", "fsl-16a", "fsl-16b", "fsl-5-2", "fsl-13b", "fsl-40a"];

/** 75 school trials: 35 in Holbæk and 40 in Esbjerg; 56 in direct need, 9 indirectly, 10 not. */
function schools(): Entered[] {
  const needs: ExemptionNeed[] = [
    ...repeat<ExemptionNeed>(56, "DIRECT"),
    ...repeat<ExemptionNeed>(9, "INDIRECT"),
    ...repeat<ExemptionNeed>(10, "NONE"),
  ];
  return needs.map((nationalNeed, index) => ({
    area: "SCHOOL",
    municipalityId: index % 15 < 7 ? "holbaek" : "esbjerg",
    // Every fifth stands in two themes.
    themes: [schoolThemes[index % 7]!, ...(index % 5 === 0 ? [schoolThemes[(index + 3) % 7]!] : [])],
    topics: [],
    nationalNeed,
    provisionIds: nationalNeed === "NONE" ? [] : [schoolProvisions[index % schoolProvisions.length]!],
    stage: index % 2 ? "PREPARED" : "IN_TEST",
  }));
}

/** 40 eldercare trials, none in need; two stand in two sub-areas, four in two kinds of content. */
function eldercare(): Entered[] {
  const subAreas = [
    ...repeat(2, ["sa-home-nursing", "sa-care-homes"]),
    ...repeat(8, ["sa-home-nursing"]),
    ...repeat(25, ["sa-care-homes"]),
    ...repeat(3, ["sa-training"]),
    ["sa-day-centres"],
    ["sa-aids"],
  ];
  const others = ["ct-relatives-involvement", "ct-workflows-collaboration", "ct-documentation"];
  return subAreas.map((themes, index) => ({
    area: "ELDERCARE",
    municipalityId: ["langeland", "middelfart", "viborg"][index % 3]!,
    themes,
    topics: [
      ...(index < 13 ? ["ct-new-interventions"] : []),
      // The first four of the new interventions have a second kind of content.
      ...(index < 4 || index >= 13 ? [others[index % 3]!] : []),
    ],
    nationalNeed: "NONE",
    provisionIds: [],
    stage: "IN_TEST",
  }));
}

/**
 * Enters the trials the reference data does not have, as the product writes any trial. All are public.
 * The reference data must be there; afterwards all printed figures of schools and eldercare are met.
 */
export async function enterSourceTrials(prisma: Db): Promise<void> {
  const user = await prisma.user.create({ data: { email: "kilde@frisat.test", name: "Kilde" } });
  const membership = { role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null, area: null } as const;
  const actor: Actor = {
    ...{ userId: user.id, sessionId: "kilde", name: user.name, email: user.email },
    memberships: [membership],
  };
  const places = await prisma.institution.findMany({ orderBy: { id: "asc" } });
  const agreements = await prisma.agreement.findMany({ where: { kind: "STATUTORY" } });
  for (const [index, { area, municipalityId, ...entered }] of [...schools(), ...eldercare()].entries()) {
    const own = places.filter((place) => place.municipalityId === municipalityId && place.area === area);
    const picture = area === "SCHOOL" ? PICTURE_TAKEN.SCHOOL : PICTURE_TAKEN.ELDERCARE;
    const input = {
      ...entered,
      leadInstitutionId: own[index % own.length]!.id,
      title: `Prøvehandling nr. ${index + 1} i opgørelsen`,
      ...{ freedFrom: "Faste krav", freedTo: "Egne løsninger", purpose: null, change: null },
      ...{ expectedResult: null, observedEffect: null, participants: null, participantCount: null },
      ...{ initiator: null, costsMoney: null, goals: [], periodStart: null, periodEnd: null },
      ...{ furtherInstitutionIds: [], subActivities: [], municipalNeed: null, municipalRuleIds: [] },
      sharing: "PUBLIC" as const,
    };
    const created = await createTrial(
      {
        ...{ input, area, municipalityId, today: picture, createdById: user.id },
        agreementId:
          agreements.find((each) => each.municipalityId === municipalityId && each.areas.includes(area))
            ?.id ?? null,
      },
      { id: user.id, name: user.name, role: null },
      scopeOf(actor),
    );
    if (!created) throw new Error(`Not entered: ${input.title}`);
  }
}
