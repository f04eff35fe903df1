import { describe, expect, test } from "vitest";
import { isThrottled } from "@/lib/domain/member/throttle";

describe("throttling of sign-in", () => {
  test("the tenth failure of an account still counts, the eleventh attempt is refused", () => {
    expect(isThrottled({ ofAccount: 10, ofAddress: 10, addressKnown: true })).toBe(false);
    expect(isThrottled({ ofAccount: 11, ofAddress: 11, addressKnown: true })).toBe(true);
  });

  test("an address is refused after fifty failures over any accounts", () => {
    expect(isThrottled({ ofAccount: 1, ofAddress: 50, addressKnown: true })).toBe(false);
    expect(isThrottled({ ofAccount: 1, ofAddress: 51, addressKnown: true })).toBe(true);
  });

  test("one stranger cannot shut everybody out where addresses are not known", () => {
    expect(isThrottled({ ofAccount: 1, ofAddress: 51, addressKnown: false })).toBe(false);
    expect(isThrottled({ ofAccount: 1, ofAddress: 1001, addressKnown: false })).toBe(true);
  });
});
