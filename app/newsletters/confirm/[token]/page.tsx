import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Page, PageHeader } from "@/components/ui/page";
import { confirmLettersAction } from "@/lib/actions/newsletter";
import { loadSubscription } from "@/lib/loaders/newsletter";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newsletter.confirm"))("title"), robots: { index: false } };
}

/** Only shows: mail scanners open every link, so it takes a button to change anything. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const [t, found] = await Promise.all([
    getTranslations("newsletter.confirm"),
    loadSubscription(null, token),
  ]);
  if (!found.ok) {
    return (
      <Page width="narrow">
        <PageHeader title={t("badTitle")} lead={t("badText")} />
        <ButtonLink href={routes.subscribeToLetters()}>{t("again")}</ButtonLink>
      </Page>
    );
  }
  const { email, municipality, isConfirmed } = found.data;
  const words = { email, municipality: municipality.name };
  return (
    <Page width="narrow">
      <div className="max-w-lg [overflow-wrap:anywhere]">
        <PageHeader
          title={t(isConfirmed ? "doneTitle" : "title")}
          lead={t(isConfirmed ? "doneText" : "lead", words)}
        />
        {isConfirmed ? (
          <p>
            <Link href={routes.letters({ municipality: municipality.id })}>{t("archive")}</Link>
          </p>
        ) : (
          <form action={confirmLettersAction}>
            <input type="hidden" name="token" value={token} />
            <Button type="submit">{t("submit")}</Button>
          </form>
        )}
      </div>
    </Page>
  );
}
