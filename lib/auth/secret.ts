/**
 * The key of this installation: signs session cookies and keys the hashes used for throttling.
 * @throws Error when it is missing, so that a wrong set-up never looks like everybody being signed out
 */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return secret;
}
