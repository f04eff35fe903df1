import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { EntryForm } from "@/components/log/entry-form";
import { EntryItem, type EntryShown } from "@/components/log/entry-item";
import { Heard } from "@/components/log/heard";
import { NotedNotice, type Noted } from "@/components/log/noted-notice";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { byMonth, type InvolvementRecord } from "@/lib/domain/log/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** A trial's log as its page shows it. */
export interface LogShown {
  entries: EntryShown[];
  total: number;
  page: number;
  pages: number;
  heard: InvolvementRecord[];
  /** null for those who only read */
  start: { submissionKey: string; openedAt: string; today: CalendarDate } | null;
  /** may put what is written here to the politicians */
  mayAsk: boolean;
}

/** Who was heard and what was learned along the way, the newest first under its month. */
export function LogSection({ trialId, log, noted }: { trialId: string; log: LogShown; noted: Noted | null }) {
  const t = useTranslations("log");
  const locale = useLocale();
  const dilemma = useTranslations("dilemma");
  const { entries, total, page, pages, start, mayAsk } = log;
  const pageAt = (number: number) => `${routes.trial(trialId, { log: number > 1 ? number : undefined })}#log`;
  const shown = (
    <>
      <Section
        title={t("title")}
        id="log"
        action={total > 0 && <p className="text-muted">{t("count", { count: total })}</p>}
      >
        {noted && <NotedNotice trialId={trialId} noted={noted} mayUndo={start !== null} />}
        {start && (
          <details className="group/write no-print mb-4">
            <summary className={`${buttonClass("secondary")} list-none [&::-webkit-details-marker]:hidden`}>
              {t("write")}
              <ChevronDown aria-hidden className="size-5 transition-transform group-open/write:rotate-180" />
            </summary>
            <div className="border-line bg-paper mt-3 max-w-2xl rounded-lg border p-5 sm:p-6">
              <EntryForm key={start.submissionKey} trialId={trialId} start={start} />
            </div>
          </details>
        )}
        {mayAsk && (
          <p className="no-print mb-4">
            <Link href={routes.newDilemma({ trial: trialId })}>{dilemma("askFromTrial")}</Link>
          </p>
        )}
        {total === 0 ? (
          <EmptyState title={t("empty")}>{start ? t("emptyText") : t("emptyReader")}</EmptyState>
        ) : (
          byMonth(entries).map(({ month, entries: list }) => (
            <section key={month} aria-labelledby={`log-${month}`} className="mb-4">
              <h3 id={`log-${month}`} className="text-muted mt-4 text-base first-letter:uppercase">
                {formatMonth(month, locale)}
              </h3>
              <ul>
                {list.map((entry) => (
                  <EntryItem key={entry.id} trialId={trialId} entry={entry} mayAsk={mayAsk} />
                ))}
              </ul>
            </section>
          ))
        )}
        {pages > 1 && (
          <Pagination
            label={t("pages")}
            status={t("page", { page, pages })}
            previous={page > 1 ? { href: pageAt(page - 1), text: t("newer") } : null}
            next={page < pages ? { href: pageAt(page + 1), text: t("older") } : null}
          />
        )}
      </Section>
      {(start || log.heard.length > 0) && <Heard trialId={trialId} heard={log.heard} start={start} />}
    </>
  );
  // Whoever only reads meets no form and needs no texts in the browser.
  return start ? (
    <ClientTexts locale={locale} of={["log"]}>
      {shown}
    </ClientTexts>
  ) : (
    shown
  );
}
