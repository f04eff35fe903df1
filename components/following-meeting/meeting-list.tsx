import { useLocale, useTranslations } from "next-intl";
import { MeetingBadge } from "@/components/following-meeting/standing-badge";
import { Link } from "@/components/ui/link";
import { writeClockTime } from "@/lib/domain/process/programme";
import { meetingStanding, type MeetingSummary } from "@/lib/domain/politics/meeting";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Meetings one under the other: the day is what one looks for. */
export function MeetingList({ meetings, empty }: { meetings: MeetingSummary[]; empty: string }) {
  const t = useTranslations("followingMeeting");
  const locale = useLocale();
  if (meetings.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="border-line border-t">
      {meetings.map((meeting) => {
        const { id, title, meetsOn, heldOn, startsAt, place, points } = meeting;
        const date = formatDate(heldOn ?? meetsOn, locale);
        const time = startsAt === null ? date : t("page.whenTime", { date, time: writeClockTime(startsAt) });
        return (
          <li
            key={id}
            className="border-line flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b py-4"
          >
            <div className="min-w-0">
              <p className="text-muted text-[0.9375rem] font-semibold">{time}</p>
              <p className="text-lg font-semibold [overflow-wrap:anywhere]">
                <Link href={routes.followingMeeting(id)}>{title}</Link>
              </p>
              <p className="text-muted">
                {[place, t("list.points", { count: points })].filter(Boolean).join(" · ")}
              </p>
            </div>
            <MeetingBadge standing={meetingStanding(meeting)} />
          </li>
        );
      })}
    </ul>
  );
}
