import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DilemmaFilter } from "@/components/dilemma/dilemma-filter";
import { DilemmaItems } from "@/components/dilemma/dilemma-item";
import { UndoTakeBack } from "@/components/dilemma/rest-forms";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { loadDilemmas } from "@/lib/loaders/dilemma";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dilemma"))("title") };
}

export default async function DilemmasPage({ searchParams }: PageProps<"/politics/dilemmas">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadDilemmas(viewer, query));
  const [t, locale] = await Promise.all([getTranslations("dilemma"), getLocale()]);
  const { filter, list, page, pages, shared, isMixed } = data;
  const isFiltered = filter.area !== null || filter.standing !== null;
  const hrefOf = (to: number) => routes.dilemmas({ ...filter, page: to });
  const first = (page - 1) * 20 + 1;
  const ask = data.mayAsk && <ButtonLink href={routes.newDilemma()}>{t("new")}</ButtonLink>;
  return (
    <Page>
      {query.saved === "removed" && typeof query.item === "string" && (
        <ClientTexts locale={locale} of={["dilemma"]}>
          <Notice tone="success" live title={t("remove.removed")}>
            <UndoTakeBack id={query.item} />
          </Notice>
        </ClientTexts>
      )}
      <PageHeader
        title={t("title")}
        lead={t(shared === null && !data.mayAsk && !viewer ? "leadPublic" : "lead")}
        action={ask}
      />
      {(list.total > 0 || isFiltered || data.choices.length > 1) && viewer && (
        <DilemmaFilter filter={filter} choices={data.choices} />
      )}
      {list.dilemmas.length === 0 ? (
        isFiltered ? (
          <EmptyState title={t("list.emptyFilter")} />
        ) : (
          <EmptyState title={t("list.emptyTitle")} action={ask}>
            {t("list.empty")}
          </EmptyState>
        )
      ) : (
        <DilemmaItems dilemmas={list.dilemmas} withMunicipality={isMixed} />
      )}
      {pages > 1 && (
        <Pagination
          label={t("list.paging")}
          status={t("list.page", {
            from: first,
            to: Math.min(first + 19, list.total),
            total: list.total,
          })}
          previous={page > 1 ? { href: hrefOf(page - 1), text: t("list.previous") } : null}
          next={page < pages ? { href: hrefOf(page + 1), text: t("list.next") } : null}
        />
      )}
      {shared && page === 1 && (
        <div className="mt-12">
          <Section id="shared" title={t("list.sharedTitle")}>
            {shared.dilemmas.length === 0 ? (
              <p className="text-muted">{t("list.sharedNone")}</p>
            ) : (
              <DilemmaItems dilemmas={shared.dilemmas} withMunicipality />
            )}
          </Section>
        </div>
      )}
    </Page>
  );
}
