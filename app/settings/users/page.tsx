import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberFilter } from "@/components/member/member-filter";
import { MemberList } from "@/components/member/member-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { loadMembers } from "@/lib/loaders/member";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("members.title") };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const viewer = await getViewer();
  const list = pageData(await loadMembers(viewer, await searchParams));
  const t = await getTranslations();
  const { place, search, page, pageSize, total } = list;
  const query = { q: search, municipality: place?.id };
  const toPage = (number: number) => routes.settingsUsers({ ...query, page: number > 1 ? number : null });
  const where = place?.name ?? t("account.members.everywhere");
  return (
    <Page>
      <PageHeader
        title={t("account.members.title")}
        lead={t("account.members.lead", { place: where })}
        action={
          <ButtonLink href={routes.inviteUser({ municipality: place?.id })}>
            {t("account.members.invite")}
          </ButtonLink>
        }
      />
      <MemberFilter search={search} places={list.places} place={place?.id ?? ""} />
      {list.members.length > 0 ? (
        <>
          <p className="text-muted mb-2">{t("account.members.count", { count: total })}</p>
          <MemberList members={list.members} ownId={viewer?.userId ?? ""} place={place?.name ?? null} />
        </>
      ) : (
        <EmptyState title={search ? t("account.members.none") : t("account.members.emptyTitle")}>
          {!search && <p>{t("account.members.emptyText")}</p>}
        </EmptyState>
      )}
      {total > pageSize && <Pages {...{ page, pageSize, total }} hrefOf={toPage} />}
    </Page>
  );
}
