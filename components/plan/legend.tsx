import { useLocale, useTranslations } from "next-intl";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import { legendSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from "@/lib/documents/plan-legend";
import { screenPalette } from "@/lib/documents/plan-svg";
import { planTexts, type LegendName } from "@/lib/i18n/plan-texts";

const paint = { palette: screenPalette, prefix: "legend-", ground: null };

/** What crisp and soft mean, and the signs of how a part stands. */
export function Legend({ names }: { names: LegendName[] }) {
  const t = useTranslations("plan.legend");
  const texts = planTexts(useLocale(), []);
  return (
    <section aria-labelledby="legend" className={cx("mt-5 mb-12 print:my-0 print:w-60", styles.chart)}>
      <h2 id="legend" className="text-base">
        {t("title")}
      </h2>
      <p className="text-muted mt-0.5 mb-3 text-[0.9375rem] print:hidden">
        {t("lead")} {t("weight")}
      </p>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-1 print:gap-y-1">
        {names.map((name) => {
          const { name: means, example } = texts.legend(name);
          return (
            <li key={name} className="flex items-center gap-3 text-[0.9375rem] leading-snug">
              <span className={cx(styles.svg, "shrink-0")}>
                <svg
                  aria-hidden
                  width={SAMPLE_WIDTH}
                  height={SAMPLE_HEIGHT}
                  dangerouslySetInnerHTML={{ __html: legendSample(name, paint) }}
                />
              </span>
              <span>
                {means}
                <span className="text-muted block text-sm">{example}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
