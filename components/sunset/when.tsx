import { useLocale, useTranslations } from "next-intl";
import { daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** "Udløber 31. oktober 2027, om 343 dage". */
export function When({ endsOn, today }: { endsOn: CalendarDate; today: CalendarDate }) {
  const t = useTranslations("sunset.list");
  const date = formatDate(endsOn, useLocale());
  const days = daysBetween(today, endsOn);
  return days < 0 ? (
    <>
      {t("ended", { date })}, {t("daysAgo", { days: -days })}
    </>
  ) : (
    <>
      {t("ends", { date })}, {t("daysLeft", { days })}
    </>
  );
}
