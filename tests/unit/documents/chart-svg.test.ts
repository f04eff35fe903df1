import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  axisTicks,
  type BarChart,
  type ChartPicture,
  type LineChart,
  type SeriesChart,
} from "@/lib/documents/chart-picture";
import { drawChart } from "@/lib/documents/chart-svg";
import { textWidth } from "@/lib/domain/plan/label";
import { chartFile } from "@/lib/loaders/drawing/chart-drawing";
import { fontStyle, renderPdf } from "@/lib/loaders/drawing/render";
import { readPdf } from "@/tests/support/pdf";
import { xmlFault } from "@/tests/support/xml";

const texts = {
  title: "Prøvehandlinger efter tema",
  subtitle: "Dagtilbud, pr. 1. august 2022",
  description: "Flest handler om overgange.",
  notes: ["En prøvehandling kan stå i flere temaer."],
  source: "Frisat, 22. november 2026",
  empty: "Her er intet at vise.",
};
const bars = (values: number[], label = (index: number) => `Tema ${index}`): BarChart => ({
  ...texts,
  kind: "BARS",
  bars: values.map((value, index) => ({ label: label(index), value, text: String(value) })),
});
const stacked = (values: number[][], kind: SeriesChart["kind"] = "STACKED"): SeriesChart => ({
  ...texts,
  kind,
  series: (values[0] ?? []).map((_, index) => `Serie ${index}`),
  groups: values.map((row, index) => ({
    label: `Kommune ${index}`,
    values: row.map((value) => ({ value, text: String(value) })),
    total: String(row.reduce((sum, value) => sum + value, 0)),
  })),
});
const lines = (values: (number | null)[][]): LineChart => ({
  ...texts,
  kind: "LINE",
  points: (values[0] ?? []).map((_, index) => ({ at: index * 30, label: `${index + 1}. måned` })),
  series: values.map((row, index) => ({
    name: `Kommune ${index}`,
    values: row.map((value) => (value === null ? null : { value, text: String(value) })),
  })),
  axis: axisTicks(Math.max(0, ...values.flat().map(Number))).map((value) => ({ value, text: String(value) })),
});

