import fc from "fast-check";
import { expect, test } from "vitest";
import { keyedHash } from "@/lib/auth/client";
import { unsubscribeToken, userOfToken } from "@/lib/auth/unsubscribe";

test("a token tells whom it is about, whatever the id looks like", () => {
  fc.assert(
    fc.property(
      // Whole letters only: half a surrogate pair is no text.
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
      (id) => {
        expect(userOfToken(unsubscribeToken(id))).toBe(id);
      },
    ),
  );
});

test("a token with one letter changed, cut or added is none", () => {
  const token = unsubscribeToken("0198a2b4-user");
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "A" ? "B" : "A";
    expect(userOfToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    expect(userOfToken(token.slice(0, at))).toBeNull();
  }
  for (const wrong of ["", ".", "a.b", `${token}.x`, `${token}=`, "x".repeat(10_000)])
    expect(userOfToken(wrong)).toBeNull();
});

test("somebody else's signature and another purpose's do not fit", () => {
  const [about] = unsubscribeToken("nina").split(".");
  const [, foreign] = unsubscribeToken("ole").split(".");
  expect(userOfToken(`${about}.${foreign}`)).toBeNull();
  expect(userOfToken(`${about}.${keyedHash("email", "nina")}`)).toBeNull();
});
