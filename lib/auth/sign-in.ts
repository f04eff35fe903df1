import type { Client } from "@/lib/auth/client";
import { keyedHash } from "@/lib/auth/client";
import { verifyPassword } from "@/lib/auth/password";
import { recordAudit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { createSession } from "@/lib/db/session";
import { forgetAttempt, markAttemptSucceeded, openAttempt } from "@/lib/db/sign-in-attempt";
import { getUserForSignIn } from "@/lib/db/user";
import { isThrottled, THROTTLE_MINUTES } from "@/lib/domain/member/throttle";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";

/**
 * Checks e-mail and password and opens a session.
 * Wrong password, unknown e-mail, closed account and an invitation not yet accepted all answer FORBIDDEN alike.
 * @returns the session's id
 */
export async function signInWithPassword(
  email: string,
  password: string,
  client: Client,
): Promise<ActionResult<{ sessionId: string }>> {
  const typed = email.trim().toLowerCase();
  const attempt = await openAttempt(
    {
      emailHash: keyedHash("email", typed),
      addressHash: keyedHash("address", client.address ?? "direct"),
    },
    new Date(Date.now() - THROTTLE_MINUTES * 60_000),
  );
  if (isThrottled({ ...attempt, addressKnown: client.address !== null })) {
    await forgetAttempt(attempt.id);
    return refused("THROTTLED");
  }
  const user = await getUserForSignIn(typed);
  const usable = user !== null && user.closedAt === null;
  const correct = await verifyPassword(password, usable ? user.passwordHash : null);
  if (!correct || !usable) return refused("FORBIDDEN");
  await markAttemptSucceeded(attempt.id);
  const prisma = await db();
  const sessionId = await prisma.$transaction(async (tx) => {
    const id = await createSession(tx, user.id, client.device);
    await recordAudit(
      tx,
      { id: user.id, name: user.name, role: user.role },
      { operation: "SIGN_IN", entity: "session", entityId: id, municipalityId: user.municipalityId },
    );
    return id;
  });
  return ok({ sessionId });
}
