import { useTranslations } from "next-intl";
import { DocumentView } from "@/components/report/document-view";
import { PressForm } from "@/components/report/press-form";
import { ReportHeader } from "@/components/report/report-header";
import { VersionList } from "@/components/report/version-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { restoreReportAction } from "@/lib/actions/report";
import type { ReportDocument } from "@/lib/domain/report/document";
import type { ReportRecord, VersionSummary } from "@/lib/domain/report/report";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

interface Props {
  page: {
    report: ReportRecord;
    today: CalendarDate;
    mayWrite: boolean;
    shown: {
      version: VersionSummary | null;
      title: string;
      committee: string;
      frozen: ReportRecord["frozen"];
    };
    versions: VersionSummary[];
  };
  document: ReportDocument;
}

/** The finished report to read, with its files; below it what was put forward before. */
export function ReadView({ page: { report, today, mayWrite, shown, versions }, document }: Props) {
  const t = useTranslations("report.page");
  const list = useTranslations("report.list");
  const { version, title, committee, frozen } = shown;
  const asked = version ? { version: version.number } : undefined;
  const others = versions.filter(({ number }) => number !== version?.number);
  return (
    <>
      {report.isRemoved && (
        <Notice tone="warning" title={t("removed")}>
          <div className="mt-2">
            <PressForm action={restoreReportAction} id={report.id}>
              {list("restore")}
            </PressForm>
          </div>
        </Notice>
      )}
      <ReportHeader title={title} committee={committee} frozen={frozen} version={version} />
      <div className="no-print mb-8 flex flex-wrap gap-3">
        {mayWrite && !report.isRemoved && (
          <ButtonLink variant="secondary" href={routes.report(report.id)}>
            {t("edit")}
          </ButtonLink>
        )}
        <ButtonLink variant="secondary" href={routes.reportDocument(report.id, asked)}>
          {t("word")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={routes.printReport(report.id, asked)}>
          {t("print")}
        </ButtonLink>
        {mayWrite && (
          <ButtonLink variant="secondary" href={routes.reportVersions(report.id)}>
            {t("versions")}
          </ButtonLink>
        )}
      </div>
      <DocumentView report={document} />
      {!mayWrite && others.length > 0 && (
        <div className="no-print mt-12">
          <Section id="others" title={t("otherVersions")}>
            <VersionList reportId={report.id} versions={others} today={today} mayWrite={false} />
          </Section>
        </div>
      )}
    </>
  );
}
