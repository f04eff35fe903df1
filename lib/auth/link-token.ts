import { createHash, randomBytes } from "node:crypto";

/** How long a link works. */
export const INVITATION_DAYS = 14;
export const RESET_HOURS = 2;

/** What the database keeps of a link. The token is random enough that a plain hash cannot be reversed. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A new secret for a link: 256 random bits. It is shown once, in the mail. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashLinkToken(token) };
}
