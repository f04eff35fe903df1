import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { WishForm } from "@/components/wish/wish-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewWish } from "@/lib/loaders/wish-form";
import { routes } from "@/lib/routes";
import { firstValue } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wish"))("form.title") };
}

export default async function NewWishPage({ searchParams }: PageProps<"/freedom/wishes/new">) {
  const raw = await searchParams;
  const given = (name: string) => firstValue(raw, name) ?? undefined;
  const from = {
    kind: given("kind"),
    provision: given("provision"),
    rule: given("rule"),
    q: given("q"),
    institution: given("institution"),
  };
  const start = pageData(await loadNewWish(await getViewer(), from));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.wishes(), text: t("wish.title") },
          { text: t("wish.form.title") },
        ]}
      />
      <PageHeader
        title={t("wish.form.title")}
        lead={`${t("wish.form.lead")} ${t("common.form.noPersonalData")}`}
      />
      <WishForm start={start} />
    </Page>
  );
}
