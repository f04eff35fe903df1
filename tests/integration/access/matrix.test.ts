import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { operations, outcomeOf } from "@/tests/integration/access/operations";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

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
const levels = { I: "INSTITUTION", M: "MUNICIPALITY", A: "AGREEMENT_MUNICIPALITIES", P: "PUBLIC" } as const;

/** Trials that must not occur in anything this viewer is handed. */
function hiddenFrom(viewer: ViewerName): string[] {
  return worldIds.institutions.flatMap((institution, index) =>
    (Object.keys(levels) as (keyof typeof levels)[])
      .filter((letter) => !visible[viewer][index]!.includes(letter))
      .map((letter) => worldIds.trial(institution, levels[letter])),
  );
}

/** Everything written about a trial in the world carries its id in words. */
function mentions(result: unknown, trialId: string): boolean {
  return new RegExp(`${trialId}(?![\\w-])`).test(JSON.stringify(result));
}

describe.each(operations)("$name on $on", ({ name: operation, run, expected }) => {
  test.each(viewerNames)("%s", async (name) => {
    const before = opened.queryCount();
    const result = await run(world.viewers[name], opened.prisma);
    // One more reads the session; together they stay within the budget of a page.
    if (operation.startsWith("loaders/")) {
      expect(opened.queryCount() - before, "database queries").toBeLessThanOrEqual(11);
    }
    expect(outcomeOf(result)).toBe(expected[name]);
    expect(hiddenFrom(name).filter((trialId) => mentions(result, trialId))).toEqual([]);
  });
});

describe("the matrix", () => {
  const modules = {
    ...import.meta.glob("/lib/commands/*.ts", { eager: true }),
    ...import.meta.glob("/lib/loaders/*.ts", { eager: true }),
  } as Record<string, Record<string, unknown>>;

  /** Functions that answer the same to everybody, or only about the request itself. */
  const withoutViewer = [
    "commands/account.signIn",
    "loaders/account.loadDemoAccounts",
    "loaders/account.loadLink",
    "loaders/account.loadOutbox",
    "loaders/frame.loadFrame",
    "loaders/health.loadHealth",
    "loaders/health.loadReadiness",
    "loaders/helpers.loadHelpers",
    "loaders/municipal-page.loadMunicipalPage",
  ];

  test("covers every command and every loader", () => {
    const exported = Object.entries(modules).flatMap(([path, module]) =>
      Object.entries(module)
        .filter(
          ([name, value]) =>
            typeof value === "function" && (path.includes("/commands/") || /^load/.test(name)),
        )
        .map(([name]) => `${path.replace(/^\/lib\/|\.ts$/g, "")}.${name}`),
    );
    const covered = new Set([...operations.map(({ name }) => name), ...withoutViewer]);
    expect(exported.length).toBeGreaterThan(30);
    expect(exported.filter((name) => !covered.has(name))).toEqual([]);
  });

  test("every trial of the own municipality reaches its administration", async () => {
    const { loadTrialList } = await import("@/lib/loaders/trial-list");
    const list = await loadTrialList(world.viewers["own administration"]!, {
      municipality: "alfa",
      q: "hemmelighed",
    });
    const own = worldIds.institutions
      .slice(0, 2)
      .flatMap((institution) => Object.values(levels).map((level) => worldIds.trial(institution, level)));
    expect(own.filter((trialId) => !mentions(list, trialId))).toEqual([]);
  });
});
