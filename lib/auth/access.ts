import { INVITATION_DAYS, newLinkToken } from "@/lib/auth/link-token";
import { createAccountToken } from "@/lib/db/account-token";
import { auditActor, recordAudit } from "@/lib/db/audit";
import type { DbOrTx } from "@/lib/db/client";
import { createMembership } from "@/lib/db/membership";
import { enqueueMail } from "@/lib/db/outbox";
import { createAccount, getAccount, type Account } from "@/lib/db/user";
import type { Actor, Role } from "@/lib/domain/member/role";
import { defaultLocale } from "@/lib/i18n/locale";
import { invitationMail } from "@/lib/mail/account-mails";

// Parts of commands that give and take access; each works in the command's own transaction.

/** A role and where it holds. */
export interface Reach {
  role: Role;
  municipalityId: string | null;
  institutionId: string | null;
}

/** Puts a link in the outbox by which an account is opened. @returns the secret of the link */
export async function sendInvitation(tx: DbOrTx, viewer: Actor, account: Account): Promise<string> {
  const { token, hash } = newLinkToken();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
  await createAccountToken(tx, { kind: "INVITATION", userId: account.id, tokenHash: hash, expiresAt });
  await enqueueMail(tx, invitationMail(account, viewer.name, token));
  return token;
}

/** What happened to a membership, for the history. */
export async function recordMembership(
  tx: DbOrTx,
  viewer: Actor,
  operation: "CREATE" | "UPDATE" | "DELETE",
  id: string,
  change: { userId: string; before?: Reach; after?: Reach },
): Promise<void> {
  const { userId, before, after } = change;
  const municipalityId = (after ?? before)?.municipalityId ?? null;
  await recordAudit(tx, auditActor(viewer, municipalityId), {
    operation,
    entity: "membership",
    entityId: id,
    municipalityId,
    ...(before ? { before: { userId, ...before } } : {}),
    ...(after ? { after: { userId, ...after } } : {}),
  });
}

/** Gives somebody a membership; a unique conflict says that they have it already. */
export async function grant(tx: DbOrTx, viewer: Actor, userId: string, reach: Reach): Promise<void> {
  const id = await createMembership(tx, { userId, ...reach });
  await recordMembership(tx, viewer, "CREATE", id, { userId, after: reach });
}

/** The account of an e-mail, made when there is none. It may be a closed one, which the caller has to look at. */
export async function findOrCreateAccount(
  tx: DbOrTx,
  viewer: Actor,
  { email, name }: { email: string; name: string },
  municipalityId: string | null,
): Promise<Account> {
  const known = await getAccount({ email }, tx);
  if (known) return known;
  const id = await createAccount(tx, { email, name, locale: defaultLocale });
  await recordAudit(tx, auditActor(viewer, municipalityId), {
    operation: "CREATE",
    entity: "user",
    entityId: id,
    municipalityId,
    after: { email, name },
  });
  return (await getAccount({ id }, tx))!;
}
