import { Sparkles } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialEventKinds, type TrialEventKind } from "@/lib/domain/trial/event";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What happened since the following group met, or in the last three months; each number leads to those trials. */
export function News({
  news: { from, to, lastHeldOn, events },
  filter,
}: {
  news: {
    from: CalendarDate;
    to: CalendarDate;
    lastHeldOn: CalendarDate | null;
    events: Record<TrialEventKind, number>;
  };
  filter: TrialFilter;
}) {
  const t = useTranslations("politics.news");
  const locale = useLocale();
  const happened = trialEventKinds.filter((kind) => events[kind] > 0);
  return (
    <section
      aria-labelledby="news"
      className="bg-petrol-50 mb-10 flex gap-4 rounded-lg px-5 py-4 print:mb-4 print:px-0 print:py-1"
    >
      <Sparkles aria-hidden className="text-petrol-700 mt-0.5 size-6 shrink-0 print:hidden" />
      <div className="min-w-0">
        <h2 id="news" className="text-[1.1875rem]!">
          {lastHeldOn ? t("sinceMeeting", { date: formatDate(lastHeldOn, locale) }) : t("sinceMonths")}
        </h2>
        {happened.length === 0 ? (
          <p className="mt-1">{t("quiet")}</p>
        ) : (
          <ul className="mt-1 flex flex-wrap gap-x-6">
            {happened.map((kind) => (
              <li key={kind}>
                <Link
                  href={routes.trials(trialFilterQuery({ ...filter, event: { kind, from, to } }))}
                  className="text-petrol-700 inline-flex min-h-8 items-center gap-1.5 print:min-h-0"
                >
                  <span className="font-semibold tabular-nums">{formatNumber(events[kind], locale)}</span>{" "}
                  {t(kind, { count: events[kind] })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
