import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MailText } from "@/components/member/mail-text";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { formatInstant } from "@/lib/i18n/format";
import { loadOutbox } from "@/lib/loaders/account";
import { pageData } from "@/lib/loaders/page-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("outbox.title"), robots: { index: false } };
}

export default async function OutboxPage() {
  const mails = pageData(await loadOutbox());
  const [t, locale] = await Promise.all([getTranslations("account.outbox"), getLocale()]);
  return (
    <Page width="narrow">
      <PageHeader title={t("title")} lead={t("lead")} />
      {mails.length === 0 && (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      {mails.map(({ id, createdAt, recipient, subject, bodyText }) => (
        <article key={id} className="border-line mb-6 rounded-lg border p-5">
          <h2 className="text-xl">{subject}</h2>
          <p className="text-muted mb-3 text-[0.9375rem]">
            {t("to", { recipient, when: formatInstant(createdAt, locale) })}
          </p>
          <MailText text={bodyText} />
        </article>
      ))}
    </Page>
  );
}
