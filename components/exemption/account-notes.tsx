import { useLocale, useTranslations } from "next-intl";
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
    <section aria-labelledby="counting" className="bg-mist break-inside-avoid rounded-lg p-5 sm:p-6">
      <h2 id="counting" className="text-[1.1875rem]!">
        {t("title")}
      </h2>
      <ul className="mt-3 grid list-disc gap-x-10 gap-y-2 pl-5 lg:grid-cols-2">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
