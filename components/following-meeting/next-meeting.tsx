import { CalendarDays } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { writeClockTime } from "@/lib/domain/process/programme";
import type { MeetingSummary } from "@/lib/domain/politics/meeting";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The next meeting of the following group, in one line; nothing where none is called. */
export function NextMeeting({ meeting }: { meeting: MeetingSummary | null }) {
  const t = useTranslations("followingMeeting.next");
  const locale = useLocale();
  if (!meeting) return null;
  const { id, title, meetsOn, startsAt, place, points } = meeting;
  const time = startsAt === null ? null : t("time", { time: writeClockTime(startsAt) });
  return (
    <section aria-labelledby="next-meeting" className="bg-petrol-50 mb-8 flex gap-3 rounded-lg px-4 py-4">
      <CalendarDays aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        <h2 id="next-meeting" className="text-lg">
          {t("title")}
        </h2>
        <p className="[overflow-wrap:anywhere]">
          <Link href={routes.followingMeeting(id)}>{title}</Link>
        </p>
        <p className="text-muted">
          {[formatDate(meetsOn, locale), time, place].filter(Boolean).join(", ")}
          {points > 0 && ` · ${t("points", { count: points })}`}
        </p>
      </div>
    </section>
  );
}
