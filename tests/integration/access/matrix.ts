import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { operations, outcomeOf } from "@/tests/integration/access/operations";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type ViewerName, type World } from "@/tests/support/world";

/**
 * The sharing levels each viewer sees at "alfa-one", "alfa-two" and "beta-one", written by hand:
 * I institution, M municipality, A agreement municipalities, P public.
 */
const visible: Record<ViewerName, [string, string, string]> = {
  "signed out": ["P", "P", "P"],
  "own leader": ["IMAP", "MAP", "AP"],
  "own staff": ["IMAP", "MAP", "AP"],
  "leader next door": ["MAP", "IMAP", "AP"],
  "staff next door": ["MAP", "IMAP", "AP"],
  "own administration": ["IMAP", "IMAP", "AP"],
  "own politician": ["MAP", "MAP", "AP"],
  "own evaluator": ["MAP", "MAP", "AP"],
  "foreign leader": ["AP", "AP", "IMAP"],
  "foreign staff": ["AP", "AP", "IMAP"],
  "foreign administration": ["AP", "AP", "IMAP"],
  "foreign politician": ["AP", "AP", "MAP"],
  "foreign evaluator": ["AP", "AP", "MAP"],
  "national evaluator": ["MAP", "MAP", "MAP"],
  "system administrator": ["IMAP", "IMAP", "IMAP"],
};
export const levels = {
  I: "INSTITUTION",
  M: "MUNICIPALITY",
  A: "AGREEMENT_MUNICIPALITIES",
  P: "PUBLIC",
} as const;

/** Trials that must not occur in anything this viewer is handed. */
function hiddenFrom(viewer: ViewerName): string[] {
  return worldIds.institutions.flatMap((institution, index) =>
    (Object.keys(levels) as (keyof typeof levels)[])
      .filter((letter) => !visible[viewer][index]!.includes(letter))
      .map((letter) => worldIds.trial(institution, levels[letter])),
  );
}

/** Everything written about a trial in the world carries its id in words. */
export function mentions(result: unknown, trialId: string): boolean {
  return new RegExp(`${trialId}(?![\\w-])`).test(JSON.stringify(result));
}

/** A world of its own for the tests of one file. */
export function useWorld(): { opened: () => OpenDatabase; world: () => World } {
  let opened: OpenDatabase;
  let world: World;
  beforeAll(async () => {
    opened = await freshDatabase();
    world = await makeWorld(opened.prisma);
  });
  afterAll(() => opened.close());
  return { opened: () => opened, world: () => world };
}

/** One share of all operations, so that several workers can do them side by side: the longest tests there are. */
export function testShareOfMatrix(share: number, of: number): void {
  const { opened, world } = useWorld();
  const own = operations.filter((_, index) => index % of === share);

  describe.each(own)("$name on $on", ({ name: operation, run, expected }) => {
    test.each(viewerNames)("%s", async (name) => {
      const before = opened().queryCount();
      const result = await run(world().viewers[name], opened().prisma);
      // One more reads the session; together they stay within the budget of a page.
      if (operation.startsWith("loaders/")) {
        expect(opened().queryCount() - before, "database queries").toBeLessThanOrEqual(11);
      }
      expect(outcomeOf(result)).toBe(expected[name]);
      expect(hiddenFrom(name).filter((trialId) => mentions(result, trialId))).toEqual([]);
    });
  });
}
