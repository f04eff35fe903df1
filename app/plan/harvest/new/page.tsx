import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewNoteForm } from "@/components/harvest/note-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadNewHarvest } from "@/lib/loaders/harvest";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("harvest.form"))("newTitle") };
}

export default async function NewNotePage({ searchParams }: PageProps<"/plan/harvest/new">) {
  const page = pageData(await loadNewHarvest(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { id, title, municipalityId } = page.agreement;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.harvest({ municipality: municipalityId, agreement: id }), text: t("harvest.title") },
          { text: t("harvest.form.newTitle") },
        ]}
      />
      <PageHeader title={t("harvest.form.newTitle")} kicker={title} />
      <ClientTexts locale={locale} of={["harvest", "workshop"]}>
        <NewNoteForm {...page} />
      </ClientTexts>
    </Page>
  );
}