const attribute = (markup: string, name: string) => Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(markup)?.[1]); // prettier-ignore
/** The bars of a file: rectangles with a title, from the first to the last. */
const barBoxes = (svg: string) =>
  [...svg.matchAll(/<rect ([^>]*)><title>/g)].map(([, markup = ""]) => ({
    x: attribute(markup, "x"),
    y: attribute(markup, "y"),
    width: attribute(markup, "width"),
    height: attribute(markup, "height"),
  }));

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** What of the drawing lies outside it. */
function outside({ svg, width, height }: { svg: string; width: number; height: number }): string[] {
  const found: string[] = [];
  const check = (what: string, left: number, top: number, right: number, bottom: number) => {
    const slack = 0.11;
    if (!(left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack))
      found.push(what);
  };
  const drawn = svg.replace(/<defs>.*?<\/defs>/s, "");
  for (const [, markup = ""] of drawn.matchAll(/<rect ([^>]*?)\/?>/g)) {
    const [x, y] = [attribute(markup, "x") || 0, attribute(markup, "y") || 0];
    check(markup, x, y, x + attribute(markup, "width"), y + attribute(markup, "height"));
  }
  for (const [, markup = ""] of drawn.matchAll(/<circle ([^>]*?)\/>/g)) {
    const [x, y, r] = [attribute(markup, "cx"), attribute(markup, "cy"), attribute(markup, "r")];
    check(markup, x - r, y - r, x + r, y + r);
  }
  for (const [, markup = "", content = ""] of drawn.matchAll(/<text ([^>]*)>([^<]*)</g)) {
    const size = attribute(markup, "font-size");
    const plain = content.replace(/&(?:amp|lt|gt|quot|#39);/g, (each) => entities[each]!);
    const long = textWidth(plain, size, markup.includes('font-weight="600"') ? 600 : 400);
    const x = attribute(markup, "x");
    const left = markup.includes('"middle"') ? x - long / 2 : markup.includes('"end"') ? x - long : x;
    check(content, left, attribute(markup, "y") - size, left + long, attribute(markup, "y"));
  }
  return found;
}

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", minLength: 100, maxLength: 300 }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "=1+1",
    "]]>",
    "&amp;&#0;",
    "' onload='x",
    "<!--",
    "\u0000\uFFFF\uD800",
    "Børnehaveklasseledervelfærdsudviklingssamarbejdsaftalerne ".repeat(4),
  ),
);
const anyNumber = fc.oneof(
  fc.nat(600_000),
  fc.constantFrom(0, 0, 1, -3, Number.NaN, Infinity, 1e300, 5e-324),
);
const anyValue = fc.record({ value: anyNumber, text: hostile });
const anyTexts = fc.record({
  title: hostile,
  subtitle: fc.option(hostile, { nil: undefined }),
  description: hostile,
  notes: fc.array(hostile, { maxLength: 2 }),
  source: fc.option(hostile, { nil: undefined }),
  empty: hostile,
});
const anyChart: fc.Arbitrary<ChartPicture> = fc.oneof(
  fc
    .tuple(
      anyTexts,
      fc.array(fc.record({ label: hostile, value: anyNumber, text: hostile, hatched: fc.boolean() }), {
        maxLength: 12,
      }),
    ) // prettier-ignore
    .map(([each, all]) => ({ ...each, kind: "BARS" as const, bars: all })),
  fc
    .tuple(
      anyTexts,
      fc.constantFrom("GROUPED" as const, "STACKED" as const),
      fc.array(hostile, { maxLength: 6 }),
      fc.nat(5),
    ) // prettier-ignore
    .chain(([each, kind, series, count]) =>
      fc
        .array(
          fc.record({
            label: hostile,
            values: fc.array(anyValue, { minLength: series.length, maxLength: series.length }),
            total: hostile,
          }),
          { maxLength: count },
        ) // prettier-ignore
        .map((groups) => ({ ...each, kind, series, groups })),
    ),
  fc
    .tuple(
      anyTexts,
      fc.uniqueArray(fc.nat(1_000), { maxLength: 14 }),
      fc.array(hostile, { maxLength: 3 }),
      fc.array(anyValue, { maxLength: 6 }),
    ) // prettier-ignore
    .chain(([each, places, names, axis]) => {
      const points = places.sort((a, b) => a - b).map((at) => ({ at, label: `${at}. ${each.title}` }));
      const values = fc.array(fc.option(anyValue), { minLength: points.length, maxLength: points.length });
      return fc.array(values, { minLength: names.length, maxLength: names.length }).map((rows) => ({
        ...each,
        kind: "LINE" as const,
        points,
        axis,
        series: rows.map((row, index) => ({ name: names[index]!, values: row })),
      }));
    }),
);

