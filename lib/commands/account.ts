import { tryPassword } from "@/lib/auth/attempt";
import { hashPassword } from "@/lib/auth/password";
import type { Client } from "@/lib/auth/client";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOutSession } from "@/lib/auth/sign-out";
import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { enqueueMail } from "@/lib/db/outbox";
import { revokeSessions } from "@/lib/db/session";
import { getAccount, updateAccount, type Account } from "@/lib/db/user";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Locale } from "@/lib/i18n/locale";
import { deliverSoon } from "@/lib/mail/outbox";
import { passwordChangedMail } from "@/lib/mail/account-mails";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  chosenPassword,
  currentPasswordSchema,
  localeSchema,
  profileSchema,
  sessionSchema,
  signInSchema,
} from "@/lib/validation/member";

/** Where the history of a person's own account belongs. */
const homeOf = (actor: Actor) => actor.memberships[0]?.municipalityId ?? null;

async function saveAccount(
  viewer: Actor,
  account: Account,
  change: Partial<Pick<Account, "name" | "locale">>,
): Promise<void> {
  const before = { name: account.name, locale: account.locale };
  const changed = changedFields(before, { ...before, ...change });
  if (!changed) return;
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    await updateAccount(tx, account.id, change);
    await recordAudit(tx, auditActor(viewer), {
      operation: "UPDATE",
      entity: "user",
      entityId: account.id,
      municipalityId: homeOf(viewer),
      ...changed,
    });
  });
}

/** One's own name and language. */
export async function updateProfile(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = profileSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const account = await getAccount({ id: viewer.userId });
  if (!account) return refused("NOT_FOUND");
  await saveAccount(viewer, account, input.data);
  return ok(null);
}

/** Remembers the language chosen in the header, so that mails come in it. */
export async function saveLocale(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = localeSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const account = await getAccount({ id: viewer.userId });
  if (!account) return refused("NOT_FOUND");
  await saveAccount(viewer, account, input.data);
  return ok(null);
}

async function recordEnded(
  tx: DbOrTx,
  viewer: Actor,
  which: { id?: string; exceptId?: string },
): Promise<number> {
  const ended = await revokeSessions(tx, { userId: viewer.userId, ...which });
  for (const entityId of ended) {
    await recordAudit(tx, auditActor(viewer), {
      operation: "SIGN_OUT",
      entity: "session",
      entityId,
      municipalityId: homeOf(viewer),
    });
  }
  return ended.length;
}

/** Changes one's own password; every other browser is signed out and a mail tells about it. */
export async function changePassword(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const typed = currentPasswordSchema.safeParse(raw);
  const chosen = chosenPassword(viewer.email).safeParse((raw as { newPassword?: unknown })?.newPassword);
  const errors = {
    ...(typed.success ? {} : fieldErrors(typed.error)),
    ...(chosen.success ? {} : { newPassword: fieldErrors(chosen.error)[""]! }),
  };
  if (!typed.success || !chosen.success) return invalid(errors);
  const account = await getAccount({ id: viewer.userId });
  if (!account) return refused("NOT_FOUND");
  // Throttled like signing in: a browser left open must not be a way to guess the password.
  const outcome = await tryPassword(
    account.email,
    null,
    typed.data.currentPassword,
    async () => account.passwordHash,
  );
  if (outcome === "THROTTLED") return refused("THROTTLED");
  if (outcome === "WRONG") return invalid({ currentPassword: { key: "passwordWrong" } });
  const passwordHash = await hashPassword(chosen.data);
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    await updateAccount(tx, account.id, { passwordHash });
    await recordAudit(tx, auditActor(viewer), {
      operation: "UPDATE",
      entity: "user",
      entityId: account.id,
      municipalityId: homeOf(viewer),
      after: { password: "changed" },
    });
    await recordEnded(tx, viewer, { exceptId: viewer.sessionId });
    await enqueueMail(tx, passwordChangedMail(account));
  });
  deliverSoon();
  return ok(null);
}

/** Ends one of one's own sessions. Somebody else's is not found. */
export async function revokeSession(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = sessionSchema.safeParse(raw);
  if (!input.success) return refused("NOT_FOUND");
  const prisma = await db();
  const ended = await prisma.$transaction((tx) => recordEnded(tx, viewer, { id: input.data.sessionId }));
  return ended > 0 ? ok(null) : refused("NOT_FOUND");
}

/** Ends all of one's own sessions, this one included. */
export async function revokeAllSessions(viewer: Viewer): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const prisma = await db();
  await prisma.$transaction((tx) => recordEnded(tx, viewer, {}));
  return ok(null);
}

/**
 * Signs in with e-mail and password. Whoever the browser was signed in as is signed out.
 * @param from the browser, as its request's headers tell
 */
export async function signIn(
  viewer: Viewer,
  raw: unknown,
  from: Client = { address: null, device: null },
): Promise<ActionResult<{ sessionId: string; locale: Locale }>> {
  const input = signInSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const result = await signInWithPassword(input.data.email, input.data.password, from);
  if (result.ok && viewer) await signOutSession(viewer.sessionId);
  return result;
}

/** Ends the session one is in. */
export async function signOut(viewer: Viewer): Promise<ActionResult> {
  if (viewer) await signOutSession(viewer.sessionId);
  return ok(null);
}
