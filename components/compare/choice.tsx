import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";
import { comparisonLink, type ComparisonQuery } from "@/lib/validation/comparison";

/** The areas beside each other: one at a time, with the days that were chosen. */
export function AreaChoice({ query, areas }: { query: ComparisonQuery; areas: WelfareArea[] }) {
  const t = useTranslations("compare");
  const areaName = useTranslations("common.area");
  const { asOf, before } = query;
  return (
    <nav aria-label={t("areas")} className="no-print border-line mb-6 overflow-x-auto border-b">
      <ul className="flex gap-6">
        {areas.map((area) => {
          const isCurrent = area === query.area;
          return (
            <li key={area} className="shrink-0">
              <Link
                href={routes.compare(comparisonLink({ area, asOf, before }))}
                aria-current={isCurrent ? "page" : undefined}
                className={cx(
                  "inline-flex min-h-11 items-center border-b-3 font-semibold no-underline",
                  isCurrent
                    ? "border-petrol-700 text-ink"
                    : "text-petrol-700 hover:border-petrol-300 border-transparent forced-colors:border-[Canvas]",
                )}
              >
                {areaName(area)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface ComparisonFormProps {
  query: ComparisonQuery;
  choices: { id: string; name: string; trials: number; isShown: boolean }[];
  today: CalendarDate;
}

const dayField = "border-line-strong bg-paper block min-h-11 w-full rounded-md border px-3 py-2";

/** Which municipalities, which day, and which earlier one. A plain form, so that the choice is an address. */
export function ComparisonForm({ query, choices, today }: ComparisonFormProps) {
  const t = useTranslations("compare.form");
  const isChosen = query.municipalities.length > 0 || query.asOf !== null || query.before !== null;
  return (
    <details className="no-print border-line mb-8 rounded-lg border" open={isChosen}>
      <summary className="text-petrol-700 min-h-11 px-4 py-2.5 font-semibold">{t("open")}</summary>
      <form action={routes.compare()} className="border-line border-t px-4 pt-4 pb-5">
        <input type="hidden" name="area" value={query.area ?? ""} />
        <fieldset className="mb-5">
          <legend className="mb-1 font-semibold">{t("municipalities")}</legend>
          <ul className="grid max-h-72 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-4">
            {choices.map(({ id, name, trials, isShown }) => (
              <li key={id}>
                <label className="flex min-h-11 items-center gap-2.5">
                  <input
                    type="checkbox"
                    name="municipality"
                    value={id}
                    defaultChecked={isShown}
                    className="accent-petrol-700 size-5 shrink-0"
                  />
                  {t("municipality", { name, count: trials })}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="grid gap-5 sm:grid-cols-2 lg:max-w-2xl">
          <label className="font-semibold">
            {t("asOf")}
            <span className="text-muted block font-normal">{t("asOfHint")}</span>
            <input type="date" name="asOf" max={today} defaultValue={query.asOf ?? ""} className={dayField} />
          </label>
          <label className="font-semibold">
            {t("before")}
            <span className="text-muted block font-normal">{t("beforeHint")}</span>
            <input
              type="date"
              name="before"
              max={today}
              defaultValue={query.before ?? ""}
              className={dayField}
            />
          </label>
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <button type="submit" className={buttonClass()}>
            {t("show")}
          </button>
          {isChosen && (
            <Link href={routes.compare({ area: query.area })} className={buttonClass("quiet")}>
              {t("reset")}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}
