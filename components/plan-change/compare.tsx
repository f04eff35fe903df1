import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ComparisonTable } from "@/components/plan-change/comparison-table";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import type { PlanComparison } from "@/lib/domain/plan/compare";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  /** its address */
  plan: { municipality: string; agreement: string };
  baselines: PlanBaseline[];
  /** the earlier day; null when nothing is compared */
  day: CalendarDate | null;
  comparison: PlanComparison | null;
  today: CalendarDate;
}

/** The plan as it was agreed, or as it stood on any day, held against the plan now: chosen here and told in a table. */
export function Compare({ plan: { municipality, agreement }, baselines, day, comparison, today }: Props) {
  const plan = { municipality, agreement };
  const t = useTranslations("planChange.compare");
  const locale = useLocale();
  const agreed = baselines.find(({ agreedOn }) => agreedOn === day);
  const date = day === null ? "" : formatDate(day, locale);
  return (
    <Section title={t("title")} id="compare" action={<Link href={routes.planChanges(plan)}>{t("log")}</Link>}>
      {day !== null && comparison !== null && (
        <>
          <p>{agreed ? t("leadBaseline", { date, title: agreed.title }) : t("lead", { date })}</p>
          <p className="mb-4">{t("summary", comparison.counts)}</p>
          {comparison.counts.SAME === comparison.parts.length ? (
            <p className="mb-4 font-semibold">{t("same")}</p>
          ) : (
            <ComparisonTable comparison={comparison} />
          )}
        </>
      )}
      <Picker {...{ plan, baselines, day, today }} />
    </Section>
  );
}

function Picker({ plan, baselines, day, today }: Omit<Props, "comparison">) {
  const t = useTranslations("planChange");
  const locale = useLocale();
  const earlier = baselines.filter(({ agreedOn }) => agreedOn < today);
  const form = (label: string, field: ReactNode) => (
    <form
      action={`${routes.plan()}#compare`}
      aria-label={label}
      className="flex max-w-full flex-wrap items-end gap-x-3"
    >
      <input type="hidden" name="agreement" value={plan.agreement} />
      {field}
      <Button type="submit" variant="secondary" className="mb-2">
        {t("compare.apply")}
      </Button>
    </form>
  );
  return (
    <div className="no-print mt-5 flex flex-wrap items-end gap-x-8 gap-y-1 [&_form>div]:mb-2">
      {earlier.length > 0 &&
        form(
          t("baseline.title"),
          <SelectField
            id="compare-agreed"
            name="compare"
            label={t("compare.label")}
            defaultValue={day ?? earlier[0]!.agreedOn}
            options={earlier.map(({ agreedOn, title }) => ({
              value: agreedOn,
              label: t("compare.option", { date: formatDate(agreedOn, locale), title }),
            }))}
          />,
        )}
      {form(
        t("compare.other"),
        <TextField
          id="compare-day"
          name="compare"
          type="date"
          label={t(earlier.length > 0 ? "compare.other" : "compare.anyDay")}
          defaultValue={day ?? ""}
          max={addDays(today, -1)}
          required
        />,
      )}
      {day !== null && (
        <Link
          href={`${routes.plan(plan)}#compare`}
          className="text-petrol-700 mb-2 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
        >
          {t("compare.stop")}
        </Link>
      )}
    </div>
  );
}
