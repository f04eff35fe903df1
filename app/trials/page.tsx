import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArchivedNotice } from "@/components/trial/archive-buttons";
import { ListChips } from "@/components/trial/list-chips";
import { ListExport } from "@/components/trial/list-export";
import { ListFacets } from "@/components/trial/list-facets";
import { ListForm } from "@/components/trial/list-form";
import { ListHeader, ListTabs } from "@/components/trial/list-header";
import { ListItem } from "@/components/trial/list-item";
import { ListNotes } from "@/components/trial/list-notes";
import { ListOutcomes } from "@/components/trial/list-outcomes";
import { ListSearch } from "@/components/trial/list-search";
import { ButtonLink } from "@/components/ui/button";
import { Explain } from "@/components/glossary/explain";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { activeValues, trialListQuery } from "@/lib/domain/trial/filter";
import { loadArchivedTrial } from "@/lib/loaders/trial";
import { loadTrialList, PAGE_SIZE } from "@/lib/loaders/trial-list";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial.list"))("title") };
}

export default async function TrialsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t] = await Promise.all([getViewer(), searchParams, getTranslations("trial.list")]);
  const archivedId = firstValue(raw, "archived");
  const [list, archived] = await Promise.all([
    loadTrialList(viewer, raw),
    archivedId ? loadArchivedTrial(viewer, archivedId) : null,
  ]);
  const { query, items, total, facets, own, canRegister, correction, ignored } = pageData(list);
  const active = activeValues(query.filter).length;
  const asked = trialListQuery({ ...query, filter: { ...query.filter, asOf: null }, page: 1 });
  const board = routes.trialBoard(Object.keys(asked).length > 0 ? asked : { all: 1 });
  const register = canRegister && <ButtonLink href={routes.newTrial()}>{t("new")}</ButtonLink>;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t(viewer ? "lead" : "leadPublic")} <Explain term="trial" />
          </>
        }
        action={
          <>
            <ButtonLink variant="secondary" href={board}>
              {t("asBoard")}
            </ButtonLink>
            {register}
          </>
        }
      />
      {archived && <ArchivedNotice {...archived} />}
      {own.length > 0 && <ListTabs query={query} own={own} />}
      <div className="grid grid-cols-1 items-start gap-x-10 lg:grid-cols-[17.5rem_minmax(0,1fr)]">
        <ListForm
          action={routes.trials()}
          search={<ListSearch q={query.filter.q} />}
          filters={<ListFacets query={query} counts={facets} />}
          labels={{ open: t("filtersActive", { count: active }), close: t("hideFilters") }}
        />
        <div className="min-w-0">
          <ListNotes query={query} correction={correction} ignored={ignored} />
          <ListChips query={query} counts={facets} />
          <ListOutcomes query={query} counts={facets} />
          <ListHeader query={query} total={total} />
          {total === 0 ? (
            <EmptyState title={t(active ? "emptyTitle" : "emptyAllTitle")} action={!active && register}>
              {t(active ? "emptyText" : "emptyAllText")}
            </EmptyState>
          ) : (
            <>
              <ol>
                {items.map((trial) => (
                  <ListItem key={trial.id} trial={trial} />
                ))}
              </ol>
              <Pages
                page={query.page}
                pageSize={PAGE_SIZE}
                total={total}
                hrefOf={(page) => routes.trials(trialListQuery({ ...query, page }))}
              />
              <ListExport filter={query.filter} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
