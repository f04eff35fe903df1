import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { MovePreview as Preview } from "@/lib/domain/sunset/move";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What a move would change, before it is made: how much, and which trials. */
export function MovePreview({ preview, agreements }: { preview: Preview; agreements: number }) {
  const t = useTranslations("sunset.move");
  const locale = useLocale();
  const day = (date: CalendarDate) => formatDate(date, locale, "short");
  const days = (dates: CalendarDate[]) =>
    dates.length === 0
      ? t("none")
      : dates.map((date) => (
          <span key={date} className="block">
            {formatDate(date, locale, "short")}
          </span>
        ));
  return (
    <Section id="effect" title={t("effect")}>
      <ul className="mb-5 list-disc space-y-1 pl-5 text-lg">
        <li>{t("agreements", { count: agreements, date: formatDate(preview.date, locale) })}</li>
        <li>{t("trials", { count: preview.total, missing: preview.missing })}</li>
        <li>{t("reminders", { before: preview.remindersBefore, after: preview.remindersAfter })}</li>
      </ul>
      {preview.rows.length > 0 && (
        <TableBox caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("trial")}</th>
              <th scope="col">{t("before")}</th>
              <th scope="col">{t("after")}</th>
              <th scope="col">{t("remindersBefore")}</th>
              <th scope="col">{t("remindersAfter")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-48 font-normal!">
                  <Link href={routes.trial(row.id)}>{row.title}</Link>
                  <span className="text-muted block text-[0.9375rem]">{row.institution}</span>
                  {row.losesBefore && (
                    <span className="block text-[0.9375rem]">
                      {t("losesBefore", { date: formatDate(row.losesBefore, locale) })}
                    </span>
                  )}
                </th>
                <td className="whitespace-nowrap">{day(row.before)}</td>
                <td className="whitespace-nowrap">{day(row.after)}</td>
                <td className="whitespace-nowrap">{days(row.remindersBefore)}</td>
                <td className="whitespace-nowrap">{days(row.remindersAfter)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {preview.unseen > 0 && <p className="text-muted mt-3">{t("unseen", { count: preview.unseen })}</p>}
    </Section>
  );
}
