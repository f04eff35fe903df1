import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OriginPanel } from "@/components/adoption/origin-panel";
import { TrialForm } from "@/components/trial/form/trial-form";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/i18n/format";
import { loadAdoption } from "@/lib/loaders/adoption";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adoption"))("title") };
}

export default async function AdoptTrialPage({ params }: PageProps<"/trials/[id]/adopt">) {
  const [viewer, { id }, t, common, locale] = await Promise.all([
    getViewer(),
    params,
    getTranslations("adoption"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { origin, start, isNarrowed, otherDraftAt } = pageData(await loadAdoption(viewer, id));
  const area = common(`area.${origin.area}`).toLocaleLowerCase(locale);
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.trials(), text: common("nav.trials") },
          { href: routes.trial(origin.id), text: origin.title },
          { text: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead", { title: origin.title })} />
      <OriginPanel origin={origin} />
      {start === null ? (
        <EmptyState
          title={t("noPlaceTitle", { area })}
          action={<ButtonLink href={routes.newTrial()}>{t("ownTrial")}</ButtonLink>}
        >
          {t("noPlaceText", { area })}
        </EmptyState>
      ) : (
        <>
          {otherDraftAt && (
            <Notice
              tone="warning"
              title={t("otherDraft", { when: formatInstant(new Date(otherDraftAt), locale) })}
            >
              <p>
                {t("otherDraftText")} <Link href={routes.newTrial()}>{t("openDraft")}</Link>
              </p>
            </Notice>
          )}
          <p className="mb-6">
            {t("copied")} {isNarrowed && t("narrowed", { area })} {common("form.noPersonalData")}
          </p>
          <TrialForm start={start} />
        </>
      )}
    </Page>
  );
}
