import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { EditEntryForm, RemoveEntryForm } from "@/components/log/edit-entry-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/i18n/locale";
import { loadLogEntry } from "@/lib/loaders/log";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log"))("form.editTitle") };
}

export default async function LogEntryPage({ params }: PageProps<"/trials/[id]/log/[entryId]">) {
  const { id, entryId } = await params;
  const { trial, entry, start } = pageData(await loadLogEntry(await getViewer(), id, entryId));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.trial(trial.id), text: trial.title }, { text: t("log.form.editTitle") }]}
      />
      <PageHeader title={t("log.form.editTitle")} kicker={trial.title} />
      <ClientTexts locale={(await getLocale()) as Locale} of={["log"]}>
        <EditEntryForm trialId={trial.id} entry={entry} openedAt={start.openedAt} />
        <RemoveEntryForm trialId={trial.id} entry={entry} />
      </ClientTexts>
    </Page>
  );
}
