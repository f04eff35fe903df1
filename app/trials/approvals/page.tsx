import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaFacts } from "@/components/approval/agenda-facts";
import { MeetingForm } from "@/components/approval/meeting-form";
import { MeetingResult } from "@/components/approval/meeting-result";
import { PrintButton } from "@/components/approval/print-button";
import { TableTabs } from "@/components/approval/table-tabs";
import { ClientTexts } from "@/components/layout/client-texts";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { loadApprovals } from "@/lib/loaders/approval";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("approval"))("queue.title") };
}

/** What waits for a yes: an agenda to print, and the form the meeting's minutes are entered with. */
export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadApprovals(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("approval.queue"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.approvals({ municipality });
    return <MunicipalityList kicker={t("title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, today, body, tables, items, meetings, done, seesPolicy } = data;
  const looksOnly = items.every(({ state }) => state === "NOT_YOURS");
  return (
    <Page>
      <MeetingResult done={done} />
      <PageHeader
        title={t("heading", { municipality: municipality.name })}
        lead={t("lead")}
        action={
          <>
            <PageChoice action={routes.approvals()} municipality={municipality} choices={choices} />
            {items.length > 0 && <PrintButton text={t("print")} />}
            {seesPolicy && (
              <ButtonLink
                variant="quiet"
                href={routes.approvalPolicy({ municipality: municipality.id })}
                className="self-end"
              >
                {t("policy")}
              </ButtonLink>
            )}
          </>
        }
      />
      <TableTabs tables={tables} shown={body} municipalityId={municipality.id} />
      {items.length === 0 ? (
        <EmptyState title={t("emptyTitle", { body })}>{t("emptyText", { body })}</EmptyState>
      ) : (
        <div className="max-w-3xl">
          <Section id="agenda-title" title={t("agenda", { body })}>
            <p className="mb-4 hidden print:block">{t("printedOn", { date: formatDate(today, locale) })}</p>
            {meetings.length > 0 ? (
              <ClientTexts locale={locale} of={["approval", "trial"]}>
                <MeetingForm
                  key={`${body} ${done.map(({ id }) => id).join(" ")}`}
                  municipalityId={municipality.id}
                  table={body}
                  meetings={meetings}
                  today={today}
                  openedAt={now().toISOString()}
                  items={items.map((item, index) => ({
                    id: item.id,
                    title: item.title,
                    version: item.version,
                    occasion: item.occasion,
                    state: item.state,
                    next: item.next,
                    facts: <AgendaFacts item={item} number={index + 1} />,
                  }))}
                />
              </ClientTexts>
            ) : (
              <>
                {looksOnly && <Notice className="no-print">{t("lookOnly")}</Notice>}
                <ol className="grid gap-8">
                  {items.map((item, index) => (
                    <li key={item.id} className="border-line break-inside-avoid border-t pt-6">
                      <AgendaFacts item={item} number={index + 1} />
                    </li>
                  ))}
                </ol>
              </>
            )}
          </Section>
        </div>
      )}
    </Page>
  );
}
