import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Breadcrumb, EmptyState, Page, PageHeader } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { RecordFilter } from "@/components/upkeep/record-filter";
import { RecordTable } from "@/components/upkeep/record-table";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadRecordList } from "@/lib/loaders/upkeep";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";
import { recordListParams } from "@/lib/validation/upkeep-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("upkeep.list"))("title") };
}

export default async function RecordsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const list = pageData(await loadRecordList(await getViewer(), await searchParams));
  const t = await getTranslations();
  const { items, total, filter, sort, page, pageSize, keepsAny, addable } = list;
  const query = recordListParams(filter, sort, keepsAny);
  const toPage = (number: number) => routes.freedomRecords({ ...query, page: number > 1 ? number : null });
  return (
    <Page>
      <Breadcrumb
        items={[{ href: routes.freedom(), text: t("common.nav.freedom") }, { text: t("upkeep.list.title") }]}
      />
      <PageHeader
        title={t("upkeep.list.title")}
        lead={t("upkeep.list.lead")}
        action={addable.map((type, index) => (
          <ButtonLink
            key={type}
            href={routes.newFreedomRecord(type)}
            variant={index === 0 ? "primary" : "secondary"}
          >
            {t(`upkeep.new.${type}`)}
          </ButtonLink>
        ))}
      />
      <RecordFilter filter={filter} sort={sort} keepsAny={keepsAny} municipalities={list.municipalities} />
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-muted">{t("upkeep.list.count", { count: total })}</p>
        <p className="flex flex-wrap gap-x-6">
          <a href={routes.freedomRecordsExport(query)}>{t("upkeep.list.export")}</a>
          <a href={routes.freedomWords()}>{t("upkeep.list.words")}</a>
        </p>
      </div>
      {items.length > 0 ? (
        <RecordTable
          items={items}
          sort={sort}
          today={list.today}
          sortHref={(column) => routes.freedomRecords(recordListParams(filter, column, keepsAny))}
        />
      ) : (
        <EmptyState title={t("upkeep.list.emptyTitle")}>
          <p>{t("upkeep.list.emptyText")}</p>
        </EmptyState>
      )}
      {total > pageSize && <Pages {...{ page, pageSize, total }} hrefOf={toPage} />}
    </Page>
  );
}
