import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Offers } from "@/components/difference/offers";
import { Attention } from "@/components/overview/attention";
import { CourseSection } from "@/components/overview/course-section";
import { HeatMap } from "@/components/overview/heat-map";
import { QuietSection } from "@/components/overview/quiet-section";
import { StatusSection } from "@/components/overview/status-section";
import { WorkLists } from "@/components/overview/work-lists";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { choreKinds } from "@/lib/domain/statistic/attention";
import { loadDifferences, type MunicipalDifferences } from "@/lib/loaders/difference";
import { loadOverview, type Overview } from "@/lib/loaders/overview";
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

async function overviewOf(viewer: Viewer, raw: Record<string, string> = {}): Promise<Overview> {
  const result = await loadOverview(viewer, raw);
  if (!result.ok || result.data.municipality === null) throw new Error("no page");
  return result.data;
}

const rowsOf = (html: string, mark: string) => html.match(new RegExp(mark, "g"))?.length ?? 0;

describe("every number on the administration's page leads to a list with exactly that many", () => {
  test.each([
    ["ADMINISTRATION", "rebild", { mapAll: "1", quiet: "30" }],
    ["ADMINISTRATION", "rebild", { map: "SCHOOL" }],
    ["ADMINISTRATION", "viborg", {}],
    ["EVALUATOR", "langeland", {}],
  ] as const)("%s of %s %j", async (role, municipalityId, raw) => {
    const viewer = viewerWith(role, municipalityId);
    const page = await overviewOf(viewer, raw);
    const { municipality, attention, pressing, chores, statuses, quiet, heat, course, query } = page;
    const without = statuses.filter(({ trials }) => trials === 0).length;
    const html = {
      attention: markup(
        createElement(Attention, {
          ...{ municipalityId, counts: attention, chores },
          without: { count: without, href: "/overview" },
          quiet: { count: quiet.institutions.length, days: quiet.days, href: "#quiet" },
        }),
      ),
      work: markup(
        createElement(WorkLists, { municipalityId, today: today(), counts: attention, pressing, chores }),
      ),
      quiet: markup(createElement(QuietSection, { municipalityId, ...quiet, hrefOf: () => "/overview" })),
      heat: markup(
        createElement(HeatMap, {
          ...{ municipality, area: heat!.area, areas: municipality.areas, counts: heat! },
          ...{ query: query.map, hrefOf: () => "/overview" },
        }),
      ),
      course: markup(createElement(CourseSection, { municipalityId, months: course })),
      status: markup(createElement(StatusSection, { municipality, statuses, query, showWithout: true })),
    };
    await expectListsToMatch(viewer, Object.values(html).join("\n"), 40);
    // Those without are all named below the table, those who are quiet in their section, what waits in its list.
    expect(rowsOf(html.status, '<li class="py-0.5">')).toBe(without);
    expect(rowsOf(html.quiet, "data-quiet")).toBe(quiet.institutions.length);
    for (const kind of choreKinds) {
      const count = chores?.[kind].length ?? 0;
      const number = new RegExp(`href="#task-${kind}"[^>]*><span[^>]*>(\\d+)<`).exec(html.attention)?.[1];
      expect(Number(number ?? 0), kind).toBe(count);
      const list = html.work.split(`id="task-${kind}"`)[1]?.split("</section>")[0] ?? "";
      expect(rowsOf(list, "data-chore"), kind).toBe(count);
    }
  });

  test("the demo has something to do of most kinds", async () => {
    const { chores } = await overviewOf(viewerWith("ADMINISTRATION", "rebild"));
    expect(choreKinds.filter((kind) => chores![kind].length > 0).length).toBeGreaterThanOrEqual(4);
  });
});

describe("the page on differences", () => {
  test("names institutions, each with the list of its trials, to its own administration only", async () => {
    const differencesFor = async (viewer: Viewer) => {
      const result = await loadDifferences(viewer, { municipality: "rebild" });
      if (!result.ok || result.data.municipality === null) throw new Error("no page");
      return result.data satisfies MunicipalDifferences;
    };
    const own = viewerWith("ADMINISTRATION", "rebild");
    const data = await differencesFor(own);
    await expectListsToMatch(
      own,
      markup(createElement(Offers, { municipalityId: "rebild", kinds: data.kinds })),
      5,
    );
    const names = data.kinds.flatMap(({ places }) => places.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(50);

    const told = await differencesFor(viewerWith("EVALUATOR", null));
    const { municipality: _frame, choices: _others, ...shown } = told;
    const text = JSON.stringify(shown);
    expect(names.filter((name) => text.includes(JSON.stringify(name)))).toEqual([]);
    // Nor by their ids, nor by the order they stand in.
    const ids = data.kinds.flatMap(({ places }) => places.map(({ id }) => id));
    expect(ids.filter((id) => text.includes(JSON.stringify(id)))).toEqual([]);
  });
});
