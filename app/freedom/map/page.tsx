import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MapChoice } from "@/components/freedom/map/map-choice";
import { MapFigures } from "@/components/freedom/map/map-figures";
import { mapLinkQuery } from "@/components/freedom/map/map-link";
import { MapList } from "@/components/freedom/map/map-list";
import { MapTiles } from "@/components/freedom/map/map-tiles";
import { NotCoveredNotice } from "@/components/freedom/map/not-covered-notice";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { loadFreedomMap } from "@/lib/loaders/freedom-map";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("freedom.map"))("title") };
}

/** The map of freedom: what holds, what is lifted, and whether anyone uses it. */
export default async function FreedomMapPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadFreedomMap(viewer, raw));
  const [t, common, locale] = await Promise.all([
    getTranslations("freedom.map"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { query } = data;
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.freedomMap({ municipality, on: query.on });
    return <MunicipalityList kicker={t("kicker")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, place, entries, shown, figures, nearestAgreement } = data;
  const address = mapLinkQuery(place, query);
  const area = common(`area.${place.area}`);
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.freedom({ ...address, topic: null, state: null }), text: common("nav.freedom") },
          { text: t("title") },
        ]}
      />
      <PageHeader
        title={t("heading", { municipality: municipality.name })}
        lead={t("lead", { area, date: formatDate(place.on, locale) })}
        action={
          <ButtonLink variant="secondary" href={routes.freedomMapExport(address)}>
            <Download aria-hidden className="size-5" />
            {t("export")}
          </ButtonLink>
        }
      />
      <MapChoice place={place} choices={data.choices} asked={query} />
      {query.wrong.length > 0 && <Notice tone="warning" title={t("wrong")} />}
      {place.agreement === null ? (
        <NotCoveredNotice
          municipality={municipality.name}
          place={place}
          nearest={nearestAgreement}
          hrefOn={(on) => routes.freedomMap({ ...address, on })}
        />
      ) : (
        place.agreement.kind === "MUNICIPAL" && (
          <Notice>{t("municipalOnly", { agreement: place.agreement.title })}</Notice>
        )
      )}
      <MapFigures figures={figures} place={place} asked={query} />
      <MapTiles entries={entries} />
      <div id="rules" className="scroll-mt-6">
        {shown.length < entries.length && (
          <p className="mb-6 flex flex-wrap gap-x-4">
            {t("listShown", { shown: shown.length, total: entries.length })}
            <Link href={`${routes.freedomMap({ ...address, topic: null, state: null })}#rules`}>
              {t("showAll")}
            </Link>
          </p>
        )}
        {shown.length === 0 ? <EmptyState title={t("empty")} /> : <MapList entries={shown} place={place} />}
      </div>
    </Page>
  );
}
