import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import type { IdeaStatus } from "@/lib/domain/idea/idea";
import type { FollowedIdea, IdeaInstitution, IdeaRecord, PublicIdea } from "@/lib/domain/idea/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { IdeaReach } from "@/lib/policies/idea";
import type { IdeaQuery } from "@/lib/validation/idea";

const institutionSelect = { id: true, name: true, area: true, municipalityId: true, closedOn: true } as const;

export function asInstitution(row: {
  id: string;
  name: string;
  area: WelfareArea;
  municipalityId: string;
  closedOn: Date | null;
}): IdeaInstitution {
  const { closedOn, ...institution } = row;
  return { ...institution, isClosed: closedOn !== null };
}

/** The places somebody looks after, as a filter of what belongs to an institution. */
export function managedWhere({ leads, administers }: IdeaReach) {
  return [
    { institutionId: { in: leads } },
    ...administers.map(({ municipalityId, area }) => ({
      municipalityId,
      ...(area !== null && { institution: { area } }),
    })),
  ];
}

/** Ideas within somebody's reach: all where they look after them, what was shown and their own where they work. */
function reachedWhere(reach: IdeaReach): Prisma.IdeaWhereInput {
  const shown: IdeaStatus[] = ["OPEN", "TRIAL"];
  return {
    OR: [
      ...managedWhere(reach),
      {
        institutionId: { in: reach.worksAt },
        OR: [{ status: { in: shown } }, { createdById: reach.userId }],
      },
    ],
  };
}

function ideaSelect(supporter: string) {
  return {
    ...{ id: true, title: true, text: true, obstacle: true, initiator: true, status: true, answer: true },
    ...{ origin: true, version: true, createdAt: true, createdById: true },
    institution: { select: institutionSelect },
    link: { select: { title: true } },
    trial: { select: { id: true, title: true, archivedAt: true } },
    supports: { where: { supporter }, select: { supporter: true } },
    _count: { select: { supports: true } },
  } satisfies Prisma.IdeaSelect;
}

function asRecord(
  row: Prisma.IdeaGetPayload<{ select: ReturnType<typeof ideaSelect> }>,
  userId: string,
): IdeaRecord {
  const { createdAt, createdById, institution, link, trial, supports, _count, ...idea } = row;
  return {
    ...idea,
    createdAt: createdAt.toISOString(),
    institution: asInstitution(institution),
    link: link?.title ?? null,
    isOwn: createdById !== null && createdById === userId,
    trial: trial && trial.archivedAt === null ? { id: trial.id, title: trial.title } : null,
    supports: _count.supports,
    isSupported: supports.length > 0,
  };
}

/** One idea within reach. */
export async function getIdea(
  id: string,
  reach: IdeaReach,
  supporter: string,
  within?: DbOrTx,
): Promise<IdeaRecord | null> {
  const client = within ?? (await db());
  const row = await client.idea.findFirst({
    where: { id, ...reachedWhere(reach) },
    select: ideaSelect(supporter),
  });
  return row && asRecord(row, reach.userId);
}

/**
 * A page of the box, the unread ones first.
 * @returns also how many ideas there are of each status, whatever status was asked for
 */
export async function listIdeas(
  query: IdeaQuery,
  reach: IdeaReach,
  supporter: string,
  pageSize: number,
): Promise<{ ideas: IdeaRecord[]; total: number; byStatus: Partial<Record<IdeaStatus, number>> }> {
  const prisma = await db();
  const reached: Prisma.IdeaWhereInput = {
    AND: [reachedWhere(reach), query.institution ? { institutionId: query.institution } : {}],
  };
  const wanted: IdeaStatus[] = query.status ? [query.status] : ["WAITING", "OPEN"];
  const newest = [{ createdAt: "desc" as const }, { id: "desc" as const }];
  const [rows, groups] = await Promise.all([
    prisma.idea.findMany({
      where: { ...reached, status: { in: wanted } },
      select: ideaSelect(supporter),
      orderBy: [
        { status: "asc" },
        ...(query.sort === "support" ? [{ supports: { _count: "desc" as const } }] : []),
        ...newest,
      ],
      skip: (query.page - 1) * pageSize,
      take: pageSize,
    }),
    prisma.idea.groupBy({ by: ["status"], where: reached, _count: true }),
  ]);
  const byStatus = Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
  return {
    ideas: rows.map((row) => asRecord(row, reach.userId)),
    total: wanted.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0),
    byStatus,
  };
}

