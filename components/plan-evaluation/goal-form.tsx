"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioSet } from "@/components/ui/radio-set";
import { createPlanGoalAction, updatePlanGoalAction } from "@/lib/actions/plan-evaluation";
import { goalKinds, type PlanGoal } from "@/lib/domain/process/goal";

/** A new goal, or one whose words are put right. */
export function GoalForm({ agreementId, goal }: { agreementId: string; goal?: PlanGoal }) {
  const t = useTranslations("goal.edit");
  const kind = useTranslations("goal.kind");
  const {
    state,
    pending,
    form,
    error,
    typed,
    current: now,
  } = useFormAction(goal ? updatePlanGoalAction : createPlanGoalAction);
  const prefix = goal?.id ?? "new";
  const labels = { kind: t("kind"), text: t("text") };
  return (
    <form {...form} className="max-w-2xl">
      {now ? (
        <Notice tone="error" title={t("conflictTitle")} live>
          <p>{now.isRemoved ? t("conflictRemoved") : t("conflictNow", { text: now.text })}</p>
          {!now.isRemoved && <p>{t("conflictAgain")}</p>}
        </Notice>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} prefix={prefix} />
      )}
      {goal ? (
        <>
          <input type="hidden" name="id" value={goal.id} />
          <input type="hidden" name="version" value={now?.version ?? goal.version} />
        </>
      ) : (
        <input type="hidden" name="agreementId" value={agreementId} />
      )}
      <RadioSet
        id={`${prefix}-kind`}
        name="kind"
        question={t("kind")}
        error={error("kind")}
        choices={goalKinds.toReversed().map((each) => ({ value: each, label: kind(each) }))}
        chosen={typed("kind", goal?.kind)}
      />
      <TextAreaField
        id={`${prefix}-text`}
        name="text"
        label={t("text")}
        hint={t("textHint")}
        rows={2}
        error={error("text")}
        defaultValue={typed("text", goal?.text)}
      />
      <Button type="submit" variant={goal ? "secondary" : "primary"} aria-disabled={pending}>
        {goal ? t("save") : t("addSubmit")}
      </Button>
    </form>
  );
}
