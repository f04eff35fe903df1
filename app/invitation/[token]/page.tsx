import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/member/link-forms";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { loadLink } from "@/lib/loaders/account";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("invitation.title"), robots: { index: false } };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, owner] = await Promise.all([getTranslations("account"), loadLink("INVITATION", token)]);
  return (
    <Page width="narrow">
      <div className="max-w-lg">
        {owner ? (
          <>
            <PageHeader title={t("invitation.title")} lead={t("invitation.lead", { email: owner.email })} />
            <InvitationForm token={token} email={owner.email} name={owner.name} />
          </>
        ) : (
          <>
            <PageHeader title={t("reset.expiredTitle")} lead={t("invitation.expiredText")} />
            <ButtonLink href={routes.signIn()}>{t("signIn.title")}</ButtonLink>
          </>
        )}
      </div>
    </Page>
  );
}
