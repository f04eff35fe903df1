"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { createBaselineAction, removeBaselineAction } from "@/lib/actions/plan-baseline";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  baselines: PlanBaseline[];
  plan: { municipality: string; agreement: string };
  today: CalendarDate;
  canEdit: boolean;
}

/** The days on which somebody agreed to the plan, each with the way to hold it against the plan now. */
export function Baselines({ baselines, plan, today, canEdit }: Props) {
  const t = useTranslations("planChange.baseline");
  const locale = useLocale();
  return (
    <>
      {baselines.length === 0 ? (
        <p className="text-muted mb-4">{t("none")}</p>
      ) : (
        <ul className="border-line mb-4 border-t">
          {baselines.map((baseline) => (
            <li key={baseline.id} className="border-line border-b py-3">
              <p className="[overflow-wrap:anywhere]">
                {t("named", { date: formatDate(baseline.agreedOn, locale), title: baseline.title })}
              </p>
              <div className="flex flex-wrap items-center gap-x-5">
                {baseline.agreedOn < today && (
                  <Link
                    href={`${routes.plan({ ...plan, compare: baseline.agreedOn })}#compare`}
                    className="text-petrol-700 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
                  >
                    {t("compare")}
                  </Link>
                )}
                {canEdit && <RemoveBaseline baseline={baseline} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {canEdit && <AddBaseline key={baselines.length} agreement={plan.agreement} />}
    </>
  );
}

function RemoveBaseline({ baseline: { id, agreedOn } }: { baseline: PlanBaseline }) {
  const t = useTranslations("planChange.baseline");
  const locale = useLocale();
  const { state, pending, form } = useFormAction(removeBaselineAction);
  return (
    <form {...form}>
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        variant="quiet"
        className="-ml-3"
        aria-disabled={pending}
        aria-label={t("removeOf", { date: formatDate(agreedOn, locale) })}
      >
        {t("remove")}
      </Button>
    </form>
  );
}

function AddBaseline({ agreement }: { agreement: string }) {
  const t = useTranslations("planChange.baseline");
  const { state, pending, form, field } = useFormAction(createBaselineAction);
  const labels = { agreedOn: t("agreedOn"), title: t("by") };
  return (
    <details open={state !== null}>
      <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2 font-semibold">
        {t("add")}
      </summary>
      <form {...form} className="mt-2">
        {state && <ErrorSummary failure={state} labels={labels} />}
        <input type="hidden" name="agreementId" value={agreement} />
        <TextField
          {...field("agreedOn")}
          type="date"
          label={labels.agreedOn}
          hint={t("agreedOnHint")}
          className="sm:w-56"
        />
        <TextField {...field("title")} label={labels.title} hint={t("byHint")} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("submit")}
        </Button>
      </form>
    </details>
  );
}
