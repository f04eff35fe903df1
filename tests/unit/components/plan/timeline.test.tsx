import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Timeline } from "@/components/plan/timeline";
import { lanesOf, phaseMarks } from "@/lib/domain/plan/marks";
import { datePrecisions, planLevels, type Plan, type PlanItem } from "@/lib/domain/plan/plan";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { messagesFor } from "@/lib/i18n/messages";
import { makeItem, makePhase } from "@/tests/support/plan";

const window = { start: toCalendarDate("2021-01-01"), end: toCalendarDate("2024-12-31") };
const phase = makePhase(window);

function itemAt(index: number, change: Partial<PlanItem> = {}): PlanItem {
  const start = addDays(window.start, (index * 37) % 1400);
  const precision = datePrecisions[index % datePrecisions.length]!;
  return makeItem({
    ...{ id: `item${index}`, order: index, title: `Punkt nummer ${index} med et navn af en vis længde` },
    ...{ start, end: precision === "DAY" ? start : addDays(start, 60), precision, wording: null },
    ...{ level: planLevels[index % 3]!, ...change },
  });
}

function draw(items: PlanItem[], today: string): string {
  const plan: Plan = { phases: [phase], items, milestones: [] };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="da" messages={messagesFor("da")} timeZone="Europe/Copenhagen">
      <Timeline
        agreement="Aftalen"
        today={toCalendarDate(today)}
        window={window}
        phases={plan.phases}
        phaseMarks={phaseMarks(plan)}
        lanes={lanesOf(plan, [], { lanes: [], kind: null, audience: null })}
      />
    </NextIntlClientProvider>,
  );
}

describe("the timeline", () => {
  test("is an image with a text alternative, and a link for every mark", () => {
    const html = draw([itemAt(1), itemAt(2)], "2022-06-01");
    expect(html).toContain(
      'role="img" aria-label="Tidslinje for Aftalen, januar 2021 til december 2024. Den viser én fase og 2 punkter',
    );
    expect(html.match(/href="#item-item\d"/g)).toHaveLength(2);
    expect(html).toContain('href="#phase-p"');
  });

  test("the full text is a title, also where the label is cut", () => {
    const title =
      "Et navn, der er så langt, at det ikke kan stå på tidslinjen uden at fylde mere end sin del af den";
    const html = draw([itemAt(0, { title, wording: "6. oktober" })], "2022-06-01");
    expect(html).toContain(`<title>${title}: 6. oktober</title>`);
    expect(html).not.toContain(`>${title}</text>`);
  });

  test("a time that was never written is only said to lie in its phase", () => {
    expect(draw([itemAt(5)], "2022-06-01")).toContain(": i fasen Afprøvning</title>");
  });

  test("today has a line within the part shown and none outside it", () => {
    expect(draw([], "2022-06-01")).toContain("I dag</text>");
    expect(draw([], "2025-01-01")).not.toContain("I dag</text>");
  });

  test("a lane with nothing in it says so", () => {
    expect(draw([], "2022-06-01").match(/Ingen punkter i udsnittet/g)).toHaveLength(4);
  });

  test("four hundred items are all drawn", () => {
    const html = draw(
      Array.from({ length: 400 }, (_, index) => itemAt(index)),
      "2022-06-01",
    );
    expect(html.match(/<title>/g)).toHaveLength(401);
  });
});
