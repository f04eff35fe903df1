import { fadeStops, FadeGradient } from "@/components/plan/fade";
import { MARK_HEIGHT, px } from "@/components/plan/geometry";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import type { PlacedMark } from "@/lib/domain/plan/layout";
import type { TimeScale } from "@/lib/domain/plan/time-scale";

interface Props {
  placed: PlacedMark;
  scale: TimeScale;
  /** middle of the mark's row */
  y: number;
  /** unique on the page */
  id: string;
}

const HALF = MARK_HEIGHT / 2;

function Diamond({ placed, y }: Pick<Props, "placed" | "y">) {
  const x = (placed.left + placed.right) / 2;
  const reach = placed.mark.subject === "MILESTONE" ? 7.5 : 6;
  return (
    <path
      className={placed.mark.subject === "MILESTONE" ? styles.solid : styles.hollow}
      d={`M${px(x - reach)} ${y}L${px(x)} ${y - reach}L${px(x + reach)} ${y}L${px(x)} ${y + reach}Z`}
    />
  );
}

/** A post with its pennant on the last day; "at the latest" also gets an arrow that ends at the post. */
function Flag({ placed, y }: Pick<Props, "placed" | "y">) {
  const x = px(placed.left + 16);
  const [top, bottom] = [y - HALF, y + HALF];
  const pennant = `M${x} ${top}l11 4.5l-11 4.5Z`;
  return (
    <>
      <path className={placed.mark.subject === "MILESTONE" ? styles.solid : styles.hollow} d={pennant} />
      <path className={styles.stroke} d={`M${x} ${top}V${bottom}`} />
      {placed.mark.edges.openStart && (
        <path className={styles.stroke} d={`M${x - 14} ${y + 3}h11m-4 -3.5l4 3.5l-4 3.5`} />
      )}
    </>
  );
}

/** A lens as long as the time is uncertain: strongest in the middle, gone at both ends. */
function Lens({ placed, y, id }: Omit<Props, "scale">) {
  const { left, right, mark } = placed;
  const x = px((left + right) / 2);
  const [from, to] = [px(left), px(right)];
  return (
    <>
      <path
        className={mark.subject === "MILESTONE" ? undefined : styles.body}
        fill={`url(#${id})`}
        fillOpacity={mark.subject === "MILESTONE" ? 0.55 : undefined}
        d={`M${from} ${y}Q${x} ${y - MARK_HEIGHT} ${to} ${y}Q${x} ${y + MARK_HEIGHT} ${from} ${y}Z`}
      />
      <path stroke={`url(#${id})`} strokeWidth={2} d={`M${from} ${y}H${to}`} />
    </>
  );
}

function Bar({ placed, y, id, soft }: Omit<Props, "scale"> & { soft: boolean }) {
  const { left, right, mark } = placed;
  const paint = soft ? `url(#${id})` : undefined;
  const [x, width] = [px(left), px(right - left)];
  const { sureFrom, sureTo, openStart, openEnd } = mark.edges;
  const band = mark.shape === "BAND";
  return (
    <>
      <rect
        className={cx(styles.body, !soft && styles.solid)}
        {...{ x, width, fill: paint }}
        y={y - HALF}
        height={MARK_HEIGHT}
      />
      <path
        className={soft ? undefined : styles.stroke}
        stroke={paint}
        strokeWidth={2.5}
        strokeDasharray={band ? "1 5" : undefined}
        strokeLinecap={band ? "round" : undefined}
        d={`M${x} ${y + HALF}h${width}`}
      />
      {!openStart && sureFrom === mark.start && sureTo >= sureFrom && (
        <path className={styles.stroke} d={`M${x} ${y - HALF}v${MARK_HEIGHT}`} />
      )}
      {!openEnd && sureTo === mark.end && sureTo >= sureFrom && (
        <path className={styles.stroke} d={`M${px(right)} ${y - HALF}v${MARK_HEIGHT}`} />
      )}
      {openEnd && <path className={styles.stroke} d={`M${px(right - 5)} ${y - 4}l5 4l-5 4`} />}
    </>
  );
}

/** One mark of the timeline, drawn as exactly as its time is written. */
export function TimelineMark({ placed, scale, y, id }: Props) {
  const { shape } = placed.mark;
  const stops = shape === "DIAMOND" || shape === "FLAG" ? null : fadeStops(placed, scale);
  return (
    <>
      {stops && <FadeGradient id={id} left={placed.left} right={placed.right} stops={stops} />}
      {shape === "DIAMOND" && <Diamond {...{ placed, y }} />}
      {shape === "FLAG" && <Flag {...{ placed, y }} />}
      {shape === "LENS" && <Lens {...{ placed, y, id }} />}
      {(shape === "BAR" || shape === "BAND") && <Bar {...{ placed, y, id }} soft={stops !== null} />}
    </>
  );
}

/** The classes that give a mark its colour. */
export function markClass({ subject, shape }: PlacedMark["mark"]): string {
  return cx(styles[subject], shape === "FLAG" && styles.deadline);
}
