import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgreementForm } from "@/components/agreement/agreement-form";
import { AgreementList } from "@/components/agreement/agreement-list";
import { ClientTexts } from "@/components/layout/client-texts";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadAgreements } from "@/lib/loaders/agreement";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

/** A municipality's agreements, and the way to a new one. */
export default async function AgreementsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadAgreements(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("agreement"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.agreements({ municipality });
    return <MunicipalityList kicker={t("title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, agreements, created, mayMake, today } = data;
  const address = created && { municipality: municipality.id, agreement: created.id };
  return (
    <Page>
      {created && address && (
        <Notice tone="success" title={t("created", { title: created.title })} live>
          <p className="mb-2">{t("createdText")}</p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href={routes.planTemplates(address)}>{t("toPlan")}</Link>
            <Link href={routes.approvalPolicy(address)}>{t("toPolicy")}</Link>
          </p>
        </Notice>
      )}
      <PageHeader
        kicker={municipality.name}
        title={t("title")}
        lead={t("lead")}
        action={<PageChoice action={routes.agreements()} municipality={municipality} choices={choices} />}
      />
      <Section id="list" title={t("list.title")}>
        <AgreementList agreements={agreements} municipality={municipality.id} today={today} />
      </Section>
      {mayMake && (
        <Section id="new" title={t("form.title")}>
          <p className="mb-5 max-w-prose">{t("form.lead")}</p>
          <ClientTexts locale={locale} of={["agreement"]}>
            <AgreementForm municipalityId={municipality.id} />
          </ClientTexts>
        </Section>
      )}
    </Page>
  );
}
