import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Decisions } from "@/components/politics/decisions";
import { Exemptions } from "@/components/politics/exemptions";
import { GoalSteps } from "@/components/politics/goal-steps";
import { Goals } from "@/components/politics/goals";
import { Institutions } from "@/components/politics/institutions";
import { KeyFigures } from "@/components/politics/key-figures";
import { News } from "@/components/politics/news";
import { Voices } from "@/components/politics/voices";
import { CategoryFigure, StageChart } from "@/components/statistic/figure-charts";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { loadPoliticalGoal } from "@/lib/loaders/political-goal";
import { loadPolitics, type Politics } from "@/lib/loaders/politics";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { expectListsToMatch, markup } from "@/tests/support/number-links";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await seedDemo(opened.prisma, { today: today(), passwordHash: async () => "unused" });
});
afterAll(() => opened.close());

function viewerWith(role: Role, municipalityId: string | null): Viewer {
  const membership = { role, municipalityId, institutionId: null, area: null };
  return { userId: "u", sessionId: "s", name: "n", email: "e", memberships: [membership] };
}

async function politicsOf(viewer: Viewer, raw: Record<string, string>): Promise<Politics> {
  const result = await loadPolitics(viewer, raw);
  if (!result.ok || result.data.municipality === null) throw new Error("no page");
  return result.data;
}

describe("every number on the politicians' page leads to a list with exactly that many", () => {
  test.each([
    ["POLITICIAN", "rebild", "rebild", {}],
    ["POLITICIAN", "rebild", "rebild", { area: "DAYCARE" }],
    ["POLITICIAN", "viborg", "viborg", {}],
    ["EVALUATOR", null, "esbjerg", {}],
    ["SYSTEM_ADMIN", null, "langeland", {}],
  ] as const)("%s of %s on %s %j", async (role, home, municipality, raw) => {
    const viewer = viewerWith(role, home);
    const { named, filter, board, news } = await politicsOf(viewer, { municipality, ...raw });
    const props = { named, filter };
    expect(board.goals.length).toBeGreaterThan(1);
    const html = [
      createElement(News, { news, filter }),
      createElement(Goals, { board, municipalityId: municipality, area: null }),
      createElement(KeyFigures, { figures: named.figures, filter }),
      createElement(StageChart, props),
      createElement(CategoryFigure, { ...props, kind: "theme" }),
      createElement(CategoryFigure, { ...props, kind: "subArea" }),
      createElement(CategoryFigure, { ...props, kind: "content" }),
      createElement(Decisions, { figures: named.figures, filter }),
      createElement(Exemptions, props),
      createElement(Voices, props),
      createElement(Institutions, props),
    ].map(markup);
    expect(named.figures.unique).toBeGreaterThan(0);
    await expectListsToMatch(viewer, html.join("\n"), 20);
  });

  test("and as many institutions stand on the page as the number says", async () => {
    const { named, filter } = await politicsOf(viewerWith("POLITICIAN", "rebild"), {});
    const count = Object.keys(named.figures.byInstitution).length;
    const listed = markup(createElement(Institutions, { named, filter })).match(/<li /g);
    expect(listed).toHaveLength(count);
    expect(markup(createElement(KeyFigures, { figures: named.figures, filter }))).toContain(`>${count}<`);
  });
});

describe("every number on a goal's page leads to a list with exactly that many", () => {
  test.each([
    ["POLITICIAN", "rebild"],
    ["ADMINISTRATION", "viborg"],
    ["EVALUATOR", null],
  ] as const)("%s of %s", async (role, home) => {
    const viewer = viewerWith(role, home);
    const { board } = await politicsOf(viewer, { municipality: home ?? "esbjerg" });
    for (const { id } of board.goals) {
      const page = await loadPoliticalGoal(viewer, id, {});
      if (!page.ok) throw new Error(page.code);
      const { figures, filter, contributions } = page.data;
      expect(contributions).toHaveLength(figures.total);
      await expectListsToMatch(viewer, markup(createElement(GoalSteps, { goalId: id, figures, filter })), 2);
    }
  });
});
