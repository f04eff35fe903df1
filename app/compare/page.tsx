import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AreaChoice, ComparisonForm } from "@/components/compare/choice";
import { ComparisonFigure } from "@/components/compare/comparison-figure";
import { CountingNotes } from "@/components/statistic/counting-notes";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { comparisonTexts } from "@/lib/i18n/comparison-texts";
import { loadComparison } from "@/lib/loaders/comparison";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import { comparisonLink } from "@/lib/validation/comparison";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compare"))("title") };
}

/** Municipalities within one area side by side, in the tables of the evaluation report. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, locale] = await Promise.all([
    ...([getViewer(), searchParams, getTranslations("compare"), getLocale()] as const),
  ]);
  const { query, comparison, areas, choices, today } = pageData(await loadComparison(viewer, raw));
  const texts = comparisonTexts(comparison, locale);
  const address = comparisonLink(query);
  const shown = comparison.municipalities;
  const isEmpty = comparison.totals.every((total) => total === 0);
  const figures = comparison.tables.filter(({ key, rows }) => rows.length > 0 || key === "number");
  const withTrials = choices.filter(({ trials }) => trials > 0).length;
  return (
    <Page>
      <PageHeader
        title={t("heading")}
        lead={t(viewer ? "lead" : "leadPublic")}
        action={
          !isEmpty && (
            <a href={routes.compareDownload("xlsx", address)} download className={buttonClass("secondary")}>
              <Download aria-hidden className="size-5" />
              {t("download.all")}
            </a>
          )
        }
      />
      <AreaChoice query={query} areas={areas} />
      {query.ignored.length > 0 && (
        <Notice tone="warning" title={t("ignoredTitle")}>
          <p className="[overflow-wrap:anywhere]">
            {t("ignoredText", {
              values: query.ignored.slice(0, 8).map(({ name, value }) => `${name}=${value}`).join(", "), // prettier-ignore
            })}
          </p>
        </Notice>
      )}
      <ComparisonForm query={query} choices={choices} today={today} />
      <p className="mb-2 text-xl font-semibold">{texts.subtitle}</p>
      {query.municipalities.length === 0 && withTrials > shown.length && (
        <p className="text-muted mb-2">{t("shownSome", { shown: shown.length, all: withTrials })}</p>
      )}
      {shown.length === 1 && choices.length === 1 && (
        <p className="text-muted mb-2">{t("onlyOne", { name: shown[0]!.name })}</p>
      )}
      <details className="mb-8 max-w-prose">
        <summary className="text-petrol-700 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {t("whyTitle")}
        </summary>
        <p>{t("whyText")}</p>
        {query.area === "DAYCARE" && <p className="mt-2">{t("whyDaycare")}</p>}
      </details>
      {isEmpty ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <>
          <nav aria-label={t("jump")} className="no-print mb-10">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {figures.map(({ key }) => (
                <li key={key}>
                  <a href={`#figure-${key}`} className="inline-flex min-h-9 items-center underline">
                    {texts.short(key)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {figures.map((table) => (
            <ComparisonFigure key={table.key} {...{ comparison, table, texts, address }} />
          ))}
          <CountingNotes notes={comparison.notes} />
        </>
      )}
    </Page>
  );
}
