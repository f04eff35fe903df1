import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import type { Membership, Role } from "@/lib/domain/member/role";

interface Reach {
  role: Role;
  municipalityId: string | null;
  institutionId: string | null;
}

/**
 * A membership by id, within the municipalities given.
 * @param municipalityIds null = everywhere, national memberships included
 */
export async function getMembershipInReach(
  id: string,
  municipalityIds: string[] | null,
): Promise<(Membership & { id: string; userId: string }) | null> {
  const prisma = await db();
  return prisma.membership.findFirst({
    where: { id, ...(municipalityIds === null ? {} : { municipalityId: { in: municipalityIds } }) },
    select: { id: true, userId: true, role: true, municipalityId: true, institutionId: true, area: true },
  });
}

export async function createMembership(tx: DbOrTx, data: Reach & { userId: string }): Promise<string> {
  return (await tx.membership.create({ data, select: { id: true } })).id;
}

/** @returns false when somebody took it away meanwhile */
export async function updateMembership(tx: DbOrTx, id: string, data: Reach): Promise<boolean> {
  return (await tx.membership.updateMany({ where: { id }, data })).count > 0;
}

/** @returns false when it was already gone */
export async function deleteMembership(tx: DbOrTx, id: string): Promise<boolean> {
  return (await tx.membership.deleteMany({ where: { id } })).count > 0;
}

/**
 * After a change of `lost`: true when somebody is still there to hand out access, in the municipality's
 * administration or among the system administrators. Two who take each other's access at the same time wait in line.
 */
export async function keepsSomeoneInCharge(tx: DbOrTx, lost: Reach): Promise<boolean> {
  if (lost.role !== "ADMINISTRATION" && lost.role !== "SYSTEM_ADMIN") return true;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`members:${lost.municipalityId ?? "all"}`}))::text`;
  const left = await tx.membership.count({
    where: { role: lost.role, municipalityId: lost.municipalityId, area: null, user: { closedAt: null } },
  });
  return left > 0;
}

export async function municipalityExists(id: string): Promise<boolean> {
  const prisma = await db();
  return (await prisma.municipality.count({ where: { id } })) > 0;
}

/** True when the institution lies in the municipality and is open. */
export async function institutionExists(id: string, municipalityId: string): Promise<boolean> {
  const prisma = await db();
  return (await prisma.institution.count({ where: { id, municipalityId, closedOn: null } })) > 0;
}

/** The open institutions of a municipality, by name. */
export async function listOpenInstitutions(municipalityId: string): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.$queryRaw<{ id: string; name: string }[]>`
    select "id", "name" from "institution" where "municipalityId" = ${municipalityId} and "closedOn" is null
    order by ${danishOrderSql(Prisma.sql`"name"`)}`;
}
