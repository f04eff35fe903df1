import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { WordChanges } from "@/components/report/changes";
import { CompareChoice } from "@/components/report/compare-choice";
import { NumberChanges } from "@/components/report/number-changes";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadReportComparison } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.compare"))("title") };
}

/** Two versions beside each other: which words and which numbers are others. */
export default async function CompareReportPage({
  params,
  searchParams,
}: PageProps<"/reports/[id]/compare">) {
  const [{ id }, raw, viewer, locale] = await Promise.all([params, searchParams, getViewer(), getLocale()]);
  const data = pageData(await loadReportComparison(viewer, id, raw));
  const { report, versions, before, after, words, numbers, rows, days, mayWrite } = data;
  const t = await getTranslations();
  const nameOf = (number: number | null) =>
    number === null ? t("report.compare.draft") : t("report.versions.number", { number });
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality: report.municipality.id }), text: t("report.titlePlural") },
          { href: routes.report(id), text: report.title },
          { text: t("report.compare.title") },
        ]}
      />
      <PageHeader
        kicker={report.title}
        title={t("report.compare.title")}
        lead={t("report.compare.lead", {
          before: nameOf(before),
          after: nameOf(after),
          isSame: String(days.before === days.after),
          dayBefore: formatDate(days.before, locale),
          dayAfter: formatDate(days.after, locale),
        })}
        action={<CompareChoice {...{ id, versions, before, after, mayWrite }} />}
      />
      <Section id="words" title={t("report.compare.words")}>
        <WordChanges changes={words} />
      </Section>
      <Section id="numbers" title={t("report.compare.numbers")}>
        {numbers.length + rows.length === 0 ? (
          <p className="text-muted">{t("report.changes.noNumbers")}</p>
        ) : (
          <NumberChanges numbers={numbers} rows={rows} />
        )}
      </Section>
    </Page>
  );
}
