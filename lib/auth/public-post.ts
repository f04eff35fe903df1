import { keyedHash } from "@/lib/auth/client";
import { forgetPublicPost, notePublicPost } from "@/lib/db/public-post";
import { isPublicPostThrottled, PUBLIC_POST_MINUTES, type PublicPostKind } from "@/lib/domain/idea/throttle";

/** What is known of whoever posts without an account. */
export interface Stranger {
  /** the network address; null when no trusted proxy told it */
  address: string | null;
}

/** Counts a post of this address; null when it is one too many, else its number, for taking it back. */
export async function countPublicPost(kind: PublicPostKind, { address }: Stranger): Promise<string | null> {
  const since = new Date(Date.now() - PUBLIC_POST_MINUTES * 60_000);
  const post = await notePublicPost(kind, keyedHash("address", address ?? "direct"), since);
  if (!isPublicPostThrottled(kind, post.recent, address !== null)) return post.id;
  // Otherwise hammering would keep the door shut for ever.
  await forgetPublicPost(post.id);
  return null;
}
