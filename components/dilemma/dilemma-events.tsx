import { useLocale, useTranslations } from "next-intl";
import type { DilemmaEvent } from "@/lib/domain/politics/dilemma";
import { formatDate } from "@/lib/i18n/format";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";

/** Who did what with a dilemma, the latest first, with what stood there before a change. */
export function DilemmaEvents({ events }: { events: DilemmaEvent[] }) {
  const t = useTranslations("dilemma.history");
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <details className="no-print mt-10">
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {t("title")}
      </summary>
      <ol className="border-line mt-2 max-w-prose border-t">
        {events.map(({ id, at, by, what, before }) => (
          <li key={id} className="border-line border-b py-3">
            <p>
              {t(what, { name: by })}
              <span className="text-muted">, {formatDate(calendarDateAt(new Date(at)), locale)}</span>
            </p>
            {before.map(({ field, text }) => (
              <div key={field} className="text-muted mt-1">
                <p>
                  {t("was")} ({t(`field.${field}`)}):
                </p>
                <p className="[overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
