import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientTexts } from "@/components/layout/client-texts";
import { DraftView } from "@/components/report/draft-view";
import { ReadView } from "@/components/report/read-view";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { absoluteUrl } from "@/lib/env";
import { finishedReport, partReports } from "@/lib/i18n/report/document";
import { pageData } from "@/lib/loaders/page-data";
import { loadReport } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string, version: string | undefined) =>
  loadReport(await getViewer(), id, version === undefined ? {} : { version }),
);
const only = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export async function generateMetadata(props: PageProps<"/reports/[id]">): Promise<Metadata> {
  const [{ id }, { version }] = await Promise.all([props.params, props.searchParams]);
  const result = await load(id, only(version));
  return result.ok ? { title: result.data.shown.title } : {};
}

const savedKinds = ["created", "refreshed", "restored"] as const;

/** The draft for those who write it; for everybody else what was put to the committee. */
export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const [{ id }, { version, view, saved: given }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id, only(version)));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const saved = savedKinds.find((kind) => kind === given);
  const isDraft = page.mayWrite && page.shown.version === null;
  const municipality = page.report.municipality.id;
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality }), text: t("report.titlePlural") },
          { text: page.shown.title },
        ]}
      />
      {saved && (
        <Notice tone="success" title={t(`report.saved.${saved}`)} live>
          {saved === "created" && <p>{t("report.saved.createdText")}</p>}
        </Notice>
      )}
      {isDraft && view !== "read" && !page.report.isRemoved ? (
        <ClientTexts locale={locale} of={["report"]}>
          <DraftView report={page.report} parts={partReports(page.report, absoluteUrl)} />
        </ClientTexts>
      ) : (
        <ReadView page={page} document={finishedReport(page.shown, absoluteUrl)} />
      )}
    </Page>
  );
}
