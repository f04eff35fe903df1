import { useLocale, useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { DueDate } from "@/lib/domain/trial/due";
import { dueText } from "@/lib/i18n/due-text";
import { formatDate } from "@/lib/i18n/format";

/** What the trial asks for now, and the next day on which it does. */
export function DueLine({
  due: { now, next, quietSince },
}: {
  due: { now: DueDate | null; next: DueDate | null; quietSince: CalendarDate | null };
}) {
  const t = useTranslations("digest.due");
  const locale = useLocale();
  return (
    <div className="mt-2 space-y-1">
      {now && (
        <p>
          <span className="font-semibold">{t("now")}:</span> {dueText(now, "NOW", locale)}
        </p>
      )}
      {next && (
        <p>
          <span className="font-semibold">{t("next")}:</span>{" "}
          {t("nextText", { date: formatDate(next.on, locale), what: t(`point.${next.point}`) })}
        </p>
      )}
      {quietSince && <p className="text-muted">{t("quietText", { date: formatDate(quietSince, locale) })}</p>}
    </div>
  );
}
