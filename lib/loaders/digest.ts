import { userOfToken } from "@/lib/auth/unsubscribe";
import { getDigestChoice } from "@/lib/db/digest";
import type { DigestRhythm } from "@/lib/domain/member/digest";

/** Whom a link in a digest is about; null when it is not as it was sent, or the account is closed. Changes nothing. */
export async function loadUnsubscribe(
  token: string,
): Promise<{ email: string; digest: DigestRhythm } | null> {
  const userId = userOfToken(token);
  const account = userId === null ? null : await getDigestChoice(userId);
  return account && { email: account.email, digest: account.digest };
}
