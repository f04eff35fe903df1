import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { EditForm } from "@/components/workshop/edit-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadEditWorkshop } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshop.form"))("editTitle") };
}

export default async function EditWorkshopPage({ params }: PageProps<"/plan/workshops/[id]/edit">) {
  const { workshop, context } = pageData(await loadEditWorkshop(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { id, version, title, wording, place, note } = workshop;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.workshop(id), text: title }, { text: t("workshop.form.editTitle") }]}
      />
      <PageHeader title={t("workshop.form.editTitle")} kicker={workshop.round.title} />
      <ClientTexts locale={locale} of={["workshop", "plan"]}>
        <EditForm workshop={{ id, version, title, wording, place, note }} context={context} />
      </ClientTexts>
    </Page>
  );
}
