import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Attention } from "@/components/overview/attention";
import { overviewLinkQuery } from "@/components/overview/link-query";
import { StatusSection } from "@/components/overview/status-section";
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

/** The administration's page: what needs it today, then where every institution stands. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadOverview(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.overview({ municipality });
    return <MunicipalityList kicker={t("kicker")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, today, query, attention, statuses, named, notes } = data;
  const address = overviewLinkQuery(municipality.id, query);
  return (
    <Page>
      <PageHeader
        title={t("heading", { municipality: municipality.name })}
        lead={t("lead", { date: formatDate(today, locale) })}
        action={
          <>
            <PageChoice action={routes.overview()} municipality={municipality} choices={choices} />
            <ButtonLink
              variant="secondary"
              href={routes.overviewExport(address)}
              prefetch={false}
              className="self-end"
            >
              <Download aria-hidden className="size-5" />
              {t("status.export")}
            </ButtonLink>
          </>
        }
      />
      <Attention
        municipalityId={municipality.id}
        counts={attention}
        without={statuses.filter(({ trials }) => trials === 0).length}
        withoutHref={`${routes.overview({ municipality: municipality.id, without: "1" })}#without-trials`}
      />
      <StatusSection
        municipality={municipality}
        statuses={statuses}
        query={query}
        showWithout={query.showWithout}
      />
      <div className="mb-12 max-w-3xl">
        <StageChart named={named} filter={trialFilter({ municipality: [municipality.id] })} />
      </div>
      <CountingNotes notes={notes} />
    </Page>
  );
}
