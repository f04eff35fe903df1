import { createHmac } from "node:crypto";
import { hashLinkToken } from "@/lib/auth/link-token";
import { authSecret } from "@/lib/auth/secret";

/**
 * The secret in a subscriber's links: the one that confirms and the one that takes the address off. It is made from the
 * subscription's id, so that each letter can carry it although the database only keeps its hash.
 */
export function letterToken(subscriptionId: string): { token: string; hash: string } {
  const about = Buffer.from(subscriptionId).toString("base64url");
  const signature = createHmac("sha256", authSecret())
    .update(`letters:${subscriptionId}`)
    .digest("base64url");
  const token = `${about}.${signature}`;
  return { token, hash: hashLinkToken(token) };
}
