import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/routes";

export default async function Unauthorized() {
  const t = await getTranslations("common");
  return (
    <Page width="narrow">
      <PageHeader title={t("error.signedOutTitle")} lead={t("error.signedOutText")} />
      <ButtonLink href={routes.signIn()}>{t("nav.signIn")}</ButtonLink>
    </Page>
  );
}
