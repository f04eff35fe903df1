import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Agenda } from "@/components/following-meeting/agenda";
import { MeetingFacts } from "@/components/following-meeting/meeting-facts";
import { MeetingStandingForm } from "@/components/following-meeting/meeting-standing-form";
import { Proposals } from "@/components/following-meeting/proposals";
import { ThenNow } from "@/components/following-meeting/then-now";
import { PrintButton } from "@/components/hand-over/print-button";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { PrintA4 } from "@/components/workshop/print-a4";
import { getViewer } from "@/lib/auth/viewer";
import { meetingStanding } from "@/lib/domain/politics/meeting";
import { formatDate } from "@/lib/i18n/format";
import { loadFollowingMeeting } from "@/lib/loaders/following-meeting";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadFollowingMeeting(await getViewer(), id));
const saved = { called: "saved.called", edited: "saved.edited", stood: "saved.stood" } as const;

export async function generateMetadata({ params }: PageProps<"/politics/meetings/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.meeting.title } : {};
}

export default async function MeetingPage({ params, searchParams }: PageProps<"/politics/meetings/[id]">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const [t, locale] = await Promise.all([getTranslations("followingMeeting"), getLocale()]);
  const dilemma = await getTranslations("dilemma.reflections");
  const { meeting, mayKeep, proposals, figures } = page;
  const { municipality, minutes } = meeting;
  const said =
    typeof query.saved === "string" && query.saved in saved ? (query.saved as keyof typeof saved) : null;
  const hasDilemmas = meeting.agenda.some(({ kind }) => kind === "DILEMMA");
  const standing = meetingStanding(meeting);
  return (
    <Page>
      <PrintA4 />
      <Breadcrumb
        items={[
          { href: routes.followingMeetings({ municipality: municipality.id }), text: t("title") },
          { text: meeting.title },
        ]}
      />
      {said && <Notice tone="success" live title={t(saved[said])} className="no-print" />}
      {query.saved === "noted" && (
        <Notice tone="success" live title={dilemma("noted")} className="no-print" />
      )}
      <ClientTexts locale={locale} of={["followingMeeting", "dilemma"]}>
        <PageHeader
          kicker={municipality.name}
          title={meeting.title}
          action={
            <>
              <PrintButton text={t("page.print")} />
              <a href={routes.followingMeetingCalendar(id)} className={buttonClass("secondary")}>
                <CalendarPlus aria-hidden className="size-5" />
                {t("page.calendar")}
              </a>
              {mayKeep && (
                <ButtonLink variant="secondary" href={routes.editFollowingMeeting(id)}>
                  {t("page.edit")}
                </ButtonLink>
              )}
            </>
          }
        />
        <MeetingFacts meeting={meeting} />
        <div
          className={mayKeep ? "grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem] print:block" : "max-w-4xl"}
        >
          <div className="min-w-0">
            <Section id="agenda" title={t("agenda.title")}>
              <Agenda {...page} />
              {hasDilemmas && <p className="text-muted mt-4">{t("page.noDecision")}</p>}
            </Section>
            <Section id="figures" title={t("figures.title")}>
              <ThenNow municipality={municipality} {...figures} />
            </Section>
            {(minutes !== null || standing === "HELD") && (
              <Section id="minutes-read" title={t("minutes.title")}>
                {minutes === null ? (
                  <p className="text-muted">{t("minutes.none")}</p>
                ) : (
                  <p className="max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">{minutes}</p>
                )}
              </Section>
            )}
          </div>
          {mayKeep && (
            <div className="no-print min-w-0">
              {proposals && (
                <section aria-labelledby="proposals" className="bg-mist mb-8 rounded-lg p-5">
                  <h2 id="proposals" className="mb-2 text-xl">
                    {t("proposals.title", { date: formatDate(meeting.newSince, locale) })}
                  </h2>
                  <Proposals meetingId={id} proposals={proposals} />
                </section>
              )}
              <div className="border-line mb-8 rounded-lg border p-5">
                <MeetingStandingForm
                  key={meeting.version}
                  meeting={meeting}
                  standing={standing}
                  today={page.today}
                />
              </div>
            </div>
          )}
        </div>
      </ClientTexts>
    </Page>
  );
}
