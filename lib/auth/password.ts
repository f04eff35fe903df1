import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// argon2id with OWASP's recommended cost: 19 MiB, two passes, one lane. The algorithm's number, as its enum is
// erased at compile time.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same letters can be encoded in several ways (å as one sign or two); keyboards differ in which they send.
const normal = (password: string) => password.normalize("NFKC");

/** @returns the hash in PHC form, with its salt and cost */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let nobody: Promise<string> | undefined;

/**
 * Checks a password. Without a hash (unknown e-mail, invitation not accepted) it does the same work and answers
 * false, so that the time taken does not tell whether the account exists.
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(16).toString("hex"));
  const matches = await verify(passwordHash ?? (await nobody), normal(password));
  return matches && passwordHash !== null;
}
