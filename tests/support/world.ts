import type { Db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Actor, Membership, Role, Viewer } from "@/lib/domain/member/role";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { sharingLevels, type SharingLevel } from "@/lib/domain/trial/sharing";

/**
 * Two municipalities with everything in pairs, for tests of who may what. Ids say what they are:
 * "alfa" is one's own, "beta" the other; "alfa-one" the own institution, "alfa-two" another one at home.
 */
export const worldIds = {
  municipalities: ["alfa", "beta"],
  institutions: ["alfa-one", "alfa-two", "beta-one"],
  agreement: (municipality: string) => `agreement-${municipality}`,
  trial: (institution: string, sharing: SharingLevel) => `trial-${institution}-${sharing.toLowerCase()}`,
  theme: "theme-day",
  provision: "provision-11",
  wish: "wish-alfa-one",
} as const;

const day = (text: string) => toDbDate(toCalendarDate(text));

async function makeMunicipality(prisma: Db, id: string, code: string): Promise<void> {
  await prisma.municipality.create({ data: { id, name: `${id.toUpperCase()} Kommune`, code } });
  await prisma.agreement.create({
    data: {
      id: worldIds.agreement(id),
      kind: "MUNICIPAL",
      title: `Aftale i ${id}`,
      areas: ["DAYCARE"],
      inForceFrom: day("2023-11-01"),
      expiresOn: day("2027-12-31"),
      municipalityId: id,
      phases: {
        create: {
          id: `phase-${id}`,
          order: 1,
          label: `Fase i ${id}`,
          wording: "2026",
          startOn: day("2026-01-01"),
          endOn: day("2026-12-31"),
          precision: "YEAR",
        },
      },
    },
  });
}

async function makeInstitution(prisma: Db, id: string): Promise<void> {
  const municipalityId = id.split("-")[0]!;
  await prisma.institution.create({
    data: { id, name: `Institution ${id}`, kind: "DAYCARE_CENTRE", area: "DAYCARE", municipalityId },
  });
  for (const sharing of sharingLevels) {
    const trialId = worldIds.trial(id, sharing);
    await prisma.trial.create({
      data: {
        id: trialId,
        title: `Hemmelighed ${trialId}`,
        area: "DAYCARE",
        freedFrom: `Fri fra ${trialId}`,
        freedTo: `Fri til ${trialId}`,
        observedEffect: `Virkning ${trialId}`,
        observedEffectOn: day("2026-06-01"),
        stage: "IN_TEST",
        sharing,
        periodStart: day("2026-03-01"),
        periodEnd: day("2026-12-01"),
        municipalityId,
        leadInstitutionId: id,
        agreementId: worldIds.agreement(municipalityId),
        classifications: { create: { classificationId: worldIds.theme } },
        exemptionUses: {
          create: { level: "NATIONAL", statedNeed: "DIRECT", provisionId: worldIds.provision },
        },
        stageChanges: { create: { stage: "IN_TEST", from: day("2026-03-01"), actorName: "Prøve" } },
      },
    });
  }
}

/** A wish of "alfa-one" that lies with the ministry; a trial waits for it that few may see. */
async function makeWish(prisma: Db): Promise<void> {
  const on = day("2025-01-10");
  const round = await prisma.wishRound.create({ data: { deadlineOn: day("2025-04-01") } });
  await prisma.exemptionWish.create({
    data: {
      id: worldIds.wish,
      kind: "WISH",
      stage: "SENT",
      area: "DAYCARE",
      title: "Ét tilsyn i stedet for to",
      lawText: "Loven",
      why: "Det står i vejen",
      wouldEnable: "Mere tid",
      submittedOn: on,
      municipalityId: "alfa",
      institutionId: "alfa-one",
      roundId: round.id,
      steps: {
        create: [
          { stage: "SUBMITTED", on, actorName: "Hemmelig Person" },
          { stage: "SENT", on: day("2025-01-11"), note: "Hemmelig note", actorName: "Hemmelig Person" },
        ],
      },
    },
  });
  const trialId = worldIds.trial("alfa-one", "INSTITUTION");
  await prisma.wishTrial.create({ data: { wishId: worldIds.wish, trialId, municipalityId: "alfa" } });
}

