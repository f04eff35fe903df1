import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Timeline } from "@/components/plan/timeline";
import { chartOf, type ChartLane } from "@/lib/domain/plan/chart";
import { lanesOf, phaseMarks } from "@/lib/domain/plan/marks";
import type { Plan, PlanItem } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { messagesFor } from "@/lib/i18n/messages";
import { planTexts } from "@/lib/i18n/plan-texts";
import { makeItem, makeManyItems, makePhase } from "@/tests/support/plan";

const window = { start: toCalendarDate("2021-01-01"), end: toCalendarDate("2024-12-31") };
const phase = makePhase(window);
const noFilter = { lanes: [], kind: null, audience: null };

function draw(
  items: PlanItem[],
  today: string,
  { closed = [], then = null }: { closed?: ChartLane[]; then?: Plan | null } = {},
): string {
  const plan: Plan = { phases: [phase], items, milestones: [] };
  const day = toCalendarDate(today);
  const texts = planTexts("da", plan.phases);
  const groups = [{ id: "g", name: "Sprog" }];
  const lanes = lanesOf(plan, [], noFilter, { today: day, own: [], groups, then });
  const chart = chartOf({ today: day, window, phaseMarks: phaseMarks(plan), lanes, closed }, texts);
  const address = {
    ...{ municipality: "by", agreement: "a", zoom: "LIFE" as const, from: null, filter: noFilter },
    ...{ closed, compare: null },
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="da" messages={messagesFor("da")} timeZone="Europe/Copenhagen">
      <Timeline {...{ chart, texts, address }} agreement="Aftalen" />
    </NextIntlClientProvider>,
  );
}

describe("the timeline", () => {
  test("is an image with a text alternative, and a link for every mark", () => {
    const html = draw(makeManyItems(2), "2022-06-01");
    expect(html).toContain(
      'role="img" aria-label="Tidslinje for Aftalen, januar 2021 til december 2024. Den viser én fase og 2 punkter',
    );
    expect(html.match(/href="#item-item\d"/g)).toHaveLength(2);
    expect(html).toContain('href="#phase-p"');
  });

  test("a link says which part of the plan it is, so that the part can be moved", () => {
    const html = draw([makeItem({ id: "i7", version: 3 })], "2022-06-01");
    expect(html).toContain(
      'data-subject="ITEM" data-id="i7" data-version="3" data-start="2022-03-01" data-end="2022-05-31"',
    );
  });

  test("the full text names the link, also where the label is cut", () => {
    const title =
      "Et navn, der er så langt, at det ikke kan stå på tidslinjen uden at fylde mere end sin del af den";
    const html = draw([makeItem({ title, wording: "6. oktober" })], "2021-06-01");
    expect(html).toContain(`aria-label="${title}: 6. oktober"`);
    expect(html).not.toContain(`>${title}</text>`);
  });

  test("a time that was never written is only said to lie in its phase", () => {
    expect(draw([makeItem({ wording: null })], "2021-06-01")).toContain(": i fasen Afprøvning");
  });

  test("today has a line within the part shown and none outside it", () => {
    expect(draw([], "2022-06-01")).toContain("I dag</text>");
    expect(draw([], "2025-01-01")).not.toContain("I dag</text>");
  });

  test("a lane with nothing in it says so", () => {
    expect(draw([], "2022-06-01").match(/Ingen punkter i udsnittet/g)).toHaveLength(4);
  });

  test("how a part stands is said in words: done, dropped, late", () => {
    const html = draw(
      [
        makeItem({ id: "a", title: "Holdt", state: "DONE" }),
        makeItem({ id: "b", title: "Opgivet", state: "DROPPED" }),
        makeItem({ id: "c", title: "Glemt" }),
      ],
      "2022-06-01",
    );
    expect(html).toContain("Holdt: foråret 2022 – gennemført");
    expect(html).toContain("Opgivet: foråret 2022 – droppet");
    expect(html).toContain("Glemt: foråret 2022 – forsinket");
    expect(html).toContain(">Glemt – forsinket</text>");
  });

  test("a part that was elsewhere says where", () => {
    const then: Plan = {
      ...{ phases: [], milestones: [] },
      items: [makeItem({ wording: "efteråret 2021", start: toCalendarDate("2021-09-01"), end: toCalendarDate("2021-11-30") })], // prettier-ignore
    };
    expect(draw([makeItem()], "2022-04-01", { then })).toContain(
      "Fælles dag: foråret 2022. Før: efteråret 2021",
    );
  });

  test("a working group has a lane of its own", () => {
    const html = draw([makeItem({ workingGroupId: "g" })], "2022-04-01");
    expect(html).toContain("Fold sporet Arbejdsgrupper sammen");
    expect(html).toMatch(/<p title="Sprog"[^>]*>Sprog<\/p>/);
  });

  test("a folded lane has a count instead of its marks, and a link that unfolds it", () => {
    const html = draw([makeItem(), makeItem({ id: "i2" })], "2022-04-01", { closed: ["MUNICIPAL"] });
    expect(html).not.toContain('href="#item-i"');
    expect(html).toContain(">2 punkter</text>");
    expect(html).toContain("Fold sporet Kommune ud (2 punkter)");
    expect(html).toMatch(/href="\/plan\?municipality=by&amp;agreement=a"/);
  });

  test("four hundred items all have their link", () => {
    const html = draw(makeManyItems(400), "2022-06-01");
    expect(html.match(/data-id="item\d+"/g)).toHaveLength(400);
  });

  test("of five thousand, bundles lead to a narrower part", () => {
    const html = draw(makeManyItems(5_000), "2022-06-01");
    const bundles = [...html.matchAll(/<a href="([^"]*)"[^>]*aria-label="(\d+ punkter) i ([^"]*)"/g)];
    expect(bundles.length).toBeGreaterThan(30);
    expect(bundles[0]![1]).toContain("zoom=quarter&amp;from=2021-01-01");
    expect(html.length).toBeLessThan(150_000);
  });
});
