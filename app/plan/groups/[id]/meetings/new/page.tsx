import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupMeetingPage } from "@/app/plan/groups/[id]/meetings/meeting-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("meetings.new") };
}

export default async function NewGroupMeetingPage({ params }: PageProps<"/plan/groups/[id]/meetings/new">) {
  return <GroupMeetingPage id={(await params).id} meetingId={null} />;
}
