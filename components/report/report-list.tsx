import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/report/press-form";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { restoreReportAction } from "@/lib/actions/report";
import type { ReportSummary } from "@/lib/domain/report/report";
import { formatDate, formatInstant, formatPeriod } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Reports as lines: what, to whom, about when, and how far they are. */
export function ReportList({ reports, mayWrite }: { reports: ReportSummary[]; mayWrite: boolean }) {
  const t = useTranslations("report.list");
  const area = useTranslations("common.area");
  const locale = useLocale();
  return (
    <ul className="divide-line divide-y">
      {reports.map((report) => (
        <li key={report.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4">
          <div className="min-w-0">
            {report.isRemoved ? (
              <p lang="da" className="text-lg font-semibold [overflow-wrap:anywhere]">
                {report.title}
              </p>
            ) : (
              <p className="text-lg font-semibold">
                <Link
                  lang="da"
                  href={routes.report(report.id)}
                  className="text-petrol-700 hover:text-petrol-900 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
                >
                  {report.title}
                  <ChevronRight aria-hidden className="mb-0.5 ml-1 inline size-5" />
                </Link>
              </p>
            )}
            <p>
              {t("period", {
                area: report.area === null ? t("allAreas") : area(report.area),
                period: formatPeriod(report.period.from, report.period.to, locale),
              })}
            </p>
            {mayWrite && (
              <p className="text-muted text-[0.9375rem]">
                {t("saved", {
                  time: formatInstant(new Date(report.updatedAt), locale),
                  name: report.authorName,
                })}
                {", "}
                {t("versions", { count: report.versions })}
              </p>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {report.issued ? (
              <Badge tone="green">{t("issuedOn", { date: formatDate(report.issued.on, locale) })}</Badge>
            ) : (
              <Badge>{t("draft")}</Badge>
            )}
            {!report.issued && report.meetsOn && (
              <span className="text-muted">{t("meetsOn", { date: formatDate(report.meetsOn, locale) })}</span>
            )}
            <OriginBadge origin={report.origin} />
            {report.isRemoved && (
              <PressForm action={restoreReportAction} id={report.id}>
                {t("restore")}
              </PressForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
