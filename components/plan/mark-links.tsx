import {
  CHART_WIDTH,
  px,
  ROW_HEIGHT,
  rowMiddle,
  type ChartLane,
  type StackedLane,
} from "@/components/plan/geometry";
import styles from "@/components/plan/timeline.module.css";
import type { Mark } from "@/lib/domain/plan/marks";

/** Smallest width that a finger hits. */
const TARGET = 24;

/** A link over each mark to the place where the same stands as text; by mouse, touch and keyboard. */
export function MarkLinks({
  stacked,
  titleOf,
}: {
  stacked: StackedLane<ChartLane>[];
  titleOf: (mark: Mark) => string;
}) {
  return stacked.flatMap((lane) =>
    lane.marks.map(({ mark, row, box }) => {
      const left = Math.max(box.left - 2, 0);
      const right = Math.min(box.right + 2, CHART_WIDTH);
      const middle = rowMiddle(lane, row);
      return (
        <a
          key={mark.key}
          href={`#${mark.target}`}
          title={titleOf(mark)}
          aria-label={titleOf(mark)}
          className={styles.hit}
          data-subject={mark.subject}
          data-id={mark.id}
          data-version={mark.version}
          data-start={mark.start}
          data-end={mark.end}
          style={{
            left: px(left),
            width: px(Math.max(right - left, TARGET)),
            top: px(middle - ROW_HEIGHT / 2),
            height: ROW_HEIGHT,
          }}
        />
      );
    }),
  );
}
