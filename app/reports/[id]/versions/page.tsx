import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { ClientTexts } from "@/components/layout/client-texts";
import { KeepForm } from "@/components/report/version-forms";
import { VersionList } from "@/components/report/version-list";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadReport } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.versions"))("title") };
}

/** Keeping a version, and those that were kept. */
export default async function ReportVersionsPage({
  params,
  searchParams,
}: PageProps<"/reports/[id]/versions">) {
  const [{ id }, { saved, number }, viewer, locale] = await Promise.all([
    ...([params, searchParams] as const),
    getViewer(),
    getLocale(),
  ]);
  const { report, versions, today, mayWrite } = pageData(await loadReport(viewer, id));
  if (!mayWrite) forbidden();
  const t = await getTranslations();
  const kind = (["kept", "issued"] as const).find((each) => each === saved);
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality: report.municipality.id }), text: t("report.titlePlural") },
          { href: routes.report(id), text: report.title },
          { text: t("report.versions.title") },
        ]}
      />
      {kind && <Notice tone="success" title={t(`report.saved.${kind}`, { number: String(number) })} live />}
      <PageHeader kicker={report.title} title={t("report.versions.title")} lead={t("report.versions.lead")} />
      <ClientTexts locale={locale} of={["report"]}>
        {!report.isRemoved && (
          <Section id="keep" title={t("report.versions.keep")}>
            <p className="mb-4">{t("report.versions.keepText")}</p>
            <KeepForm report={report} today={today} />
          </Section>
        )}
        <Section id="kept" title={t("report.versions.kept")}>
          {versions.length === 0 ? (
            <p className="text-muted">{t("report.versions.empty")}</p>
          ) : (
            <VersionList reportId={id} versions={versions} today={today} mayWrite={!report.isRemoved} />
          )}
        </Section>
      </ClientTexts>
    </Page>
  );
}
