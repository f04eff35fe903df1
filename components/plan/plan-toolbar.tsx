import { ArrowLeft, ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { planHref, type PlanAddress } from "@/components/plan/plan-links";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { zooms, type Window, type Zoom } from "@/lib/domain/plan/window";
import { formatMonth } from "@/lib/i18n/format";

const step =
  "text-petrol-700 hover:bg-petrol-50 inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 font-semibold";

/** Of a plan seen whole the part around today comes next. */
const isWhole = (zoom: Zoom) => zoom === "LIFE" || zoom === "TEN_YEARS";

/** How much of the plan is drawn, and a step back or forth in time. */
export function PlanToolbar({ address, window }: { address: PlanAddress; window: Window }) {
  const t = useTranslations("plan.zoom");
  const locale = useLocale();
  return (
    <nav aria-label={t("label")} className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <ul className="border-line-strong bg-line-strong grid grid-cols-3 gap-px overflow-hidden rounded-md border sm:flex">
        {zooms.map((zoom) => (
          <li key={zoom} className="bg-paper">
            <Link
              href={planHref(address, { zoom, from: isWhole(window.zoom) ? null : window.start })}
              scroll={false}
              aria-current={zoom === window.zoom ? "true" : undefined}
              className={cx(
                "flex min-h-11 items-center justify-center px-3 font-semibold sm:px-4 forced-colors:aria-[current]:underline",
                zoom === window.zoom ? "bg-petrol-700 text-white" : "text-petrol-700 hover:bg-petrol-50",
              )}
            >
              {t(zoom)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-1">
        {window.previous && (
          <Link href={planHref(address, { from: window.previous })} scroll={false} className={step}>
            <ArrowLeft aria-hidden className="size-4" />
            {t("previous")}
          </Link>
        )}
        <span className="px-1 tabular-nums">
          {window.zoom === "MONTH"
            ? formatMonth(window.start, locale)
            : t("period", { from: formatMonth(window.start, locale), to: formatMonth(window.end, locale) })}
        </span>
        {window.next && (
          <Link href={planHref(address, { from: window.next })} scroll={false} className={step}>
            {t("next")}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        )}
      </p>
    </nav>
  );
}
