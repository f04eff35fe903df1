import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HitItem } from "@/components/search/hit-item";
import { KindTabs } from "@/components/search/kind-tabs";
import { NothingFound, SearchBegin } from "@/components/search/search-empty";
import { SearchForm } from "@/components/search/search-form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { WORDS_LIMIT } from "@/lib/domain/search/query";
import { pageData } from "@/lib/loaders/page-data";
import { loadSearch, SEARCH_PAGE } from "@/lib/loaders/search";
import { routes } from "@/lib/routes";
import { parseSearchAddress } from "@/lib/validation/search";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<RawQuery>;
}): Promise<Metadata> {
  const [raw, t] = await Promise.all([searchParams, getTranslations("search")]);
  const { text } = parseSearchAddress(raw).query;
  return { title: text ? t("resultsTitle", { q: text }) : t("title"), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t] = await Promise.all([getViewer(), searchParams, getTranslations("search")]);
  const found = pageData(await loadSearch(viewer, raw));
  const { address, hits, counts, total, correction, municipalities, searched } = found;
  const { kind, municipality, area, page } = address;
  const q = address.query.text;
  const at = (change: object) => routes.search({ q, kind, municipality, area, ...change });
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SearchForm {...{ q, kind, municipality, area, municipalities }} />
      {!searched && <SearchBegin />}
      {searched && (
        <>
          {address.query.isCut && <p className="text-muted mb-3">{t("cut", { words: WORDS_LIMIT })}</p>}
          {correction !== null && <Notice tone="info">{t("correction", { q, meant: correction })}</Notice>}
          <KindTabs counts={counts} chosen={kind} addressOf={(each) => at({ kind: each })} />
          <h2 role="status" className="text-lg font-semibold">
            {t("foundFor", { count: total, q: correction ?? q })}
          </h2>
          {total === 0 ? (
            <NothingFound q={q} isNarrowed={Boolean(kind ?? municipality ?? area)} />
          ) : (
            <>
              <ol>
                {hits.map((hit) => (
                  <HitItem key={`${hit.source}-${hit.id}`} hit={hit} />
                ))}
              </ol>
              <Pages {...{ page, total }} pageSize={SEARCH_PAGE} hrefOf={(to) => at({ page: to })} />
            </>
          )}
        </>
      )}
    </Page>
  );
}
