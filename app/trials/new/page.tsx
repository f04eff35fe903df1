import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrialForm } from "@/components/trial/form/trial-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewTrial } from "@/lib/loaders/trial-form";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trial.form");
  return { title: t("newTitle") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function NewTrialPage({ searchParams }: PageProps<"/trials/new">) {
  const { institution, idea } = await searchParams;
  const viewer = await getViewer();
  const start = pageData(await loadNewTrial(viewer, { institution: one(institution), idea: one(idea) }));
  const t = await getTranslations();
  const isProposal = start.places.every(({ onlyProposal }) => onlyProposal);
  return (
    <Page width="narrow">
      <Breadcrumb
        label={t("common.nav.breadcrumb")}
        items={[{ href: routes.trials(), text: t("common.nav.trials") }, { text: t("trial.form.newTitle") }]}
      />
      <PageHeader
        title={t("trial.form.newTitle")}
        lead={`${t(isProposal ? "trial.form.proposalLead" : "trial.form.newLead")} ${t("common.form.noPersonalData")}`}
      />
      <TrialForm start={start} />
    </Page>
  );
}
