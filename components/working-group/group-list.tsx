import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { usePeopleText } from "@/components/working-group/people-text";
import { groupStanding, type ListedGroup } from "@/lib/domain/process/working-group";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export const standingTone: Record<ReturnType<typeof groupStanding>, BadgeTone> = {
  ...{ AHEAD: "neutral", ACTIVE: "green", ENDED: "neutral", CLOSED: "yellow" },
};

/** The groups of a plan, each with what one asks of a group first: what for, until when, and when it meets. */
export function GroupList({ groups, today }: { groups: ListedGroup[]; today: CalendarDate }) {
  const t = useTranslations("workingGroup");
  const locale = useLocale();
  const people = usePeopleText();
  return (
    <ul className="border-line divide-line divide-y border-y">
      {groups.map((group) => {
        const standing = groupStanding(group, today);
        const next = group.nextMeeting;
        return (
          <li key={group.id} className="grid gap-x-10 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                <h2 className="text-xl [overflow-wrap:anywhere]">
                  <Link href={routes.workingGroup(group.id)}>{group.name}</Link>
                </h2>
                <Badge tone={standingTone[standing]}>{t(`standing.${standing}`)}</Badge>
                <OriginBadge origin={group.origin} />
              </div>
              {group.purpose && <p className="mt-1.5 max-w-prose">{group.purpose}</p>}
              {group.results.length > 0 && (
                <>
                  <h3 className="text-muted mt-3 text-base font-semibold">{t("results")}</h3>
                  <ul className="mt-0.5 list-disc pl-5">
                    {group.results.map((result) => (
                      <li key={result}>{result}</li>
                    ))}
                  </ul>
                </>
              )}
            </div>
            <dl className="text-[0.9375rem]">
              <dt className="sr-only">{t("standing.ACTIVE")}</dt>
              <dd>
                {t("active", {
                  from: formatMonth(group.activeFrom, locale),
                  to: formatMonth(group.activeTo, locale),
                })}
              </dd>
              <dt className="text-muted mt-2 font-semibold">{t("nextMeeting")}</dt>
              <dd>
                {next
                  ? t("meetingWording", {
                      title: next.title ?? t("meetings.untitled"),
                      wording: next.wording,
                    })
                  : t("noMeeting")}
              </dd>
              {group.represented.length > 0 && (
                <>
                  <dt className="text-muted mt-2 font-semibold">{t("members")}</dt>
                  <dd className="first-letter:uppercase">{people(group.represented)}</dd>
                </>
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
