import { fillOf, legend } from "@/lib/documents/chart-legend";
import {
  LABEL_SIZE,
  LINE_HEIGHT,
  numberOf,
  paragraph,
  wrapped,
  type Block,
  type Pen,
} from "@/lib/documents/chart-pen";
import type { BarChart, SeriesChart } from "@/lib/documents/chart-picture";
import { element, px, textElement } from "@/lib/documents/svg";
import { textWidth } from "@/lib/domain/plan/label";

// Pictures of bars: one for each category, several beside each other, or parts laid end to end.

const NARROW = 480;
const BAR = 22;
const SLIM_BAR = 16;
const GAP = 14;
const MOST_LABEL_LINES = 4;

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

/** One bar for each category. */
export function drawBars({ bars }: BarChart, top: number, pen: Pen): Block {
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

/** Several values for each category, with their legend. */
export function drawSeries({ kind, series, groups }: SeriesChart, top: number, pen: Pen): Block {
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
