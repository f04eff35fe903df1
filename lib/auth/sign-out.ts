import { auditActor, recordAudit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { getActorBySession, revokeSessions } from "@/lib/db/session";

/** Ends a session for good; an unknown or ended one is left as it is. */
export async function signOutSession(sessionId: string): Promise<void> {
  const actor = await getActorBySession(sessionId);
  if (!actor) return;
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const ended = await revokeSessions(tx, { userId: actor.userId, id: sessionId });
    for (const entityId of ended) {
      await recordAudit(tx, auditActor(actor), {
        operation: "SIGN_OUT",
        entity: "session",
        entityId,
        municipalityId: actor.memberships[0]?.municipalityId ?? null,
      });
    }
  });
}
