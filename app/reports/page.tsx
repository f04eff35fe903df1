import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/report/press-form";
import { ReportList } from "@/components/report/report-list";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { restoreReportAction } from "@/lib/actions/report";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadReports } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("titlePlural") };
}

/** The cases for the committees: those under way, those put forward, those taken out. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadReports(viewer, raw));
  const t = await getTranslations("report");
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.reports({ municipality });
    return <MunicipalityList kicker={t("titlePlural")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, mayWrite, reports } = data;
  const standing = reports.filter(({ isRemoved }) => !isRemoved);
  const groups = [
    { id: "drafts", reports: standing.filter(({ issued }) => issued === null), shown: mayWrite },
    { id: "issued", reports: standing.filter(({ issued }) => issued !== null), shown: true },
  ] as const;
  const removed = reports.filter(({ isRemoved }) => isRemoved);
  const justRemoved = removed.find(({ id }) => id === raw.removed);
  const newHref = routes.newReport({ municipality: municipality.id });
  return (
    <Page>
      {justRemoved && (
        <Notice tone="success" title={t("list.removedTitle")} live>
          <p className="mb-2">{t("list.removedText")}</p>
          <PressForm action={restoreReportAction} id={justRemoved.id}>
            {t("list.restore")}
          </PressForm>
        </Notice>
      )}
      <PageHeader
        kicker={municipality.name}
        title={t("titlePlural")}
        lead={t(mayWrite ? "list.lead" : "list.leadReader")}
        action={
          <>
            <PageChoice action={routes.reports()} municipality={municipality} choices={choices} />
            {mayWrite && standing.length > 0 && <ButtonLink href={newHref}>{t("list.new")}</ButtonLink>}
          </>
        }
      />
      {standing.length === 0 ? (
        <EmptyState
          title={t("list.emptyTitle")}
          action={mayWrite && <ButtonLink href={newHref}>{t("list.new")}</ButtonLink>}
        >
          {t(mayWrite ? "list.emptyText" : "list.emptyReader")}
        </EmptyState>
      ) : (
        groups
          .filter(({ shown }) => shown)
          .map(({ id, reports: each }) => (
            <Section key={id} id={id} title={t(`list.${id}`)}>
              {each.length === 0 ? (
                <p className="text-muted">{t(`list.${id}Empty`)}</p>
              ) : (
                <ReportList reports={each} mayWrite={mayWrite} />
              )}
            </Section>
          ))
      )}
      {removed.length > 0 && (
        <Section id="removed" title={t("list.removed")}>
          <ReportList reports={removed} mayWrite={mayWrite} />
        </Section>
      )}
    </Page>
  );
}
