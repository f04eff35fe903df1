import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { GroupMeeting, SortedMeetings } from "@/lib/domain/process/working-group";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** A group's meetings: those ahead, those nobody has answered for, those held with what came of them. */
export function MeetingList({
  groupId,
  meetings,
  mayWrite,
}: {
  groupId: string;
  meetings: SortedMeetings;
  mayWrite: boolean;
}) {
  const t = useTranslations("workingGroup.meetings");
  const { ahead, unanswered, held, cancelled } = meetings;
  const items = (list: GroupMeeting[]) => (
    <ul className="border-line divide-line mb-6 divide-y border-y">
      {list.map((meeting) => (
        <MeetingItem key={meeting.id} {...{ groupId, meeting, mayWrite }} />
      ))}
    </ul>
  );
  const heading = "mb-2 text-lg";
  if (ahead.length + unanswered.length + held.length + cancelled.length === 0) {
    return <p className="text-muted">{t("none")}</p>;
  }
  return (
    <>
      <h3 className={heading}>{t("ahead")}</h3>
      {ahead.length > 0 ? items(ahead) : <p className="text-muted mb-6">{t("noneAhead")}</p>}
      {mayWrite && unanswered.length > 0 && (
        <>
          <h3 className={heading}>{t("unanswered")}</h3>
          <p className="text-muted mb-2">{t("unansweredHint")}</p>
          {items(unanswered)}
        </>
      )}
      {held.length > 0 && (
        <>
          <h3 className={heading}>{t("held")}</h3>
          {items(held)}
        </>
      )}
      {cancelled.length > 0 && (
        <>
          <h3 className={heading}>{t("cancelled")}</h3>
          {items(cancelled)}
        </>
      )}
    </>
  );
}

function MeetingItem({
  groupId,
  meeting,
  mayWrite,
}: {
  groupId: string;
  meeting: GroupMeeting;
  mayWrite: boolean;
}) {
  const t = useTranslations("workingGroup.meetings");
  const locale = useLocale();
  const title = meeting.title ?? t("untitled");
  const when = meeting.heldOn
    ? [
        t("heldOn", { date: formatDate(meeting.heldOn, locale) }),
        // A time written to the day is the day it was held, more often than not.
        ...(meeting.precision === "DAY" ? [] : [t("planned", { wording: meeting.wording })]),
      ].join(", ")
    : meeting.wording;
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p>
          <strong className={meeting.isCancelled ? "line-through" : undefined}>{title}</strong>
          <span className="text-muted"> · {when}</span>
        </p>
        {mayWrite && (
          <Link
            href={routes.groupMeeting(groupId, meeting.id)}
            aria-label={t("editAria", { title })}
            className="no-print text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("edit")}
          </Link>
        )}
      </div>
      {meeting.place && <p className="text-muted">{t("place", { place: meeting.place })}</p>}
      {meeting.outcome && (
        <div className="mt-2 max-w-prose">
          <h4 className="text-muted text-[0.9375rem] font-semibold">{t("outcome")}</h4>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{meeting.outcome}</p>
        </div>
      )}
      {meeting.agenda && (
        <details className="mt-1" open={meeting.heldOn === null && !meeting.isCancelled}>
          <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2">{t("agenda")}</summary>
          <p className="max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">{meeting.agenda}</p>
        </details>
      )}
    </li>
  );
}
