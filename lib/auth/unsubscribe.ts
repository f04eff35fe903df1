import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";

/** The purpose is part of what is signed: no other signature of this installation fits, and this one nowhere else. */
const signatureOf = (userId: string) =>
  createHmac("sha256", authSecret()).update(`unsubscribe:${userId}`).digest("base64url");

/**
 * What the link in a digest carries: whom it is about, signed. It works as long as the mail is kept, without signing
 * in, and all it lets anyone do is choose how often that person gets digests.
 */
export function unsubscribeToken(userId: string): string {
  return `${Buffer.from(userId).toString("base64url")}.${signatureOf(userId)}`;
}

/** Whom the token is about; null when a single letter of it is not as it was made. */
export function userOfToken(token: string): string | null {
  const [about, signature, ...rest] = token.split(".");
  if (!about || !signature || rest.length > 0 || token.length > 300) return null;
  const userId = Buffer.from(about, "base64url").toString();
  // Letters that decode to the same bytes would be a second spelling of one token.
  const [expected, given] = [unsubscribeToken(userId), token].map((each) => Buffer.from(each));
  return expected!.length === given!.length && timingSafeEqual(expected!, given!) ? userId : null;
}
