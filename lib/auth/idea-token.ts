import { randomBytes } from "node:crypto";
import { keyedHash } from "@/lib/auth/client";

/** The secret part of a link's address: 128 random bits in 22 characters, short enough for a small QR code. */
export function newIdeaToken(): string {
  return randomBytes(16).toString("base64url");
}

/** Who supports an idea, without saying who: one per account, or per browser where there is no account. */
export function supporterOf(who: { userId: string } | { browser: string }): string {
  return keyedHash("supporter", "userId" in who ? `account:${who.userId}` : `browser:${who.browser}`);
}
