import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { WaitingWishes, WishesByRound, WishFilterForm } from "@/components/wish/wish-list";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadWishList } from "@/lib/loaders/wish-list";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wish"))("title") };
}

export default async function WishesPage({ searchParams }: PageProps<"/freedom/wishes">) {
  const list = pageData(await loadWishList(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { filter, total, page, pageSize, nextRound, may, waiting } = list;
  const isNarrowed = Object.values(filter).some(Boolean);
  const toPage = (number: number) => routes.wishes({ ...filter, page: number > 1 ? number : null });
  const send = may.send && <ButtonLink href={routes.newWish()}>{t("wish.list.new")}</ButtonLink>;
  return (
    <Page>
      <Breadcrumb
        items={[{ href: routes.freedom(), text: t("common.nav.freedom") }, { text: t("wish.title") }]}
      />
      <PageHeader title={t("wish.list.heading")} lead={t("wish.list.lead")} action={send} />
      <p className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
        {nextRound
          ? t("wish.list.nextRound", { date: formatDate(nextRound.deadlineOn, locale) })
          : t("wish.list.noRound")}
        {may.keepRounds && <Link href={routes.wishRounds()}>{t("wish.list.rounds")}</Link>}
      </p>
      {waiting && <WaitingWishes waiting={waiting} />}
      <Section id="all" title={t("wish.list.allTitle")}>
        {(total > 0 || isNarrowed) && <WishFilterForm filter={filter} municipalities={list.municipalities} />}
        {total > 0 ? (
          <>
            <p className="text-muted mb-4">{t("wish.list.count", { count: total })}</p>
            <WishesByRound wishes={list.wishes} />
          </>
        ) : (
          <EmptyState
            title={t(isNarrowed ? "wish.list.noneTitle" : "wish.list.emptyTitle")}
            action={!isNarrowed && send}
          >
            <p>{t(isNarrowed ? "wish.list.noneText" : "wish.list.emptyText")}</p>
          </EmptyState>
        )}
      </Section>
      {total > pageSize && <Pages {...{ page, pageSize, total }} hrefOf={toPage} />}
    </Page>
  );
}
