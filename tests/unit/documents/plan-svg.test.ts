import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fontFile, unpackWoff } from "@/lib/loaders/drawing/font";
import { drawingFile } from "@/lib/loaders/drawing/plan-drawing";
import type { DrawingFormat } from "@/lib/loaders/drawing/render";
import { planSheet, type SheetSource } from "@/lib/documents/plan-sheet";
import { chartSvg } from "@/lib/documents/plan-svg";
import { escapeXml } from "@/lib/documents/svg";
import { chartOf } from "@/lib/domain/plan/chart";
import { textWidth } from "@/lib/domain/plan/label";
import { lanesOf, phaseMarks } from "@/lib/domain/plan/marks";
import type { Plan } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { planTexts } from "@/lib/i18n/plan-texts";
import { readPdf } from "@/tests/support/pdf";
import { makeItem, makeManyItems, makePhase } from "@/tests/support/plan";
import { xmlFault } from "@/tests/support/xml";

const day = toCalendarDate;
const today = day("2022-06-15");
const window = { start: day("2021-01-01"), end: day("2024-12-31") };

function sourceOf(plan: Plan, then: Plan | null = null): SheetSource {
  const groups = [{ id: "g", name: "Gruppe <b>&\u0000" }];
  const noFilter = { lanes: [], kind: null, audience: null };
  return {
    ...{ today, window, closed: [], filtered: false, compare: then && day("2022-01-01") },
    ...{ municipality: "Rebild Kommune", agreement: "Velfærdsaftalen" },
    phaseMarks: phaseMarks(plan, then),
    lanes: lanesOf(plan, [], noFilter, { today, own: [], groups, then }),
  };
}
const planOf = (items: Plan["items"]): Plan => ({ phases: [makePhase()], items, milestones: [] });
const texts = planTexts("da", [makePhase()]);

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "]]>",
    "&amp;&#0;",
    "' onload='x",
    "<!--",
    "\u0000\uFFFF\uD800",
  ),
);

describe("the drawing", () => {
  test("is well-formed XML whatever the titles are, and no title becomes an element", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), hostile, (titles, name) => {
        const items = titles.map((title, index) =>
          makeItem({ id: `i${index}`, title, workingGroupId: index % 2 ? "g" : null, state: "DROPPED" }),
        );
        const source = { ...sourceOf(planOf(items)), municipality: name, agreement: name };
        const { svg } = planSheet(source, texts, { withTitles: true });
        expect(xmlFault(svg)).toBeNull();
        expect(svg).not.toContain("<script");
        const chart = chartOf(source, texts);
        const drawn = chartSvg(chart, texts, texts.description(chart, name));
        expect(xmlFault(drawn)).toBeNull();
        expect(drawn).not.toMatch(/<script|<[^>]*\bonload="/);
      }),
      { numRuns: 60 },
    );
  });

  test("says each text once and whole as a title", () => {
    const title =
      "Et navn & et <tegn>, der er så langt, at det ikke kan stå på tidslinjen uden at fylde mere";
    const { svg } = planSheet(sourceOf(planOf([makeItem({ title })])), texts, { withTitles: true });
    expect(svg).toContain(`<title>${escapeXml(title)}: foråret 2022 – forsinket</title>`);
  });

  test("done has a tick, late a sign, dropped is struck through and faded, an earlier place is dashed", () => {
    const draw = (item: Parameters<typeof makeItem>[0], then: Plan | null = null) =>
      planSheet(sourceOf(planOf([makeItem({ ...item })]), then), texts).svg;
    const ahead = { start: day("2023-03-01"), end: day("2023-05-31") };
    const signs = (svg: string) =>
      ["<circle", 'fill="#a3200d" stroke="#a3200d"', 'opacity="0.45"', 'stroke-dasharray="3 2.5"'].map(
        (sign) => svg.includes(sign),
      );
    expect(signs(draw(ahead))).toEqual([false, false, false, false]);
    expect(signs(draw({ ...ahead, state: "DONE" }))).toEqual([true, false, false, false]);
    expect(signs(draw({}))).toEqual([true, true, false, false]);
    expect(signs(draw({ ...ahead, state: "DROPPED" }))).toEqual([false, false, true, false]);
    const moved = draw(ahead, planOf([makeItem()]));
    expect(signs(moved)).toEqual([false, false, false, true]);
    expect(moved).toContain("Her lå det før");
    expect(moved).toContain("Stiplet: som planen var 1. januar 2022");
  });

  test("is as wide as it takes to stand on A3 across", () => {
    const few = planSheet(sourceOf(planOf(makeManyItems(10))), texts);
    const many = planSheet(sourceOf(planOf(makeManyItems(120))), texts);
    expect(many.width).toBeGreaterThan(few.width);
    for (const { width, height } of [few, many]) expect(width / height).toBeGreaterThan(1.3);
  });
});

describe("files", () => {
  const source = sourceOf(planOf(makeManyItems(20)));
  const file = (format: DrawingFormat) => drawingFile(format, source, texts);

  test("SVG brings its typeface along and stands alone", async () => {
    const svg = (await file("svg")).toString();
    expect(xmlFault(svg)).toBeNull();
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).not.toContain("var(--");
    expect(svg).toContain("Plan for Rebild Kommune");
  });

  test("PNG is a picture larger than the sheet on a screen, and not an empty one", async () => {
    const png = await file("png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(3_000);
    expect(png.length).toBeGreaterThan(60_000);
  });

  test("PDF is one page of A3 across with text that can be read and copied", async () => {
    const { pages } = await readPdf(await file("pdf"));
    expect(pages).toHaveLength(1);
    const [{ width, height, text }] = pages as [(typeof pages)[number]];
    expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
    expect(text).toContain("Plan for Rebild Kommune");
    for (let index = 0; index < 20; index += 1) expect(text).toContain(`Punkt nummer ${index} `);
  });
});

describe("the typeface", () => {
  test("unpacked it is a font with the tables it had", () => {
    const font = unpackWoff(fontFile(400, "woff"));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
      font.subarray(12 + index * 16, 16 + index * 16).toString(),
    );
    expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "name"]));
    expect(() => unpackWoff(Buffer.from("not a font"))).toThrow(RangeError);
  });

  test("letters are taken to be at least as wide as they are", () => {
    // Advances of the font itself, in thousandths: "Rebild Kommune" regular.
    expect(textWidth("Rebild Kommune", 1000)).toBeGreaterThanOrEqual(6_900);
    expect(textWidth("illi", 13)).toBeLessThan(textWidth("mmmm", 13));
  });
});
