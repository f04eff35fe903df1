import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { LaneLabels } from "@/components/plan/lane-labels";
import { MarkLinks } from "@/components/plan/mark-links";
import type { PlanAddress } from "@/components/plan/plan-links";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import { chartSvg } from "@/lib/documents/plan-svg";
import { CHART_MARGIN, CHART_WIDTH, type Chart } from "@/lib/domain/plan/chart";
import type { PlanTexts } from "@/lib/i18n/plan-texts";

interface Props {
  chart: Chart;
  texts: PlanTexts;
  agreement: string;
  address: PlanAddress;
}

/** What A3 across holds between its margins, below a heading of four lines and beside the legend. */
const SHEET = { width: 1230, height: 830 };
const LABEL_COLUMN = 153;
const SMALLEST_READABLE = 0.5;

/** How much the drawing is enlarged in print: one sheet when it stays readable, else it runs over several. */
function printZoom(height: number): number {
  const widest = SHEET.width / (CHART_WIDTH + 2 * CHART_MARGIN + LABEL_COLUMN);
  return Math.max(SMALLEST_READABLE, Math.min(widest, SHEET.height / height));
}

/**
 * The plan as a drawing, made on the server: phases on top, a lane for each level, for each working group and one for the
 * trials. It scrolls sideways in its own box; the same facts stand as text in the table and the list below.
 */
export function Timeline({ chart, texts, agreement, address }: Props) {
  const t = useTranslations("plan.timeline");
  const { height, tracks } = chart;
  const svg = chartSvg(chart, texts, texts.description(chart, agreement));
  return (
    <div
      role="region"
      aria-label={t("region")}
      tabIndex={0}
      className={cx("border-line overflow-x-auto rounded-lg border", styles.scroller)}
    >
      <div
        className={cx("flex w-max min-w-full", styles.chart, styles.printable)}
        style={{ "--print-zoom": printZoom(height) } as CSSProperties}
      >
        <LaneLabels {...{ tracks, height, address }} />
        <div
          className="relative shrink-0"
          style={{ width: CHART_WIDTH, height, margin: `0 ${CHART_MARGIN}px` }}
        >
          {/* Every text in it is escaped where it is drawn. */}
          <div className={styles.svg} dangerouslySetInnerHTML={{ __html: svg }} />
          <MarkLinks {...{ tracks, address }} titleOf={texts.title} />
        </div>
      </div>
    </div>
  );
}
