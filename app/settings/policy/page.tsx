import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgreementTabs } from "@/components/approval/agreement-tabs";
import { PolicyForm } from "@/components/approval/policy-form";
import { PolicyLines } from "@/components/approval/policy-lines";
import { ClientTexts } from "@/components/layout/client-texts";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { typedLines } from "@/lib/domain/agreement/policy";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { loadPolicyPage } from "@/lib/loaders/approval-policy";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("approval"))("policy.title") };
}

/** Who approves under an agreement: the lines, what others would mean, and then saving. */
export default async function PolicyPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadPolicyPage(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("approval.policy"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.approvalPolicy({ municipality });
    return <MunicipalityList kicker={t("title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, agreements, agreement, isOver, trials, changed, mayKeep } = data;
  return (
    <Page>
      {raw.saved === "1" && (
        <Notice tone="success" title={t("savedTitle")} live>
          <p>
            {t("savedText")} <a href={routes.approvals({ municipality: municipality.id })}>{t("toQueue")}</a>
          </p>
        </Notice>
      )}
      <PageHeader
        kicker={municipality.name}
        title={t("title")}
        lead={t("lead")}
        action={<PageChoice action={routes.approvalPolicy()} municipality={municipality} choices={choices} />}
      />
      {!agreement ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <div className="max-w-3xl">
          <AgreementTabs agreements={agreements} shown={agreement.id} municipalityId={municipality.id} />
          {isOver && (
            <Notice title={t("over", { date: formatDate(agreement.expiresOn, locale) })}>
              <p>{t("overText")}</p>
            </Notice>
          )}
          <p className="text-muted mb-6">
            {t("trials", { count: trials })}{" "}
            {changed &&
              t("changed", {
                name: changed.actorName,
                date: formatInstant(new Date(changed.at), locale),
              })}
          </p>
          {mayKeep ? (
            <ClientTexts locale={locale} of={["approval"]}>
              <PolicyForm
                key={`${agreement.id} ${agreement.version}`}
                agreement={{ id: agreement.id, version: agreement.version }}
                lines={typedLines(agreement.lines)}
                testDays={String(agreement.testDays)}
              />
            </ClientTexts>
          ) : (
            <>
              <Notice>{t("readOnly")}</Notice>
              <PolicyLines lines={agreement.lines} />
              <p className="mt-4">{t("conflictDays", { days: agreement.testDays })}</p>
            </>
          )}
        </div>
      )}
    </Page>
  );
}
