import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPasswordForm } from "@/components/member/link-forms";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { loadLink } from "@/lib/loaders/account";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("reset.title"), robots: { index: false } };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, owner] = await Promise.all([getTranslations("account"), loadLink("PASSWORD_RESET", token)]);
  return (
    <Page width="narrow">
      <div className="max-w-lg">
        {owner ? (
          <>
            <PageHeader title={t("reset.title")} lead={t("reset.chooseLead", { email: owner.email })} />
            <NewPasswordForm token={token} email={owner.email} />
          </>
        ) : (
          <>
            <PageHeader title={t("reset.expiredTitle")} lead={t("reset.expiredText")} />
            <ButtonLink href={routes.resetPassword()}>{t("reset.expiredAction")}</ButtonLink>
          </>
        )}
      </div>
    </Page>
  );
}
