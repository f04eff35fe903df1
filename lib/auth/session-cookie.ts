import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { authSecret } from "@/lib/auth/secret";
import { SESSION_DAYS } from "@/lib/db/session";
import { env } from "@/lib/env";

export const SESSION_SECONDS = SESSION_DAYS * 24 * 3_600;
const SECURE_NAME = "__Secure-next-auth.session-token";
const PLAIN_NAME = "next-auth.session-token";

/** True when the visitor came by https, so that cookies are kept from plain connections. */
export function isHttps(forwardedProto: string | null): boolean {
  const base = env().BASE_URL;
  if (base) return base.startsWith("https:");
  return forwardedProto?.split(",")[0]?.trim() === "https";
}

/**
 * The session id of the request's cookie.
 * @returns null when there is none, or it was not signed by us
 */
export async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(SECURE_NAME)?.value ?? jar.get(PLAIN_NAME)?.value;
  if (!token) return null;
  const secret = authSecret();
  try {
    const sid = (await decode({ token, secret }))?.sid;
    return typeof sid === "string" ? sid : null;
  } catch {
    return null;
  }
}

/** Signs the browser in to a session that was just opened; the same cookie as next-auth's own route sets. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const secure = isHttps((await headers()).get("x-forwarded-proto"));
  const value = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(secure ? SECURE_NAME : PLAIN_NAME, value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: SESSION_SECONDS,
  });
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(PLAIN_NAME, "", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 0 });
  // A browser only accepts a change of a __Secure- cookie that is itself marked secure.
  jar.set(SECURE_NAME, "", { httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge: 0 });
}
