import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { cycleOf, type CycleStep } from "@/lib/domain/trial/cycle";
import type { TrialStage } from "@/lib/domain/trial/stage";

const dots: Record<CycleStep["state"], string> = {
  DONE: "bg-petrol-700 border-petrol-700 text-white",
  CURRENT: "bg-paper border-petrol-700 text-petrol-700 ring-4 ring-petrol-100",
  COMING: "bg-paper border-line-strong text-muted",
};

/** The test model as steps, told in words to those who do not see it. */
export function CycleStepper({ stage, passed }: { stage: TrialStage; passed: TrialStage[] }) {
  const t = useTranslations("trial");
  const { steps, beside } = cycleOf(stage, passed);
  const at = steps.findIndex(({ state }) => state === "CURRENT") + 1;
  const label = t("detail.stepsLabel", {
    total: steps.length,
    at,
    stage: t(`stage.${steps[at - 1]!.stage}`),
  });
  const stateWord = { DONE: "stepDone", CURRENT: "stepCurrent", COMING: "stepComing" } as const;
  return (
    <div>
      <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-0">
        {steps.map(({ stage: step, state }, index) => (
          <li
            key={step}
            aria-current={state === "CURRENT" ? "step" : undefined}
            className="relative flex items-center gap-3 py-1.5 sm:flex-1 sm:flex-col sm:gap-2 sm:py-0 sm:text-center"
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
              {t(`stage.${step}`)}
              <span className="sr-only">, {t(`detail.${stateWord[state]}`)}</span>
            </span>
          </li>
        ))}
      </ol>
      {beside && <p className="mt-3">{t(beside === "PAUSED" ? "detail.paused" : "detail.withdrawn")}</p>}
    </div>
  );
}
