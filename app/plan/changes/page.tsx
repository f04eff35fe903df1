import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { Baselines } from "@/components/plan-change/baselines";
import { ChangeFilterForm } from "@/components/plan-change/change-filter";
import { ChangeLog } from "@/components/plan-change/change-log";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanChanges } from "@/lib/loaders/plan-change";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planChange"))("metaTitle") };
}

export default async function PlanChangesPage({ searchParams }: PageProps<"/plan/changes">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const log = pageData(await loadPlanChanges(viewer, query));
  const [t, locale] = await Promise.all([getTranslations("planChange"), getLocale()]);
  const { agreement, filter, entries, total, page, perPage, names, baselines, today, canEdit } = log;
  const { municipality } = agreement;
  const plan = { municipality: municipality.id, agreement: agreement.id };
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const toPage = (number: number) =>
    routes.planChanges({ ...plan, ...filter, page: number > 1 ? number : null });
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        {query.saved === "baseline" && <Notice tone="success" title={t("baseline.saved")} live />}
        {query.saved === "baseline-removed" && <Notice tone="success" title={t("baseline.removed")} live />}
        <PageHeader
          kicker={agreement.title}
          title={t("titleIn", { municipality: municipality.name })}
          lead={t("lead")}
          action={<PlanChoice {...log} municipality={municipality} to={routes.planChanges} />}
        />
        <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Section
            id="log"
            title={t("log")}
            action={
              total > 0 && (
                <a
                  href={routes.planChangesExport({ ...plan, ...filter })}
                  className="text-petrol-700 no-print underline underline-offset-4"
                >
                  {t("export.csv")}
                </a>
              )
            }
          >
            {(total > 0 || isNarrowed) && (
              <ChangeFilterForm {...{ filter, plan }} partTitle={log.partTitle} />
            )}
            {entries.length > 0 ? (
              <ChangeLog {...{ entries, names, plan, canEdit }} />
            ) : (
              <EmptyState title={isNarrowed ? t("empty.filtered") : t("empty.title")}>
                {isNarrowed ? (
                  <Link href={routes.planChanges(plan)}>{t("filter.clear")}</Link>
                ) : (
                  t("empty.text")
                )}
              </EmptyState>
            )}
            {total > perPage && (
              <Pagination
                label={t("pages")}
                status={t("status", {
                  from: (page - 1) * perPage + 1,
                  to: Math.min(page * perPage, total),
                  count: total,
                })}
                previous={page > 1 ? { href: toPage(page - 1), text: t("previous") } : null}
                next={page * perPage < total ? { href: toPage(page + 1), text: t("next") } : null}
              />
            )}
          </Section>
          <Section id="baselines" title={t("baseline.title")}>
            <p className="text-muted mb-4">{t("baseline.lead")}</p>
            <ClientTexts locale={locale} of={["planChange"]}>
              <Baselines {...{ baselines, plan, today, canEdit }} />
            </ClientTexts>
          </Section>
        </div>
      </Page>
    </>
  );
}
