import { db, type DbOrTx } from "@/lib/db/client";

/** Municipalities by name, as everyone may know them. */
export async function listMunicipalities(): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.municipality.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}

/** What of a new municipality somebody else has already; null when it is new. */
export async function findMunicipalityLike(asked: {
  id: string;
  name: string;
  code: string;
}): Promise<"NAME" | "CODE" | null> {
  const { id, name, code } = asked;
  const prisma = await db();
  const same = await prisma.municipality.findFirst({
    where: { OR: [{ id }, { name: { equals: name, mode: "insensitive" } }, { code }] },
    select: { code: true },
  });
  return same && (same.code === code ? "CODE" : "NAME");
}

export async function createMunicipality(
  tx: DbOrTx,
  municipality: { id: string; name: string; code: string },
): Promise<void> {
  await tx.municipality.create({ data: municipality });
}

/** Municipalities with how far they have come, by name: for whoever takes new ones in. One query. */
export async function listMunicipalityStates(): Promise<
  { id: string; name: string; code: string; agreements: number; institutions: number; members: number }[]
> {
  const prisma = await db();
  const rows = await prisma.municipality.findMany({
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, name: true, code: true },
      _count: { select: { agreements: true, institutions: true, memberships: true } },
    },
  });
  return rows.map(({ _count, ...row }) => ({
    ...row,
    agreements: _count.agreements,
    institutions: _count.institutions,
    members: _count.memberships,
  }));
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
