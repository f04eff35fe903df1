import { describe, expect, test } from "vitest";
import { levels, mentions, useWorld } from "@/tests/integration/access/matrix";
import { operations } from "@/tests/integration/access/operations";
import { worldIds } from "@/tests/support/world";

const { world } = useWorld();

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
    const list = await loadTrialList(world().viewers["own administration"]!, {
      municipality: "alfa",
      q: "hemmelighed",
    });
    const own = worldIds.institutions
      .slice(0, 2)
      .flatMap((institution) => Object.values(levels).map((level) => worldIds.trial(institution, level)));
    expect(own.filter((trialId) => !mentions(list, trialId))).toEqual([]);
  });
});
