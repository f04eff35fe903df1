import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrialHistory } from "@/components/trial/history/trial-history";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadTrialHistory } from "@/lib/loaders/trial";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trial.history");
  return { title: t("title") };
}

export default async function TrialHistoryPage({ params }: PageProps<"/trials/[id]/history">) {
  const { id } = await params;
  const { trial, entries, names } = pageData(await loadTrialHistory(await getViewer(), id));
  const t = await getTranslations();
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.trials(), text: t("common.nav.trials") },
          { href: routes.trial(id), text: trial.title },
          { text: t("trial.history.title") },
        ]}
      />
      <PageHeader title={t("trial.history.title")} lead={t("trial.history.lead", { title: trial.title })} />
      <TrialHistory entries={entries} names={names} createdAt={trial.createdAt} />
    </Page>
  );
}
