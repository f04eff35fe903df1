"use server";

import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { clientOf } from "@/lib/auth/client";
import { clearSessionCookie, setSessionCookie } from "@/lib/auth/session-cookie";
import {
  changePassword,
  revokeAllSessions,
  revokeSession,
  signIn,
  signOut,
  updateProfile,
} from "@/lib/commands/account";
import { acceptInvitation, requestPasswordReset, resetPassword } from "@/lib/commands/account-link";
import { safeReturnPath } from "@/lib/domain/member/return-path";
import type { ActionResult } from "@/lib/domain/shared/result";
import { localeCookie, localeCookieOptions, type Locale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type Previous = ActionResult | null;

async function client() {
  const sent = await headers();
  return clientOf((name) => sent.get(name));
}

/** The account's language, unless this browser has already been given one. */
async function rememberLocale(locale: Locale): Promise<void> {
  const jar = await cookies();
  if (jar.has(localeCookie)) return;
  jar.set(localeCookie, locale, localeCookieOptions);
}

async function enter({ sessionId, locale }: { sessionId: string; locale: Locale }): Promise<void> {
  await setSessionCookie(sessionId);
  await rememberLocale(locale);
}

/** The e-mail goes back to the form, which without script would come back empty; the password does not. */
export async function signInAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult & { email?: string }> {
  const from = await client();
  const values = formValues(form);
  const result = await perform((viewer, raw) => signIn(viewer, raw, from), values);
  if (!result.ok) return { ...result, email: typeof values.email === "string" ? values.email : "" };
  await enter(result.data);
  redirect(safeReturnPath(values.callbackUrl));
}

export async function signOutAction(): Promise<void> {
  await perform(signOut, null);
  await clearSessionCookie();
  redirect(routes.home());
}

export async function requestPasswordResetAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return perform(requestPasswordReset, formValues(form));
}

export async function resetPasswordAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(resetPassword, formValues(form));
  if (!result.ok) return result;
  await clearSessionCookie();
  redirect(routes.signIn({ reason: "password-changed" }));
}

export async function acceptInvitationAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const { device } = await client();
  const result = await perform((viewer, raw) => acceptInvitation(viewer, raw, device), formValues(form));
  if (!result.ok) return result;
  await enter(result.data);
  redirect(routes.home());
}

export async function updateProfileAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const values = formValues(form);
  const result = await perform(updateProfile, values);
  if (result.ok) {
    (await cookies()).set(localeCookie, String(values.locale), localeCookieOptions);
    revalidatePath("/", "layout");
  }
  return result;
}

export async function changePasswordAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(changePassword, formValues(form));
  if (result.ok) revalidatePath(routes.account());
  return result;
}

export async function revokeSessionAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(revokeSession, formValues(form));
  revalidatePath(routes.account());
  return result;
}

export async function revokeAllSessionsAction(): Promise<ActionResult> {
  const result = await perform(revokeAllSessions, null);
  if (!result.ok) return result;
  await clearSessionCookie();
  redirect(routes.signIn({ reason: "signed-out-everywhere" }));
}
