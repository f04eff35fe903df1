import type { ChartValue } from "@/lib/documents/chart-picture";
import { px, textElement } from "@/lib/documents/svg";
import { textWidth, wrapText, type FontWeight } from "@/lib/domain/plan/label";

// What every picture of numbers is drawn with: its room, its colours, and text within a width.

export const LABEL_SIZE = 14;
export const LINE_HEIGHT = 1.25;

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

/** The page's own variables, so that forced colours reach the drawing. */
export const pagePalette: Palette = {
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

/** The same colours for a file, which has no page around it. */
export const filePalette: Palette = {
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

/** How one picture is drawn. */
export interface Pen {
  width: number;
  edge: number;
  palette: Palette;
  prefix: string;
  withTitles: boolean;
}

/** Finished markup, and how much room it takes. */
export interface Block {
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

/** The lines a text takes within a width. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
  most = 40,
): string[] {
  return wrapText(breakable(text, width, size, weight), width, size, { weight, most });
}

/** How far a value reaches: below zero and what is no number count as zero. */
export const numberOf = ({ value }: ChartValue) => (Number.isFinite(value) && value > 0 ? value : 0);

/** Lines of text below each other. */
export function paragraph(
  lines: string[],
  x: number,
  top: number,
  size: number,
  fill: string,
  weight?: 600,
): Block {
  const step = size * LINE_HEIGHT;
  const svg = lines.map((line, index) => {
    const y = px(top + index * step + size * 0.95);
    return textElement("text", { x: px(x), y, "font-size": size, "font-weight": weight, fill }, line);
  });
  return { svg: svg.join(""), height: lines.length * step };
}
