import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EditNoteForm } from "@/components/harvest/note-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadHarvestNote } from "@/lib/loaders/harvest";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("harvest.form"))("editTitle") };
}

export default async function EditNotePage({ params }: PageProps<"/plan/harvest/[id]">) {
  const { note, themes, plan } = pageData(await loadHarvestNote(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const where = note.institution?.name ?? t("harvest.common");
  const from = note.workshop?.title ?? note.round?.title ?? note.workingGroup?.name;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.harvest(plan), text: t("harvest.title") },
          { text: t("harvest.form.editTitle") },
        ]}
      />
      <PageHeader title={t("harvest.form.editTitle")} kicker={[where, from].filter(Boolean).join(" · ")} />
      <ClientTexts locale={locale} of={["harvest", "workshop"]}>
        <EditNoteForm note={note} themes={themes} />
      </ClientTexts>
    </Page>
  );
}
