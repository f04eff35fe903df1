import { randomBytes } from "node:crypto";

/** The secret part of a calendar's address: 160 random bits. Whoever has it can read, and nobody finds it. */
export function newFeedToken(): string {
  return randomBytes(20).toString("base64url");
}
