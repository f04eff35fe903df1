import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Attention } from "@/components/overview/attention";
import { CourseSection } from "@/components/overview/course-section";
import { HeatMap } from "@/components/overview/heat-map";
import { overviewLinkQuery } from "@/components/overview/link-query";
import { QuietSection } from "@/components/overview/quiet-section";
import { StatusSection } from "@/components/overview/status-section";
import { WorkLists } from "@/components/overview/work-lists";
import { CountingNotes } from "@/components/statistic/counting-notes";
import { StageChart } from "@/components/statistic/figure-charts";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { trialFilter } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { loadOverview } from "@/lib/loaders/overview";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** The administration's page: what needs it today, then who tries what, and where every institution stands. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadOverview(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.overview({ municipality });
    return <MunicipalityList kicker={t("kicker")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, today, query, attention, pressing, chores, quiet, heat, statuses } = data;
  const hrefOf = (state: Partial<typeof query>, target: string) =>
    `${routes.overview(overviewLinkQuery(municipality.id, { ...query, ...state }, state.showWithout))}#${target}`;
  return (
    <Page>
      <PageHeader
        title={t("heading", { municipality: municipality.name })}
        lead={t("lead", { date: formatDate(today, locale) })}
        action={<PageChoice action={routes.overview()} municipality={municipality} choices={choices} />}
      />
      <Attention
        municipalityId={municipality.id}
        counts={attention}
        chores={chores}
        without={{
          count: statuses.filter(({ trials }) => trials === 0).length,
          href: hrefOf({ showWithout: true }, "without-trials"),
        }}
        quiet={{ count: quiet.institutions.length, days: quiet.days, href: "#quiet" }}
      />
      <WorkLists
        municipalityId={municipality.id}
        today={today}
        counts={attention}
        pressing={pressing}
        chores={chores}
      />
      <QuietSection
        municipalityId={municipality.id}
        {...quiet}
        hrefOf={(quietDays) => hrefOf({ quietDays }, "quiet")}
      />
      {heat && (
        <HeatMap
          municipality={municipality}
          area={heat.area}
          areas={municipality.areas}
          counts={heat}
          query={query.map}
          hrefOf={(map) => hrefOf({ map }, "heat")}
        />
      )}
      <StatusSection
        municipality={municipality}
        statuses={statuses}
        query={query}
        showWithout={query.showWithout}
        action={
          <ButtonLink
            variant="secondary"
            href={routes.overviewExport(overviewLinkQuery(municipality.id, query))}
          >
            <Download aria-hidden className="size-5" />
            {t("status.export")}
          </ButtonLink>
        }
      />
      <CourseSection municipalityId={municipality.id} months={data.course} />
      <div className="mb-12 max-w-3xl">
        <StageChart named={data.named} filter={trialFilter({ municipality: [municipality.id] })} />
      </div>
      <CountingNotes notes={data.notes} />
    </Page>
  );
}
