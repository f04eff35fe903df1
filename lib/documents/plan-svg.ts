import { markLabel, markShape, type MarkPaint, type Palette } from "@/lib/documents/plan-mark";
import { element, escapeXml, px, textElement } from "@/lib/documents/svg";
import { CHART_MARGIN, FONT_SIZE, rowMiddle, type Chart, type Track } from "@/lib/domain/plan/chart";
import { textWidth } from "@/lib/domain/plan/label";
import type { Tick } from "@/lib/domain/plan/time-scale";
import type { PlanTexts } from "@/lib/i18n/plan-texts";

/** On the page the colours are the product's own variables, so that forced colours reach the drawing. */
export const screenPalette: Palette = {
  ink: "var(--text)",
  muted: "var(--quiet)",
  paper: "var(--halo)",
  past: "var(--past)",
  grid: "var(--grid)",
  gridStrong: "var(--grid-strong)",
  lane: "var(--lane)",
  phase: "var(--phase)",
  milestone: "var(--mark-strong)",
  item: "var(--mark)",
  trial: "var(--trial)",
  deadline: "var(--deadline)",
  bundle: "var(--mark)",
  done: "var(--done)",
  late: "var(--deadline)",
};

/** The same colours for a file, which has no page around it. */
export const filePalette: Palette = {
  ink: "#1b2528",
  muted: "#515d61",
  paper: "#ffffff",
  past: "#f3f6f6",
  grid: "#e3e9ea",
  gridStrong: "#b3bfc1",
  lane: "#a3aeb0",
  phase: "#0f5563",
  milestone: "#0a3640",
  item: "#17697a",
  trial: "#c98a00",
  deadline: "#a3200d",
  bundle: "#17697a",
  done: "#1d6b30",
  late: "#a3200d",
};

export interface Paint extends MarkPaint {
  /** the full text of each mark as its title; on the page the links over the marks carry it */
  withTitles: boolean;
}

const PILL_HEIGHT = 21;
const AXIS_FONT = [14, 12.5, 12] as const;

const rule = (x: number, top: number, bottom: number, stroke: string, width = 1) =>
  element("path", { d: `M${px(x)} ${px(top)}V${px(bottom)}`, fill: "none", stroke, "stroke-width": width });

/** Rows of years, quarters, months, weeks or days, with a line down through the lanes for each. */
function drawAxis({ axis, axisHeight, scale, height }: Chart, texts: PlanTexts, palette: Palette): string {
  const rowTop = (row: number) => (row === 0 ? 6 : 28 + (row - 1) * 24);
  const drawTick = (tick: Tick, row: number) => {
    const [left, right] = [scale.at(tick.start), scale.after(tick.end)];
    const name = texts.tick(tick, right - left);
    const isTop = row === 0;
    const attributes = {
      ...{ y: isTop ? 19.5 : axisHeight - 10 - (axis.length - 1 - row) * 22 },
      ...{ "font-size": AXIS_FONT[row], fill: isTop ? palette.ink : palette.muted },
      ...(isTop ? { "font-weight": 600 } : {}),
      ...(tick.unit === "DAY" ? { x: px((left + right) / 2), "text-anchor": "middle" } : { x: px(left + 5) }),
    };
    return (
      rule(left, rowTop(row), height, isTop ? palette.gridStrong : palette.grid) +
      (name === null ? "" : textElement("text", attributes, name))
    );
  };
  // The coarse lines lie over the fine ones.
  return axis
    .map((ticks, row) => ticks.map((tick) => drawTick(tick, row)).join(""))
    .toReversed()
    .join("");
}

/** Time gone by, as a quiet ground under the lanes. */
function drawPast({ today, scale, axisHeight, height }: Chart, palette: Palette): string {
  if (today <= scale.start) return "";
  const width = Math.min(scale.at(today), scale.width);
  return element("rect", {
    ...{ x: 0, y: axisHeight, width: px(width), height: height - axisHeight, fill: palette.past },
  });
}

