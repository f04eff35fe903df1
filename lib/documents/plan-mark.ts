import { element, px, textElement } from "@/lib/documents/svg";
import { FONT_SIZE, MARK_HEIGHT } from "@/lib/domain/plan/chart";
import { BADGE_WIDTH, type PlacedMark } from "@/lib/domain/plan/layout";
import type { MarkShape } from "@/lib/domain/plan/marks";
import { isSomewhereWithin } from "@/lib/domain/plan/soft-edges";
import type { TimeScale } from "@/lib/domain/plan/time-scale";

/** The colours of the drawing: variables on the page (they follow forced colours), fixed ones in a file. */
export interface Palette {
  ink: string;
  muted: string;
  paper: string;
  past: string;
  grid: string;
  gridStrong: string;
  lane: string;
  phase: string;
  milestone: string;
  item: string;
  trial: string;
  deadline: string;
  bundle: string;
  done: string;
  late: string;
}

export interface MarkPaint {
  palette: Palette;
  /** before every id, so that two drawings can stand in one document */
  prefix: string;
  /**
   * The colour under a mark at a place along the line, for files whose readers differ on transparency (PDF): soft edges are
   * mixed with it. Null where edges can be transparent and letters have light around them.
   */
  ground: ((x: number) => string) | null;
}

const OPEN_END = 28;
const HALF = MARK_HEIGHT / 2;
const FADED = 0.45;
const BODY = 0.2;
const STRONG_BODY = 0.55;

/** How strong a mark is along its length: place (0–1) and strength (0–1). Null = sure all the way. */
export function fadeStops({ mark, left, right }: PlacedMark, scale: TimeScale): [number, number][] | null {
  const width = right - left;
  const { edges } = mark;
  if (isSomewhereWithin(edges)) return [[0, 0], [0.5, 1], [1, 0]]; // prettier-ignore
  const share = (place: number) => Math.min(1, Math.max(0, (place - left) / width));
  const open = Math.min(OPEN_END / width, 0.4);
  const from = edges.openStart ? open : edges.sureFrom > mark.start ? share(scale.after(edges.sureFrom)) : 0;
  const to = edges.openEnd ? 1 - open : edges.sureTo < mark.end ? share(scale.at(edges.sureTo)) : 1;
  if (from === 0 && to === 1) return null;
  const middle = (from + to) / 2;
  const stops: [number, number][] = [];
  stops.push([0, from === 0 ? 1 : 0], [Math.min(from, middle), 1]);
  stops.push([Math.max(to, middle), 1], [1, to === 1 ? 1 : 0]);
  return stops;
}

function toneOf({ subject, shape, status, isGone }: PlacedMark["mark"], palette: Palette): string {
  if (isGone || status === "DROPPED") return palette.muted;
  if (shape === "FLAG") return palette.deadline;
  switch (subject) {
    case "PHASE":
      return palette.phase;
    case "MILESTONE":
      return palette.milestone;
    case "ITEM":
      return palette.item;
    case "TRIAL":
      return palette.trial;
    case "BUNDLE":
      return palette.bundle;
  }
}

interface Brush {
  placed: PlacedMark;
  y: number;
  tone: string;
  paper: string;
}

/** How a mark is filled along its length: its strong line, and its body with so much of the strength. */
interface Soft {
  line: string;
  body: (strength: number) => { fill: string; "fill-opacity"?: number };
  gradients: string;
}

const line = (d: string, tone: string) =>
  element("path", {
    ...{ d, fill: "none", stroke: tone, "stroke-width": 1.75 },
    ...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
  });

/** Milestones are filled, everything else is hollow. */
const filled = (d: string, { placed, tone, paper }: Brush) =>
  placed.mark.subject === "MILESTONE"
    ? element("path", { d, fill: tone })
    : element("path", { d, fill: paper, stroke: tone, "stroke-width": 1.75, "stroke-linejoin": "round" });

const diamondPath = (x: number, y: number, reach: number) =>
  `M${px(x - reach)} ${px(y)}L${px(x)} ${px(y - reach)}L${px(x + reach)} ${px(y)}L${px(x)} ${px(y + reach)}Z`;

function diamond(brush: Brush): string {
  const { placed, y } = brush;
  const reach = placed.mark.subject === "MILESTONE" ? 7.5 : 6;
  return filled(diamondPath((placed.left + placed.right) / 2, y, reach), brush);
}

/** A post with its pennant on the last day; "at the latest" also gets an arrow that ends at the post. */
function flag(brush: Brush): string {
  const { placed, y, tone } = brush;
  const x = px(placed.left + 16);
  const [top, bottom] = [px(y - HALF), px(y + HALF)];
  const arrow = placed.mark.edges.openStart
    ? line(`M${px(x - 14)} ${px(y + 3)}h11m-4 -3.5l4 3.5l-4 3.5`, tone)
    : "";
  return filled(`M${x} ${top}l11 4.5l-11 4.5Z`, brush) + line(`M${x} ${top}V${bottom}`, tone) + arrow;
}

