import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarNotice } from "@/components/calendar/calendar-notice";
import { FeedChoices } from "@/components/calendar/feed-choices";
import { FeedList } from "@/components/calendar/feed-list";
import { HowTo } from "@/components/calendar/how-to";
import { ClientTexts } from "@/components/layout/client-texts";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
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
  const page = pageData(await loadCalendarFeeds(viewer, query));
  const { agreement, choices, feeds } = page;
  const { municipality } = agreement;
  const [t, locale] = await Promise.all([getTranslations("calendar"), getLocale()]);
  return (
    <>
      <PlanNav viewer={viewer} municipality={municipality.id} agreement={agreement.id} />
      <Page>
        <CalendarNotice query={query} />
        <PageHeader
          kicker={agreement.title}
          title={t("title")}
          lead={t("lead")}
          action={<PlanChoice {...page} municipality={municipality} to={routes.calendarFeeds} />}
        />
        <ClientTexts locale={locale} of={["account", "calendar"]}>
          <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="min-w-0">
              <Section id="new" title={t("new")}>
                <FeedChoices agreement={agreement} choices={choices} />
              </Section>
              <Section id="yours" title={t("yours")}>
                {feeds.length > 0 ? (
                  <>
                    <p className="text-muted mb-5 max-w-prose">{t("secret")}</p>
                    <FeedList feeds={feeds} agreement={agreement.id} />
                  </>
                ) : (
                  <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
                )}
              </Section>
            </div>
            <div className="min-w-0">
              <HowTo />
            </div>
          </div>
        </ClientTexts>
      </Page>
    </>
  );
}
