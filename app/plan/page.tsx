import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Compare } from "@/components/plan-change/compare";
import { MilestoneNotice } from "@/components/plan-milestone/milestone-notice";
import { DrawingLinks } from "@/components/plan/drawing-links";
import { Legend } from "@/components/plan/legend";
import { Movable } from "@/components/plan/move/movable";
import { PlanAsText } from "@/components/plan/plan-as-text";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanFilter } from "@/components/plan/plan-filter";
import { PlanNav } from "@/components/plan/plan-nav";
import { PlanToolbar } from "@/components/plan/plan-toolbar";
import { PrintSheet } from "@/components/plan/print-sheet";
import { PrintPage } from "@/components/plan/print-page";
import { StandingLine } from "@/components/plan/standing-line";
import { Timeline } from "@/components/plan/timeline";
import { JumpLinks } from "@/components/plan/jump-links";
import { Planless, PlanSaved } from "@/components/plan-template/planless";
import { TrialList } from "@/components/plan/trial-list";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { fitsSheet } from "@/lib/domain/plan/bundle";
import { chartOf } from "@/lib/domain/plan/chart";
import { legendFor, planTexts } from "@/lib/i18n/plan-texts";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanPage } from "@/lib/loaders/plan";
import { canAddToPlan, canEditPlan, movableParts } from "@/lib/policies/plan";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("metaTitle") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlanPage({ searchParams }: Props) {
  const viewer = await getViewer();
  const query = await searchParams;
  const page = pageData(await loadPlanPage(viewer, query));
  const t = await getTranslations("plan");
  const { agreement, municipality, today, window, filter, plan, trials, filtered, total } = page;
  const address = {
    ...{ municipality: municipality.id, agreement: agreement.id, zoom: window.zoom, filter },
    from: window.zoom === "LIFE" ? null : window.start,
    ...{ closed: page.closed, compare: page.compare },
  };
  const texts = planTexts(await getLocale(), plan.phases);
  const chart = chartOf(page, texts);
  const place = { municipalityId: municipality.id, areas: agreement.areas };
  const movable = plan.phases.length + total > 0 ? movableParts(viewer, place, plan.items) : [];
  const planless = total + plan.phases.length === 0;
  const sheet = !planless && fitsSheet(page.lanes);
  const source = { ...page, municipality: municipality.name, agreement: agreement.title };
  return (
    <>
      <PlanNav viewer={viewer} municipality={municipality.id} agreement={agreement.id} />
      <Page>
        <PrintPage />
        <PlanSaved {...query} />
        <MilestoneNotice saved={query.saved} />
        <div className={sheet ? "print:hidden" : undefined}>
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
        </div>
        <section aria-labelledby="timeline" className="mb-12 break-after-page">
          <h2 id="timeline" className="sr-only">
            {t("timeline.title")}
          </h2>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
            <PlanToolbar address={address} window={window} />
            <JumpLinks planless={planless} />
          </div>
          {sheet && <PrintSheet {...{ source, texts }} />}
          <div className={sheet ? "print:hidden" : "print:flex print:items-start print:gap-8"}>
            <Movable movable={movable} window={window}>
              <Timeline {...{ chart, texts, address }} agreement={agreement.title} />
            </Movable>
            {page.outside > 0 && (
              <p className="text-muted no-print mt-2">{t("timeline.outside", { count: page.outside })}</p>
            )}
            {!planless && (
              <>
                <DrawingLinks address={address} />
                <PlanFilter {...page} address={address} shown={plan.items.length + plan.milestones.length} />
                <Legend names={legendFor(chart)} />
              </>
            )}
          </div>
        </section>
        {planless ? (
          <div className="mb-12">
            <Planless viewer={viewer} agreement={agreement} />
          </div>
        ) : (
          <>
            <Compare {...page} plan={address} day={page.compare} />
            <PlanAsText
              {...{ plan, today, filtered, address }}
              excerpt={page.excerpt}
              open={page.open}
              canEdit={canEditPlan(viewer, place)}
              canAdd={canAddToPlan(viewer, place)}
            />
          </>
        )}
        <Section title={t("trials.title")} id="trials">
          <TrialList municipality={municipality.id} trials={trials} />
        </Section>
      </Page>
    </>
  );
}
