import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoalEditor } from "@/components/plan-evaluation/goal-editor";
import { Link } from "@/components/ui/link";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { MOST_POLITICAL_GOALS } from "@/lib/domain/process/goal";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanGoals } from "@/lib/loaders/plan-evaluation";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goal"))("edit.title") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlanGoalsPage({ searchParams }: Props) {
  const { agreement, goals, removed } = pageData(await loadPlanGoals(await getViewer(), await searchParams));
  const t = await getTranslations();
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(plan), text: t("common.nav.plan") },
          { href: routes.planEvaluations(plan), text: t("goal.title") },
          { text: t("goal.edit.title") },
        ]}
      />
      <PageHeader
        title={t("goal.edit.title")}
        lead={t("goal.edit.lead", { agreement: agreement.title, max: MOST_POLITICAL_GOALS })}
        action={<Link href={routes.politics(plan)}>{t("goal.edit.seen")}</Link>}
      />
      <GoalEditor agreementId={agreement.id} goals={goals} removed={removed} />
    </Page>
  );
}
