import { DRAWING_FONT, element, px, textElement } from "@/lib/documents/svg";
import { textWidth, wrapText } from "@/lib/domain/plan/label";

/** What a shared link shows beside its words, as finished texts. */
export interface ShareCard {
  /** the product, at the foot */
  name: string;
  /** where and of which area: "Rebild Kommune · Dagtilbud" */
  kicker: string;
  title: string;
  /** the two halves of a trial, each with its heading */
  halves: { heading: string; text: string }[];
  /** where it stands: "I afprøvning", and the decision's word when there is one */
  badges: { text: string; tone: keyof typeof tones }[];
}

/** The size that social networks and mail programs ask for. */
export const CARD = { width: 1_200, height: 630 } as const;

const EDGE = 72;
const INK = "#1d2b2e";
const tones = {
  petrol: { fill: "#e3f0f1", ink: "#0b3f4a" },
  green: { fill: "#e4f2e6", ink: "#1f6b34" },
  yellow: { fill: "#fdf3cf", ink: "#6b5200" },
  red: { fill: "#fbe6e4", ink: "#a3231a" },
} as const;

/** Largest first; the first size at which the title takes three lines or fewer is used. */
const TITLE_SIZES = [68, 60, 52, 46] as const;
const TITLE_LINES = 3;
const TITLE_WIDTH = CARD.width - 2 * EDGE;

/** A word that is wider than the line is parted: titles can hold anything. */
function parted(title: string, size: number): string {
  return title
    .split(" ")
    .flatMap((word) => {
      if (textWidth(word, size, 600) <= TITLE_WIDTH) return [word];
      const pieces: string[] = [];
      let piece = "";
      for (const char of word) {
        if (textWidth(piece + char, size, 600) > TITLE_WIDTH) {
          pieces.push(piece);
          piece = "";
        }
        piece += char;
      }
      return [...pieces, piece];
    })
    .join(" ");
}

/** The title's lines and the size they are written in. */
export function titleLines(title: string): { size: number; lines: string[] } {
  for (const size of TITLE_SIZES) {
    const lines = wrapText(parted(title, size), TITLE_WIDTH, size, { weight: 600, most: TITLE_LINES + 1 });
    if (lines.length <= TITLE_LINES) return { size, lines };
  }
  const size = TITLE_SIZES.at(-1)!;
  const lines = wrapText(parted(title, size), TITLE_WIDTH, size, { weight: 600, most: TITLE_LINES });
  return { size, lines };
}

function text(x: number, y: number, size: number, fill: string, words: string, weight = 400): string {
  return textElement("text", { x: px(x), y: px(y), "font-size": size, "font-weight": weight, fill }, words);
}

/** The pills of where it stands, from the right edge. */
function badgesAt(badges: ShareCard["badges"], y: number): string {
  let right = CARD.width - EDGE;
  return badges
    .toReversed()
    .map(({ text: words, tone }) => {
      const width = textWidth(words, 26, 600) + 40;
      right -= width;
      const { fill, ink } = tones[tone];
      const pill =
        element("rect", { x: px(right), y: px(y - 34), width: px(width), height: 48, rx: 24, fill }) +
        text(right + 20, y, 26, ink, words, 600);
      right -= 14;
      return pill;
    })
    .join("");
}

/** The picture of a shared link as SVG: text on a plain ground, readable when it is shown small. */
export function shareCardSvg({ name, kicker, title, halves, badges }: ShareCard): string {
  const { size, lines } = titleLines(title);
  const titleTop = 150;
  const titles = lines.map((line, row) =>
    text(EDGE, titleTop + size * 0.72 + row * size * 1.14, size, INK, line, 600),
  );
  const column = (TITLE_WIDTH - 48) / 2;
  const halvesTop = Math.max(titleTop + lines.length * size * 1.14 + 34, 330);
  const rows = Math.max(0, Math.min(3, Math.floor((540 - halvesTop - 46) / 36)));
  const told = halves.slice(0, 2).map(({ heading, text: words }, index) => {
    const x = EDGE + index * (column + 48);
    return (
      element("rect", {
        x: px(x),
        y: px(halvesTop),
        width: 6,
        height: 42 + rows * 36,
        fill: index ? "#e8b400" : "#0f5563",
      }) +
      text(x + 24, halvesTop + 26, 26, "#0f5563", heading, 600) +
      wrapText(words, column - 24, 28, { most: rows })
        .map((line, row) => text(x + 24, halvesTop + 66 + row * 36, 28, INK, line))
        .join("")
    );
  });
  const content = [
    element("rect", { width: CARD.width, height: CARD.height, fill: "#ffffff" }),
    element("rect", { width: CARD.width, height: 14, fill: "#0f5563" }),
    text(EDGE, 104, 30, "#4a5a5e", wrapText(kicker, TITLE_WIDTH, 30, { most: 1 })[0] ?? "", 600),
    ...titles,
    ...(rows > 0 ? told : []),
    text(EDGE, 588, 30, "#0f5563", name, 600),
    badgesAt(badges, 588),
  ];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width: CARD.width, height: CARD.height, viewBox: `0 0 ${CARD.width} ${CARD.height}` },
      "font-family": DRAWING_FONT,
    },
    content.join(""),
  );
}
