import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarNotice } from "@/components/calendar/calendar-notice";
import { FeedChoices } from "@/components/calendar/feed-choices";
import { FeedList } from "@/components/calendar/feed-list";
import { HowTo } from "@/components/calendar/how-to";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadCalendarFeeds } from "@/lib/loaders/calendar";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const { agreement, agreements, choices, feeds } = pageData(await loadCalendarFeeds(viewer, query));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const others = agreements.filter(({ id }) => id !== agreement.id);
  const { municipality } = agreement;
  const plan = { municipality: municipality.id, agreement: agreement.id };
  return (
    <Page>
      <Breadcrumb
        label={t("common.nav.breadcrumb")}
        items={[{ href: routes.plan(plan), text: t("common.nav.plan") }, { text: t("calendar.title") }]}
      />
      <CalendarNotice query={query} />
      <PageHeader title={t("calendar.title")} lead={t("calendar.lead")} />
      <ClientTexts locale={locale} of={["account", "calendar"]}>
        <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <Section id="new" title={t("calendar.new")}>
              <FeedChoices agreement={agreement} municipality={municipality.name} choices={choices} />
              {others.length > 0 && (
                <p className="mt-4 flex flex-wrap gap-x-4">
                  {t("calendar.otherPlans")}
                  {others.map(({ id, title }) => (
                    <Link key={id} href={routes.calendarFeeds({ agreement: id })}>
                      {title}
                    </Link>
                  ))}
                </p>
              )}
            </Section>
            <Section id="yours" title={t("calendar.yours")}>
              {feeds.length > 0 ? (
                <>
                  <p className="text-muted mb-5 max-w-prose">{t("calendar.secret")}</p>
                  <FeedList feeds={feeds} agreement={agreement.id} />
                </>
              ) : (
                <EmptyState title={t("calendar.emptyTitle")}>{t("calendar.emptyText")}</EmptyState>
              )}
            </Section>
          </div>
          <div className="min-w-0">
            <HowTo />
          </div>
        </div>
      </ClientTexts>
    </Page>
  );
}
