import { useLocale, useTranslations } from "next-intl";
import { NotesBox } from "@/components/statistic/counting-notes";
import type { ExemptionAccount } from "@/lib/domain/exemption/account";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** How the account is to be read; always beside it. */
export function AccountNotes({ account, today }: { account: ExemptionAccount; today: CalendarDate }) {
  const t = useTranslations("exemption.notes");
  const locale = useLocale();
  const notes = [
    t("once"),
    t("reviewed"),
    t("apart"),
    t("notStated"),
    ...(account.areas.some(({ isCounted }) => !isCounted) ? [t("daycare")] : []),
    ...(account.areas.length > 1 ? [t("areas")] : []),
    ...(account.bases.length > 0 ? [t("bases")] : []),
    t("visible", { date: formatDate(today, locale) }),
  ];
  return (
    <NotesBox title={t("title")}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </NotesBox>
  );
}
