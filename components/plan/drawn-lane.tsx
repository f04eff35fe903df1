import { useTranslations } from "next-intl";
import { CHART_MARGIN, px, rowMiddle, type ChartLane, type StackedLane } from "@/components/plan/geometry";
import { markClass, TimelineMark } from "@/components/plan/timeline-mark";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import type { PlacedMark } from "@/lib/domain/plan/layout";
import type { Mark } from "@/lib/domain/plan/marks";
import type { TimeScale } from "@/lib/domain/plan/time-scale";

/** One lane of the drawing: its marks, each with its full text as title, and their labels. */
export function DrawnLane({
  lane,
  scale,
  id,
  titleOf,
}: {
  lane: StackedLane<ChartLane>;
  scale: TimeScale;
  id: string;
  titleOf: (mark: Mark) => string;
}) {
  const t = useTranslations("plan.timeline");
  return (
    <g>
      <line
        className={styles.lane}
        x1={-CHART_MARGIN}
        x2={scale.width + CHART_MARGIN}
        y1={lane.top}
        y2={lane.top}
      />
      {lane.marks.length === 0 && (
        <text className={styles.empty} x={10} y={rowMiddle(lane, 0) + 4}>
          {t("emptyLane")}
        </text>
      )}
      {lane.marks.map((placed) => (
        <g key={placed.mark.key} className={markClass(placed.mark)}>
          <title>{titleOf(placed.mark)}</title>
          <g clipPath={`url(#${id}-plot)`}>
            <TimelineMark
              {...{ placed, scale }}
              y={rowMiddle(lane, placed.row)}
              id={`${id}-${placed.mark.key}`}
            />
          </g>
          <MarkLabel placed={placed} y={rowMiddle(lane, placed.row) + 4} />
        </g>
      ))}
    </g>
  );
}

function MarkLabel({ placed: { label, mark }, y }: { placed: PlacedMark; y: number }) {
  if (!label || label.text === "") return null;
  return (
    <text
      className={cx(
        label.side === "INSIDE" && mark.shape !== "LENS" ? styles.labelInside : styles.label,
        mark.subject === "PHASE" && styles.phaseLabel,
      )}
      x={px(label.x)}
      y={y}
      textAnchor={label.side === "LEFT" ? "end" : undefined}
    >
      {label.text}
    </text>
  );
}
