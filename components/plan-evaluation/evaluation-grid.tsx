import { useLocale, useTranslations } from "next-intl";
import { StandingBadge } from "@/components/plan-evaluation/standing-badge";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import {
  workYearOf,
  type EvaluationCell,
  type EvaluationRow,
  type WorkYear,
} from "@/lib/domain/process/evaluation-year";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Layers by years: what is written, what is due, what is missing. */
export function EvaluationGrid({
  years,
  rows,
  today,
  plan,
}: {
  years: WorkYear[];
  rows: EvaluationRow[];
  today: CalendarDate;
  plan: { municipality: string; agreement: string };
}) {
  const t = useTranslations("goal.grid");
  const locale = useLocale();
  const now = workYearOf(today, years);
  const nameOf = ({ layer, institution }: EvaluationRow) =>
    institution ? institution.name : layer === "LOCAL" ? t("allLocal") : t(layer);
  const hintOf = ({ layer, institution }: EvaluationRow) =>
    institution ? null : layer === "LOCAL" ? t("localHint") : t(`${layer}Hint`);
  return (
    <TableBox caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("layer")}</th>
          {years.map(({ year, start, end }) => (
            <th key={year} scope="col" className="min-w-44">
              {t("year", { year })}
              {year === now && <span className="text-petrol-700"> · {t("now")}</span>}
              <span className="text-muted block text-[0.9375rem] font-normal">
                {t("period", { from: formatMonth(start, locale), to: formatMonth(end, locale) })}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.institution?.id ?? row.layer}>
            <th scope="row" className="min-w-40">
              <span className="[overflow-wrap:anywhere]">{nameOf(row)}</span>
              {hintOf(row) && (
                <span className="text-muted block max-w-56 text-[0.9375rem] font-normal">{hintOf(row)}</span>
              )}
            </th>
            {row.cells.map((cell) => (
              <td key={cell.year} className={cell.year === now ? "bg-petrol-50" : undefined}>
                <Cell {...{ row, cell, plan, name: nameOf(row) }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function Cell({
  row,
  cell,
  plan,
  name,
}: {
  row: EvaluationRow;
  cell: EvaluationCell;
  plan: { municipality: string; agreement: string };
  name: string;
}) {
  const t = useTranslations("goal.grid");
  const locale = useLocale();
  const { year, standing, due, finishedOn, together, mayWrite } = cell;
  const { layer, institution } = row;
  const waits = standing === "DUE" || standing === "MISSING" || standing === "AHEAD";
  const isThere = standing === "WRITTEN" || (together?.finished ?? 0) > 0;
  const about = { layer: name, year };
  return (
    <>
      <StandingBadge standing={standing} />
      {together && <p className="mt-1">{t("together", together)}</p>}
      {finishedOn && (
        <p className="text-muted mt-1 text-[0.9375rem]">
          {t("finished", { date: formatDate(finishedOn, locale) })}
        </p>
      )}
      {waits &&
        // Two things of the plan can be due at the same time.
        [
          ...new Set(
            due.map(({ title, wording }) => (wording ? t("due", { wording }) : t("dueItem", { title }))),
          ),
        ].map((line) => (
          <p key={line} className="text-muted mt-1 text-[0.9375rem]">
            {line}
          </p>
        ))}
      <p className="no-print flex flex-wrap gap-x-4">
        {isThere && (
          <Link
            href={`${routes.planEvaluation(year, plan)}#${institution ? `local-${institution.id}` : layer}`}
            aria-label={t("readAria", about)}
            className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("read")}
          </Link>
        )}
        {mayWrite && (
          <Link
            href={routes.writePlanEvaluation(year, {
              ...plan,
              layer,
              ...(institution && { institution: institution.id }),
            })}
            aria-label={t("writeAria", about)}
            className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("write")}
          </Link>
        )}
      </p>
    </>
  );
}
