import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma } from "@/lib/db/client";
import type { WorkshopRecord, WorkshopRound } from "@/lib/domain/process/workshop";
import { isRowId } from "@/lib/domain/shared/row-id";

/** A round with how much there is in it. */
export interface ListedRound extends WorkshopRound {
  workshops: number;
  held: number;
}

/** The rounds of an agreement in their order, with how many workshops they have. */
export async function listRounds(agreementId: string): Promise<ListedRound[]> {
  const prisma = await db();
  return prisma.$queryRaw<ListedRound[]>`
    select r.id, r."order", r.title, r.about, r.note, r.origin::text as origin, r.version,
           count(w.id) filter (where w."cancelledAt" is null)::int as workshops,
           count(w."heldOn")::int as held
    from workshop_round r left join workshop w on w."roundId" = r.id
    where r."agreementId" = ${agreementId}
    group by r.id order by r."order", r."createdAt", r.id`;
}

/** A round with whose agreement it belongs to. */
export interface PlacedRound extends WorkshopRound {
  agreement: WorkshopRecord["agreement"];
}

/** The agreement `a` of the municipality `m`, as rounds and workshops tell it. */
export const agreementJson = Prisma.sql`jsonb_build_object(
  'id', a.id, 'title', a.title, 'municipalityId', a."municipalityId", 'municipalityName', m.name,
  'areas', a.areas, 'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn")`;

/** One round with the agreement it belongs to. */
export async function getRound(id: string): Promise<PlacedRound | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<PlacedRound[]>`
    select r.id, r."order", r.title, r.about, r.note, r.origin::text as origin, r.version,
           ${agreementJson} as agreement
    from workshop_round r join agreement a on a.id = r."agreementId"
      join municipality m on m.id = a."municipalityId"
    where r.id = ${id}`;
  return rows[0] ?? null;
}

interface RoundData {
  title: string;
  about: string | null;
  note: string | null;
}

/** Adds a round after those there are. */
export async function createRound(
  agreement: { id: string; municipalityId: string },
  round: RoundData,
  actor: AuditActor,
): Promise<{ id: string }> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { _max } = await tx.workshopRound.aggregate({
      where: { agreementId: agreement.id },
      _max: { order: true },
    });
    const { id } = await tx.workshopRound.create({
      data: { ...round, order: (_max.order ?? 0) + 1, agreementId: agreement.id },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      ...{ operation: "CREATE", entity: "workshopRound", entityId: id, after: { ...round } },
      municipalityId: agreement.municipalityId,
    });
    return { id };
  });
}

/** @returns CONFLICT when somebody changed it in between */
export async function updateRound(
  before: PlacedRound,
  round: RoundData,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const { title, about, note } = before;
  const changes = changedFields({ title, about, note }, { ...round });
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.workshopRound.updateMany({
      where: { id: before.id, version: before.version },
      data: { ...round, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "workshopRound", entityId: before.id, ...changes },
      municipalityId: before.agreement.municipalityId,
    });
    return "SAVED";
  });
}
