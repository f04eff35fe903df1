import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { leaveLettersAction } from "@/lib/actions/newsletter";
import { loadSubscription } from "@/lib/loaders/newsletter";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newsletter.leave"))("title"), robots: { index: false } };
}

/** Only shows: mail scanners open every link, so it takes a button to change anything. Once left it says so for good. */
export default async function LeavePage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const [t, found] = await Promise.all([getTranslations("newsletter.leave"), loadSubscription(null, token)]);
  if (!found.ok) {
    return (
      <Page width="narrow">
        <PageHeader title={t("doneTitle")} lead={t("doneText")} />
        <ButtonLink href={routes.subscribeToLetters()} variant="secondary">
          {t("regret")}
        </ButtonLink>
      </Page>
    );
  }
  const { email, municipality } = found.data;
  return (
    <Page width="narrow">
      <div className="max-w-lg [overflow-wrap:anywhere]">
        <PageHeader title={t("title")} lead={t("lead", { email, municipality: municipality.name })} />
        <form action={leaveLettersAction}>
          <input type="hidden" name="token" value={token} />
          <Button type="submit">{t("submit")}</Button>
        </form>
      </div>
    </Page>
  );
}
