import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeadMail } from "@/components/digest/dead-mail";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Stat } from "@/components/ui/stat";
import { getViewer } from "@/lib/auth/viewer";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { loadMailQueue } from "@/lib/loaders/mail";
import { pageData } from "@/lib/loaders/page-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("digest"))("queue.title") };
}

const figures = ["waiting", "sending", "retrying", "dead", "sentLastWeek"] as const;

export default async function MailQueuePage() {
  const { counts, dead } = pageData(await loadMailQueue(await getViewer()));
  const [t, locale] = await Promise.all([getTranslations("digest.queue"), getLocale()]);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("figures")} id="figures">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
          {figures.map((key) => (
            <Stat
              key={key}
              value={formatNumber(counts[key], locale)}
              label={t(key, { count: counts[key] })}
            />
          ))}
        </div>
        {counts.oldestAt && (
          <p className="text-muted mt-4">{t("oldest", { date: formatInstant(counts.oldestAt, locale) })}</p>
        )}
      </Section>
      <Section title={t("deadTitle")} id="dead">
        {dead.length === 0 ? (
          <EmptyState title={t("deadNone")}>
            <p>{t("deadNoneText")}</p>
          </EmptyState>
        ) : (
          <DeadMail dead={dead} />
        )}
        {counts.dead > dead.length && <p className="mt-4">{t("shown", { count: dead.length })}</p>}
      </Section>
    </Page>
  );
}