/** The line of today with its name on top; nothing when today lies outside the part shown. */
function drawToday({ today, scale, height }: Chart, texts: PlanTexts, palette: Palette): string {
  if (today < scale.start || today > scale.end) return "";
  const x = (scale.at(today) + scale.after(today)) / 2;
  const width = textWidth(texts.today, 12.5, 600) + 16;
  const left = Math.min(Math.max(x - width / 2, 0), scale.width - width);
  return (
    rule(x, 20, height, palette.ink, 2) +
    element("rect", {
      ...{ x: px(left), y: 3, width: px(width), height: PILL_HEIGHT, rx: PILL_HEIGHT / 2, fill: palette.ink },
    }) +
    textElement(
      "text",
      {
        ...{ x: px(left + width / 2), y: 17.9, "font-size": 12.5, "font-weight": 600 },
        ...{ fill: palette.paper, "text-anchor": "middle" },
      },
      texts.today,
    )
  );
}

/** A lane folded away: how many marks it has, and faintly where. */
function drawClosed({ specks, top, height, count }: Track, chart: Chart, texts: PlanTexts, palette: Palette) {
  const y = top + height / 2;
  const faint = specks.map(({ left, right }) => {
    const from = Math.max(left, 0);
    const width = Math.max(Math.min(right, chart.width) - from, 3);
    return element("rect", { x: px(from), y: px(y + 10), width: px(width), height: 3, fill: palette.item, "fill-opacity": 0.25 }); // prettier-ignore
  });
  const text = { x: 10, y: px(y + 3), "font-size": FONT_SIZE, fill: palette.muted };
  return faint.join("") + textElement("text", text, count === 0 ? texts.emptyLane : texts.count(count));
}

function drawTrack(track: Track, chart: Chart, texts: PlanTexts, paint: Paint): string {
  const { palette } = paint;
  const border = element("path", {
    ...{ d: `M${-CHART_MARGIN} ${px(track.top)}H${chart.width + CHART_MARGIN}`, fill: "none" },
    ...{ stroke: track.isFirst ? palette.lane : palette.grid, "stroke-width": 1 },
  });
  if (track.isClosed) return border + drawClosed(track, chart, texts, palette);
  const empty = { x: 10, y: px(rowMiddle(track, 0) + 4.4), "font-size": FONT_SIZE, fill: palette.muted };
  const none = track.marks.length === 0 ? textElement("text", empty, texts.emptyLane) : "";
  const marks = track.marks.map((placed) => {
    const y = rowMiddle(track, placed.row);
    const title = paint.withTitles ? textElement("title", {}, texts.title(placed.mark)) : "";
    const shape = element(
      "g",
      { "clip-path": `url(#${paint.prefix}plot)` },
      markShape(placed, y, chart.scale, paint),
    );
    return element("g", {}, title + shape + markLabel(placed, y, paint));
  });
  return border + none + marks.join("");
}

/** The drawing itself, without the names of its lanes: what stands inside an `svg` or a `g`. */
export function drawChart(chart: Chart, texts: PlanTexts, paint: Paint): string {
  const plot = element(
    "clipPath",
    { id: `${paint.prefix}plot` },
    element("rect", {
      ...{ x: -CHART_MARGIN, y: 0, width: chart.width + 2 * CHART_MARGIN, height: px(chart.height) },
    }),
  );
  return (
    plot +
    drawPast(chart, paint.palette) +
    drawAxis(chart, texts, paint.palette) +
    drawToday(chart, texts, paint.palette) +
    chart.tracks.map((track) => drawTrack(track, chart, texts, paint)).join("")
  );
}

/** The drawing for the page: its own size, colours from the page, one text alternative for all of it. */
export function chartSvg(chart: Chart, texts: PlanTexts, description: string): string {
  const { width, height } = chart;
  const paint = { palette: screenPalette, prefix: "plan-", ground: null, withTitles: false };
  const size = `width="${width}" height="${px(height)}" viewBox="0 0 ${width} ${px(height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(description)}" ${size}>` +
    `${drawChart(chart, texts, paint)}</svg>`
  );
}
