import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvaluationGrid } from "@/components/plan-evaluation/evaluation-grid";
import { GoalList } from "@/components/plan-evaluation/goal-list";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { Link } from "@/components/ui/link";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanEvaluations } from "@/lib/loaders/plan-evaluation";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goal"))("title") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlanEvaluationsPage({ searchParams }: Props) {
  const viewer = await getViewer();
  const page = pageData(await loadPlanEvaluations(viewer, await searchParams));
  const t = await getTranslations("goal");
  const { agreement, goals, years, rows, today, mayEditGoals } = page;
  const { municipality } = agreement;
  const plan = { municipality: municipality.id, agreement: agreement.id };
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <PageHeader
          kicker={agreement.title}
          title={t("titleIn", { municipality: municipality.name })}
          lead={t("lead")}
          action={<PlanChoice {...page} municipality={municipality} to={routes.planEvaluations} />}
        />
        <Section
          id="goals"
          title={t("goals.title")}
          action={
            mayEditGoals && (
              <Link
                href={routes.planGoals(plan)}
                className="no-print text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {t("goals.edit")}
              </Link>
            )
          }
        >
          <GoalList goals={goals} />
        </Section>
        <Section id="years" title={t("grid.title")}>
          <EvaluationGrid {...{ years, rows, today, plan }} />
        </Section>
      </Page>
    </>
  );
}