describe("a chart", () => {
  test("is well-formed and inside its picture, whatever texts and numbers it is given", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(320, 480, 760), fc.boolean(), (chart, width, onPage) => {
        const drawn = drawChart(chart, { width, onPage });
        expect(xmlFault(drawn.svg)).toBeNull();
        expect(drawn.svg).not.toMatch(/<script|NaN|Infinity|undefined/);
        expect(outside(drawn)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("has bars in proportion to their values", () => {
    const value = fc.integer({ min: 1_000, max: 100_000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const widths = barBoxes(drawChart(bars(values)).svg).map(({ width }) => width);
        const full = Math.max(...widths);
        expect(full).toBeGreaterThan(200);
        expect(widths).toHaveLength(values.length);
        widths.forEach((width, index) =>
          expect(Math.abs(width - (values[index]! / Math.max(...values)) * full)).toBeLessThan(0.3),
        );
      }),
    );
  });

  test("lays the parts of a whole end to end", () => {
    const [first, second, whole] = barBoxes(drawChart(stacked([[30, 10], [0, 40]])).svg); // prettier-ignore
    expect(first!.x + first!.width).toBeCloseTo(second!.x, 1);
    expect(first!.width / second!.width).toBeCloseTo(3, 1);
    expect(first!.width + second!.width).toBeCloseTo(whole!.width, 1);
  });

  test("puts grouped bars below each other, all by one measure", () => {
    const boxes = barBoxes(drawChart(stacked([[4, 8], [2, 1]], "GROUPED")).svg); // prettier-ignore
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
    expect(boxes[1]!.width / boxes[3]!.width).toBeCloseTo(8, 0);
    const tops = boxes.map(({ y }) => y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  test.each([
    ["nothing", bars([]), true],
    ["only zeros", bars([0, 0]), false],
    ["only zeros in parts", stacked([[0, 0]]), false],
    ["one point of time", lines([[0]]), false],
    ["no point of time", lines([]), true],
  ])("divides by nothing where there is %s", (_, chart, isEmpty) => {
    const { svg } = drawChart(chart);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(barBoxes(svg)).toEqual([]);
    expect(svg.includes(texts.empty)).toBe(isEmpty);
  });

  test("of one value or of equal ones is full bars", () => {
    for (const values of [[7], [3, 3, 3]]) {
      const widths = barBoxes(drawChart(bars(values)).svg).map(({ width }) => width);
      expect(widths).toHaveLength(values.length);
      expect(new Set(widths).size).toBe(1);
      expect(widths[0]).toBeGreaterThan(300);
    }
  });

  test("holds sixty categories with long names, none over another", () => {
    const label = (index: number) =>
      `${index}. Tilrettelæggelse af overgange mellem dagtilbud, skole og fritidstilbud i lokalområdet`;
    const { svg, height } = drawChart(bars(Array.from({ length: 60 }, (_, index) => 60 - index), label)); // prettier-ignore
    const boxes = barBoxes(svg);
    expect(boxes).toHaveLength(60);
    boxes.slice(1).forEach((box, index) => expect(box.y).toBeGreaterThan(boxes[index]!.y + boxes[index]!.height)); // prettier-ignore
    expect(height).toBeLessThan(4_000);
    // The whole of each name is in the picture, in lines.
    expect(svg.match(/lokalområdet<\/text>/g)).toHaveLength(60);
  });

  test("tells those who do not see it what it shows, and carries its notes", () => {
    const { svg } = drawChart(bars([1, 2]), { prefix: "tema-" });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="tema-title tema-desc"');
    expect(svg).toContain(`<title id="tema-title">${texts.title}</title>`);
    expect(svg).toContain(`<desc id="tema-desc">${texts.description}</desc>`);
    for (const text of [texts.subtitle, texts.notes[0], texts.source]) expect(svg).toContain(text);
    const onPage = drawChart(bars([1, 2]), { onPage: true }).svg;
    expect(onPage).not.toContain(texts.notes[0]);
    expect(onPage).toContain("var(--color-petrol-600)");
  });

  test("fills parts so that they can be told apart without colours", () => {
    const { svg } = drawChart(stacked([[1, 1, 1, 1, 1, 1]]));
    const fills = [...svg.matchAll(/fill="([^"]+)"[^>]*><title>/g)].map(([, fill]) => fill);
    expect(new Set(fills).size).toBe(6);
    for (const fill of fills)
      if (fill!.startsWith("url(#")) expect(svg).toContain(`id="${fill!.slice(5, -1)}"`);
  });

  test("breaks a line where nothing is known", () => {
    const { svg } = drawChart(lines([[1, null, 3, 4]]));
    const [, path = ""] = /<path d="(M[^"]+)" stroke="#0f5563" stroke-width="2.5"/.exec(svg) ?? [];
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
  });
});

describe("the lines across", () => {
  test.each([
    [0, [0]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [53, [0, 20, 40, 60]],
    [500_000, [0, 100_000, 200_000, 300_000, 400_000, 500_000]],
  ])("up to %d are round", (most, ticks) => {
    expect(axisTicks(most)).toEqual(ticks);
  });

  test("reach the highest value in at most six", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
        const ticks = axisTicks(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});

describe("files", () => {
  test("SVG brings its typeface along and stands alone", async () => {
    const svg = (await chartFile("svg", bars([3, 1]))).toString();
    expect(xmlFault(svg)).toBeNull();
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).not.toContain("var(--");
  });

  test("PNG is a sharp picture and not an empty one", async () => {
    const png = await chartFile("png", stacked([[3, 1, 4], [1, 5, 9]])); // prettier-ignore
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1_520);
    expect(png.length).toBeGreaterThan(10_000);
  });

  test("the same drawing goes into a PDF with text that can be read", async () => {
    const drawn = drawChart(bars([3, 1]), { style: fontStyle() });
    const pdf = await renderPdf(drawn, { title: texts.title, page: [595, 842], edge: 40 });
    const [page] = (await readPdf(pdf)).pages;
    expect(page!.text).toContain(texts.title);
    expect(page!.text).toContain("Tema 0");
  });
});
