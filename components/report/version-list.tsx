import { useLocale, useTranslations } from "next-intl";
import { IssueForm } from "@/components/report/version-forms";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { VersionSummary } from "@/lib/domain/report/report";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The kept versions, newest first, with what one can do with each. */
export function VersionList({
  reportId,
  versions,
  today,
  mayWrite,
}: {
  reportId: string;
  versions: VersionSummary[];
  today: CalendarDate;
  mayWrite: boolean;
}) {
  const t = useTranslations("report.versions");
  const page = useTranslations("report.page");
  const locale = useLocale();
  return (
    <ul className="divide-line divide-y">
      {versions.map(({ id, number, note, issuedOn, createdAt, authorName, asOf }) => (
        <li key={id} className="py-4">
          <div className="flex flex-wrap items-center gap-3">
            <h3>{t("number", { number })}</h3>
            {issuedOn && (
              <Badge tone="green">{page("issuedOn", { date: formatDate(issuedOn, locale) })}</Badge>
            )}
          </div>
          <p className="text-muted">
            {t("by", {
              time: formatInstant(new Date(createdAt), locale),
              name: authorName,
              date: formatDate(asOf, locale),
            })}
          </p>
          {note && <p className="max-w-prose whitespace-pre-line">{note}</p>}
          <p className="mt-1 flex flex-wrap gap-x-5">
            <Link
              className="inline-flex min-h-11 items-center"
              href={routes.report(reportId, { version: number })}
            >
              {t("read")}
              <span className="sr-only"> {t("number", { number })}</span>
            </Link>
            <a
              className="inline-flex min-h-11 items-center"
              href={routes.reportDocument(reportId, { version: number })}
            >
              {page("word")}
              <span className="sr-only"> {t("number", { number })}</span>
            </a>
            {mayWrite && (
              <Link
                className="inline-flex min-h-11 items-center"
                href={routes.compareReport(reportId, { before: number })}
              >
                {t("compareDraft")}
                <span className="sr-only"> {t("number", { number })}</span>
              </Link>
            )}
          </p>
          {mayWrite && !issuedOn && <IssueForm id={reportId} number={number} today={today} />}
        </li>
      ))}
    </ul>
  );
}
