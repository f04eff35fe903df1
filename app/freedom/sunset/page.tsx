import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { PageChoice } from "@/components/statistic/page-choice";
import { SunsetFigures } from "@/components/sunset/figures";
import { sunsetLinkQuery } from "@/components/sunset/link-query";
import { MovableDates } from "@/components/sunset/movable-dates";
import { MovedNotice } from "@/components/sunset/moved-notice";
import { NationalSunset } from "@/components/sunset/national";
import { SunsetSection } from "@/components/sunset/section";
import { ButtonLink } from "@/components/ui/button";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadSunset } from "@/lib/loaders/sunset";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  return { title: (await getTranslations("sunset"))("title") };
}

/** What ends, which trials lean on it, who is responsible and how each goes on. */
export default async function SunsetPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadSunset(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { municipality, today, choices } = data;
  const crumbs = [{ href: routes.freedom(), text: t("common.nav.freedom") }, { text: t("sunset.title") }];
  const title = municipality ? t("sunset.heading", { municipality: municipality.name }) : t("sunset.title");
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <PageHeader
        title={title}
        lead={t(`sunset.${municipality === null ? "nationalLead" : data.isOwn ? "leadOwn" : "lead"}`)}
        action={
          municipality && (
            <>
              <PageChoice action={routes.sunset()} municipality={municipality} choices={choices} />
              {data.figures.all > 0 && (
                <ButtonLink
                  variant="secondary"
                  href={routes.sunsetExport(sunsetLinkQuery(municipality.id, data.query))}
                  className="self-end"
                >
                  <Download aria-hidden className="size-5" />
                  {t("sunset.filter.export")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <MovedNotice raw={raw} />
      <ClientTexts locale={locale} of={["sunset"]}>
        {municipality && (
          <>
            {data.figures.all > 0 && (
              <SunsetFigures figures={data.figures} municipalityId={municipality.id} />
            )}
            <SunsetSection {...data} />
            <MovableDates
              id="agreements"
              title={t("sunset.agreements.title")}
              dates={data.agreements}
              today={today}
              municipality={municipality.id}
            />
          </>
        )}
        <NationalSunset national={data.national} choices={municipality ? [] : choices} today={today} />
      </ClientTexts>
    </Page>
  );
}
