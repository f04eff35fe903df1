import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { reportSections, type ReportSection } from "@/lib/domain/report/part";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

/** Which days and further sections the new figures are for. A plain form, so that it is an address. */
export function RefreshChoice({
  id,
  period,
  has,
  chosen,
  today,
}: {
  id: string;
  period: ReportPeriod;
  /** the sections the report has already */
  has: readonly ReportSection[];
  chosen: readonly ReportSection[];
  today: CalendarDate;
}) {
  const t = useTranslations("report.refresh");
  const section = useTranslations("report.section");
  const missing = reportSections.filter((each) => !has.includes(each));
  return (
    <form action={routes.refreshReport(id)} className="mb-8">
      <div className="flex flex-wrap items-end gap-x-6">
        <TextField id="from" type="date" label={t("from")} defaultValue={period.from} max={today} />
        <TextField id="to" type="date" label={t("to")} defaultValue={period.to} max={today} />
      </div>
      {missing.length > 0 && (
        <fieldset className="mb-4">
          <legend className="font-semibold">{t("add")}</legend>
          <div className="grid max-w-2xl sm:grid-cols-2">
            {missing.map((each) => (
              <ChoiceField
                key={each}
                id={`section-${each}`}
                name="sections"
                value={each}
                label={section(each)}
                defaultChecked={chosen.includes(each)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
    </form>
  );
}
