import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MeetingForm } from "@/components/following-meeting/meeting-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadNewFollowingMeeting } from "@/lib/loaders/following-meeting";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followingMeeting.form"))("newTitle") };
}

export default async function NewMeetingPage({ searchParams }: PageProps<"/politics/meetings/new">) {
  const page = pageData(await loadNewFollowingMeeting(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const title = t("followingMeeting.form.titleDefault");
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.followingMeetings(), text: t("followingMeeting.title") },
          { text: t("followingMeeting.form.newTitle") },
        ]}
      />
      <PageHeader title={t("followingMeeting.form.newTitle")} lead={t("followingMeeting.form.newLead")} />
      <ClientTexts locale={locale} of={["followingMeeting"]}>
        <MeetingForm
          {...page}
          meeting={null}
          values={{ title, meetsOn: null, startsAt: null, place: null, newSince: page.newSince }}
        />
      </ClientTexts>
    </Page>
  );
}
