import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeetingList } from "@/components/following-meeting/meeting-list";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadFollowingMeetings } from "@/lib/loaders/following-meeting";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followingMeeting"))("title") };
}

export default async function MeetingsPage({ searchParams }: PageProps<"/politics/meetings">) {
  const data = pageData(await loadFollowingMeetings(await getViewer(), await searchParams));
  const t = await getTranslations("followingMeeting");
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.followingMeetings({ municipality });
    return <MunicipalityList kicker={t("title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, coming, past, mayKeep } = data;
  const call = mayKeep && (
    <ButtonLink href={routes.newFollowingMeeting({ municipality: municipality.id })}>{t("new")}</ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        kicker={municipality.name}
        title={t("title")}
        lead={t("lead")}
        action={
          <>
            {call}
            <PageChoice action={routes.followingMeetings()} municipality={municipality} choices={choices} />
          </>
        }
      />
      {coming.length + past.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")} action={call}>
          {t("list.empty")}
        </EmptyState>
      ) : (
        <>
          <Section id="coming" title={t("list.coming")}>
            <MeetingList meetings={coming} empty={t("list.noneComing")} />
          </Section>
          <Section id="past" title={t("list.past")}>
            <MeetingList meetings={past} empty={t("list.nonePast")} />
          </Section>
        </>
      )}
    </Page>
  );
}
