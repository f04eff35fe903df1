/** What can be posted without an account. */
export type PublicPostKind = "idea" | "support" | "letters";

/** Posts are counted over this long. */
export const PUBLIC_POST_MINUTES = 15;
/** A whole parents' meeting may sit behind one address: the school's own net. */
const PER_ADDRESS: Record<PublicPostKind, number> = { idea: 60, support: 300, letters: 30 };
/** Where addresses are not known everybody shares one: wide enough that one stranger cannot shut all others out. */
const UNKNOWN_ADDRESS: Record<PublicPostKind, number> = { idea: 600, support: 3_000, letters: 300 };

/**
 * True when the present post is one too many.
 * @param recent posts of the address within the window, the present one included
 */
export function isPublicPostThrottled(kind: PublicPostKind, recent: number, addressKnown: boolean): boolean {
  return recent > (addressKnown ? PER_ADDRESS : UNKNOWN_ADDRESS)[kind];
}
