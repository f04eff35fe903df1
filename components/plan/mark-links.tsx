import { planHref, type PlanAddress } from "@/components/plan/plan-links";
import styles from "@/components/plan/timeline.module.css";
import { px } from "@/lib/documents/svg";
import { zoomInto } from "@/lib/domain/plan/bundle";
import { CHART_WIDTH, ROW_HEIGHT, rowMiddle, type Track } from "@/lib/domain/plan/chart";
import type { Mark } from "@/lib/domain/plan/marks";

/** Smallest width that a finger hits. */
const TARGET = 24;

/** To the narrower window that shows what a bundle gathers; from the narrowest there is to the list. */
function bundleHref(mark: Mark, address: PlanAddress): string {
  if (address.zoom === "MONTH") return `#${mark.target}`;
  return planHref(address, { zoom: zoomInto(mark), from: mark.start });
}

/** A link over each mark to the place where the same stands as text; by mouse, touch and keyboard. */
export function MarkLinks({
  tracks,
  address,
  titleOf,
}: {
  tracks: Track[];
  address: PlanAddress;
  titleOf: (mark: Mark) => string;
}) {
  return tracks.flatMap((track) =>
    track.marks.map(({ mark, row, box }) => {
      const left = Math.max(box.left - 2, 0);
      const right = Math.min(box.right + 2, CHART_WIDTH);
      const middle = rowMiddle(track, row);
      const title = titleOf(mark);
      return (
        <a
          key={mark.key}
          href={mark.subject === "BUNDLE" ? bundleHref(mark, address) : `#${mark.target}`}
          title={title}
          aria-label={title}
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
