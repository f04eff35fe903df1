"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { MilestoneConflictNotice } from "@/components/plan-milestone/milestone-conflict";
import { PickList } from "@/components/plan/pick-list";
import { WordingField } from "@/components/plan/wording-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { createMilestoneAction, updateMilestoneAction } from "@/lib/actions/plan-milestone";
import type { ItemChoice } from "@/lib/domain/plan/item-form";
import type { MilestoneFormValues } from "@/lib/domain/plan/milestone-form";
import { planItemKinds, planStates } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { routes } from "@/lib/routes";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line mt-8 border-t pt-6 first-of-type:mt-0 first-of-type:border-0 first-of-type:pt-0">
      <h2 className="mb-4 text-xl">{title}</h2>
      {children}
    </section>
  );
}

interface Props {
  id: string;
  /** null: a new one */
  version: number | null;
  agreement: string;
  start: MilestoneFormValues;
  context: WordingContext;
  phases: { id: string; label: string; context: WordingContext }[];
  people: { id: string; name: string }[];
  items: ItemChoice[];
}

/** A row of the milestone table, new or changed. What a time leaves out it has from the phase chosen. */
export function MilestoneForm({ id, version, agreement, start, context, phases, people, items }: Props) {
  const t = useTranslations("planMilestone.form");
  const common = useTranslations("common.form");
  const plan = useTranslations("plan");
  const isNew = version === null;
  const { state, pending, form, field, error, typed, current } = useFormAction(
    isNew ? createMilestoneAction : updateMilestoneAction,
  );
  const [phaseId, setPhase] = useState(typed("phaseId", start.phaseId));
  const optional = common("optional");
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      (
        [
          ...(["wording", "municipalText", "stateText", "remark", "exactOn", "kind", "responsible"] as const),
          ...(["responsibleId", "state", "reachedOn", "note", "reason"] as const),
        ] as const
      ).map((name) => [name, t(name)]),
    ),
    ...{ phaseId: t("phase"), planItemIds: t("items") },
  };
  const text = (name: Exclude<keyof MilestoneFormValues, "planItemIds">) => ({
    ...field(name, start[name]),
    label: labels[name],
  });
  return (
    <form {...form}>
      {state &&
        (current ? (
          <MilestoneConflictNotice current={current} labels={labels} />
        ) : (
          <ErrorSummary failure={state} labels={labels} />
        ))}
      <input type="hidden" name="id" value={id} />
      {isNew ? (
        <input type="hidden" name="agreementId" value={agreement} />
      ) : (
        <input type="hidden" name="version" value={current?.version || version} />
      )}
      <Part title={t("when")}>
        <SelectField
          {...text("phaseId")}
          optional={optional}
          onChange={(event) => setPhase(event.target.value)}
          placeholder={t("noPhase")}
          options={phases.map((phase) => ({ value: phase.id, label: phase.label }))}
        />
        <WordingField
          {...text("wording")}
          context={phases.find((phase) => phase.id === phaseId)?.context ?? context}
        />
        <TextAreaField {...text("municipalText")} hint={t("textHint")} rows={2} />
        <TextAreaField {...text("stateText")} rows={2} />
        <SelectField
          {...text("kind")}
          options={planItemKinds.map((kind) => ({ value: kind, label: plan(`kind.${kind}`) }))}
          className="sm:w-72"
        />
        <TextField
          {...text("exactOn")}
          type="date"
          hint={t("exactOnHint")}
          optional={optional}
          className="sm:w-56"
        />
        <TextAreaField {...text("remark")} optional={optional} rows={2} />
      </Part>
      <Part title={t("stands")}>
        <RadioSet
          id="state"
          question={labels.state!}
          error={error("state")}
          chosen={typed("state", start.state)}
          choices={planStates.map((each) => ({
            value: each,
            label: plan(`state.${each}`),
            hint: t(`${each}Hint`),
          }))}
        />
        <TextField
          {...text("reachedOn")}
          type="date"
          hint={t("reachedOnHint")}
          optional={optional}
          className="sm:w-56"
        />
        <TextAreaField
          {...field("reason")}
          label={labels.reason}
          hint={t("reasonHint")}
          optional={optional}
          rows={2}
        />
      </Part>
      <Part title={t("who")}>
        <TextField {...text("responsible")} hint={t("responsibleHint")} optional={optional} />
        <SelectField
          {...text("responsibleId")}
          hint={t("responsibleIdHint")}
          optional={optional}
          placeholder={t("noPerson")}
          options={people.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <PickList
          name="planItemIds"
          legend={labels.planItemIds}
          hint={t("itemsHint")}
          error={error("planItemIds")}
          choices={items}
          chosen={state ? [state.values.planItemIds ?? []].flat() : start.planItemIds}
        />
        <TextAreaField {...text("note")} optional={optional} />
      </Part>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("saving") : current ? t("saveAnyway") : t(isNew ? "submitNew" : "submit")}
        </Button>
        <ButtonLink href={routes.plan({ agreement })} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
