import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { PlanForm } from "@/components/workshop/plan-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewWorkshop } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshop.form"))("newTitle") };
}

export default async function NewWorkshopPage({ searchParams }: PageProps<"/plan/workshops/new">) {
  const page = pageData(await loadNewWorkshop(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { id, title, agreement } = page.round;
  const plan = { municipality: agreement.municipalityId, agreement: agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.workshops({ ...plan, round: id }), text: t("workshop.title") },
          { text: t("workshop.form.newTitle") },
        ]}
      />
      <PageHeader title={t("workshop.form.newTitle")} kicker={title} />
      <ClientTexts locale={locale} of={["workshop", "plan"]}>
        <PlanForm {...page} round={{ id, title }} areas={agreement.areas} />
      </ClientTexts>
    </Page>
  );
}
