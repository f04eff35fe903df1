import { useTranslations } from "next-intl";
import { FONT_SIZE, px } from "@/components/plan/geometry";
import { markClass, TimelineMark } from "@/components/plan/timeline-mark";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import { layoutLane } from "@/lib/domain/plan/layout";
import { shapeOf } from "@/lib/domain/plan/marks";
import type { DateBound, DatePrecision } from "@/lib/domain/plan/plan";
import { softEdges } from "@/lib/domain/plan/soft-edges";
import { timeScale } from "@/lib/domain/plan/time-scale";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const WIDTH = 84;
const HEIGHT = 24;

interface Sample {
  name: "day" | "within" | "range" | "ongoing" | "latest" | "earliest";
  precision: DatePrecision;
  bound: DateBound | null;
  start: string;
  end: string;
}

const samples: Sample[] = [
  { name: "day", precision: "DAY", bound: null, start: "2021-07-01", end: "2021-07-01" },
  { name: "within", precision: "SEASON", bound: null, start: "2021-03-01", end: "2021-10-31" },
  { name: "range", precision: "RANGE", bound: null, start: "2021-02-01", end: "2021-11-30" },
  { name: "ongoing", precision: "ONGOING", bound: null, start: "2021-02-01", end: "2021-11-30" },
  { name: "latest", precision: "DAY", bound: "LATEST", start: "2021-07-01", end: "2021-07-01" },
  { name: "earliest", precision: "ONGOING", bound: "EARLIEST", start: "2021-02-01", end: "2021-11-30" },
];
const RANGE_WORDING = "forår – efterår";

/** Drawn by the same rules and the same components as the timeline itself. */
function SampleMark({ sample }: { sample: Sample }) {
  const { name, precision, bound } = sample;
  const dated = { start: toCalendarDate(sample.start), end: toCalendarDate(sample.end), precision, bound };
  const scale = timeScale({ start: toCalendarDate("2021-01-01"), end: toCalendarDate("2021-12-31") }, WIDTH);
  const edges = softEdges({ ...dated, wording: name === "range" ? RANGE_WORDING : null });
  const mark = {
    ...{ ...dated, edges, key: name, target: "", wording: null, phaseId: null },
    ...{
      id: name,
      version: 0,
      subject: "MILESTONE" as const,
      shape: shapeOf(dated, edges, null),
      label: "",
      labelled: false,
    },
  };
  const [placed] = layoutLane([mark], scale, { fontSize: FONT_SIZE, labelWidth: 0, minWidth: 9 }).marks;
  return (
    <svg aria-hidden className={cx(styles.svg, "shrink-0")} width={WIDTH} height={HEIGHT}>
      <g className={markClass(mark)}>
        <TimelineMark placed={placed!} scale={scale} y={px(HEIGHT / 2)} id={`legend-${name}`} />
      </g>
    </svg>
  );
}

/** What crisp and soft mean. */
export function Legend() {
  const t = useTranslations("plan.legend");
  return (
    <section aria-labelledby="legend" className={cx("mt-5 mb-12 print:my-0 print:w-60", styles.chart)}>
      <h2 id="legend" className="text-base">
        {t("title")}
      </h2>
      <p className="text-muted mt-0.5 mb-3 text-[0.9375rem] print:hidden">
        {t("lead")} {t("weight")}
      </p>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-1">
        {samples.map((sample) => (
          <li key={sample.name} className="flex items-center gap-3 text-[0.9375rem] leading-snug">
            <SampleMark sample={sample} />
            <span>
              {t(sample.name)}
              <span className="text-muted block text-sm">»{t(`${sample.name}Example`)}«</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
