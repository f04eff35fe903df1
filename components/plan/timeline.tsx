import { useLocale, useTranslations } from "next-intl";
import { useId, type CSSProperties } from "react";
import {
  AXIS_HEIGHT,
  CHART_MARGIN,
  CHART_WIDTH,
  FONT_SIZE,
  printZoom,
  stackLanes,
  type ChartLane,
} from "@/components/plan/geometry";
import { DrawnLane } from "@/components/plan/drawn-lane";
import { LaneLabels } from "@/components/plan/lane-labels";
import { MarkLinks } from "@/components/plan/mark-links";
import { TimelineAxis } from "@/components/plan/timeline-axis";
import styles from "@/components/plan/timeline.module.css";
import { PastGround, TodayLine } from "@/components/plan/today-line";
import { useMarkTitle } from "@/components/plan/wording";
import { cx } from "@/components/ui/cx";
import type { PlanLane } from "@/lib/domain/plan/filter";
import { labelWidthFor, layoutLane } from "@/lib/domain/plan/layout";
import type { Mark } from "@/lib/domain/plan/marks";
import type { Period, PlanPhase } from "@/lib/domain/plan/plan";
import { timeScale } from "@/lib/domain/plan/time-scale";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/i18n/format";

interface Props {
  agreement: string;
  today: CalendarDate;
  window: Period;
  phases: PlanPhase[];
  phaseMarks: Mark[];
  lanes: { lane: PlanLane; marks: Mark[] }[];
}

/**
 * The plan as a drawing, made on the server: phases on top, a lane for each level and one for the trials. It scrolls
 * sideways in its own box; the same facts stand as text in the table and the list below.
 */
export function Timeline({ agreement, today, window, phases, phaseMarks, lanes }: Props) {
  const t = useTranslations("plan");
  const locale = useLocale();
  const id = useId().replace(/[^a-zA-Z0-9]/g, "");
  const scale = timeScale(window, CHART_WIDTH);
  const all = [{ lane: "PHASES" as ChartLane, marks: phaseMarks }, ...lanes];
  const count = lanes.reduce((sum, { marks }) => sum + marks.length, 0);
  const options = { fontSize: FONT_SIZE, labelWidth: labelWidthFor(count), minWidth: 9 };
  const stacked = stackLanes<ChartLane>(
    all.map(({ lane, marks }) => ({ lane, ...layoutLane(marks, scale, options) })),
  );
  const last = stacked.at(-1)!;
  const height = last.top + last.height;
  const titleOf = useMarkTitle(phases);
  const description = t("timeline.description", {
    agreement,
    from: formatMonth(window.start, locale),
    to: formatMonth(window.end, locale),
    phases: stacked[0]!.marks.length,
    marks: stacked.slice(1).reduce((sum, { marks }) => sum + marks.length, 0),
    lanes: lanes.map(({ lane }) => t(`laneName.${lane}`)).join(", "),
  });
  return (
    <div
      role="region"
      aria-label={t("timeline.region")}
      tabIndex={0}
      className={cx("border-line overflow-x-auto rounded-lg border", styles.scroller)}
    >
      <div
        className={cx("flex w-max min-w-full", styles.chart, styles.printable)}
        style={{ "--print-zoom": printZoom(height) } as CSSProperties}
      >
        <LaneLabels lanes={stacked} height={height} />
        <div
          className="relative shrink-0"
          style={{ width: CHART_WIDTH, height, margin: `0 ${CHART_MARGIN}px` }}
        >
          <svg
            role="img"
            aria-label={description}
            className={styles.svg}
            width={CHART_WIDTH}
            height={height}
            viewBox={`0 0 ${CHART_WIDTH} ${height}`}
          >
            <clipPath id={`${id}-plot`}>
              <rect x={-CHART_MARGIN} y={0} width={CHART_WIDTH + 2 * CHART_MARGIN} height={height} />
            </clipPath>
            <PastGround {...{ today, scale, height }} top={AXIS_HEIGHT} />
            <TimelineAxis scale={scale} height={height} />
            <TodayLine {...{ today, scale, height }} />
            {stacked.map((lane) => (
              <DrawnLane key={lane.lane} {...{ lane, scale, id, titleOf }} />
            ))}
          </svg>
          <MarkLinks {...{ stacked, titleOf }} />
        </div>
      </div>
    </div>
  );
}
