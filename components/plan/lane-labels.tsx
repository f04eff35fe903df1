import { useTranslations } from "next-intl";
import type { ChartLane, StackedLane } from "@/components/plan/geometry";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";

/** Stays in view at the left while the drawing scrolls under it. */
export function LaneLabels({ lanes, height }: { lanes: StackedLane<ChartLane>[]; height: number }) {
  const t = useTranslations("plan.lane");
  return (
    <div
      aria-hidden
      className={cx(
        "border-line bg-paper sticky left-0 z-10 w-[5.75rem] shrink-0 border-r sm:w-28",
        styles.labels,
      )}
      style={{ height }}
    >
      {lanes.map(({ lane, top, height: laneHeight }) => (
        <div
          key={lane}
          className="border-line-strong/60 absolute right-0 left-0 border-t px-2.5 py-3 text-[0.8125rem] leading-tight font-semibold sm:px-3.5 sm:text-[0.9375rem]"
          style={{ top, height: laneHeight }}
        >
          {t(lane)}
        </div>
      ))}
    </div>
  );
}
