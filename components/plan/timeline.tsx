import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import {
  AXIS_HEIGHT,
  CHART_MARGIN,
  CHART_WIDTH,
  FONT_SIZE,
  MARK_HEIGHT,
  px,
  ROW_HEIGHT,
  rowMiddle,
  stackLanes,
  type StackedLane,
} from "@/components/plan/geometry";
import { TimelineAxis } from "@/components/plan/timeline-axis";
import { markClass, TimelineMark } from "@/components/plan/timeline-mark";
import styles from "@/components/plan/timeline.module.css";
import { PastGround, TodayLine } from "@/components/plan/today-line";
import { useTrialPeriod, useWording } from "@/components/plan/wording";
import { cx } from "@/components/ui/cx";
import type { PlanLane } from "@/lib/domain/plan/filter";
import { labelWidthFor, layoutLane, type PlacedMark } from "@/lib/domain/plan/layout";
import type { Mark } from "@/lib/domain/plan/marks";
import type { Period, PlanPhase } from "@/lib/domain/plan/plan";
import { timeScale, type TimeScale } from "@/lib/domain/plan/time-scale";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/i18n/format";

type Lane = PlanLane | "PHASES";

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
  const all = [{ lane: "PHASES" as Lane, marks: phaseMarks }, ...lanes];
  const count = lanes.reduce((sum, { marks }) => sum + marks.length, 0);
  const options = { fontSize: FONT_SIZE, labelWidth: labelWidthFor(count), minWidth: 9 };
  const stacked = stackLanes<Lane>(
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
      <div className={cx("flex w-max min-w-full", styles.chart)}>
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
            {stacked.map((lane) => (
              <DrawnLane key={lane.lane} {...{ lane, scale, id, titleOf }} />
            ))}
            <TodayLine {...{ today, scale, height }} />
          </svg>
          <MarkLinks {...{ stacked, titleOf }} />
        </div>
      </div>
    </div>
  );
}

function useMarkTitle(phases: PlanPhase[]) {
  const t = useTranslations("plan.timeline");
  const wordingOf = useWording(phases);
  const periodOf = useTrialPeriod();
  return (mark: Mark): string => {
    const wording =
      mark.source === "TRIAL" ? periodOf(mark, mark.edges.openEnd) : wordingOf(mark.wording, mark.phaseId);
    return t("markTitle", { label: mark.label, wording });
  };
}

/** Stays in view at the left while the drawing scrolls under it. */
function LaneLabels({ lanes, height }: { lanes: StackedLane<Lane>[]; height: number }) {
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

function DrawnLane({
  lane,
  scale,
  id,
  titleOf,
}: {
  lane: StackedLane<Lane>;
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
        mark.source === "PHASE" && styles.phaseLabel,
      )}
      x={px(label.x)}
      y={y}
      textAnchor={label.side === "LEFT" ? "end" : undefined}
    >
      {label.text}
    </text>
  );
}

/** A link over each mark to the place where the same stands as text; by mouse, touch and keyboard. */
function MarkLinks({ stacked, titleOf }: { stacked: StackedLane<Lane>[]; titleOf: (mark: Mark) => string }) {
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
          style={{
            left: px(left),
            width: px(Math.max(right - left, MARK_HEIGHT)),
            top: px(middle - ROW_HEIGHT / 2),
            height: ROW_HEIGHT,
          }}
        />
      );
    }),
  );
}
