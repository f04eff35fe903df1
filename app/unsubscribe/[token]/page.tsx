import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UnsubscribeForm } from "@/components/digest/unsubscribe-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { loadUnsubscribe } from "@/lib/loaders/digest";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("digest"))("unsubscribe.title"), robots: { index: false } };
}

/** Only shows: mail scanners open every link, so it takes a button to change anything. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const [t, locale, found] = await Promise.all([
    getTranslations("digest.unsubscribe"),
    getLocale(),
    loadUnsubscribe(token),
  ]);
  return (
    <Page width="narrow">
      <div className="max-w-lg">
        {found ? (
          <>
            <PageHeader title={t("title")} lead={t("lead", { email: found.email })} />
            <ClientTexts locale={locale} of={["digest"]}>
              <UnsubscribeForm token={token} digest={found.digest} />
            </ClientTexts>
          </>
        ) : (
          <>
            <PageHeader title={t("badTitle")} lead={t("badText")} />
            <ButtonLink href={routes.account()}>{t("account")}</ButtonLink>
          </>
        )}
      </div>
    </Page>
  );
}
