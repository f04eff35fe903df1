import { db } from "@/lib/db/client";

/** Municipalities by name, as everyone may know them. */
export async function listMunicipalities(): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.municipality.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}

/**
 * The people of the administration, by municipality.
 * @param municipalityIds the viewer's own municipalities; others' people are nobody's business
 */
export async function listAdministrators(
  municipalityIds: string[],
): Promise<{ municipality: string; people: { name: string; email: string }[] }[]> {
  const prisma = await db();
  const rows = await prisma.membership.findMany({
    where: { role: "ADMINISTRATION", municipalityId: { in: municipalityIds }, user: { closedAt: null } },
    select: { municipality: { select: { name: true } }, user: { select: { name: true, email: true } } },
    orderBy: [{ municipality: { name: "asc" } }, { user: { name: "asc" } }],
    take: 20,
  });
  const byMunicipality = new Map<string, { name: string; email: string }[]>();
  for (const { municipality, user } of rows) {
    if (!municipality) continue;
    byMunicipality.set(municipality.name, [...(byMunicipality.get(municipality.name) ?? []), user]);
  }
  return [...byMunicipality].map(([municipality, people]) => ({ municipality, people }));
}
