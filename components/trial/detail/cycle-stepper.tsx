import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { cycleOf, type CycleMove, type CycleStep } from "@/lib/domain/trial/cycle";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { formatDate } from "@/lib/i18n/format";

const dots: Record<CycleStep["state"], string> = {
  DONE: "bg-petrol-700 border-petrol-700 text-white",
  CURRENT: "bg-paper border-petrol-700 text-petrol-700 ring-4 ring-petrol-100",
  COMING: "bg-paper border-line-strong text-muted",
};

/** The test model as steps with the day of each, told in words to those who do not see it. */
export function CycleStepper({ stage, passed }: { stage: TrialStage; passed: CycleMove[] }) {
  const t = useTranslations("trial");
  const locale = useLocale();
  const { steps, beside, isApproved } = cycleOf(stage, passed);
  const nameOf = (step: TrialStage) =>
    isApproved && step === "AWAITING_APPROVAL" ? t("life.approvedStep") : t(`stage.${step}`);
  const at = steps.findIndex(({ state }) => state === "CURRENT") + 1;
  const label = t("detail.stepsLabel", {
    total: steps.length,
    at,
    stage: nameOf(steps[at - 1]!.stage),
  });
  const stateWord = { DONE: "stepDone", CURRENT: "stepCurrent", COMING: "stepComing" } as const;
  return (
    <div>
      <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-0">
        {steps.map(({ stage: step, state, on }, index) => (
          <li
            key={step}
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
              {state === "DONE" ? <Check className="size-4" /> : index + 1}
            </span>
            <span className={cx("leading-tight", state === "CURRENT" ? "font-bold" : "text-muted")}>
              {nameOf(step)}
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
      {beside && <p className="mt-3">{t(beside === "PAUSED" ? "detail.paused" : "detail.withdrawn")}</p>}
    </div>
  );
}
