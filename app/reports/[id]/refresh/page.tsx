import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { NumberChanges } from "@/components/report/number-changes";
import { RefreshChoice } from "@/components/report/refresh-choice";
import { RefreshForm } from "@/components/report/refresh-form";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { sectionsIn } from "@/lib/domain/report/content";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadReportRefresh } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.refresh"))("title") };
}

/** What new figures would change, before they are put in. */
export default async function RefreshReportPage({
  params,
  searchParams,
}: PageProps<"/reports/[id]/refresh">) {
  const [{ id }, raw, viewer, locale] = await Promise.all([params, searchParams, getViewer(), getLocale()]);
  const { report, today, period, sections, stamp, notices, numbers, rows } = pageData(
    await loadReportRefresh(viewer, id, raw),
  );
  const t = await getTranslations();
  const has = sectionsIn(report.content);
  const added = sections.filter((section) => !has.includes(section));
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality: report.municipality.id }), text: t("report.titlePlural") },
          { href: routes.report(id), text: report.title },
          { text: t("report.refresh.title") },
        ]}
      />
      <PageHeader
        kicker={report.title}
        title={t("report.refresh.title")}
        lead={t("report.refresh.lead", { date: formatDate(report.frozen.asOf, locale) })}
      />
      <Section id="days" title={t("report.refresh.days")}>
        <RefreshChoice id={id} period={period} has={has} chosen={added} today={today} />
      </Section>
      <Section id="changes" title={t("report.refresh.changes")}>
        <p className="mb-4 font-semibold">
          {t("report.refresh.period", { period: formatPeriod(period.from, period.to, locale) })}
        </p>
        {notices.map((notice) => (
          <Notice key={notice} tone="warning">
            <p lang="da">{notice}</p>
          </Notice>
        ))}
        {numbers.length + rows.length === 0 ? (
          <p className="text-muted">{t("report.refresh.nothing")}</p>
        ) : (
          <NumberChanges numbers={numbers} rows={rows} />
        )}
        {added.length > 0 && (
          <p className="mt-4">
            {t("report.refresh.newSections", {
              list: added.map((section) => t(`report.section.${section}`)).join(", "),
            })}
          </p>
        )}
        <ClientTexts locale={locale} of={["report"]}>
          <RefreshForm report={report} period={period} sections={sections} stamp={stamp} />
        </ClientTexts>
      </Section>
    </Page>
  );
}
