import type { Membership } from "@/lib/domain/member/role";
import type { FeedScope } from "@/lib/domain/plan/feed";

/** Whose feed it would be, as they belong on this day. */
interface Owner {
  memberships: readonly Membership[];
}

/** What a feed carries and where. */
export interface FeedPlace {
  scope: FeedScope;
  municipalityId: string;
  /** only for INSTITUTION */
  institutionId: string | null;
}

/**
 * May have a calendar of this: plans are public, so the whole of one and its lanes are for everybody with an account.
 * What is a group's, an institution's or one's own follows from belonging there, and ends with it: the same is asked
 * when the calendar is made and every time it is fetched.
 */
export function canHaveFeed(
  owner: Owner | null,
  { scope, municipalityId, institutionId }: FeedPlace,
): boolean {
  if (!owner) return false;
  if (scope === "PLAN" || scope === "LEVEL") return true;
  const own = owner.memberships.filter((membership) => membership.municipalityId === municipalityId);
  if (scope !== "INSTITUTION") return own.length > 0;
  // Whoever belongs to the municipality as such follows all its institutions.
  return own.some((each) => each.institutionId === null || each.institutionId === institutionId);
}
