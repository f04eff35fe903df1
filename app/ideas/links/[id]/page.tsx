import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { LinkActions } from "@/components/idea/link-actions";
import { LinkStateBadge } from "@/components/idea/link-list";
import { IdeaSavedNotice } from "@/components/idea/notices";
import { Poster } from "@/components/idea/poster";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { loadIdeaLink } from "@/lib/loaders/idea-link";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadIdeaLink(await getViewer(), id));

export async function generateMetadata({ params }: PageProps<"/ideas/links/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.link.title } : {};
}

export default async function IdeaLinkPage({ params, searchParams }: PageProps<"/ideas/links/[id]">) {
  const [{ id }, { saved }] = await Promise.all([params, searchParams]);
  const { link, address, qr } = pageData(await load(id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { title, institution, openUntil, state } = link;
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.ideaLinks(), text: t("idea.link.title") }, { text: title }]} />
      <IdeaSavedNotice saved={saved} />
      <div className="no-print">
        <PageHeader title={title} kicker={institution.name} />
        <p className="-mt-4 mb-8 flex flex-wrap items-center gap-3">
          <LinkStateBadge state={state} />
          {t(state === "OPEN" ? "idea.link.until" : "idea.link.was", { date: formatDate(openUntil, locale) })}
          <span className="text-muted">{t("idea.link.ideas", { count: link.ideas })}</span>
        </p>
      </div>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_28rem] print:block">
        <LinkActions link={link} address={address} />
        <section aria-label={t("idea.link.poster")}>
          <Poster institution={institution.name} title={title} address={address} qr={qr} until={openUntil} />
        </section>
      </div>
    </Page>
  );
}
