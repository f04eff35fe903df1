import { legendSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from "@/lib/documents/plan-legend";
import { drawChart, filePalette, type Paint } from "@/lib/documents/plan-svg";
import { DRAWING_FONT, element, px, textElement } from "@/lib/documents/svg";
import { CHART_MARGIN, CHART_WIDTH, chartOf, type Chart, type ChartSource } from "@/lib/domain/plan/chart";
import { textWidth, wrapText } from "@/lib/domain/plan/label";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { legendFor, type PlanTexts } from "@/lib/i18n/plan-texts";

/** What a drawing that leaves the product must say of itself. */
export interface SheetSource extends ChartSource {
  municipality: string;
  agreement: string;
  filtered: boolean;
  compare: CalendarDate | null;
}

export interface Sheet {
  svg: string;
  width: number;
  height: number;
}

export interface SheetOptions {
  /** finished markup with the typeface, for a file that must look the same elsewhere */
  style?: string;
  /** nothing transparent in soft edges: readers of PDF differ on it */
  isPdf?: boolean;
  /** the full text of each mark as its title */
  withTitles?: boolean;
}

/** A3 across. */
const ASPECT = 420 / 297;
const WIDTHS = [CHART_WIDTH, 1250, 1450, 1700, 2000, 2400];
const EDGE = 30;
const HEAD = 84;
const LABELS = 150;
const LEGEND_GAP = 22;
const LEGEND_ROW = 36;
const LEGEND_COLUMN = 290;

interface Block {
  svg: string;
  height: number;
}

/** The names of the lanes beside the drawing. */
function laneNames({ tracks }: Chart, texts: PlanTexts): string {
  return tracks
    .map(({ lane, group, isFirst, top, height }) => {
      const colour = isFirst ? filePalette.lane : filePalette.grid;
      const border = element("path", { d: `M0 ${px(top)}H${LABELS}`, stroke: colour, fill: "none" });
      const name = isFirst ? wrapText(texts.lane(lane), LABELS - 16, 14, { weight: 600, most: 2 }) : [];
      const room = Math.max(1, Math.floor((height - 14 - name.length * 18) / 15));
      const below = group ? wrapText(group, LABELS - 16, 12.5, { most: Math.min(room, 4) }) : [];
      const lines = [
        ...name.map((text, index) => ({ text, y: top + 22 + index * 17, size: 14, weight: 600 })),
        ...below.map((text, index) => ({
          ...{ text, y: top + 22 + name.length * 18 + index * 15, size: 12.5, weight: null },
        })),
      ];
      const written = lines.map(({ text, y, size, weight }) =>
        textElement(
          "text",
          { x: 0, y: px(y), "font-size": size, "font-weight": weight, fill: filePalette.ink },
          text,
        ),
      );
      return border + written.join("");
    })
    .join("");
}

/** The legend in columns below the drawing. */
function legendBlock(chart: Chart, texts: PlanTexts, paint: Paint, width: number): Block {
  const names = legendFor(chart);
  const columns = Math.max(1, Math.floor(width / LEGEND_COLUMN));
  const column = width / columns;
  const entries = names.map((name, index) => {
    const [x, y] = [(index % columns) * column, 30 + Math.floor(index / columns) * LEGEND_ROW];
    const { name: means, example } = texts.legend(name);
    const text = (content: string, dy: number, size: number, fill: string) =>
      textElement("text", { x: SAMPLE_WIDTH + 12, y: dy, "font-size": size, fill }, content);
    return element(
      "g",
      { transform: `translate(${px(x)} ${px(y)})` },
      legendSample(name, { ...paint, prefix: `${paint.prefix}legend-` }) +
        text(means, SAMPLE_HEIGHT / 2 - 1, 13, filePalette.ink) +
        text(example, SAMPLE_HEIGHT / 2 + 14, 12, filePalette.muted),
    );
  });
  const title = { x: 0, y: 14, "font-size": 14, "font-weight": 600, fill: filePalette.ink };
  return {
    svg: textElement("text", title, texts.sheet.legend) + entries.join(""),
    height: 30 + Math.ceil(names.length / columns) * LEGEND_ROW,
  };
}

/** Whose plan it is, which part of it, and of which day. */
function heading(source: SheetSource, texts: PlanTexts, width: number): string {
  const { municipality, agreement, window, today, filtered, compare } = source;
  const notes = [
    texts.sheet.asOf(today),
    ...(compare ? [texts.sheet.comparedWith(compare)] : []),
    ...(filtered ? [texts.sheet.filtered] : []),
  ].join(" · ");
  const line = { y: 56, "font-size": 15, fill: filePalette.muted };
  const period = texts.sheet.line(agreement, window);
  const room = width - textWidth(notes, 15) - 30;
  return (
    textElement(
      "text",
      { x: 0, y: 28, "font-size": 27, "font-weight": 600, fill: filePalette.ink },
      wrapText(texts.sheet.title(municipality), width, 27, { weight: 600, most: 1 })[0] ?? "",
    ) +
    textElement("text", { x: 0, ...line }, wrapText(period, room, 15, { most: 1 })[0] ?? "") +
    textElement("text", { x: px(width), "text-anchor": "end", ...line }, notes)
  );
}

function compose(source: SheetSource, texts: PlanTexts, options: SheetOptions, timeWidth: number): Sheet {
  const { style = "", isPdf = false, withTitles = false } = options;
  const chart = chartOf(source, texts, timeWidth);
  const plain: Paint = { palette: filePalette, prefix: "s-", ground: null, withTitles };
  const past = chart.scale.at(source.today);
  const paint = isPdf ? { ...plain, ground: (x: number) => (x < past ? filePalette.past : filePalette.paper) } : plain; // prettier-ignore
  const inner = LABELS + CHART_MARGIN + timeWidth + CHART_MARGIN;
  const legend = legendBlock(
    chart,
    texts,
    isPdf ? { ...paint, ground: () => filePalette.paper } : paint,
    inner,
  );
  const [width, height] = [inner + 2 * EDGE, EDGE + HEAD + chart.height + LEGEND_GAP + legend.height + EDGE];
  const at = (x: number, y: number, content: string) =>
    element("g", { transform: `translate(${px(x)} ${px(y)})` }, content);
  const bottom = element("path", {
    ...{ d: `M0 ${px(chart.height)}H${inner}`, stroke: filePalette.lane, fill: "none" },
  });
  const content =
    textElement("title", {}, `${texts.sheet.title(source.municipality)}: ${source.agreement}`) +
    textElement("desc", {}, texts.description(chart, source.agreement)) +
    style +
    element("rect", { x: 0, y: 0, width, height: px(height), fill: filePalette.paper }) +
    at(EDGE, EDGE, heading(source, texts, inner)) +
    at(EDGE, EDGE + HEAD, laneNames(chart, texts) + bottom) +
    at(EDGE + LABELS + CHART_MARGIN, EDGE + HEAD, drawChart(chart, texts, paint)) +
    at(EDGE, EDGE + HEAD + chart.height + LEGEND_GAP, legend.svg);
  const attributes = {
    ...{ xmlns: "http://www.w3.org/2000/svg", width, height: px(height), role: "img" },
    ...{ viewBox: `0 0 ${width} ${px(height)}`, "font-family": `${DRAWING_FONT}, sans-serif` },
  };
  return { svg: element("svg", attributes, content), width, height };
}

/**
 * The drawing as a sheet of its own: heading, lanes with their names, legend and day, on white. As wide as it takes to stand
 * on A3 across without becoming long and thin.
 */
export function planSheet(source: SheetSource, texts: PlanTexts, options: SheetOptions = {}): Sheet {
  let sheet = compose(source, texts, options, WIDTHS[0]!);
  for (const width of WIDTHS.slice(1)) {
    if (sheet.width / sheet.height >= ASPECT) break;
    sheet = compose(source, texts, options, width);
  }
  return sheet;
}
