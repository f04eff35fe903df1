import { getLocale, getTranslations } from "next-intl/server";
import { Answers, Effects } from "@/components/difference/effects";
import { MunicipalEffects, MunicipalSpreads } from "@/components/difference/national";
import { Offers } from "@/components/difference/offers";
import { StageReach, ThemeReach } from "@/components/difference/reach";
import { PageChoice } from "@/components/statistic/page-choice";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { loadDifferences } from "@/lib/loaders/difference";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  const t = await getTranslations("difference");
  return { title: t("title") };
}

/** "Does freedom create inequality?" Institutions beside their like; without a municipality, municipalities. */
export default async function DifferencesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadDifferences(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("difference"), getLocale()]);
  const { municipality, choices, area, today } = data;
  const isNational = municipality === null;
  return (
    <Page>
      <PageHeader
        kicker={t("kicker")}
        title={isNational ? t("national.heading") : t("heading", { municipality: municipality.name })}
        lead={`${t(isNational ? "national.lead" : "lead")} ${t("asOf", { date: formatDate(today, locale) })}`}
        action={
          <PageChoice
            action={routes.differences()}
            municipality={municipality}
            choices={choices}
            area={area}
            areas={isNational ? data.areas : municipality.areas}
            withAllAreas={false}
            allMunicipalities={choices.length > 1 ? t("national.all") : undefined}
          />
        }
      />
      {isNational ? (
        <>
          <MunicipalSpreads spreads={data.spreads} />
          <MunicipalEffects choices={choices} effects={data.effects} />
          <p className="text-muted max-w-3xl">{t("national.note")}</p>
        </>
      ) : (
        <>
          <Offers municipalityId={municipality.id} kinds={data.kinds} />
          {data.themes && <ThemeReach kinds={data.kinds} themes={data.themes} />}
          <StageReach kinds={data.kinds} />
          <Effects kinds={data.kinds} effects={data.effects} />
          <Answers {...data.answers} />
        </>
      )}
      <p className="text-muted mt-4 max-w-3xl">{t("publicNote")}</p>
    </Page>
  );
}
