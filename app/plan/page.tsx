import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Legend } from "@/components/plan/legend";
import { PlanAsText } from "@/components/plan/plan-as-text";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanFilter } from "@/components/plan/plan-filter";
import { PlanToolbar } from "@/components/plan/plan-toolbar";
import { PrintPage } from "@/components/plan/print-page";
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
  const planless = total + plan.phases.length === 0;
  return (
    <Page>
      <PrintPage />
      <PageHeader
        kicker={
          <span className={page.agreements.length > 1 ? "hidden print:inline" : undefined}>
            {agreement.title}
          </span>
        }
        title={t("title", { municipality: municipality.name })}
        lead={<StandingLine {...page} phases={plan.phases} />}
        action={<PlanChoice {...page} />}
      />
      <section aria-labelledby="timeline" className="mb-12 break-after-page">
        <h2 id="timeline" className="sr-only">
          {t("timeline.title")}
        </h2>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <PlanToolbar address={address} window={window} />
          <JumpLinks planless={planless} />
        </div>
        <div className="print:flex print:items-start print:gap-8">
          <Timeline
            {...{ today, window, lanes }}
            agreement={agreement.title}
            phases={plan.phases}
            phaseMarks={page.phaseMarks}
          />
          {page.outside > 0 && (
            <p className="text-muted no-print mt-2">{t("timeline.outside", { count: page.outside })}</p>
          )}
          {!planless && (
            <>
              <PlanFilter {...page} address={address} shown={plan.items.length + plan.milestones.length} />
              <Legend />
            </>
          )}
        </div>
      </section>
      {planless ? (
        <div className="mb-12">
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        </div>
      ) : (
        <PlanAsText plan={plan} today={today} filtered={filtered} />
      )}
      <Section title={t("trials.title")} id="trials">
        <TrialList municipality={municipality.id} trials={trials} />
      </Section>
    </Page>
  );
}
