import { describe, expect, test } from "vitest";
import { inviteSchema, memberSchema, sessionSchema, signInSchema } from "@/lib/validation/member";

describe("ids that no row can have are refused before the database is asked", () => {
  test.each(["", "a\0b", "\ud800", "a b", "x".repeat(101), ["rebild"], 7, null, undefined])("%j", (id) => {
    expect(memberSchema.safeParse({ userId: id }).success).toBe(false);
    expect(sessionSchema.safeParse({ sessionId: id }).success).toBe(false);
  });

  test("slugs and UUIDs pass", () => {
    for (const userId of ["rebild-leder", "5d6d1f3e-2a0c-4c1f-9e0a-2f7f3b1f9f10"]) {
      expect(memberSchema.parse({ userId })).toEqual({ userId });
    }
  });
});

describe("an invitation", () => {
  const invitation = { email: "ny@rebild.dk", name: "Ny Person", role: "EVALUATOR" };

  test("takes a place left open as none", () => {
    expect(inviteSchema.parse({ ...invitation, municipalityId: "" })).toEqual({
      ...invitation,
      municipalityId: null,
      institutionId: null,
    });
  });

  test("refuses a place that cannot be one", () => {
    expect(inviteSchema.safeParse({ ...invitation, municipalityId: "a\0b" }).success).toBe(false);
    expect(inviteSchema.safeParse({ ...invitation, institutionId: ["a", "b"] }).success).toBe(false);
  });
});

test("signing in takes no e-mail that the database would choke on", () => {
  expect(signInSchema.safeParse({ email: "a\0b@rebild.dk", password: "x" }).success).toBe(false);
  expect(signInSchema.safeParse({ email: ["a@b.dk"], password: "x" }).success).toBe(false);
});