/** A person with one membership, as a row and as the actor it makes; the session is real. */
export async function makeActor(
  prisma: Db,
  role: Role,
  reach: { municipalityId?: string; institutionId?: string } = {},
): Promise<Actor> {
  const name = [role.toLowerCase(), reach.institutionId ?? reach.municipalityId ?? "all"].join("-");
  const membership: Membership = {
    role,
    municipalityId: reach.municipalityId ?? null,
    institutionId: reach.institutionId ?? null,
    area: null,
  };
  const user = await prisma.user.create({
    data: {
      email: `${name}@example.dk`,
      name: `Person ${name}`,
      memberships: { create: membership },
      sessions: { create: { expiresAt: new Date(Date.now() + 86_400_000) } },
    },
    select: { id: true, email: true, name: true, sessions: { select: { id: true } } },
  });
  return {
    userId: user.id,
    sessionId: user.sessions[0]!.id,
    name: user.name,
    email: user.email,
    memberships: [membership],
  };
}

/** Every kind of viewer there is, seen from "alfa-one": own or other institution and municipality, or national. */
export interface World {
  viewers: Record<ViewerName, Viewer>;
}

export const viewerNames = [
  "signed out",
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
  "own politician",
  "own evaluator",
  "foreign leader",
  "foreign staff",
  "foreign administration",
  "foreign politician",
  "foreign evaluator",
  "national evaluator",
  "system administrator",
] as const;
export type ViewerName = (typeof viewerNames)[number];

export async function makeWorld(prisma: Db): Promise<World> {
  await prisma.classification.create({
    data: {
      id: worldIds.theme,
      kind: "THEME",
      area: "DAYCARE",
      order: 1,
      label: "Dagens organisering",
      labelEn: "The day",
    },
  });
  await prisma.legalProvision.create({
    data: {
      id: worldIds.provision,
      law: "Dagtilbudsloven",
      paragraph: "§ 11",
      topic: "Sprogvurdering",
      summary: "Vurdering af sprog",
      areas: ["DAYCARE"],
      freed: "YES",
      role: "EXEMPTED",
    },
  });
  await makeMunicipality(prisma, "alfa", "901");
  await makeMunicipality(prisma, "beta", "902");
  for (const id of worldIds.institutions) await makeInstitution(prisma, id);
  await makeWish(prisma);
  const alfa = { municipalityId: "alfa" };
  const beta = { municipalityId: "beta" };
  const viewers: Record<ViewerName, Viewer> = {
    "signed out": null,
    "own leader": await makeActor(prisma, "LEADER", { ...alfa, institutionId: "alfa-one" }),
    "own staff": await makeActor(prisma, "STAFF", { ...alfa, institutionId: "alfa-one" }),
    "leader next door": await makeActor(prisma, "LEADER", { ...alfa, institutionId: "alfa-two" }),
    "staff next door": await makeActor(prisma, "STAFF", { ...alfa, institutionId: "alfa-two" }),
    "own administration": await makeActor(prisma, "ADMINISTRATION", alfa),
    "own politician": await makeActor(prisma, "POLITICIAN", alfa),
    "own evaluator": await makeActor(prisma, "EVALUATOR", alfa),
    "foreign leader": await makeActor(prisma, "LEADER", { ...beta, institutionId: "beta-one" }),
    "foreign staff": await makeActor(prisma, "STAFF", { ...beta, institutionId: "beta-one" }),
    "foreign administration": await makeActor(prisma, "ADMINISTRATION", beta),
    "foreign politician": await makeActor(prisma, "POLITICIAN", beta),
    "foreign evaluator": await makeActor(prisma, "EVALUATOR", beta),
    "national evaluator": await makeActor(prisma, "EVALUATOR"),
    "system administrator": await makeActor(prisma, "SYSTEM_ADMIN"),
  };
  return { viewers };
}
