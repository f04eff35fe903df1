import { useTranslations } from "next-intl";
import { Stepper } from "@/components/ui/stepper";
import { cycleOf, type CycleMove } from "@/lib/domain/trial/cycle";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** The test model as steps with the day of each, and what stands beside it. */
export function CycleStepper({ stage, passed }: { stage: TrialStage; passed: CycleMove[] }) {
  const t = useTranslations("trial");
  const { steps, beside, isApproved } = cycleOf(stage, passed);
  const nameOf = (step: TrialStage) =>
    isApproved && step === "AWAITING_APPROVAL" ? t("life.approvedStep") : t(`stage.${step}`);
  const at = steps.findIndex(({ state }) => state === "CURRENT");
  return (
    <div>
      <Stepper
        label={t("detail.stepsLabel", { total: steps.length, at: at + 1, stage: nameOf(steps[at]!.stage) })}
        steps={steps.map(({ stage: step, state, on }) => ({ key: step, name: nameOf(step), state, on }))}
        words={{
          DONE: t("detail.stepDone"),
          CURRENT: t("detail.stepCurrent"),
          COMING: t("detail.stepComing"),
        }}
      />
      {beside && <p className="mt-3">{t(beside === "PAUSED" ? "detail.paused" : "detail.withdrawn")}</p>}
    </div>
  );
}
