import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { EvaluationStory } from "@/components/evaluation/evaluation-story";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadEvaluationPage } from "@/lib/loaders/evaluation";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadEvaluationPage(await getViewer(), id, await getLocale()));

export async function generateMetadata({ params }: PageProps<"/trials/[id]/evaluation">): Promise<Metadata> {
  const result = await load((await params).id);
  const t = await getTranslations("evaluation");
  return result.ok ? { title: `${t("title")}: ${result.data.trial.title}` } : {};
}

export default async function EvaluationPage({ params, searchParams }: PageProps<"/trials/[id]/evaluation">) {
  const [{ id }, { saved: given }] = await Promise.all([params, searchParams]);
  const { trial, ...page } = pageData(await load(id));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.trials(), text: t("common.nav.trials") },
          { href: routes.trial(trial.id), text: trial.title },
          { text: t("evaluation.title") },
        ]}
      />
      {given === "moved" && <Notice tone="success" title={t("trial.detail.saved.moved")} live />}
      <PageHeader
        title={t("evaluation.title")}
        kicker={page.round > 1 ? t("evaluation.round", { round: page.round }) : undefined}
        lead={`${t("evaluation.lead")} ${t("common.form.noPersonalData")}`}
      />
      <EvaluationStory trialId={trial.id} {...page} />
    </Page>
  );
}
