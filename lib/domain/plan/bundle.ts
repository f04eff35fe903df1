import type { Mark } from "@/lib/domain/plan/marks";
import type { Period } from "@/lib/domain/plan/plan";
import { bundleUnitFor, divisions } from "@/lib/domain/plan/time-scale";
import { overlaps, type Zoom } from "@/lib/domain/plan/window";
import { daysBetween } from "@/lib/domain/shared/calendar-date";

/** A lane with more marks than this in the window is drawn as bundles: its rows would be more than a screen is high. */
export const MOST_MARKS = 150;
/** More marks than this are not told apart on one sheet of A3. */
const MOST_ON_A_SHEET = 250;
/** So few in a bundle's time are drawn themselves. */
const FEW = 2;

/** True when a drawing of these lanes can be read on one sheet; a larger one is printed as it stands on the screen. */
export function fitsSheet(lanes: readonly { marks: readonly Mark[] }[]): boolean {
  return lanes.reduce((sum, { marks }) => sum + marks.length, 0) <= MOST_ON_A_SHEET;
}

/** The window that shows what a bundle gathers: a year, a quarter, a month; of a week the month around it. */
export function zoomInto({ start, end }: Period): Zoom {
  const days = daysBetween(start, end) + 1;
  if (days > 100) return "YEAR";
  return days > 31 ? "QUARTER" : "MONTH";
}

/**
 * The marks of a lane as they are, or, where they are too many to be told apart, one mark for each year, quarter, month or
 * week that says how many begin there (or reach in from before).
 * @param labelOf the words for a number: "23 punkter"
 * @returns only what lies within the window, when bundled
 */
export function bundleMarks(
  marks: Mark[],
  window: Period,
  key: string,
  labelOf: (count: number) => string,
): Mark[] {
  const shown = marks.filter((mark) => overlaps(mark, window));
  if (shown.length <= MOST_MARKS) return marks;
  const ticks = divisions(window, bundleUnitFor(window));
  const gathered: Mark[][] = ticks.map(() => []);
  for (const mark of shown) {
    const index = ticks.findLastIndex(({ start }) => start <= mark.start);
    gathered[Math.max(index, 0)]!.push(mark);
  }
  return ticks.flatMap((tick, index): Mark[] => {
    const inside = gathered[index]!;
    if (inside.length <= FEW) return inside;
    const { start, end } = tick;
    return [
      {
        ...{ start, end, key: `${key}-${tick.of}`, target: "process", subject: "BUNDLE", id: tick.of },
        ...{ version: 0, shape: "BUNDLE", label: labelOf(inside.length), labelled: true, wording: null },
        ...{ phaseId: null, status: null, ghost: null, isGone: false, count: inside.length },
        edges: { sureFrom: start, sureTo: end, openStart: false, openEnd: false },
      },
    ];
  });
}
