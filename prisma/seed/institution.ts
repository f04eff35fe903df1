import type { Prisma } from "@/lib/db/client";
import type { InstitutionKind, WelfareArea } from "@/lib/db/generated/enums";
import { demoInstitutions } from "@/prisma/seed/demo/institution";
import { reconcile } from "@/prisma/seed/reconcile";

export interface SeedInstitution {
  id: string;
  name: string;
  kind: InstitutionKind;
  area: WelfareArea;
  municipalityId: string;
  parentId?: string;
  origin: "REFERENCE" | "DEMO";
}

type Named = [id: string, name: string, kind: InstitutionKind];

const named: Record<string, Named[]> = {
  esbjerg: [["bakkeskolen", "Bakkeskolen", "DISTRICT_SCHOOL"]],
  langeland: [
    ["hjemmepleje-visitation", "Hjemmeplejen og visitationen", "HOME_CARE"],
    ["hjemmepleje-sygepleje", "Hjemmeplejen og sygeplejen", "HOME_CARE"],
    ["forebyggelsen", "Forebyggelsen", "PREVENTION_TEAM"],
    ["plejecentre-hjemmepleje", "Plejecentre og hjemmepleje", "ADMINISTRATION_UNIT"],
  ],
  middelfart: [
    ["hjemmeplejegrupper", "Hjemmeplejegrupper", "HOME_CARE"],
    ["forebyggelsen", "Forebyggelsen", "PREVENTION_TEAM"],
    ["plejehjem", "Plejehjem", "NURSING_HOME"],
    ["aeldreomraadet", "Hele ældreområdet", "ADMINISTRATION_UNIT"],
  ],
  viborg: [
    ["hjemmeplejen", "Hjemmeplejen", "HOME_CARE"],
    ["hjemmepleje-sygepleje", "Hjemmeplejen og sygeplejen", "HOME_CARE"],
    ["forebyggende-hjemmebesoeg", "Team Forebyggende Hjemmebesøg", "PREVENTION_TEAM"],
    ["dagcentre", "Personalestyrede dagcentre", "DAY_CENTRE"],
  ],
};

/** The units that the evaluation report names as the place of a trial, often in general terms. */
export const referenceInstitutions: SeedInstitution[] = Object.entries(named).flatMap(
  ([municipalityId, units]) =>
    units.map(([id, name, kind]) => ({
      id: `${municipalityId}-${id}`,
      name,
      kind,
      area: municipalityId === "esbjerg" ? "SCHOOL" : "ELDERCARE",
      municipalityId,
      origin: "REFERENCE",
    })),
);

/** Every institution the seed knows, by id. */
export const seedInstitutions: ReadonlyMap<string, SeedInstitution> = new Map(
  [...referenceInstitutions, ...demoInstitutions].map((institution) => [institution.id, institution]),
);

function toRow({ parentId, ...institution }: SeedInstitution): Prisma.InstitutionCreateManyInput {
  return { ...institution, parentId: parentId ?? null };
}

/** Adds the institutions that are missing; a parent must come before its children. */
export async function loadInstitutions(
  tx: Prisma.TransactionClient,
  institutions: SeedInstitution[],
): Promise<void> {
  await reconcile(tx, tx.institution, institutions.map(toRow), { keep: true });
}
