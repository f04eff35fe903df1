import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { MeetingForm } from "@/components/working-group/meeting-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadGroupMeeting } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

/** The page on which a meeting of a working group is changed, or added where it has no id. */
export async function GroupMeetingPage({ id, meetingId }: { id: string; meetingId: string | null }) {
  const { group, place, meeting } = pageData(await loadGroupMeeting(await getViewer(), id, meetingId));
  const t = await getTranslations("workingGroup");
  const back = routes.workingGroup(group.id);
  const plan = { municipality: place.municipalityId, agreement: place.agreementId };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.workingGroups(plan), text: t("title") },
          { href: back, text: group.name },
          { text: t(meeting ? "meetings.edit" : "meetings.new") },
        ]}
      />
      <PageHeader
        title={t(meeting ? "form.meeting.editTitle" : "form.meeting.newTitle", { group: group.name })}
      />
      <MeetingForm
        groupId={group.id}
        meeting={meeting}
        context={{ start: group.activeFrom, end: group.activeTo, horizon: group.activeTo }}
        back={back}
      />
    </Page>
  );
}
