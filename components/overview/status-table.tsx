import { ArrowDown, ArrowUp, Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { afterClick, overviewLinkQuery } from "@/components/overview/link-query";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import type { InstitutionStatus, StatusSort } from "@/lib/domain/statistic/institution-status";
import { stageGroups, stagesOfGroup } from "@/lib/domain/statistic/stage-group";
import type { StatusTableQuery } from "@/lib/domain/statistic/status-table";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

// What matters most stands next to the name, also where only part of the table fits.
const figureColumns = ["trials", "overdue", ...stageGroups] as const satisfies StatusSort[];
const columns = ["name", "kind", ...figureColumns, "lastChange"] as const satisfies StatusSort[];

/** What the number of a column counts. */
const narrowing: Record<(typeof figureColumns)[number], Partial<TrialFilter>> = {
  idea: { stage: [...stagesOfGroup.idea] },
  prepared: { stage: [...stagesOfGroup.prepared] },
  inTest: { stage: [...stagesOfGroup.inTest] },
  evaluating: { stage: [...stagesOfGroup.evaluating] },
  decided: { stage: [...stagesOfGroup.decided] },
  trials: {},
  overdue: { overdue: true },
};

/** The institution's name stays in sight while the figures scroll sideways. */
const pinned = "bg-paper sticky left-0 z-10 min-w-44 [overflow-wrap:break-word] sm:max-w-80";
const wide = "max-sm:hidden";

export function StatusTable({
  municipality,
  rows,
  query,
}: {
  municipality: { id: string; name: string };
  rows: InstitutionStatus[];
  query: StatusTableQuery;
}) {
  const t = useTranslations("overview.status");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  const columnName = (column: StatusSort) => t(column === "name" ? "institution" : column);
  const countOf = (row: InstitutionStatus, column: (typeof figureColumns)[number]) =>
    column === "trials" || column === "overdue" ? row[column] : row.byGroup[column];

  return (
    <TableBox caption={t("tableCaption", { municipality: municipality.name })}>
      <thead>
        <tr>
          {columns.map((column) => {
            const isSorted = query.sort === column;
            const Arrow = query.direction === "asc" ? ArrowUp : ArrowDown;
            const isFigure = column !== "name" && column !== "kind" && column !== "lastChange";
            return (
              <th
                key={column}
                scope="col"
                aria-sort={isSorted ? (query.direction === "asc" ? "ascending" : "descending") : undefined}
                className={cx(
                  isFigure && "text-right!",
                  column === "name" && pinned,
                  column === "kind" && wide,
                )}
              >
                <Link
                  href={`${routes.overview(overviewLinkQuery(municipality.id, afterClick(query, column)))}#status`}
                  title={t("sortBy", { column: columnName(column) })}
                  scroll={false}
                  className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-8 items-center gap-1 whitespace-nowrap no-underline hover:underline"
                >
                  {columnName(column)}
                  {isSorted && <Arrow aria-hidden className="size-4 shrink-0" />}
                </Link>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:[&>*]:bg-mist">
            <th scope="row" className={pinned}>
              <Link
                href={routes.institution(row.id)}
                className="text-petrol-700 hover:text-petrol-900 underline underline-offset-2"
              >
                {row.name}
              </Link>
            </th>
            <td className={cx("text-muted", wide)}>{kindName(row.kind)}</td>
            {figureColumns.map((column) => {
              const count = countOf(row, column);
              const href = routes.trials(
                trialFilterQuery({
                  municipality: [municipality.id],
                  institution: [row.id],
                  ...narrowing[column],
                }),
              );
              return (
                <td key={column} className="text-right">
                  {count === 0 ? (
                    <span className="text-muted">0</span>
                  ) : (
                    <Link
                      href={href}
                      aria-label={t("cell", { institution: row.name, column: columnName(column), count })}
                      className={cx(
                        "inline-block min-w-8 font-semibold underline underline-offset-2",
                        column === "overdue" ? "text-red-700" : "text-petrol-700",
                      )}
                    >
                      {column === "overdue" && (
                        <Clock aria-hidden className="mr-1 inline size-4 align-[-0.125em]" />
                      )}
                      {formatNumber(count, locale)}
                    </Link>
                  )}
                </td>
              );
            })}
            <td className="whitespace-nowrap">
              {row.lastChange === null ? "–" : formatDate(row.lastChange, locale, "short")}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