/** Ideas nobody has read, of the places somebody looks after. */
export async function countUnreadIdeas(reach: IdeaReach): Promise<number> {
  const prisma = await db();
  return prisma.idea.count({ where: { status: "WAITING", OR: managedWhere(reach) } });
}

/** The open institutions somebody can propose at, by name. */
export async function listIdeaPlaces(
  reach: IdeaReach,
): Promise<(Omit<IdeaInstitution, "isClosed"> & { municipalityName: string })[]> {
  const prisma = await db();
  const rows = await prisma.institution.findMany({
    where: {
      closedOn: null,
      OR: [
        { id: { in: [...reach.leads, ...reach.worksAt] } },
        ...reach.administers.map(({ municipalityId, area }) => ({
          municipalityId,
          ...(area !== null && { area }),
        })),
      ],
    },
    select: {
      ...{ id: true, name: true, area: true, municipalityId: true },
      municipality: { select: { name: true } },
    },
    orderBy: { name: "asc" },
  });
  return rows.map(({ municipality, ...row }) => ({ ...row, municipalityName: municipality.name }));
}

/** What may be supported at an institution without an account, the most supported first. */
export async function listPublicIdeas(
  institutionId: string,
  supporter: string | null,
  limit: number,
): Promise<PublicIdea[]> {
  const prisma = await db();
  const rows = await prisma.idea.findMany({
    where: { institutionId, status: "OPEN" },
    select: {
      ...{ id: true, title: true, text: true },
      supports: { where: { supporter: supporter ?? "" }, select: { supporter: true } },
      _count: { select: { supports: true } },
    },
    orderBy: [{ supports: { _count: "desc" } }, { createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ supports, _count, ...idea }) => ({
    ...idea,
    supports: _count.supports,
    isSupported: supports.length > 0,
  }));
}

/** What became of an idea, as far as whoever has its link may know. */
export async function getFollowedIdea(followToken: string): Promise<FollowedIdea | null> {
  const prisma = await db();
  const row = await prisma.idea.findUnique({
    where: { followToken },
    select: {
      ...{ title: true, status: true, answer: true, createdAt: true, email: true },
      institution: { select: { name: true } },
      trial: {
        select: {
          ...{ id: true, title: true, stage: true, sharing: true, archivedAt: true },
          decisions: {
            where: { supersededAt: null },
            select: { outcome: true, decidedOn: true, reason: true },
            orderBy: { decidedOn: "asc" },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { institution, trial, createdAt, email, ...idea } = row;
  const isPublic = trial?.sharing === "PUBLIC" && trial.archivedAt === null;
  return {
    ...idea,
    institution: institution.name,
    createdAt: createdAt.toISOString(),
    hasEmail: email !== null,
    trial: trial && {
      title: trial.title,
      stage: trial.stage,
      publicId: isPublic ? trial.id : null,
      decisions: trial.decisions.map(({ outcome, decidedOn, reason }) => ({
        outcome,
        decidedOn: fromDbDate(decidedOn) as CalendarDate,
        reason: isPublic ? reason : null,
      })),
    },
  };
}

/** Whom to tell about an idea, and what is said of it. */
export interface Proposer {
  ideaId: string;
  title: string;
  institution: string;
  /** the address given without an account, with the key of its links */
  follower: { email: string; token: string } | null;
  account: { userId: string; email: string; name: string; locale: string } | null;
}

export async function getProposer(
  tx: DbOrTx,
  of: { id: string } | { trialId: string },
): Promise<Proposer | null> {
  const row = await tx.idea.findFirst({
    where: of,
    select: {
      ...{ id: true, title: true, email: true, followToken: true },
      institution: { select: { name: true } },
      createdBy: { select: { id: true, email: true, name: true, locale: true, closedAt: true } },
    },
  });
  if (!row) return null;
  const { email, followToken, createdBy } = row;
  return {
    ideaId: row.id,
    title: row.title,
    institution: row.institution.name,
    follower: email !== null && followToken !== null ? { email, token: followToken } : null,
    account:
      createdBy && createdBy.closedAt === null
        ? { userId: createdBy.id, email: createdBy.email, name: createdBy.name, locale: createdBy.locale }
        : null,
  };
}
