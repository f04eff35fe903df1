import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { overviewLinkQuery, type PageState } from "@/components/overview/link-query";
import { StatusFilterForm } from "@/components/overview/status-filter";
import { StatusTable } from "@/components/overview/status-table";
import { WithoutTrials } from "@/components/overview/without-trials";
import { EmptyState, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { welfareAreas } from "@/lib/domain/shared/area";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { STATUS_PAGE_SIZE, statusTable } from "@/lib/domain/statistic/status-table";
import { byName } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Status of every institution: filter, table, and those without trials folded below it. */
export function StatusSection({
  municipality,
  statuses,
  query,
  showWithout,
  action,
}: {
  municipality: { id: string; name: string };
  statuses: InstitutionStatus[];
  query: PageState;
  showWithout: boolean;
  /** what can be done with the table */
  action?: ReactNode;
}) {
  const t = useTranslations("overview.status");
  const kindName = useTranslations("overview.institutionKind");
  const paging = useTranslations("common.paging");
  const locale = useLocale();
  const table = statusTable(
    statuses,
    query,
    byName(locale, (name: string) => name),
    (kind) => kindName(kind),
  );
  const areas = welfareAreas.filter((area) => statuses.some((status) => status.area === area));
  const kinds = [...new Set(statuses.map(({ kind }) => kind))].sort(byName(locale, (kind) => kindName(kind)));
  const hasTrials = statuses.some(({ trials }) => trials > 0);
  const { page, pages, rows, all, without } = table;
  const first = (page - 1) * STATUS_PAGE_SIZE;
  const pageLink = (number: number) =>
    `${routes.overview(overviewLinkQuery(municipality.id, { ...query, page: number }))}#status`;

  return (
    <Section
      id="status"
      title={t("title")}
      action={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-muted">
            {query.filter.group === null
              ? t("found", { with: all.length, without: without.length })
              : t("foundGroup", { with: all.length })}
          </span>
          {action}
        </span>
      }
    >
      <StatusFilterForm municipalityId={municipality.id} query={query} areas={areas} kinds={kinds} />
      {rows.length > 0 && <StatusTable municipality={municipality} rows={rows} query={query} />}
      {pages > 1 && (
        <Pagination
          label={paging("label")}
          status={t("page", { from: first + 1, to: first + rows.length, total: all.length })}
          previous={page > 1 ? { href: pageLink(page - 1), text: paging("previous") } : null}
          next={page < pages ? { href: pageLink(page + 1), text: paging("next") } : null}
        />
      )}
      {rows.length > 0 && <p className="text-muted mt-3 max-w-4xl text-[0.9375rem]">{t("note")}</p>}
      {rows.length === 0 && !hasTrials && <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>}
      {rows.length === 0 && hasTrials && without.length === 0 && (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      )}
      <WithoutTrials
        statuses={without}
        open={showWithout || (rows.length === 0 && query.filter.text !== "")}
      />
    </Section>
  );
}
