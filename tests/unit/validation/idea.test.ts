import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ideaLimits } from "@/lib/domain/idea/idea";
import { characterCount } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { fieldErrors } from "@/lib/validation/field-errors";
import { ideaFormValues, linkTokenSchema, parseIdeaQuery, publicIdeaSchema } from "@/lib/validation/idea";

const form = { title: "Spis ude", initiator: "PARENTS" };
const keysOf = (raw: unknown) => {
  const parsed = publicIdeaSchema.safeParse(raw);
  return parsed.success
    ? {}
    : Object.fromEntries(Object.entries(fieldErrors(parsed.error)).map(([field, { key }]) => [field, key]));
};

describe("the public form", () => {
  test("one sentence and a group are enough", () => {
    expect(publicIdeaSchema.parse({ ...form, title: "  Spis \n ude " })).toEqual({
      ...{ title: "Spis ude", text: null, obstacle: null, initiator: "PARENTS", email: null, website: "" },
    });
  });

  test("tells everything that is wrong at once", () => {
    expect(
      keysOf({
        ...{ title: "", text: "Spørg 010190-1234", obstacle: "x".repeat(200_000) },
        ...{ initiator: "MAYOR", email: "ikke en adresse", website: "http://spam.example" },
      }),
    ).toEqual({
      ...{ title: "required", text: "cpr", obstacle: "tooLong", initiator: "choose" },
      ...{ email: "ideaEmail", website: "ideaWebsite" },
    });
  });

  test("an address is kept small and without spaces; two lines of mail headers are none", () => {
    expect(publicIdeaSchema.parse({ ...form, email: " Mor@Eksempel.DK " }).email).toBe("mor@eksempel.dk");
    expect(keysOf({ ...form, email: "a@b.dk\nBcc: all@b.dk" })).toEqual({ email: "ideaEmail" });
  });

  test("whatever is posted, what comes through fits, holds no personal number and comes through again unchanged", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom("<script>alert(1)</script>", "👨‍👩‍👧‍👦 ".repeat(90), "010190-1234", "\u202Eelppa", "\0"),
      fc.constant(undefined),
      fc.array(fc.string()),
    );
    const posted = fc.record({
      ...{ title: anyText, text: anyText, obstacle: anyText, email: anyText },
      initiator: fc.constantFrom("PARENTS", "CHILDREN", "NOBODY"),
    });
    fc.assert(
      fc.property(posted, (raw) => {
        const parsed = publicIdeaSchema.safeParse(raw);
        if (!parsed.success) {
          expect(Object.keys(fieldErrors(parsed.error)).length).toBeGreaterThan(0);
          return;
        }
        const { title, text, obstacle } = parsed.data;
        expect(characterCount(title)).toBeGreaterThan(0);
        expect(title).not.toMatch(/\n/);
        for (const [words, max] of [
          [title, ideaLimits.title],
          [text ?? "", ideaLimits.text],
          [obstacle ?? "", ideaLimits.obstacle],
        ] as const) {
          expect(characterCount(words)).toBeLessThanOrEqual(max);
          expect(findCprNumbers(words)).toEqual([]);
          expect(words).not.toContain("\0");
        }
        expect(publicIdeaSchema.parse({ ...parsed.data, email: parsed.data.email ?? "" })).toEqual(
          parsed.data,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("what was typed comes back, and files and lists do not", () => {
    expect(ideaFormValues({ title: "A\0B", text: ["x"], initiator: 7, email: "a@b.dk" })).toEqual({
      ...{ title: "AB", text: "", obstacle: "", initiator: "", email: "a@b.dk", institutionId: "" },
    });
  });
});

test("only what can be a link's secret is looked up", () => {
  expect(linkTokenSchema.safeParse("Zk3-_9aPq0LmN7xYtR2sVw").success).toBe(true);
  for (const odd of ["", "short", "../../../../etc/passwd", "a".repeat(65), "blank er ikke med her", 7]) {
    expect(linkTokenSchema.safeParse(odd).success, String(odd)).toBe(false);
  }
});

test("an odd address shows the box as it is", () => {
  const plain = { status: null, institution: null, sort: "support", page: 1 };
  expect(parseIdeaQuery({})).toEqual(plain);
  expect(parseIdeaQuery({ status: "NOPE", institution: "a b", sort: "x", page: "-3" })).toEqual(plain);
  expect(parseIdeaQuery({ status: "OPEN", sort: "newest", page: "2", institution: "alfa-one" })).toEqual({
    ...{ status: "OPEN", institution: "alfa-one", sort: "newest", page: 2 },
  });
});
