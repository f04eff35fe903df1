import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { asInstitution, managedWhere } from "@/lib/db/idea";
import type { IdeaLinkRecord } from "@/lib/domain/idea/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Initiator } from "@/lib/domain/trial/trial";
import type { IdeaReach } from "@/lib/policies/idea";

const select = {
  ...{ id: true, token: true, title: true, openUntil: true, closedAt: true, initiator: true, origin: true },
  institution: { select: { id: true, name: true, area: true, municipalityId: true, closedOn: true } },
  _count: { select: { ideas: true } },
} as const;

function asRecord({
  openUntil,
  closedAt,
  institution,
  _count,
  ...link
}: Omit<IdeaLinkRecord, "openUntil" | "isClosed" | "institution" | "ideas"> & {
  openUntil: Date;
  closedAt: Date | null;
  institution: Parameters<typeof asInstitution>[0];
  _count: { ideas: number };
}): IdeaLinkRecord {
  return {
    ...link,
    openUntil: fromDbDate(openUntil),
    isClosed: closedAt !== null,
    institution: asInstitution(institution),
    ideas: _count.ideas,
  };
}

/** The links of the places somebody looks after, the newest first. */
export async function listIdeaLinks(reach: IdeaReach, limit: number): Promise<IdeaLinkRecord[]> {
  const prisma = await db();
  const rows = await prisma.ideaLink.findMany({
    where: { OR: managedWhere(reach) },
    select,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(asRecord);
}

export async function getIdeaLink(id: string, reach: IdeaReach): Promise<IdeaLinkRecord | null> {
  const prisma = await db();
  const row = await prisma.ideaLink.findFirst({ where: { id, OR: managedWhere(reach) }, select });
  return row && asRecord(row);
}

/** The link somebody came by; whoever has its token may know it. */
export async function getIdeaLinkByToken(token: string): Promise<IdeaLinkRecord | null> {
  const prisma = await db();
  const row = await prisma.ideaLink.findUnique({ where: { token }, select });
  return row && asRecord(row);
}

export interface NewIdeaLink {
  token: string;
  title: string;
  openUntil: CalendarDate;
  initiator: Initiator | null;
  municipalityId: string;
  institutionId: string;
  createdById: string;
}

export async function createIdeaLink(link: NewIdeaLink, actor: AuditActor): Promise<string> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { id } = await tx.ideaLink.create({
      data: { ...link, openUntil: toDbDate(link.openUntil) },
      select: { id: true },
    });
    // Not the token: whoever reads the history could propose in the institution's name.
    const { title, openUntil, initiator, institutionId } = link;
    await recordAudit(tx, actor, {
      operation: "CREATE",
      entity: "ideaLink",
      entityId: id,
      municipalityId: link.municipalityId,
      after: { title, openUntil, initiator, institutionId },
    });
    return id;
  });
}

/** Closes a link or opens it again; doing it twice changes nothing. */
export async function setIdeaLinkClosed(
  link: IdeaLinkRecord,
  closedAt: Date | null,
  actor: AuditActor,
): Promise<void> {
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.ideaLink.updateMany({
      where: { id: link.id, closedAt: closedAt ? null : { not: null } },
      data: { closedAt },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      operation: "UPDATE",
      entity: "ideaLink",
      entityId: link.id,
      municipalityId: link.institution.municipalityId,
      before: { closed: closedAt === null },
      after: { closed: closedAt !== null },
    });
  });
}
