import { DRAWING_FONT, element, escapeXml, px, textElement } from "@/lib/documents/svg";
import { textWidth, wrapText, type FontWeight } from "@/lib/domain/plan/label";

/** A number with how it is written in the reader's language; the drawing never writes one itself. */
export interface ChartValue {
  value: number;
  text: string;
}

interface ChartTexts {
  title: string;
  /** what is counted, where, and as of which day */
  subtitle?: string;
  /** the drawing in one or two sentences, for those who do not see it */
  description: string;
  /** how the numbers are to be read */
  notes: string[];
  /** where the numbers come from */
  source?: string;
  /** stands where the drawing would be when there is nothing to draw */
  empty: string;
}

/** One bar for each category, from zero. */
export interface BarChart extends ChartTexts {
  kind: "BARS";
  bars: (ChartValue & { label: string; /** something still to come */ hatched?: boolean })[];
}

/**
 * Several values for each category: beside each other, or laid end to end when they are parts of one whole.
 * Every group has as many values as there are series.
 */
export interface SeriesChart extends ChartTexts {
  kind: "GROUPED" | "STACKED";
  series: string[];
  groups: {
    label: string;
    values: ChartValue[];
    /** the whole, where parts are laid end to end */ total?: string;
  }[];
}

/** Values over time. */
export interface LineChart extends ChartTexts {
  kind: "LINE";
  /** from the first to the last; `at` is where on the axis, in any unit that grows evenly */
  points: { at: number; label: string }[];
  /** null: nothing is known of that point */
  series: { name: string; values: (ChartValue | null)[] }[];
  /** the lines across, with their numbers: `axisTicks` says which */
  axis: ChartValue[];
}

/** A finished picture of numbers: every text in the reader's language, nothing left to look up. */
export type ChartPicture = BarChart | SeriesChart | LineChart;

export interface ChartOptions {
  /** in pixels; under 480 the labels stand above their bars */
  width?: number;
  /** before every id, so that several pictures can stand in one page */
  prefix?: string;
  /** on the page: its colours, and without heading, notes and source, which stand beside it there */
  onPage?: boolean;
  /** finished markup with the typeface, for a file that must look the same elsewhere */
  style?: string;
}

export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
}

export const CHART_WIDTH = 760;
const NARROW = 480;
const BAR = 22;
const SLIM_BAR = 16;
const GAP = 14;
const LABEL_SIZE = 14;
const LINE_HEIGHT = 1.25;
const MOST_LABEL_LINES = 4;
const PLOT_HEIGHT = 260;

interface Palette {
  ink: string;
  muted: string;
  paper: string;
  grid: string;
  axis: string;
  strong: string;
  middle: string;
  light: string;
  warm: string;
}

const pagePalette: Palette = {
  ink: "var(--color-ink)",
  muted: "var(--color-muted)",
  paper: "var(--color-paper)",
  grid: "var(--color-line)",
  axis: "var(--color-line-strong)",
  strong: "var(--color-petrol-700)",
  middle: "var(--color-petrol-600)",
  light: "var(--color-petrol-100)",
  warm: "var(--color-yellow-500)",
};

const filePalette: Palette = {
  ink: "#1b2528",
  muted: "#515d61",
  paper: "#ffffff",
  grid: "#d3dbdc",
  axis: "#6d7a7e",
  strong: "#0f5563",
  middle: "#17697a",
  light: "#cfe4e6",
  warm: "#c98a00",
};

interface Pen {
  width: number;
  edge: number;
  palette: Palette;
  prefix: string;
  withTitles: boolean;
}

interface Block {
  svg: string;
  height: number;
}

/** Blanks and line breaks made one blank, and a word wider than the line given places to break at. */
function breakable(text: string, width: number, size: number, weight: FontWeight): string {
  const hyphen = textWidth("-", size, weight);
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      if (textWidth(word, size, weight) <= width) return word;
      let piece = "";
      let broken = "";
      for (const char of word) {
        if (piece !== "" && textWidth(piece + char, size, weight) + hyphen > width) {
          broken += `${piece}\u00ad`;
          piece = "";
        }
        piece += char;
      }
      return broken + piece;
    })
    .join(" ");
}

function wrapped(text: string, width: number, size: number, weight: FontWeight = 400, most = 40): string[] {
  return wrapText(breakable(text, width, size, weight), width, size, { weight, most });
}

const numberOf = ({ value }: ChartValue) => (Number.isFinite(value) && value > 0 ? value : 0);

