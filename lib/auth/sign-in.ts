import { tryPassword } from "@/lib/auth/attempt";
import type { Client } from "@/lib/auth/client";
import { recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { createSession } from "@/lib/db/session";
import { accountAsActor, getAccount, type Account } from "@/lib/db/user";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Locale } from "@/lib/i18n/locale";

/** Opens a session for an account whose right to it has been shown, and notes it in the history. */
export async function openSession(tx: DbOrTx, account: Account, device: string | null): Promise<string> {
  const sessionId = await createSession(tx, account.id, device);
  await recordAudit(tx, accountAsActor(account), {
    operation: "SIGN_IN",
    entity: "session",
    entityId: sessionId,
    municipalityId: account.memberships[0]?.municipalityId ?? null,
  });
  return sessionId;
}

/**
 * Checks e-mail and password and opens a session.
 * Wrong password, unknown e-mail, closed account and an invitation not yet accepted all answer FORBIDDEN alike.
 */
export async function signInWithPassword(
  email: string,
  password: string,
  client: Client,
): Promise<ActionResult<{ sessionId: string; locale: Locale }>> {
  const typed = email.trim().toLowerCase();
  let account: Account | null = null;
  const outcome = await tryPassword(typed, client.address, password, async () => {
    account = await getAccount({ email: typed });
    return account?.closedAt === null ? account.passwordHash : null;
  });
  if (outcome === "THROTTLED") return refused("THROTTLED");
  const found = account as Account | null;
  if (outcome === "WRONG" || !found) return refused("FORBIDDEN");
  const prisma = await db();
  const sessionId = await prisma.$transaction((tx) => openSession(tx, found, client.device));
  return ok({ sessionId, locale: found.locale });
}
