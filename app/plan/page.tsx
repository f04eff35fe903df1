import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Legend } from "@/components/plan/legend";
import { MilestoneTable } from "@/components/plan/milestone-table";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanFilter } from "@/components/plan/plan-filter";
import { PlanToolbar } from "@/components/plan/plan-toolbar";
import { PrintPage } from "@/components/plan/print-page";
import { ProcessList } from "@/components/plan/process-list";
import { StandingLine } from "@/components/plan/standing-line";
import { Timeline } from "@/components/plan/timeline";
import { JumpLinks } from "@/components/plan/jump-links";
import { TrialList } from "@/components/plan/trial-list";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanPage } from "@/lib/loaders/plan";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("metaTitle") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlanPage({ searchParams }: Props) {
  const viewer = await getViewer();
  const page = pageData(await loadPlanPage(viewer, await searchParams));
  const t = await getTranslations("plan");
  const { agreement, municipality, today, window, filter, plan, lanes, trials, filtered, total } = page;
  const address = {
    ...{ municipality: municipality.id, agreement: agreement.id, zoom: window.zoom, filter },
    from: window.zoom === "LIFE" ? null : window.start,
  };
  const empty = filtered ? t("filter.empty") : null;
  return (
    <Page>
      <PrintPage />
      <PageHeader
        kicker={page.agreements.length > 1 ? undefined : agreement.title}
        title={t("title", { municipality: municipality.name })}
        lead={<StandingLine {...page} phases={plan.phases} />}
        action={<PlanChoice {...page} />}
      />
      {total + plan.phases.length + trials.rows.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <>
          <section aria-labelledby="timeline" className="break-after-page">
            <h2 id="timeline" className="sr-only">
              {t("timeline.title")}
            </h2>
            <div className="mb-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
              <PlanToolbar address={address} window={window} />
              <JumpLinks />
            </div>
            <Timeline
              {...{ today, window, lanes }}
              agreement={agreement.title}
              phases={plan.phases}
              phaseMarks={page.phaseMarks}
            />
            {page.outside > 0 && (
              <p className="text-muted mt-2">{t("timeline.outside", { count: page.outside })}</p>
            )}
            <PlanFilter {...page} address={address} shown={plan.items.length + plan.milestones.length} />
            <Legend />
          </section>
          <Section title={t("table.title")} id="milestones">
            {plan.milestones.length > 0 ? (
              <MilestoneTable milestones={plan.milestones} today={today} />
            ) : (
              <p className="text-muted">{empty ?? t("table.empty")}</p>
            )}
          </Section>
          <Section title={t("process.title")} id="process">
            {plan.items.length > 0 ? (
              <ProcessList plan={plan} today={today} />
            ) : (
              <p className="text-muted">{empty ?? t("process.empty")}</p>
            )}
          </Section>
          <Section title={t("trials.title")} id="trials">
            <TrialList municipality={municipality.id} trials={trials} />
          </Section>
        </>
      )}
    </Page>
  );
}
