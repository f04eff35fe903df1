import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DilemmaForm } from "@/components/dilemma/dilemma-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadNewDilemma } from "@/lib/loaders/dilemma";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dilemma.form"))("newTitle") };
}

export default async function NewDilemmaPage({ searchParams }: PageProps<"/politics/dilemmas/new">) {
  const { values, ...page } = pageData(await loadNewDilemma(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.dilemmas(), text: t("dilemma.title") }, { text: t("dilemma.form.newTitle") }]}
      />
      <PageHeader title={t("dilemma.form.newTitle")} lead={t("dilemma.form.newLead")} />
      <ClientTexts locale={locale} of={["dilemma"]}>
        <DilemmaForm
          {...page}
          dilemma={null}
          institutions={page.institutions.map(({ id, name }) => ({ id, name }))}
          trial={page.trial && { id: page.trial.id, title: page.trial.title }}
          values={{ ...values, shared: false }}
        />
      </ClientTexts>
    </Page>
  );
}
