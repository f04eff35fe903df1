import { keyedHash } from "@/lib/auth/client";
import { verifyPassword } from "@/lib/auth/password";
import { forgetAttempt, forgetFailures, markAttemptSucceeded, openAttempt } from "@/lib/db/sign-in-attempt";
import { isThrottled, THROTTLE_MINUTES } from "@/lib/domain/member/throttle";

/**
 * Tries a password for an account, if there have not been too many failures of it or from that address lately.
 * @param passwordHash null when no account can be signed in to by that e-mail; the same work is done
 * @param address null when it is not known
 */
export async function tryPassword(
  email: string,
  address: string | null,
  password: string,
  passwordHash: () => Promise<string | null>,
): Promise<"CORRECT" | "WRONG" | "THROTTLED"> {
  const attempt = await openAttempt(
    { emailHash: keyedHash("email", email), addressHash: keyedHash("address", address ?? "direct") },
    new Date(Date.now() - THROTTLE_MINUTES * 60_000),
  );
  if (isThrottled({ ...attempt, addressKnown: address !== null })) {
    await forgetAttempt(attempt.id);
    return "THROTTLED";
  }
  if (!(await verifyPassword(password, await passwordHash()))) return "WRONG";
  await markAttemptSucceeded(attempt.id);
  return "CORRECT";
}

/** A new password was set by a link from the mail: the failures before it no longer count. */
export async function forgetFailuresOf(email: string): Promise<void> {
  await forgetFailures(keyedHash("email", email));
}