/** A lens as long as the time is uncertain: strongest in the middle, gone at both ends. */
function lens({ placed: { left, right, mark }, y }: Brush, soft: Soft): string {
  const middle = px((left + right) / 2);
  const [from, to] = [px(left), px(right)];
  return (
    element("path", {
      ...soft.body(mark.subject === "MILESTONE" ? STRONG_BODY : BODY),
      d: `M${from} ${px(y)}Q${middle} ${px(y - MARK_HEIGHT)} ${to} ${px(y)}Q${middle} ${px(y + MARK_HEIGHT)} ${from} ${px(y)}Z`,
    }) + element("rect", { x: from, y: px(y - 1), width: px(right - left), height: 2, fill: soft.line })
  );
}

function bar({ placed: { left, right, mark }, y, tone }: Brush, soft: Soft): string {
  const [x, width] = [px(left), px(right - left)];
  const { sureFrom, sureTo, openStart, openEnd } = mark.edges;
  const isSure = sureTo >= sureFrom;
  const body = { x, y: px(y - HALF), width, height: MARK_HEIGHT, ...soft.body(BODY) };
  const foot =
    mark.shape === "BAND"
      ? element("path", {
          ...{ d: `M${x} ${px(y + HALF)}H${px(x + width)}`, fill: "none", stroke: tone },
          ...{ "stroke-width": 2.5, "stroke-dasharray": "0.1 5", "stroke-linecap": "round" },
        })
      : element("rect", { x, y: px(y + HALF - 1.25), width, height: 2.5, fill: soft.line });
  const post = (at: number) => line(`M${px(at)} ${px(y - HALF)}v${MARK_HEIGHT}`, tone);
  return (
    element("rect", body) +
    foot +
    (!openStart && sureFrom === mark.start && isSure ? post(left) : "") +
    (!openEnd && sureTo === mark.end && isSure ? post(right) : "") +
    (openEnd ? line(`M${px(right - 5)} ${px(y - 4)}l5 4l-5 4`, tone) : "")
  );
}

/** Two sheets, one behind the other. */
function bundle({ placed: { left, right }, y, tone, paper }: Brush): string {
  const sheet = (shift: number) =>
    element("rect", {
      ...{ x: px(left + shift), y: px(y - HALF + 2 - shift), width: px(right - left - 3) },
      ...{ height: MARK_HEIGHT - 2, rx: 3, fill: paper, stroke: tone, "stroke-width": 1.25 },
    });
  return sheet(3) + sheet(0);
}

/** Where the same lay before: hollow and dashed, joined to where it lies now. */
function ghost({ placed, y }: Brush, palette: Palette): string {
  const was = placed.ghost;
  if (!was) return "";
  const [from, to] = [was, placed].map(({ left, right }) => (left + right) / 2) as [number, number];
  const joint = element("path", {
    ...{ d: `M${px(from)} ${px(y)}H${px(to)}`, fill: "none", stroke: palette.muted, "stroke-width": 1 },
  });
  return joint + hollow(was, was.shape, y, palette);
}

function hollow(
  { left, right }: { left: number; right: number },
  shape: MarkShape,
  y: number,
  palette: Palette,
): string {
  const dashed = {
    ...{ fill: palette.paper, stroke: palette.muted, "stroke-width": 1.25, "stroke-dasharray": "3 2.5" },
  };
  if (shape === "DIAMOND" || shape === "FLAG") {
    // The flag's day is where its post stands.
    const x = shape === "FLAG" ? left + 16 : (left + right) / 2;
    return element("path", { d: diamondPath(x, y, 6), ...dashed });
  }
  const [x, width] = [px(left), px(right - left)];
  return element("rect", { x, y: px(y - 6), width, height: 12, rx: shape === "LENS" ? 6 : 1, ...dashed });
}

function badge(kind: "DONE" | "LATE", x: number, y: number, { done, late, paper }: Palette): string {
  const stroke = { fill: "none", stroke: paper, "stroke-width": 1.8, "stroke-linecap": "round" };
  if (kind === "DONE") {
    const tick = `M${px(x - 3)} ${px(y + 0.2)}l2.2 2.4l4 -4.8`;
    return (
      element("circle", { cx: px(x), cy: px(y), r: 6.5, fill: done }) +
      element("path", { d: tick, "stroke-linejoin": "round", ...stroke })
    );
  }
  const triangle = `M${px(x)} ${px(y - 7)}L${px(x + 7.5)} ${px(y + 6)}H${px(x - 7.5)}Z`;
  return (
    element("path", {
      d: triangle,
      fill: late,
      stroke: late,
      "stroke-width": 1,
      "stroke-linejoin": "round",
    }) +
    element("path", { d: `M${px(x)} ${px(y - 2.6)}v4`, ...stroke }) +
    element("circle", { cx: px(x), cy: px(y + 4.2), r: 1, fill: paper })
  );
}