/** Lines of text below each other. */
function paragraph(lines: string[], x: number, top: number, size: number, fill: string, weight?: 600): Block {
  const step = size * LINE_HEIGHT;
  const svg = lines.map((line, index) => {
    const y = px(top + index * step + size * 0.95);
    return textElement("text", { x: px(x), y, "font-size": size, "font-weight": weight, fill }, line);
  });
  return { svg: svg.join(""), height: lines.length * step };
}

/** How many ways of filling there are; a ninth series looks like the first. */
const FILLS = 8;

/** Fills that differ in lightness and in pattern, so that they can be told apart without colours. */
function fillOf(index: number, { palette, prefix }: Pen): string {
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

function patterns({ palette, prefix }: Pen): string {
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

/** Which fill means what, in as many rows as it takes. */
function legend(names: string[], top: number, pen: Pen, lines = false): Block {
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

interface Row {
  label: string;
  bars: { parts: { size: number; fill: string; title: string }[]; text: string }[];
}

/** Rows of bars from zero; long labels wrap, on a narrow picture above their bars. */
function barRows(rows: Row[], top: number, pen: Pen): Block {
  const { width, edge, palette } = pen;
  const isNarrow = width < NARROW;
  const room = width - 2 * edge;
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, LABEL_SIZE)), 0);
  const column = isNarrow ? 0 : Math.min(widest + 2, room * 0.42);
  const left = edge + column + (isNarrow ? 0 : 12);
  const [most] = [Math.max(0, ...rows.flatMap(({ bars }) => bars.map(sizeOf)))];
  const textRoom = Math.max(0, ...rows.flatMap(({ bars }) => bars.map(({ text }) => textWidth(text, LABEL_SIZE, 600)))); // prettier-ignore
  // However long the numbers are written, half the room is the bars'.
  const scale = Math.max(room / 4, width - edge - left - Math.min(textRoom, room / 4) - 8);
  const barHeight = rows.some(({ bars }) => bars.length > 1) ? SLIM_BAR : BAR;
  // Beside each other a light fill would end in the paper.
  const isOutlined = rows.some(({ bars }) => bars.length > 1 || bars.some(({ parts }) => parts.length > 1));
  let y = top;
  const drawn = rows.map(({ label, bars }) => {
    const lines = wrapped(label, isNarrow ? room : column, LABEL_SIZE, 400, MOST_LABEL_LINES);
    const labelHeight = lines.length * LABEL_SIZE * LINE_HEIGHT;
    const barsHeight = bars.length * (barHeight + 3) - 3;
    const height = isNarrow ? labelHeight + 3 + barsHeight : Math.max(labelHeight, barsHeight);
    const labelTop = isNarrow ? y : y + (height - labelHeight) / 2;
    const barTop = isNarrow ? y + labelHeight + 3 : y + (height - barsHeight) / 2;
    y += height + GAP;
    return (
      paragraph(lines, edge, labelTop, LABEL_SIZE, palette.ink).svg +
      bars.map((bar, index) => drawBar(bar, barTop + index * (barHeight + 3))).join("")
    );
  });
  function drawBar({ parts, text }: Row["bars"][number], barTop: number): string {
    let x = left;
    const boxes = parts.map(({ size, fill, title }) => {
      const length = most === 0 ? 0 : (size / most) * scale;
      const at = x;
      x += length;
      if (length === 0) return "";
      const content = pen.withTitles ? textElement("title", {}, title) : "";
      return element(
        "rect",
        {
          ...{ x: px(at), y: px(barTop), width: px(x) - px(at), height: barHeight, fill },
          ...(isOutlined ? { stroke: palette.strong, "stroke-width": 0.8 } : {}),
        },
        content,
      );
    });
    const [short = ""] = wrapped(text, width - edge - x - 6, LABEL_SIZE, 600, 1);
    const middle = px(barTop + barHeight / 2 + LABEL_SIZE * 0.35);
    const at = { x: px(x + 6), y: middle, "font-size": LABEL_SIZE, "font-weight": 600, fill: palette.ink };
    return boxes.join("") + textElement("text", at, short);
  }
  const axis = element("path", {
    ...{ d: `M${px(left)} ${px(top - 4)}V${px(y - GAP + 4)}`, stroke: palette.axis, "stroke-width": 1 },
  });
  // On a narrow picture a line would cross the labels.
  return { svg: drawn.join("") + (isNarrow ? "" : axis), height: y - top - GAP + 8 };
}

