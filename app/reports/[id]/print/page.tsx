import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { DocumentView } from "@/components/report/document-view";
import { PrintButton } from "@/components/report/print-button";
import { Breadcrumb, Page } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { absoluteUrl } from "@/lib/env";
import { finishedReport } from "@/lib/i18n/report/document";
import { pageData } from "@/lib/loaders/page-data";
import { loadReport } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("title") };
}

/** The finished report for paper: A4, nothing but the report. */
export default async function PrintReportPage({ params, searchParams }: PageProps<"/reports/[id]/print">) {
  const [{ id }, raw, viewer, locale] = await Promise.all([params, searchParams, getViewer(), getLocale()]);
  const { report, shown } = pageData(await loadReport(viewer, id, raw));
  const t = await getTranslations();
  const document = finishedReport(shown, absoluteUrl);
  const back = routes.report(id, shown.version ? { version: shown.version.number } : { view: "read" });
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality: report.municipality.id }), text: t("report.titlePlural") },
          { href: back, text: shown.title },
          { text: t("report.page.print") },
        ]}
      />
      <div className="no-print mb-8 flex flex-wrap items-center gap-4">
        <ClientTexts locale={locale} of={["report"]}>
          <PrintButton />
        </ClientTexts>
        <p className="text-muted">{t("report.page.keyboard")}</p>
      </div>
      <header lang="da" className="border-petrol-700 mb-8 border-b-2 pb-4">
        <h1 className="[overflow-wrap:anywhere]">{document.title}</h1>
        {document.about.map((line) => (
          <p key={line} className="text-muted">
            {line}
          </p>
        ))}
      </header>
      <DocumentView report={document} />
    </Page>
  );
}
