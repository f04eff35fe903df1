import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrialForm } from "@/components/trial/form/trial-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewTrial } from "@/lib/loaders/trial-form";
import { routes } from "@/lib/routes";
import { firstValue } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trial.form");
  return { title: t("newTitle") };
}

export default async function NewTrialPage({ searchParams }: PageProps<"/trials/new">) {
  const raw = await searchParams;
  const from = {
    institution: firstValue(raw, "institution") ?? undefined,
    idea: firstValue(raw, "idea") ?? undefined,
    freedTo: firstValue(raw, "freedTo") ?? undefined,
  };
  const start = pageData(await loadNewTrial(await getViewer(), from));
  const t = await getTranslations();
  const isProposal = start.places.every(({ onlyProposal }) => onlyProposal);
  return (
    <Page width="narrow">
      <Breadcrumb
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
