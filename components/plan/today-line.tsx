import { useTranslations } from "next-intl";
import { px } from "@/components/plan/geometry";
import styles from "@/components/plan/timeline.module.css";
import type { TimeScale } from "@/lib/domain/plan/time-scale";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const PILL = 52;

/** The line of today with its name on top; nothing when today lies outside the part shown. */
export function TodayLine({
  today,
  scale,
  height,
}: {
  today: CalendarDate;
  scale: TimeScale;
  height: number;
}) {
  const t = useTranslations("plan.timeline");
  if (today < scale.start || today > scale.end) return null;
  const x = px((scale.at(today) + scale.after(today)) / 2);
  const pill = Math.min(Math.max(x - PILL / 2, 0), scale.width - PILL);
  return (
    <g>
      <line className={styles.today} x1={x} x2={x} y1={20} y2={height} />
      <rect className={styles.todayPill} x={pill} y={3} width={PILL} height={21} rx={10.5} />
      <text className={styles.todayText} x={pill + PILL / 2} y={18} textAnchor="middle">
        {t("today")}
      </text>
    </g>
  );
}

/** Time gone by, as a quiet ground under the lanes. */
export function PastGround({
  today,
  scale,
  top,
  height,
}: {
  today: CalendarDate;
  scale: TimeScale;
  top: number;
  height: number;
}) {
  if (today <= scale.start || today > scale.end) return null;
  return <rect className={styles.past} x={0} y={top} width={px(scale.at(today))} height={height - top} />;
}
