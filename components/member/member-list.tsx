import { useLocale, useTranslations } from "next-intl";
import { membershipText } from "@/components/member/membership-text";
import { MemberStatus } from "@/components/member/member-status";
import { Link } from "@/components/ui/link";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import type { Role } from "@/lib/domain/member/role";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export interface MemberItem {
  id: string;
  name: string;
  email: string;
  accepted: boolean;
  closedAt: Date | null;
  lastSeenAt: Date | null;
  memberships: { id: string; role: Role; municipality: string | null; institution: string | null }[];
}

/**
 * Users, each leading to their page.
 * @param place the municipality the list is about, which then need not be said on every line
 */
export function MemberList({
  members,
  ownId,
  place,
}: {
  members: MemberItem[];
  ownId: string;
  place: string | null;
}) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="border-line divide-line divide-y border-y">
      {members.map((member) => (
        <li
          key={member.id}
          className="grid gap-x-6 gap-y-1 py-3.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <Link href={routes.settingsUser(member.id)} className="text-petrol-700 font-semibold underline">
              {member.name}
            </Link>
            {member.id === ownId && <span className="text-muted"> ({t("account.members.you")})</span>}
            <p className="text-muted text-[0.9375rem]">{member.email}</p>
          </div>
          <ul className="min-w-0">
            {member.memberships.map((membership) => (
              <li key={membership.id}>
                {membershipText(
                  membership,
                  (role) => t(`common.role.${role}`),
                  t("account.members.national"),
                  place,
                )}
              </li>
            ))}
            {member.memberships.length === 0 && (
              <li className="text-muted">{t("account.members.noMembership")}</li>
            )}
          </ul>
          <div className="flex flex-wrap items-center gap-x-3 md:block md:w-56 md:text-right">
            <MemberStatus accepted={member.accepted} closed={member.closedAt !== null} />
            <p className="text-muted text-[0.9375rem] md:mt-1">
              {member.lastSeenAt
                ? t("account.members.lastSeen", {
                    when: formatDate(calendarDateAt(member.lastSeenAt), locale, "short"),
                  })
                : t("account.members.neverSeen")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
