import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MeetingForm } from "@/components/following-meeting/meeting-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadEditFollowingMeeting } from "@/lib/loaders/following-meeting";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followingMeeting.form"))("editTitle") };
}

export default async function EditMeetingPage({ params }: PageProps<"/politics/meetings/[id]/edit">) {
  const { meeting } = pageData(await loadEditFollowingMeeting(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { id, version, municipality, title, meetsOn, startsAt, place, newSince } = meeting;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.followingMeetings(), text: t("followingMeeting.title") },
          { href: routes.followingMeeting(id), text: title },
          { text: t("followingMeeting.form.editTitle") },
        ]}
      />
      <PageHeader title={t("followingMeeting.form.editTitle")} kicker={municipality.name} />
      <ClientTexts locale={locale} of={["followingMeeting"]}>
        <MeetingForm
          meeting={{ id, version }}
          municipalities={[municipality]}
          municipalityId={municipality.id}
          values={{ title, meetsOn, startsAt, place, newSince }}
          lastHeldOn={null}
        />
      </ClientTexts>
    </Page>
  );
}
