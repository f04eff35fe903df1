import { useLocale, useTranslations } from "next-intl";
import { AXIS_HEIGHT, px } from "@/components/plan/geometry";
import styles from "@/components/plan/timeline.module.css";
import { ticksOf, type Tick, type TimeScale } from "@/lib/domain/plan/time-scale";
import { formatMonth } from "@/lib/i18n/format";

/** Years, and below them quarters or months, with a line down through the lanes for each. */
export function TimelineAxis({ scale, height }: { scale: TimeScale; height: number }) {
  const t = useTranslations("plan.timeline");
  const locale = useLocale();
  const { years, parts } = ticksOf(scale);
  const widthOf = (tick: Tick) => scale.after(tick.end) - scale.at(tick.start);
  const nameOf = (tick: Tick) => {
    if (tick.unit === "QUARTER") return t("quarter", { quarter: (Number(tick.of.slice(5, 7)) + 2) / 3 });
    return formatMonth(tick.of, locale, widthOf(tick) > 75 ? "long" : "short");
  };
  return (
    <>
      {parts.map((tick) => (
        <g key={tick.of}>
          <line
            className={styles.grid}
            x1={px(scale.at(tick.start))}
            x2={px(scale.at(tick.start))}
            y1={28}
            y2={height}
          />
          {widthOf(tick) >= 38 && (
            <text className={styles.part} x={px(scale.at(tick.start) + 5)} y={AXIS_HEIGHT - 10}>
              {nameOf(tick)}
            </text>
          )}
        </g>
      ))}
      {years.map((tick) => (
        <g key={tick.of}>
          <line
            className={styles.gridStrong}
            x1={px(scale.at(tick.start))}
            x2={px(scale.at(tick.start))}
            y1={6}
            y2={height}
          />
          {widthOf(tick) >= 40 && (
            <text className={styles.year} x={px(scale.at(tick.start) + 5)} y={19}>
              {tick.of.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
