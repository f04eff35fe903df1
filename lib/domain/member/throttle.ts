/** Failures are counted over this long. */
export const THROTTLE_MINUTES = 15;
export const MAX_FAILURES_PER_ACCOUNT = 10;
export const MAX_FAILURES_PER_ADDRESS = 50;
/** When the address is not known everybody shares one: wide enough that one stranger cannot shut all others out. */
export const MAX_FAILURES_UNKNOWN_ADDRESS = 1_000;

/** Failed attempts within the window, the present one included, whose outcome is not known yet. */
export interface RecentAttempts {
  ofAccount: number;
  ofAddress: number;
  addressKnown: boolean;
}

/** True when the present attempt is one too many and the password must not even be looked at. */
export function isThrottled({ ofAccount, ofAddress, addressKnown }: RecentAttempts): boolean {
  const perAddress = addressKnown ? MAX_FAILURES_PER_ADDRESS : MAX_FAILURES_UNKNOWN_ADDRESS;
  return ofAccount > MAX_FAILURES_PER_ACCOUNT || ofAddress > perAddress;
}
