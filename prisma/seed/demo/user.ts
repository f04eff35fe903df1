import type { Prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { touchedIds } from "@/prisma/seed/reconcile";

/** The institution whose leader and staff the demo accounts of a municipality are. */
export const mainInstitutions: Record<string, string> = {
  helsingoer: "helsingoer-boernehuset-mariehoenen",
  rebild: "rebild-boernehuset-skovbrynet",
  esbjerg: "esbjerg-distriktsskole-havnen",
  holbaek: "holbaek-fjordbakkeskolen",
  langeland: "langeland-plejecenter-fyrgaarden",
  middelfart: "middelfart-hjemmeplejegruppe-kyst",
  viborg: "viborg-plejecenter-domkirkebakken",
};

/** leader, staff, administration, politician */
const people: Record<string, [string, string, string, string]> = {
  helsingoer: ["Mette Lindgaard", "Jonas Brandt", "Karen Toftegaard", "Henrik Sundby"],
  rebild: ["Lone Kjærsgaard", "Sofie Nørtoft", "Birgitte Vestermark", "Anders Hedelund"],
  esbjerg: ["Thomas Vadgaard", "Line Strandby", "Pernille Ravnsbæk", "Jørgen Havstrup"],
  holbaek: ["Camilla Fjordside", "Mikkel Tusbjerg", "Susanne Egebæk", "Lars Møllegaard"],
  langeland: ["Inge-Lise Fyrholt", "Maria Bæltager", "Torben Humlekær", "Gitte Strandlyst"],
  middelfart: ["Dorte Sundgaard", "Peter Æblekilde", "Hanne Broholm", "Kaj Fænøgaard"],
  viborg: ["Ulla Domgaard", "Emil Søndervig", "Bente Hedevang", "Flemming Nørreå"],
};

interface DemoUser {
  email: string;
  name: string;
  role: Role;
  municipalityId: string | null;
  institutionId: string | null;
}

/** The accounts of the demo; addresses end in .demo, which no mail can reach. */
export const demoUsers: DemoUser[] = [
  ...Object.entries(people).flatMap(([municipalityId, [leader, staff, administration, politician]]) => {
    const at = (mailbox: string) => `${mailbox}@${municipalityId}.demo`;
    const own = { municipalityId, institutionId: mainInstitutions[municipalityId]! };
    const municipal = { municipalityId, institutionId: null };
    return [
      { email: at("leder"), name: leader, role: "LEADER" as const, ...own },
      { email: at("personale"), name: staff, role: "STAFF" as const, ...own },
      { email: at("forvaltning"), name: administration, role: "ADMINISTRATION" as const, ...municipal },
      { email: at("politiker"), name: politician, role: "POLITICIAN" as const, ...municipal },
    ];
  }),
  {
    email: "evaluator@frisat.demo",
    name: "Eva Lund Thygesen",
    role: "EVALUATOR",
    municipalityId: null,
    institutionId: null,
  },
  {
    email: "admin@frisat.demo",
    name: "Asger Winther",
    role: "SYSTEM_ADMIN",
    municipalityId: null,
    institutionId: null,
  },
];

export function demoUserId(email: string): string {
  return `demo-${email.replace(/\.demo$/, "").replace("@", "-")}`;
}

/**
 * Adds the demo accounts that are missing.
 * @param hash makes the stored password; asked only when an account is missing, since it is slow on purpose
 */
export async function loadDemoUsers(
  tx: Prisma.TransactionClient,
  hash: () => Promise<string>,
): Promise<void> {
  const emails = demoUsers.map(({ email }) => email);
  const present = await tx.user.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const known = new Set(present.map(({ email }) => email));
  const touched = await touchedIds(tx, emails.map(demoUserId));
  const missing = demoUsers.filter(({ email }) => !known.has(email) && !touched.has(demoUserId(email)));
  if (missing.length === 0) return;
  const passwordHash = await hash();
  await tx.user.createMany({
    data: missing.map(({ email, name }) => ({
      id: demoUserId(email),
      email,
      name,
      passwordHash,
      origin: "DEMO",
    })),
  });
  await tx.membership.createMany({
    data: missing.map(({ email, role, municipalityId, institutionId }) => ({
      id: demoUserId(email),
      userId: demoUserId(email),
      role,
      municipalityId,
      institutionId,
    })),
  });
}
