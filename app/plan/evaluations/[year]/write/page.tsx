import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvaluationForm } from "@/components/plan-evaluation/evaluation-form";
import { GatheredSummaries, GatheredWords } from "@/components/plan-evaluation/gathered-words";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadEvaluationForm } from "@/lib/loaders/plan-evaluation";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goal"))("year.write") };
}

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WriteEvaluationPage({ params, searchParams }: Props) {
  const page = pageData(await loadEvaluationForm(await getViewer(), await searchParams, (await params).year));
  const t = await getTranslations();
  const { agreement, year, layer, institution, evaluation, goals, gathered, local } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const back = routes.planEvaluation(year.year, plan);
  const words = (id: string) => gathered.find(({ goal }) => goal.id === id)?.said ?? [];
  const isGathering = local.length > 0;
  return (
    <Page width={isGathering ? "wide" : "narrow"}>
      <Breadcrumb
        items={[
          { href: routes.planEvaluations(plan), text: t("goal.title") },
          { href: back, text: t("goal.grid.year", { year: year.year }) },
          { text: t("goal.year.write") },
        ]}
      />
      <PageHeader
        title={t(`goal.form.title.${layer}`, { year: year.year, institution: institution?.name ?? "" })}
        lead={t(`goal.form.lead.${layer}`)}
      />
      <EvaluationForm
        {...{ agreementId: agreement.id, year: year.year, layer, evaluation, back }}
        institutionId={institution?.id ?? null}
        goals={goals.map(({ id, text, isRemoved }) => ({
          ...{ id, text, isRemoved },
          material: isGathering && <GatheredWords said={words(id)} none={t("goal.form.materialNone")} />,
        }))}
        material={isGathering && <GatheredSummaries local={local} />}
      />
    </Page>
  );
}