const sizeOf = ({ parts }: Row["bars"][number]) => parts.reduce((sum, { size }) => sum + size, 0);

function drawBars({ bars }: BarChart, top: number, pen: Pen): Block {
  const rows = bars.map((bar) => ({
    label: bar.label,
    bars: [
      {
        parts: [
          {
            size: numberOf(bar),
            fill: bar.hatched ? `url(#${pen.prefix}diagonal)` : pen.palette.middle,
            title: `${bar.label}: ${bar.text}`,
          },
        ],
        text: bar.text,
      },
    ],
  }));
  return barRows(rows, top, pen);
}

function drawSeries({ kind, series, groups }: SeriesChart, top: number, pen: Pen): Block {
  const key = legend(series, top, pen);
  const rows = groups.map(({ label, values, total }) => {
    const parts = values.map((value, index) => ({
      size: numberOf(value),
      fill: fillOf(index, pen),
      title: `${label}, ${series[index] ?? ""}: ${value.text}`,
    }));
    const bars =
      kind === "STACKED"
        ? [{ parts, text: total ?? "" }]
        : parts.map((part, index) => ({ parts: [part], text: values[index]!.text }));
    return { label, bars };
  });
  const body = barRows(rows, top + key.height + 6, pen);
  return { svg: key.svg + body.svg, height: key.height + 6 + body.height };
}

const DASHES = ["", "7 4", "2 4", "10 3 2 3"];

/** A point of a line: a different shape for each series. */
function marker(index: number, x: number, y: number, fill: string, paper: string): string {
  const shape = { fill: index % 2 ? paper : fill, stroke: fill, "stroke-width": 2 };
  const [left, up] = [px(x), px(y)];
  if (index % 4 < 2) return element("circle", { cx: left, cy: up, r: 4, ...shape });
  if (index % 4 === 2) return element("rect", { x: px(x - 4), y: px(y - 4), width: 8, height: 8, ...shape });
  return element("path", { d: `M${left} ${px(y - 5)}l5 5l-5 5l-5 -5Z`, ...shape });
}

