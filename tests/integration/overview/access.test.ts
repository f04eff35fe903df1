import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { loadOverview, loadOverviewExport } from "@/lib/loaders/overview";
import { loadPolitics } from "@/lib/loaders/politics";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, type ViewerName, type World } from "@/tests/support/world";

/** Two statements read session and memberships before any loader runs. */
const SESSION_QUERIES = 2;
const BUDGET = 12;

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

type Answer = "page" | "choice" | "NOT_FOUND" | "FORBIDDEN" | "SIGNED_OUT";

async function answer(
  load: typeof loadOverview | typeof loadPolitics,
  name: ViewerName,
  municipality?: string,
): Promise<Answer> {
  const result = await load(world.viewers[name], municipality ? { municipality } : {});
  if (!result.ok) return result.code as Answer;
  return result.data.municipality === null ? "choice" : "page";
}

describe("who may open the overview: without a municipality, alfa's, beta's", () => {
  const expected: Record<ViewerName, [Answer, Answer, Answer]> = {
    "signed out": ["SIGNED_OUT", "SIGNED_OUT", "SIGNED_OUT"],
    "own leader": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "own staff": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "leader next door": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "staff next door": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "own administration": ["page", "page", "NOT_FOUND"],
    "own politician": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "own evaluator": ["page", "page", "NOT_FOUND"],
    "foreign leader": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "foreign staff": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "foreign administration": ["page", "NOT_FOUND", "page"],
    "foreign politician": ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
    "foreign evaluator": ["page", "NOT_FOUND", "page"],
    "national evaluator": ["choice", "page", "page"],
    "system administrator": ["choice", "page", "page"],
  };
  test.each(viewerNames)("%s", async (name) => {
    const answers = [await answer(loadOverview, name)];
    for (const municipality of ["alfa", "beta"]) {
      answers.push(await answer(loadOverview, name, municipality));
      // The file follows the page.
      const file = await loadOverviewExport(world.viewers[name], { municipality });
      expect(file.ok ? "page" : file.code).toBe(answers.at(-1));
    }
    expect(answers).toEqual(expected[name]);
  });

  test("nobody finds a municipality that is not there", async () => {
    expect(await answer(loadOverview, "system administrator", "gamma")).toBe("NOT_FOUND");
    expect(await answer(loadOverview, "own administration", "gamma")).toBe("NOT_FOUND");
  });
});

describe("who may open the politicians' page", () => {
  const expected: Partial<Record<ViewerName, [Answer, Answer, Answer]>> = {
    "signed out": ["SIGNED_OUT", "SIGNED_OUT", "SIGNED_OUT"],
    "national evaluator": ["choice", "page", "page"],
    "system administrator": ["choice", "page", "page"],
  };
  test.each(viewerNames)("%s", async (name) => {
    const answers = [await answer(loadPolitics, name)];
    for (const municipality of ["alfa", "beta"]) answers.push(await answer(loadPolitics, name, municipality));
    const isForeign = name.startsWith("foreign");
    const members: [Answer, Answer, Answer] = isForeign
      ? ["page", "NOT_FOUND", "page"]
      : ["page", "page", "NOT_FOUND"];
    expect(answers).toEqual(expected[name] ?? members);
  });
});

// Each of alfa's two institutions and beta's one has four trials, one per level of sharing.
describe("what is counted is what the viewer may see", () => {
  const unique: Record<ViewerName, [number, number]> = {
    "signed out": [2, 1],
    "own leader": [7, 2],
    "own staff": [7, 2],
    "leader next door": [7, 2],
    "staff next door": [7, 2],
    "own administration": [8, 2],
    "own politician": [6, 2],
    "own evaluator": [6, 2],
    "foreign leader": [4, 4],
    "foreign staff": [4, 4],
    "foreign administration": [4, 4],
    "foreign politician": [4, 3],
    "foreign evaluator": [4, 3],
    "national evaluator": [6, 3],
    "system administrator": [8, 4],
  };
  test.each(viewerNames)("%s", async (name) => {
    const counts = [];
    for (const municipality of ["alfa", "beta"]) {
      const result = await loadTrialStatistics(world.viewers[name], { municipality });
      counts.push(result.ok ? result.data.figures.unique : result.code);
    }
    expect(counts).toEqual(unique[name]);
  });

  test.each(["own administration", "own politician", "own evaluator"] as const)(
    "nothing of beta stands on the pages of the %s",
    async (name) => {
      const viewer = world.viewers[name];
      const pages = [await loadOverview(viewer, {}), await loadPolitics(viewer, {})];
      const file = await loadOverviewExport(viewer, {});
      expect(JSON.stringify([pages, file])).not.toMatch(/beta/i);
      expect(JSON.stringify(pages)).toMatch(/alfa-one/);
    },
  );

  test("a politician reads no experience that was kept within the institution", async () => {
    const result = await loadPolitics(world.viewers["own politician"], {});
    if (!result.ok || result.data.municipality === null) throw new Error("no page");
    expect(result.data.stories).toHaveLength(3);
    expect(JSON.stringify(result.data.stories)).not.toMatch(/-institution"/);
  });
});

describe("the query budget of a page", () => {
  test.each([
    ["overview", "own administration", () => loadOverview(world.viewers["own administration"], {})],
    [
      "overview",
      "national evaluator",
      () => loadOverview(world.viewers["national evaluator"], { municipality: "alfa" }),
    ],
    ["export", "own administration", () => loadOverviewExport(world.viewers["own administration"], {})],
    ["politics", "own politician", () => loadPolitics(world.viewers["own politician"], {})],
    [
      "politics",
      "system administrator",
      () => loadPolitics(world.viewers["system administrator"], { municipality: "alfa" }),
    ],
    ["statistics", "signed out", () => loadTrialStatistics(null, { municipality: "alfa" })],
  ] as const)("%s for the %s", async (_page, _name, load) => {
    const before = opened.queryCount();
    const result = await load();
    const used = opened.queryCount() - before;
    expect(result.ok).toBe(true);
    expect(used).toBeGreaterThan(0);
    expect(used + SESSION_QUERIES).toBeLessThanOrEqual(BUDGET);
  });
});
