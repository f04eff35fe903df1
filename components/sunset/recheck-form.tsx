"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { FailureNotice } from "@/components/member/failure-notice";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { markRecheckedAction } from "@/lib/actions/sunset";

const months = [3, 6, 12, 24];

/** "Gennemgået i dag, næste gang om et år". */
export function RecheckForm({ id, title, version }: { id: string; title: string; version: number }) {
  const t = useTranslations("sunset.recheck");
  const common = useTranslations("common");
  const search = useSearchParams();
  const { state, pending, form } = useFormAction(markRecheckedAction);
  return (
    <form {...form} className="no-print">
      {state && (
        <FailureNotice about={state} title={common("form.failedTitle")}>
          {common(`error.${state.code}`)}
        </FailureNotice>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={search.toString()} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          name="months"
          label={t("next")}
          chosen={12}
          options={months.map((count) => ({ value: count, label: t("months", { count }) }))}
          control="mt-1"
        />
        <Button
          type="submit"
          variant="secondary"
          aria-label={t("submitOf", { title })}
          aria-disabled={pending}
        >
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
