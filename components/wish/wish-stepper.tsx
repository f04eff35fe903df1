import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Stepper } from "@/components/ui/stepper";
import type { WayStep } from "@/lib/domain/wish/move";
import type { WishStage } from "@/lib/domain/wish/wish";

/** What an end of the way is marked with once it is reached. */
const ends: Partial<Record<WishStage, ReactNode>> = {
  WITHDRAWN: <X className="size-4" />,
  ANSWERED: <Check className="size-4" />,
};

/** The way of a wish with the day of every step. */
export function WishStepper({ steps, recommended }: { steps: WayStep[]; recommended: boolean }) {
  const t = useTranslations("wish");
  const at = steps.findIndex(({ state }) => state === "CURRENT");
  return (
    <div>
      <Stepper
        label={t("detail.wayLabel", {
          total: steps.length,
          at: at + 1,
          stage: t(`stage.${steps[at]!.stage}`),
        })}
        steps={steps.map(({ stage, state, on }) => ({
          ...{ key: stage, name: t(`stage.${stage}`), state, on },
          mark: state === "COMING" ? undefined : ends[stage],
        }))}
        words={{
          DONE: t("detail.stepDone"),
          CURRENT: t("detail.stepCurrent"),
          COMING: t("detail.stepComing"),
        }}
      />
      {recommended && <p className="mt-4">{t("detail.recommended")}</p>}
    </div>
  );
}
