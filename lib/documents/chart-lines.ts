import { DASHES, legend, lineColour, marker } from "@/lib/documents/chart-legend";
import { numberOf, wrapped, type Block, type Pen } from "@/lib/documents/chart-pen";
import type { LineChart } from "@/lib/documents/chart-picture";
import { element, px, textElement } from "@/lib/documents/svg";
import { textWidth } from "@/lib/domain/plan/label";

// Pictures of values over time.

const PLOT_HEIGHT = 260;

/** Values over time, with their legend. */
export function drawLines({ points, series, axis }: LineChart, top: number, pen: Pen): Block {
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
