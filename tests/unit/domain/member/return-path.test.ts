import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturnPath } from "@/lib/domain/member/return-path";

describe("where signing in leads", () => {
  test.each(["/", "/trials?q=leg&area=DAYCARE#top", "/trials/abc", "/s%C3%B8g?q=%2F%2Fevil"])(
    "%s is followed",
    (path) => expect(safeReturnPath(path)).toBe(path),
  );

  test.each([
    undefined,
    null,
    ["/trials"],
    "",
    "trials",
    "//evil.dk",
    "///evil.dk",
    "/\\evil.dk",
    "/\t/evil.dk",
    "/\n/evil.dk",
    "/.//evil.dk",
    "/x/..//evil.dk",
    "https://evil.dk/",
    "javascript:alert(1)",
    " /trials",
  ])("%j leads to the front page", (path) => expect(safeReturnPath(path)).toBe("/"));

  test("whatever is asked for, a browser stays on the site", () => {
    const pieces = fc.array(
      fc.constantFrom("/", "\\", ".", "..", "evil.dk", "@", ":", "\t", "%2F", "?", "#", "x"),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const path = safeReturnPath(parts.join(""));
        expect(new URL(path, "https://frisat.dk").origin).toBe("https://frisat.dk");
      }),
      { numRuns: 2_000 },
    );
  });
});
