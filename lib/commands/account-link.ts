import { forgetFailuresOf } from "@/lib/auth/attempt";
import { hashLinkToken, newLinkToken, RESET_HOURS } from "@/lib/auth/link-token";
import { hashPassword } from "@/lib/auth/password";
import { openSession } from "@/lib/auth/sign-in";
import {
  consumeAccountToken,
  countTokensSince,
  createAccountToken,
  getTokenOwner,
} from "@/lib/db/account-token";
import { recordAudit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { enqueueMail } from "@/lib/db/outbox";
import { revokeSessions } from "@/lib/db/session";
import { accountAsActor, getAccount, updateAccount } from "@/lib/db/user";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Locale } from "@/lib/i18n/locale";
import { deliverSoon } from "@/lib/mail/outbox";
import { resetMail } from "@/lib/mail/account-mails";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  chosenPassword,
  invitationNameSchema,
  linkTokenSchema,
  resetRequestSchema,
} from "@/lib/validation/member";

// Links open the account to whoever holds them; nobody needs to be signed in, so the viewer is not looked at.

const MAX_MAILS = 3;
const MAX_MAILS_MINUTES = 15;
/** The answer takes at least this long, so that its time does not tell whether a mail was written. */
const ANSWER_MS = 400;

async function writeResetMail(email: string): Promise<void> {
  const account = await getAccount({ email });
  if (!account || account.closedAt) return;
  const since = new Date(Date.now() - MAX_MAILS_MINUTES * 60_000);
  if ((await countTokensSince(account.id, "PASSWORD_RESET", since)) >= MAX_MAILS) return;
  const { token, hash } = newLinkToken();
  const expiresAt = new Date(Date.now() + RESET_HOURS * 3_600_000);
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    await createAccountToken(tx, { kind: "PASSWORD_RESET", userId: account.id, tokenHash: hash, expiresAt });
    await enqueueMail(tx, resetMail(account, token));
  });
  deliverSoon();
}

/** Sends a link for a new password, if the e-mail has an account. The answer is the same either way. */
export async function requestPasswordReset(_viewer: Viewer, raw: unknown): Promise<ActionResult> {
  const input = resetRequestSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const atLeast = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
  await Promise.all([writeResetMail(input.data.email), atLeast]);
  return ok(null);
}

/** Sets a new password by a link from the mail. Every session of the account ends. */
export async function resetPassword(_viewer: Viewer, raw: unknown): Promise<ActionResult> {
  const link = linkTokenSchema.safeParse(raw);
  if (!link.success) return refused("EXPIRED");
  const tokenHash = hashLinkToken(link.data.token);
  const owner = await getTokenOwner("PASSWORD_RESET", tokenHash, new Date());
  if (!owner) return refused("EXPIRED");
  const chosen = chosenPassword(owner.email).safeParse((raw as { password?: unknown }).password);
  if (!chosen.success) return invalid({ password: fieldErrors(chosen.error)[""]! });
  const passwordHash = await hashPassword(chosen.data);
  const prisma = await db();
  const changed = await prisma.$transaction(async (tx) => {
    const at = new Date();
    const { userId } = owner;
    if (!(await consumeAccountToken(tx, { kind: "PASSWORD_RESET", tokenHash, userId }, at))) return false;
    await updateAccount(tx, userId, { passwordHash });
    await revokeSessions(tx, { userId });
    const account = await getAccount({ id: userId }, tx);
    if (!account) return false;
    await recordAudit(tx, accountAsActor(account), {
      operation: "UPDATE",
      entity: "user",
      entityId: userId,
      municipalityId: account.memberships[0]?.municipalityId ?? null,
      after: { password: "reset" },
    });
    return true;
  });
  if (!changed) return refused("EXPIRED");
  await forgetFailuresOf(owner.email);
  return ok(null);
}

/**
 * Accepts an invitation: sets name and password and signs the person in.
 * @param device the browser, for the list of sessions
 */
export async function acceptInvitation(
  _viewer: Viewer,
  raw: unknown,
  device: string | null = null,
): Promise<ActionResult<{ sessionId: string; locale: Locale }>> {
  const link = linkTokenSchema.safeParse(raw);
  if (!link.success) return refused("EXPIRED");
  const tokenHash = hashLinkToken(link.data.token);
  const owner = await getTokenOwner("INVITATION", tokenHash, new Date());
  if (!owner) return refused("EXPIRED");
  const named = invitationNameSchema.safeParse(raw);
  const chosen = chosenPassword(owner.email).safeParse((raw as { password?: unknown }).password);
  if (!named.success || !chosen.success) {
    return invalid({
      ...(named.success ? {} : fieldErrors(named.error)),
      ...(chosen.success ? {} : { password: fieldErrors(chosen.error)[""]! }),
    });
  }
  const passwordHash = await hashPassword(chosen.data);
  const prisma = await db();
  const opened = await prisma.$transaction(async (tx) => {
    const { userId } = owner;
    if (!(await consumeAccountToken(tx, { kind: "INVITATION", tokenHash, userId }, new Date()))) return null;
    await updateAccount(tx, userId, { name: named.data.name, passwordHash });
    const account = await getAccount({ id: userId }, tx);
    if (!account) return null;
    await recordAudit(tx, accountAsActor(account), {
      operation: "UPDATE",
      entity: "user",
      entityId: userId,
      municipalityId: account.memberships[0]?.municipalityId ?? null,
      after: { invitation: "accepted", name: account.name },
    });
    return { sessionId: await openSession(tx, account, device), locale: account.locale };
  });
  return opened ? ok(opened) : refused("EXPIRED");
}
