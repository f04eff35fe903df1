import { wrapped, type Block, type Pen } from "@/lib/documents/chart-pen";
import { element, px, textElement } from "@/lib/documents/svg";
import { textWidth } from "@/lib/domain/plan/label";

// What tells the series of a picture apart, and the legend that says so.

/** How many ways of filling there are; a ninth series looks like the first. */
const FILLS = 8;

/** Fills that differ in lightness and in pattern, so that they can be told apart without colours. */
export function fillOf(index: number, { palette, prefix }: Pen): string {
  const pattern = (name: string) => `url(#${prefix}${name})`;
  return [
    palette.strong,
    pattern("diagonal"),
    palette.light,
    pattern("dots"),
    palette.warm,
    pattern("level"),
    palette.muted,
    pattern("grid"),
  ][index % FILLS]!;
}

/** The patterns among the fills, to stand once in each picture. */
export function patterns({ palette, prefix }: Pen): string {
  const pattern = (name: string, ground: string, content: string, transform?: string) =>
    element(
      "pattern",
      {
        ...{ id: prefix + name, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
        patternTransform: transform,
      },
      element("rect", { width: 8, height: 8, fill: ground }) + content,
    );
  const line = (d: string, width: number, stroke = palette.middle) =>
    element("path", { d, stroke, "stroke-width": width, fill: "none" });
  return element(
    "defs",
    {},
    pattern("diagonal", palette.light, line("M0 0V8", 6), "rotate(45)") +
      pattern("dots", palette.paper, element("circle", { cx: 4, cy: 4, r: 1.7, fill: palette.strong })) +
      pattern("level", palette.paper, line("M0 2H8", 2, palette.warm)) +
      pattern("grid", palette.paper, line("M0 4H8M4 0V8", 1.6, palette.muted)),
  );
}

/** How the lines of the series are broken; the first is whole. */
export const DASHES = ["", "7 4", "2 4", "10 3 2 3"];

/** A point of a line: a different shape for each series. */
export function marker(index: number, x: number, y: number, fill: string, paper: string): string {
  const shape = { fill: index % 2 ? paper : fill, stroke: fill, "stroke-width": 2 };
  const [left, up] = [px(x), px(y)];
  if (index % 4 < 2) return element("circle", { cx: left, cy: up, r: 4, ...shape });
  if (index % 4 === 2) return element("rect", { x: px(x - 4), y: px(y - 4), width: 8, height: 8, ...shape });
  return element("path", { d: `M${left} ${px(y - 5)}l5 5l-5 5l-5 -5Z`, ...shape });
}

/** The colour of a series' line. */
export function lineColour(index: number, { palette }: Pen): string {
  return [palette.strong, palette.warm, palette.muted, palette.ink][index % 4]!;
}

function lineSample(index: number, x: number, y: number, pen: Pen): string {
  const colour = lineColour(index, pen);
  return (
    element("path", {
      ...{ d: `M${px(x)} ${px(y)}h20`, stroke: colour, "stroke-width": 2, fill: "none" },
      "stroke-dasharray": DASHES[index % DASHES.length] || null,
    }) + marker(index, x + 10, y, colour, pen.palette.paper)
  );
}

/** Which fill means what, in as many rows as it takes. */
export function legend(names: string[], top: number, pen: Pen, lines = false): Block {
  const room = pen.width - 2 * pen.edge;
  const step = 22;
  let [x, row] = [0, 0];
  const entries = names.map((name, index) => {
    const [text = ""] = wrapped(name, room - 26, 13.5, 400, 1);
    const width = 26 + textWidth(text, 13.5) + 20;
    if (x > 0 && x + width - 20 > room) [x, row] = [0, row + 1];
    const [left, y] = [pen.edge + x, top + row * step];
    x += width;
    const swatch = lines
      ? lineSample(index, left, y + 8, pen)
      : element("rect", {
          ...{ x: px(left), y: px(y + 1), width: 18, height: 14, fill: fillOf(index, pen) },
          ...{ stroke: pen.palette.strong, "stroke-width": 1 },
        });
    const at = { x: px(left + 26), y: px(y + 13), "font-size": 13.5, fill: pen.palette.ink };
    return swatch + textElement("text", at, text);
  });
  return { svg: entries.join(""), height: names.length === 0 ? 0 : (row + 1) * step + 8 };
}
