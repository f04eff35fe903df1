import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ItemForm } from "@/components/plan/item-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewItem } from "@/lib/loaders/plan-item";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planItem"))("new") };
}

export default async function NewItemPage({ searchParams }: PageProps<"/plan/items/new">) {
  const start = pageData(await loadNewItem(await getViewer(), await searchParams));
  const t = await getTranslations();
  const plan = { municipality: start.municipality.id, agreement: start.agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(plan), text: t("plan.title", { municipality: start.municipality.name }) },
          { text: t("planItem.new") },
        ]}
      />
      <PageHeader title={t("planItem.new")} kicker={start.agreement.title} lead={t("planItem.newLead")} />
      <ItemForm start={start} />
    </Page>
  );
}
