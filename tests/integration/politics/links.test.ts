import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Attention } from "@/components/overview/attention";
import { StatusSection } from "@/components/overview/status-section";
import { Decisions } from "@/components/politics/decisions";
import { Exemptions } from "@/components/politics/exemptions";
import { Institutions } from "@/components/politics/institutions";
import { KeyFigures } from "@/components/politics/key-figures";
import { Voices } from "@/components/politics/voices";
import { CategoryFigure, StageChart } from "@/components/statistic/figure-charts";
import { today } from "@/lib/clock";
import type { OpenDatabase } from "@/lib/db/client";
import { listTrials } from "@/lib/db/trial-list";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { messagesFor } from "@/lib/i18n/messages";
import { loadOverview, type Overview } from "@/lib/loaders/overview";
import { loadPolitics, type Politics } from "@/lib/loaders/politics";
import { parseTrialQuery, rawQueryOf } from "@/lib/validation/trial-filter";
import { seedDemo, seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

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

function markup(element: ReactElement): string {
  const messages = messagesFor("da");
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      ...{ locale: "da" as const, timeZone: "Europe/Copenhagen", messages },
      children: element,
    }),
  );
}

/** Every link to a list and the number that stands in it. */
function numbersOf(html: string): { href: string; number: number }[] {
  return [...html.matchAll(/<a[^>]*href="(\/trials\?[^"]*)"[^>]*>(.*?)<\/a>/g)].flatMap(
    ([, href, content]) => {
      const text = content!.replace(/<[^>]+>/g, " ").trim();
      const number = /^[\d.]+/.exec(text)?.[0].replaceAll(".", "");
      return number === undefined ? [] : [{ href: href!.replaceAll("&amp;", "&"), number: Number(number) }];
    },
  );
}

async function expectListsToMatch(viewer: Viewer, html: string, atLeast: number): Promise<void> {
  const numbers = numbersOf(html);
  expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
  for (const { href, number } of numbers) {
    const { query, ignored } = parseTrialQuery(rawQueryOf(new URL(href, "http://x").searchParams));
    expect(ignored, href).toEqual([]);
    const window = { limit: 500, today: today(), sort: "newest" as const, offset: 0 };
    const list = await listTrials(scopeOf(viewer), query.filter, window);
    expect([list.total, list.items.length], href).toEqual([number, number]);
  }
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
    const { named, filter } = await politicsOf(viewer, { municipality, ...raw });
    const props = { named, filter };
    const html = [
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

describe("every number on the administration's page leads to a list with exactly that many", () => {
  test.each([
    ["ADMINISTRATION", "rebild"],
    ["ADMINISTRATION", "viborg"],
    ["EVALUATOR", "langeland"],
  ] as const)("%s of %s", async (role, municipalityId) => {
    const viewer = viewerWith(role, municipalityId);
    const result = await loadOverview(viewer, {});
    if (!result.ok || result.data.municipality === null) throw new Error("no page");
    const { municipality, attention, statuses, query } = result.data as Overview;
    const without = statuses.filter(({ trials }) => trials === 0).length;
    const html = [
      createElement(Attention, { municipalityId, counts: attention, without, withoutHref: "/overview" }),
      createElement(StatusSection, { municipality, statuses, query, showWithout: true }),
    ].map(markup);
    await expectListsToMatch(viewer, html.join("\n"), 5);
    // Those without are all named below the table.
    expect(html[1]!.match(/<li class="py-0.5">/g) ?? []).toHaveLength(without);
  });
});
