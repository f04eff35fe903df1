import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuickChoice } from "@/components/log/quick-choice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { onlyOf } from "@/lib/domain/shared/only";
import { loadQuickLog } from "@/lib/loaders/log";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log"))("form.title") };
}

/** From the start page to the form: with one trial under way there is nothing to choose. */
export default async function QuickLogPage() {
  const { trials } = pageData(await loadQuickLog(await getViewer()));
  const only = onlyOf(trials);
  if (only) redirect(routes.newLogEntry(only.id));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.home(), text: t("common.nav.home") }, { text: t("log.form.title") }]}
      />
      <PageHeader title={t("log.quick.title")} lead={trials.length > 0 ? t("log.quick.lead") : undefined} />
      <QuickChoice trials={trials} />
    </Page>
  );
}
