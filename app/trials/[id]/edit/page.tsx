import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrialForm } from "@/components/trial/form/trial-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadTrialForm } from "@/lib/loaders/trial-form";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trial.form");
  return { title: t("editTitle") };
}

export default async function EditTrialPage({ params }: PageProps<"/trials/[id]/edit">) {
  const { id } = await params;
  const viewer = await getViewer();
  const { start, title } = pageData(await loadTrialForm(viewer, id));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.trials(), text: t("common.nav.trials") },
          { href: routes.trial(id), text: title },
          { text: t("common.actions.edit") },
        ]}
      />
      <PageHeader
        title={t("trial.form.editTitle")}
        lead={`${t("trial.form.editLead", { title })} ${t("common.form.noPersonalData")}`}
      />
      <TrialForm start={start} />
    </Page>
  );
}
