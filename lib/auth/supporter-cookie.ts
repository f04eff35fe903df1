import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isHttps } from "@/lib/auth/session-cookie";

const NAME = "frisat-supporter";
const YEAR_SECONDS = 365 * 24 * 3_600;
const NUMBER = /^[0-9a-f-]{36}$/;

/** The number this browser was given when it first supported an idea without an account; null when it has none. */
export async function supporterOfRequest(): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value;
  return value && NUMBER.test(value) ? value : null;
}

/** The same, given now if need be. It says nothing about anybody and is only set by supporting something. */
export async function giveSupporterNumber(): Promise<string> {
  const known = await supporterOfRequest();
  if (known) return known;
  const number = randomUUID();
  (await cookies()).set(NAME, number, {
    httpOnly: true,
    sameSite: "lax",
    path: "/i",
    secure: isHttps((await headers()).get("x-forwarded-proto")),
    maxAge: YEAR_SECONDS,
  });
  return number;
}
