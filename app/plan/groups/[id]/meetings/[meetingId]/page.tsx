import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupMeetingPage } from "@/app/plan/groups/[id]/meetings/meeting-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("meetings.edit") };
}

type Props = PageProps<"/plan/groups/[id]/meetings/[meetingId]">;

export default async function EditGroupMeetingPage({ params }: Props) {
  const { id, meetingId } = await params;
  return <GroupMeetingPage id={id} meetingId={meetingId} />;
}
