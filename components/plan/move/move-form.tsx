"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { WordingField } from "@/components/plan/wording-field";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { movePartAction } from "@/lib/actions/plan-move";
import type { PlanSubject } from "@/lib/domain/plan/change";
import type { WordingContext } from "@/lib/domain/plan/wording/term";

/** When a part of the plan is, in words; the same as dragging it, also on a phone and without script. */
export function MoveForm({
  subject,
  id,
  version,
  wording,
  context,
  inside,
  backHref,
}: {
  subject: PlanSubject;
  id: string;
  version: number;
  wording: string | null;
  context: WordingContext;
  inside: number;
  backHref: string;
}) {
  const t = useTranslations("planMove");
  const common = useTranslations("common");
  const { state, pending, form, field, current: conflict } = useFormAction(movePartAction);
  return (
    <form {...form}>
      {conflict ? (
        <Notice
          tone="warning"
          live
          title={t("conflict", { title: conflict.title, wording: conflict.wording ?? t("noWording") })}
        >
          <p>{t("conflictText")}</p>
        </Notice>
      ) : (
        state && <ErrorSummary failure={state} labels={{ wording: t("wording"), reason: t("reason") }} />
      )}
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={conflict?.version ?? version} key={conflict?.version} />
      <WordingField
        {...field("wording", wording)}
        label={t("wording")}
        context={context}
        optional={subject === "ITEM" ? common("form.optional") : undefined}
        whenEmpty={subject === "ITEM" ? t("emptyItem") : undefined}
      />
      {subject === "PHASE" && inside > 0 && (
        <ChoiceField
          id="along"
          name="along"
          value="1"
          defaultChecked={state ? state.values.along === "1" : true}
          label={t("along")}
          hint={t("alongHint", { count: inside })}
        />
      )}
      <TextAreaField
        {...field("reason")}
        label={t("reason")}
        optional={common("form.optional")}
        hint={t("reasonHint")}
        rows={2}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" aria-disabled={pending}>
          {t("save")}
        </Button>
        <a href={backHref}>{t("cancel")}</a>
      </div>
    </form>
  );
}
