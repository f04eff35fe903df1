import { useLocale, useTranslations } from "next-intl";
import { MeetingBadge } from "@/components/following-meeting/standing-badge";
import { writeClockTime } from "@/lib/domain/process/programme";
import { meetingStanding, type MeetingRecord } from "@/lib/domain/politics/meeting";
import { formatDate } from "@/lib/i18n/format";

/** When and where, and how the meeting stands. */
export function MeetingFacts({ meeting }: { meeting: MeetingRecord }) {
  const t = useTranslations("followingMeeting.page");
  const locale = useLocale();
  const { meetsOn, startsAt, place, heldOn, newSince } = meeting;
  const date = formatDate(meetsOn, locale);
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center gap-3">
        <MeetingBadge standing={meetingStanding(meeting)} />
        {heldOn && heldOn !== meetsOn && <span>{t("heldOn", { date: formatDate(heldOn, locale) })}</span>}
      </p>
      <dl className="mb-8 grid gap-x-8 gap-y-2 sm:grid-cols-3 print:grid-cols-3">
        {(
          [
            [t("when"), startsAt === null ? date : t("whenTime", { date, time: writeClockTime(startsAt) })],
            [t("where"), place ?? t("noPlace")],
            [t("sinceLabel"), formatDate(newSince, locale)],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt className="text-muted text-[0.9375rem]">{label}</dt>
            <dd className="font-semibold [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
