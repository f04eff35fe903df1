import { db, type DbOrTx } from "@/lib/db/client";
import type { Actor, Membership } from "@/lib/domain/member/role";

// Sessions run on the database's own clock, never on the calendar that demonstrations can move.

/** A sign-in lasts this long, however much it is used. */
export const SESSION_DAYS = 30;

interface ActiveSessionRow {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  memberships: Membership[];
  seenLately: boolean;
}

/**
 * Whoever the session belongs to, with the rights they have at this moment, in one query.
 * Notes at most every five minutes that the session is in use.
 * @returns null when the session is unknown, revoked or expired, or the account closed
 */
export async function getActorBySession(sessionId: string): Promise<Actor | null> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<ActiveSessionRow[]>`
    select s."id" as "sessionId", u."id" as "userId", u."name", u."email",
      s."lastSeenAt" > now() - interval '5 minutes' as "seenLately",
      coalesce(
        (select json_agg(json_build_object(
            'role', m."role", 'municipalityId', m."municipalityId",
            'institutionId', m."institutionId", 'area', m."area") order by m."createdAt", m."id")
          from "membership" m where m."userId" = u."id"),
        '[]'::json) as "memberships"
    from "session" s join "user" u on u."id" = s."userId"
    where s."id" = ${sessionId} and s."revokedAt" is null and s."expiresAt" > now() and u."closedAt" is null`;
  if (!row) return null;
  const { seenLately, ...actor } = row;
  if (!seenLately) {
    await prisma.$executeRaw`update "session" set "lastSeenAt" = now() where "id" = ${sessionId}`;
  }
  return actor;
}

/** Opens a session and answers with its id. */
export async function createSession(tx: DbOrTx, userId: string, device: string | null): Promise<string> {
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + SESSION_DAYS * 24 * 3_600_000);
  const { id } = await tx.session.create({
    data: { userId, device, createdAt, lastSeenAt: createdAt, expiresAt },
    select: { id: true },
  });
  return id;
}

export interface SessionSummary {
  id: string;
  device: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** A person's open sessions, the latest used first. */
export async function listSessions(userId: string): Promise<SessionSummary[]> {
  const prisma = await db();
  return prisma.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
}

/**
 * Ends one session of the person, or all but `exceptId`.
 * @returns the ids ended now
 */
export async function revokeSessions(
  tx: DbOrTx,
  which: { userId: string; id?: string; exceptId?: string },
): Promise<string[]> {
  const ended = await tx.session.updateManyAndReturn({
    where: {
      userId: which.userId,
      revokedAt: null,
      AND: [which.id ? { id: which.id } : {}, which.exceptId ? { id: { not: which.exceptId } } : {}],
    },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  return ended.map(({ id }) => id);
}

/** Removes sessions that ended long ago. */
export async function deleteOldSessions(before: Date): Promise<void> {
  const prisma = await db();
  await prisma.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  });
}
