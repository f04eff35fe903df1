import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { WayStep } from "@/lib/domain/wish/move";
import { formatDate } from "@/lib/i18n/format";

const dots: Record<WayStep["state"], string> = {
  DONE: "bg-petrol-700 border-petrol-700 text-white",
  CURRENT: "bg-paper border-petrol-700 text-petrol-700 ring-4 ring-petrol-100",
  COMING: "bg-paper border-line-strong text-muted",
};
const stateWord = { DONE: "stepDone", CURRENT: "stepCurrent", COMING: "stepComing" } as const;

function Mark({ stage, state, number }: Pick<WayStep, "stage" | "state"> & { number: number }) {
  if (stage === "WITHDRAWN") return <X className="size-4" />;
  const isReached = state === "DONE" || (state === "CURRENT" && stage === "ANSWERED");
  return isReached ? <Check className="size-4" /> : number;
}

/** The way of a wish with the day of every step, told in words to those who do not see it. */
export function WishStepper({ steps, recommended }: { steps: WayStep[]; recommended: boolean }) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const at = steps.findIndex(({ state }) => state === "CURRENT");
  const label = t("detail.wayLabel", {
    total: steps.length,
    at: at + 1,
    stage: t(`stage.${steps[at]!.stage}`),
  });
  return (
    <div>
      <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-0">
        {steps.map(({ stage, state, on }, index) => (
          <li
            key={stage}
            aria-current={state === "CURRENT" ? "step" : undefined}
            className="relative flex items-start gap-3 py-1.5 sm:flex-1 sm:flex-col sm:items-center sm:gap-2 sm:py-0 sm:text-center"
          >
            {index > 0 && (
              <span
                aria-hidden
                className={cx(
                  "absolute hidden h-0.5 sm:top-4 sm:right-[calc(50%+1rem)] sm:left-[calc(-50%+1rem)] sm:block",
                  state === "COMING" ? "bg-line" : "bg-petrol-700",
                )}
              />
            )}
            <span
              aria-hidden
              className={cx(
                "relative flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold tabular-nums",
                dots[state],
              )}
            >
              <Mark stage={stage} state={state} number={index + 1} />
            </span>
            <span className={cx("leading-tight", state === "CURRENT" ? "font-bold" : "text-muted")}>
              {t(`stage.${stage}`)}
              <span className="sr-only">, {t(`detail.${stateWord[state]}`)}</span>
              {on && (
                <span className="text-muted block text-[0.9375rem] font-normal">
                  {formatDate(on, locale)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {recommended && <p className="mt-4">{t("detail.recommended")}</p>}
    </div>
  );
}
