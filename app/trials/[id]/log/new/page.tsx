import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { EntryForm } from "@/components/log/entry-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/i18n/locale";
import { loadNewLogEntry } from "@/lib/loaders/log";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log"))("form.title") };
}

export default async function NewLogEntryPage({ params }: PageProps<"/trials/[id]/log/new">) {
  const { trial, start } = pageData(await loadNewLogEntry(await getViewer(), (await params).id));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.trial(trial.id), text: trial.title }, { text: t("log.form.title") }]}
      />
      <PageHeader title={t("log.form.title")} kicker={trial.title} />
      <ClientTexts locale={(await getLocale()) as Locale} of={["log"]}>
        <EntryForm trialId={trial.id} start={start} />
      </ClientTexts>
    </Page>
  );
}
