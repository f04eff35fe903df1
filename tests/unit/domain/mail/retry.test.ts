import { expect, test } from "vitest";
import { failureOf, isGivenUp, LEASE_SECONDS, MAX_ATTEMPTS, pauseMinutes } from "@/lib/domain/mail/retry";

test("the pauses grow to an hour, and all of them together are longer than a long weekend", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(pauseMinutes)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  let minutes = 0;
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) minutes += pauseMinutes(attempt);
  expect(minutes / 60 / 24).toBeGreaterThan(3.5);
});

test("a claim is longer than the mail server is waited for", () => {
  expect(LEASE_SECONDS).toBeGreaterThan(90);
});

test.each([
  [{ code: "ESOCKET" }, "SERVER"],
  [{ code: "EAUTH", responseCode: 535 }, "SERVER"],
  [{ code: "EENVELOPE", responseCode: 550 }, "REJECTED"],
  [{ code: "EMESSAGE", responseCode: 554 }, "REJECTED"],
  [{ code: "EENVELOPE", responseCode: 452 }, "OTHER"],
  [new Error("hvad som helst"), "OTHER"],
  [null, "OTHER"],
])("%o is %s", (error, expected) => {
  expect(failureOf(error)).toBe(expected);
});

test("what is refused for good is given up at once, everything else after the last attempt", () => {
  expect(isGivenUp("REJECTED", 1)).toBe(true);
  expect(isGivenUp("SERVER", MAX_ATTEMPTS - 1)).toBe(false);
  expect(isGivenUp("SERVER", MAX_ATTEMPTS)).toBe(true);
});
