"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { PhaseConflictNotice } from "@/components/plan-phase/phase-conflict";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { removePhaseAction, restorePhaseAction } from "@/lib/actions/plan-phase";
import { phaseChoices } from "@/lib/domain/plan/phase";

interface RemoveProps {
  id: string;
  version: number;
  items: number;
  milestones: number;
  /** where what stands in it can be moved */
  others: { id: string; label: string }[];
}

/** Takes a phase out of the plan; what stands in it is named, and somebody chooses what becomes of it. */
export function RemovePhaseForm({ id, version, items, milestones, others }: RemoveProps) {
  const t = useTranslations("planPhase");
  const common = useTranslations("common.form");
  const { state, pending, form, error, typed, current } = useFormAction(removePhaseAction);
  const holds = { items: t("items", { count: items }), milestones: t("milestones", { count: milestones }) };
  const labels = {
    ...{ choice: t("remove.question"), toPhaseId: t("remove.to"), reason: t("form.reason") },
    ...{ label: t("form.label"), wording: t("form.wording"), note: t("form.note") },
    mainPhase: t("form.mainPhase"),
  };
  const isEmpty = items + milestones === 0;
  return (
    <form {...form} className="group/remove max-w-2xl">
      {state &&
        (current ? (
          <PhaseConflictNotice current={current} labels={labels} />
        ) : (
          <ErrorSummary failure={state} labels={labels} />
        ))}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={current?.version || version} />
      <p className="mb-4">{isEmpty ? t("remove.empty") : t("remove.holds", holds)}</p>
      {!isEmpty && (
        <>
          <RadioSet
            id="choice"
            question={labels.choice}
            error={error("choice")}
            chosen={typed("choice")}
            choices={phaseChoices
              .filter((choice) => choice === "REMOVE" || others.length > 0)
              .map((choice) => ({
                value: choice,
                label: t(`remove.${choice}`),
                hint: t(`remove.${choice}Hint`, holds),
              }))}
          />
          {others.length > 0 ? (
            <div className="group-has-[[value=REMOVE]:checked]/remove:hidden">
              <SelectField
                id="toPhaseId"
                label={labels.toPhaseId}
                error={error("toPhaseId")}
                defaultValue={typed("toPhaseId")}
                placeholder={t("remove.choose")}
                options={others.map(({ id: value, label }) => ({ value, label }))}
              />
            </div>
          ) : (
            <p className="text-muted mb-5">{t("remove.noOther")}</p>
          )}
        </>
      )}
      <TextAreaField
        id="remove-reason"
        name="reason"
        label={labels.reason}
        hint={t("form.reasonHint")}
        optional={common("optional")}
        error={error("reason")}
        defaultValue={typed("reason")}
        rows={2}
      />
      <Button type="submit" variant="danger" aria-disabled={pending}>
        {t("remove.submit")}
      </Button>
    </form>
  );
}

/** Puts a phase back, with what was taken out in the same go. */
export function RestorePhaseForm({ id, version, label }: { id: string; version: number; label: string }) {
  const t = useTranslations("planPhase.out");
  const { state, pending, form } = useFormAction(restorePhaseAction);
  return (
    <form {...form}>
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button
        type="submit"
        variant="secondary"
        aria-label={t("restoreOf", { label })}
        aria-disabled={pending}
      >
        {t("restore")}
      </Button>
    </form>
  );
}
