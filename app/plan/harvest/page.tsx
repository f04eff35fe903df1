import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/harvest/copy-button";
import { GatheredView, GroupingTabs } from "@/components/harvest/gathered-view";
import { HarvestFilter, harvestQuery } from "@/components/harvest/harvest-filter";
import { UndoForm } from "@/components/harvest/undo-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadHarvest } from "@/lib/loaders/harvest";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("harvest"))("metaTitle") };
}

const savedKinds = ["written", "edited", "removed", "restored"] as const;

export default async function HarvestPage({ searchParams }: PageProps<"/plan/harvest">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const page = pageData(await loadHarvest(viewer, query));
  const [t, locale] = await Promise.all([getTranslations("harvest"), getLocale()]);
  const { agreement, gathered, filter, by, total } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const saved = savedKinds.find((kind) => kind === query.saved);
  const write = page.mayWrite && <ButtonLink href={routes.newHarvest(plan)}>{t("write")}</ButtonLink>;
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <ClientTexts locale={locale} of={["harvest"]}>
          {saved && (
            <Notice tone="success" live title={t(`saved.${saved}`)} className="no-print">
              {saved === "removed" && typeof query.item === "string" && <UndoForm id={query.item} />}
            </Notice>
          )}
          <PageHeader
            kicker={
              <span className={page.agreements.length > 1 ? "hidden print:inline" : undefined}>
                {agreement.title}
              </span>
            }
            title={t("title")}
            lead={t("lead")}
            action={
              <>
                {write}
                <PlanChoice {...page} municipality={agreement.municipality} to={routes.harvest} />
              </>
            }
          />
          {total === 0 ? (
            <EmptyState title={t("emptyTitle")} action={write}>
              {t("empty")}
            </EmptyState>
          ) : (
            <>
              <HarvestFilter {...page} plan={plan} shown={gathered.unique} />
              <div className="no-print mb-2 flex flex-wrap items-center gap-x-4">
                <a
                  href={routes.harvestExport({ ...plan, ...harvestQuery(filter) })}
                  className={buttonClass("quiet")}
                >
                  <Download aria-hidden className="size-5" />
                  {t("csv")}
                </a>
                <CopyButton target="gathered" />
              </div>
              <GroupingTabs {...{ plan, filter, by }} />
              <div id="gathered">
                {gathered.unique === 0 ? (
                  <EmptyState title={t("none")} />
                ) : (
                  <GatheredView {...page} plan={plan} />
                )}
              </div>
            </>
          )}
        </ClientTexts>
      </Page>
    </>
  );
}