function lineColour(index: number, { palette }: Pen): string {
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

function drawLines({ points, series, axis }: LineChart, top: number, pen: Pen): Block {
  const { width, edge, palette, withTitles } = pen;
  const key = legend(
    series.map(({ name }) => name),
    top,
    pen,
    true,
  );
  const plotTop = top + key.height + 12;
  const bottom = plotTop + PLOT_HEIGHT;
  const tickTexts = axis.map(({ text }) => wrapped(text, width / 4, 12.5, 400, 1)[0] ?? "");
  const left = edge + Math.max(8, ...tickTexts.map((text) => textWidth(text, 12.5))) + 12;
  const right = width - edge - 8;
  const most = Math.max(0, ...axis.map(numberOf), ...series.flatMap(({ values }) => values.map((value) => (value ? numberOf(value) : 0)))); // prettier-ignore
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const across = (at: number) =>
    last > first ? left + 6 + ((at - first) / (last - first)) * (right - left - 12) : (left + right) / 2;
  const up = (value: number) => (most === 0 ? bottom : bottom - (value / most) * PLOT_HEIGHT);

  const grid = axis.map((tick, index) => {
    const y = px(up(numberOf(tick)));
    const rule = {
      d: `M${px(left)} ${y}H${px(right)}`,
      stroke: palette.grid,
      "stroke-width": 1,
      fill: "none",
    };
    const at = {
      x: px(left - 8),
      y: px(y + 4),
      "text-anchor": "end",
      "font-size": 12.5,
      fill: palette.muted,
    };
    return element("path", rule) + textElement("text", at, tickTexts[index]!);
  });
  let free = -Infinity;
  const names = points.map(({ at, label }, index) => {
    const [text = ""] = wrapped(label, (right - left) / 2, 12.5, 400, 1);
    const half = textWidth(text, 12.5) / 2;
    const middle = Math.min(Math.max(across(at), edge + half), width - edge - half);
    const end = Math.min(Math.max(across(last), edge + half), width - edge - half) - half;
    const isLast = index === points.length - 1;
    // As many names as stand apart; the last is always there.
    if (middle - half < free + 10 || (!isLast && middle + half + 10 > end && points.length > 1)) {
      if (!isLast || middle - half < free + 2) return "";
    }
    free = middle + half;
    const place = { x: px(middle), y: px(bottom + 18), "text-anchor": "middle", "font-size": 12.5, fill: palette.muted }; // prettier-ignore
    return textElement("text", place, text);
  });
  const lines = series.map(({ name, values }, index) => {
    const colour = lineColour(index, pen);
    const places = values.flatMap((value, at) =>
      value && points[at] ? [{ x: across(points[at].at), y: up(numberOf(value)), value, at }] : [],
    );
    const path = places
      // A point nothing is known of breaks the line.
      .map(
        ({ x, y, at }, place) =>
          `${place > 0 && places[place - 1]!.at === at - 1 ? "L" : "M"}${px(x)} ${px(y)}`,
      )
      .join("");
    const drawn = {
      ...{ d: path, stroke: colour, "stroke-width": 2.5, fill: "none", "stroke-linejoin": "round" },
      "stroke-dasharray": DASHES[index % DASHES.length] || null,
    };
    const marks = places.map(({ x, y, value, at }) => {
      const title = textElement("title", {}, `${name}, ${points[at]!.label}: ${value.text}`);
      const shape = marker(index, x, y, colour, palette.paper);
      return withTitles ? element("g", {}, title + shape) : shape;
    });
    return (path === "" ? "" : element("path", drawn)) + marks.join("");
  });
  return {
    svg: key.svg + grid.join("") + names.join("") + lines.join(""),
    height: key.height + 12 + PLOT_HEIGHT + 28,
  };
}

function isEmpty(chart: ChartPicture): boolean {
  if (chart.kind === "BARS") return chart.bars.length === 0;
  if (chart.kind === "LINE") return chart.points.length === 0 || chart.series.length === 0;
  return chart.groups.length === 0 || chart.series.length === 0;
}

function drawBody(chart: ChartPicture, top: number, pen: Pen): Block {
  if (isEmpty(chart)) {
    const lines = wrapped(chart.empty, pen.width - 2 * pen.edge, LABEL_SIZE);
    return paragraph(lines, pen.edge, top, LABEL_SIZE, pen.palette.muted);
  }
  switch (chart.kind) {
    case "BARS":
      return drawBars(chart, top, pen);
    case "LINE":
      return drawLines(chart, top, pen);
    default:
      return drawSeries(chart, top, pen);
  }
}

/** Round numbers from zero to at least `most`, for the lines across a `LINE` picture: at most six. */
export function axisTicks(most: number): number[] {
  if (!Number.isFinite(most) || most <= 0) return [0];
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  // What is counted has no parts: under one the step is one.
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/**
 * A picture of numbers as SVG, the same for page, file and report: title and description for those who do not see it,
 * patterns beside colours, bars from zero in proportion to their values. Values below zero and what is no number count as
 * zero. Whatever the texts are, it is valid and nothing lies outside it.
 */
export function drawChart(chart: ChartPicture, options: ChartOptions = {}): DrawnChart {
  const { width = CHART_WIDTH, prefix = "chart-", onPage = false, style = "" } = options;
  const palette = onPage ? pagePalette : filePalette;
  const edge = onPage ? 1 : 24;
  const pen: Pen = { width, edge, palette, prefix, withTitles: !onPage };
  const room = width - 2 * edge;
  const parts: string[] = [];
  let y = onPage ? 4 : edge;
  const write = (text: string | undefined, size: number, fill: string, after: number, weight?: 600) => {
    if (!text || onPage) return;
    const block = paragraph(wrapped(text, room, size, weight ?? 400), edge, y, size, fill, weight);
    parts.push(block.svg);
    y += block.height + after;
  };
  write(chart.title, 20, palette.ink, 4, 600);
  write(chart.subtitle, 14, palette.muted, 0);
  if (!onPage) y += 18;
  const body = drawBody(chart, y, pen);
  parts.push(body.svg);
  y += body.height;
  if (!onPage) y += 14;
  for (const note of chart.notes) write(note, 13, palette.ink, 4);
  write(chart.source, 12.5, palette.muted, 0);
  const height = Math.ceil(y + (onPage ? 2 : edge));

  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", role: "img", ...size },
      "aria-labelledby": `${prefix}title ${prefix}desc`,
      "font-family": onPage ? null : `${DRAWING_FONT}, sans-serif`,
    },
    `<title id="${prefix}title">${escapeXml(chart.title)}</title>` +
      `<desc id="${prefix}desc">${escapeXml(chart.description)}</desc>` +
      style +
      patterns(pen) +
      (onPage ? "" : element("rect", { width, height, fill: palette.paper })) +
      parts.join(""),
  );
  return { svg, width, height };
}
