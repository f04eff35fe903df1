import { FileSpreadsheet } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { ImportForm } from "@/components/plan/file/import-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { PlanNav } from "@/components/plan/plan-nav";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanImport } from "@/lib/loaders/plan-file";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planFile"))("metaTitle") };
}

export default async function PlanImportPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const { agreement } = pageData(await loadPlanImport(viewer, query));
  const [t, common, locale] = await Promise.all([
    getTranslations("planFile"),
    getTranslations("common.nav"),
    getLocale(),
  ]);
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const saved = /^(\d{1,6})-(\d{1,6})$/.exec(firstValue(query, "saved") ?? "");
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <Breadcrumb items={[{ href: routes.plan(plan), text: common("plan") }, { text: t("title") }]} />
        {saved && (
          <Notice tone="success" title={t("saved.title")} live>
            <p>{t("saved.text", { created: Number(saved[1]), changed: Number(saved[2]) })}</p>
            <p className="flex flex-wrap gap-x-5">
              <a href={routes.plan(plan)}>{t("saved.plan")}</a>
              <a href={routes.planChanges(plan)}>{t("saved.changes")}</a>
            </p>
          </Notice>
        )}
        <PageHeader
          kicker={`${agreement.municipality.name}: ${agreement.title}`}
          title={t("title")}
          lead={t("lead")}
        />
        <Section id="export" title={t("export.title")}>
          <p className="mb-4 max-w-prose">{t("export.text")}</p>
          <p className="flex flex-wrap gap-3">
            {(["xlsx", "csv"] as const).map((format) => (
              <a
                key={format}
                href={routes.planExport({ ...plan, format })}
                className={buttonClass("secondary")}
              >
                <FileSpreadsheet aria-hidden className="size-5" />
                {t(`export.${format}`)}
              </a>
            ))}
          </p>
        </Section>
        <Section id="import" title={t("import.title")}>
          <ClientTexts locale={locale} of={["planFile"]}>
            <ImportForm key={saved?.[0] ?? ""} agreement={agreement.id} pageHref={routes.planImport(plan)} />
          </ClientTexts>
        </Section>
      </Page>
    </>
  );
}
