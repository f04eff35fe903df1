import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { NewReportForm } from "@/components/report/new-form";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { presetPeriod } from "@/lib/domain/report/period";
import { formatPeriod } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewReport } from "@/lib/loaders/report";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.new"))("title") };
}

export default async function NewReportPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, locale] = await Promise.all([getViewer(), searchParams, getLocale()]);
  const data = pageData(await loadNewReport(viewer, raw));
  const t = await getTranslations();
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.newReport({ municipality });
    return <MunicipalityList kicker={t("report.new.title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, today, committees, latest, agreements, submissionKey } = data;
  const span = (preset: "QUARTER" | "HALF_YEAR" | "YEAR") => {
    const { from, to } = presetPeriod(preset, today, null)!;
    return formatPeriod(from, to, locale);
  };
  const named = agreements.map(({ title, inForceFrom, expiresOn }) =>
    t("report.new.agreement", { title, period: formatPeriod(inForceFrom, expiresOn, locale) }),
  );
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.reports({ municipality: municipality.id }), text: t("report.titlePlural") },
          { text: t("report.new.title") },
        ]}
      />
      <PageHeader kicker={municipality.name} title={t("report.new.title")} lead={t("report.new.lead")} />
      <ClientTexts locale={locale} of={["report"]}>
        <NewReportForm
          municipality={municipality}
          committees={committees}
          since={latest.map(({ committee, area, asOf }) => ({
            ...{ committee, area, from: presetPeriod("SINCE_LAST", today, asOf)!.from },
          }))}
          spans={{ QUARTER: span("QUARTER"), HALF_YEAR: span("HALF_YEAR"), YEAR: span("YEAR") }}
          submissionKey={submissionKey}
          agreements={named.length > 0 ? t("report.new.agreements", { list: named.join("; ") }) : null}
        />
      </ClientTexts>
    </Page>
  );
}
