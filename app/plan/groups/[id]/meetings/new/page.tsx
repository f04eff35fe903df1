import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { MeetingForm } from "@/components/working-group/meeting-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadGroupMeeting } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("meetings.new") };
}

export default async function NewGroupMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { group, place } = pageData(await loadGroupMeeting(await getViewer(), id, null));
  const t = await getTranslations();
  const back = routes.workingGroup(group.id);
  const plan = { municipality: place.municipalityId, agreement: place.agreementId };
  return (
    <Page width="narrow">
      <Breadcrumb
        label={t("common.nav.breadcrumb")}
        items={[
          { href: routes.workingGroups(plan), text: t("workingGroup.title") },
          { href: back, text: group.name },
          { text: t("workingGroup.meetings.new") },
        ]}
      />
      <PageHeader title={t("workingGroup.form.meeting.newTitle", { group: group.name })} />
      <MeetingForm
        groupId={group.id}
        meeting={null}
        context={{ start: group.activeFrom, end: group.activeTo, horizon: group.activeTo }}
        back={back}
      />
    </Page>
  );
}
