import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/routes";

export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <Page width="narrow">
      <PageHeader title={t("error.notFoundTitle")} lead={t("error.notFoundText")} />
      <ButtonLink href={routes.home()}>{t("nav.home")}</ButtonLink>
    </Page>
  );
}