/** The label of a mark, with the sign of how it stands; what was dropped is struck through. */
export function markLabel(
  { label, mark }: PlacedMark,
  y: number,
  { palette, ground: under }: MarkPaint,
): string {
  if (!label || label.text === "") return "";
  const start = label.side === "LEFT" ? label.x - label.width : label.x;
  const isOut = mark.isGone || mark.status === "DROPPED";
  const colour = isOut ? palette.muted : palette.ink;
  const light =
    under === null && (label.side !== "INSIDE" || mark.shape === "LENS")
      ? { "paint-order": "stroke", stroke: palette.paper, "stroke-width": 3, "stroke-linejoin": "round" }
      : {};
  const written = textElement(
    "text",
    {
      ...{ x: px(label.x), y: px(y + 4.4), "font-size": FONT_SIZE, fill: colour, ...light },
      "font-weight": label.weight === 600 ? 600 : null,
      "text-anchor": label.side === "LEFT" ? "end" : null,
    },
    label.text,
  );
  const struck = isOut
    ? element("path", {
        ...{ d: `M${px(start)} ${px(y)}h${px(label.width)}`, stroke: colour, "stroke-width": 1.25 },
      })
    : "";
  // On the line of a lens a label would look struck through.
  const ground =
    label.side === "INSIDE" && mark.shape === "LENS"
      ? element("rect", {
          ...{ x: px(start - 3), y: px(y - 8), width: px(label.width + 6), height: 16, rx: 3 },
          ...{ fill: palette.paper, "fill-opacity": 0.92 },
        })
      : "";
  const sign = label.badge ? badge(label.badge, start - BADGE_WIDTH + 8, y, palette) : "";
  return ground + written + struck + sign;
}

/** The gradients of a soft mark, over its whole length also where the drawing cuts it off. */
function softOf(
  { mark, left, right }: PlacedMark,
  stops: [number, number][] | null,
  tone: string,
  { prefix, ground }: MarkPaint,
): Soft {
  if (!stops) {
    return { line: tone, body: (strength) => ({ fill: tone, "fill-opacity": strength }), gradients: "" };
  }
  const id = `${prefix}${mark.key.replace(/[^A-Za-z0-9_-]/g, "_")}`;
  const stopAt = (offset: number, strength: number) =>
    ground
      ? { "stop-color": mixed(ground(left + offset * (right - left)), tone, strength) }
      : { "stop-color": tone, "stop-opacity": strength };
  const gradient = (name: string, share: number) =>
    element(
      "linearGradient",
      { id: name, gradientUnits: "userSpaceOnUse", x1: px(left), x2: px(right), y1: 0, y2: 0 },
      stops
        .map(([offset, strength]) =>
          element("stop", {
            offset: Math.round(offset * 1000) / 1000,
            ...stopAt(offset, strength * share),
          }),
        )
        .join(""),
    );
  const line = `url(#${id})`;
  if (!ground) {
    const body = (strength: number) => ({ fill: line, "fill-opacity": strength });
    return { line, body, gradients: gradient(id, 1) };
  }
  const share = mark.shape === "LENS" && mark.subject === "MILESTONE" ? STRONG_BODY : BODY;
  return {
    ...{ line, body: () => ({ fill: `url(#${id}-body)` }) },
    gradients: gradient(id, 1) + gradient(`${id}-body`, share),
  };
}

/** Two colours as #rrggbb, the second over the first with so much of its strength. */
function mixed(under: string, over: string, strength: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [under, over].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * strength)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** One mark without its label, drawn as exactly as its time is written. */
export function markShape(placed: PlacedMark, y: number, scale: TimeScale, paint: MarkPaint): string {
  const { palette } = paint;
  const { mark } = placed;
  if (mark.isGone) return hollow(placed, mark.shape, y, palette);
  const tone = toneOf(mark, palette);
  const brush = { placed, y, tone, paper: palette.paper };
  const isPoint = mark.shape === "DIAMOND" || mark.shape === "FLAG" || mark.shape === "BUNDLE";
  const stops = isPoint ? null : fadeStops(placed, scale);
  const soft = softOf(placed, stops, tone, paint);
  const shapes = {
    DIAMOND: () => diamond(brush),
    FLAG: () => flag(brush),
    LENS: () => lens(brush, soft),
    BAR: () => bar(brush, soft),
    BAND: () => bar(brush, soft),
    BUNDLE: () => bundle(brush),
  };
  const drawn = soft.gradients + shapes[mark.shape]();
  const faded = mark.status === "DROPPED" ? element("g", { opacity: FADED }, drawn) : drawn;
  return ghost(brush, palette) + faded;
}
