import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { MemberForm } from "@/components/working-group/member-form";
import { usePeopleText } from "@/components/working-group/people-text";
import { removeGroupMemberAction } from "@/lib/actions/working-group";
import type { GroupMember, representation } from "@/lib/domain/process/working-group";

/** Who sits in a group: by name for the municipality's own, by whose behalf for everybody else. */
export function MemberList({
  groupId,
  members,
  represented,
  accounts,
  mayEdit,
}: {
  groupId: string;
  /** null for those outside the municipality */
  members: GroupMember[] | null;
  represented: ReturnType<typeof representation>;
  accounts: { id: string; name: string }[];
  mayEdit: boolean;
}) {
  const t = useTranslations("workingGroup");
  const form = useTranslations("workingGroup.form.member");
  const audience = useTranslations("plan.audience");
  const people = usePeopleText();
  return (
    <>
      {represented.length === 0 && <p className="text-muted">{t("membersNone")}</p>}
      {members === null && represented.length > 0 && (
        <>
          <p className="first-letter:uppercase">{people(represented)}</p>
          <p className="text-muted mt-1 text-[0.9375rem]">{t("representedOnly")}</p>
        </>
      )}
      {members !== null && members.length > 0 && (
        <ul className="border-line divide-line divide-y border-b">
          {members.map((member) => {
            const told = [member.role, member.represents && audience(member.represents)].filter(Boolean);
            return (
              <li key={member.id} className="py-3">
                <p className="[overflow-wrap:anywhere]">
                  <strong>{member.name}</strong>
                  {told.length > 0 && <span className="text-muted"> · {told.join(" · ")}</span>}
                </p>
                {mayEdit && (
                  <div className="no-print flex flex-wrap items-start gap-x-4">
                    <MemberForm {...{ groupId, member, accounts }} />
                    <ActionButton
                      action={removeGroupMemberAction}
                      values={{ id: groupId, memberId: member.id }}
                      variant="quiet"
                      label={form("removeAria", { name: member.name })}
                      confirm={form("removeConfirm", { name: member.name })}
                    >
                      {form("remove")}
                    </ActionButton>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayEdit && (
        <div className="no-print mt-2">
          <MemberForm groupId={groupId} member={null} accounts={accounts} />
        </div>
      )}
    </>
  );
}
