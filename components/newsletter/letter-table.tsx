import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { TableBox } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatInstant, formatMonth, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Row {
  id: string;
  month: CalendarDate;
  title: string;
  sentAt: Date | null;
  recipients: number | null;
}

interface Props {
  page: { municipality: { id: string }; letters: Row[]; total: number; page: number; perPage: number };
}

/** A municipality's letters, drafts among them. */
export function LetterTable({ page: { municipality, letters, total, page, perPage } }: Props) {
  const t = useTranslations("newsletter.list");
  const step = useTranslations("common.paging");
  const locale = useLocale();
  const foreign = locale === "da" ? undefined : "da";
  if (total === 0) return <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>;
  const to = (number: number) => routes.newsletters({ municipality: municipality.id, page: number });
  const from = (page - 1) * perPage + 1;
  return (
    <>
      <TableBox caption={t("caption")}>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("letter")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col" className="text-right">
              {t("recipients")}
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map(({ id, month, title, sentAt, recipients }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">{formatMonth(month, locale)}</td>
              <th scope="row" lang={foreign} className="min-w-48 [overflow-wrap:anywhere]">
                <Link href={routes.newsletter(id)}>{title}</Link>
              </th>
              <td>{sentAt ? t("sent", { date: formatInstant(sentAt, locale) }) : t("draft")}</td>
              <td className="text-right tabular-nums">
                {recipients === null ? "–" : formatNumber(recipients, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {total > perPage && (
        <Pagination
          label={t("caption")}
          status={t("shown", { from, to: from + letters.length - 1, total })}
          previous={page > 1 ? { href: to(page - 1), text: step("previous") } : null}
          next={from + letters.length - 1 < total ? { href: to(page + 1), text: step("next") } : null}
        />
      )}
    </>
  );
}
