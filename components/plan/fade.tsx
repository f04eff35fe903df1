import styles from "@/components/plan/timeline.module.css";
import { px } from "@/components/plan/geometry";
import type { PlacedMark } from "@/lib/domain/plan/layout";
import { isSomewhereWithin } from "@/lib/domain/plan/soft-edges";
import type { TimeScale } from "@/lib/domain/plan/time-scale";

const OPEN_END = 28;

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

/** The gradient of a soft mark, over its whole length also where the drawing cuts it off. */
export function FadeGradient({
  id,
  left,
  right,
  stops,
}: {
  id: string;
  left: number;
  right: number;
  stops: [number, number][];
}) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={px(left)} x2={px(right)} y1={0} y2={0}>
      {stops.map(([place, strength], index) => (
        <stop
          key={index}
          className={styles.stop}
          offset={Math.round(place * 1000) / 1000}
          stopOpacity={strength}
        />
      ))}
    </linearGradient>
  );
}
