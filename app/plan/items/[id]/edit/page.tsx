import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ItemForm } from "@/components/plan/item-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadItemForm } from "@/lib/loaders/plan-item";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planItem"))("edit") };
}

export default async function EditItemPage({ params }: PageProps<"/plan/items/[id]/edit">) {
  const start = pageData(await loadItemForm(await getViewer(), (await params).id));
  const t = await getTranslations();
  const plan = { municipality: start.municipality.id, agreement: start.agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(plan), text: t("plan.title", { municipality: start.municipality.name }) },
          { href: routes.planItem(start.id), text: start.values.title },
          { text: t("planItem.edit") },
        ]}
      />
      <PageHeader title={t("planItem.edit")} kicker={start.agreement.title} />
      <ItemForm start={start} />
    </Page>
  );
}
