"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { PhaseConflictNotice } from "@/components/plan-phase/phase-conflict";
import { WordingField } from "@/components/plan/wording-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { createPhaseAction, updatePhaseAction } from "@/lib/actions/plan-phase";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { routes } from "@/lib/routes";

interface Props {
  id: string;
  /** null: a new one */
  version: number | null;
  agreement: string;
  start: { label: string; mainPhase: string | null; wording: string; note: string | null };
  context: WordingContext;
  /** headings that other phases have */
  mainPhases: string[];
  /** how many items have no time of their own and follow */
  followers: number;
}

/** A phase of the plan, new or changed. It tells how many items follow when its time changes. */
export function PhaseForm({ id, version, agreement, start, context, mainPhases, followers }: Props) {
  const t = useTranslations("planPhase.form");
  const common = useTranslations("common.form");
  const isNew = version === null;
  const { state, pending, form, field, current } = useFormAction(
    isNew ? createPhaseAction : updatePhaseAction,
  );
  const optional = common("optional");
  const labels: Record<string, string> = {
    ...{ label: t("label"), mainPhase: t("mainPhase"), wording: t("wording"), note: t("note") },
    reason: t("reason"),
  };
  return (
    <form {...form} className="max-w-2xl">
      {state &&
        (current ? (
          <PhaseConflictNotice current={current} labels={labels} />
        ) : (
          <ErrorSummary failure={state} labels={labels} />
        ))}
      <input type="hidden" name="id" value={id} />
      {isNew ? (
        <input type="hidden" name="agreementId" value={agreement} />
      ) : (
        <input type="hidden" name="version" value={current?.version || version} />
      )}
      <TextField {...field("label", start.label)} label={labels.label} hint={t("labelHint")} />
      <WordingField {...field("wording", start.wording)} label={labels.wording} context={context} />
      {!isNew && <p className="text-muted -mt-3 mb-5">{t("followers", { count: followers })}</p>}
      <TextField
        {...field("mainPhase", start.mainPhase)}
        label={labels.mainPhase}
        hint={t("mainPhaseHint")}
        optional={optional}
        list="main-phases"
        autoComplete="off"
      />
      <datalist id="main-phases">
        {mainPhases.map((heading) => (
          <option key={heading} value={heading} />
        ))}
      </datalist>
      <TextAreaField {...field("note", start.note)} label={labels.note} optional={optional} />
      <TextAreaField
        {...field("reason")}
        label={labels.reason}
        hint={t("reasonHint")}
        optional={optional}
        rows={2}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("saving") : current ? t("saveAnyway") : t(isNew ? "submitNew" : "submit")}
        </Button>
        <ButtonLink href={routes.planPhases({ agreement })} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
