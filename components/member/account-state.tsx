import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { Section } from "@/components/ui/page";
import { closeAccountAction, reopenAccountAction, resendInvitationAction } from "@/lib/actions/member";
import { formatInstant } from "@/lib/i18n/format";

/** Invitation, closing and reopening: what can be done with an account as it stands. */
export function AccountState({
  member,
  isSelf,
  mayClose,
  elsewhere,
}: {
  member: { id: string; name: string; accepted: boolean; closedAt: Date | null };
  isSelf: boolean;
  mayClose: boolean;
  /** said when access elsewhere is why the account cannot be closed */
  elsewhere: string | null;
}) {
  const t = useTranslations("account.member");
  const locale = useLocale();
  const values = { userId: member.id };
  return (
    <>
      {!member.accepted && !member.closedAt && (
        <Section title={t("invitation")} id="invitation">
          <p className="mb-4">{t("invitationWaiting")}</p>
          <ActionButton action={resendInvitationAction} values={values} done={t("resent")}>
            {t("resend")}
          </ActionButton>
        </Section>
      )}
      <Section title={t("closing")} id="closing">
        {isSelf && <p>{t("ownAccount")}</p>}
        {!isSelf && !mayClose && <p>{elsewhere}</p>}
        {mayClose && member.closedAt && (
          <>
            <p className="mb-4">{t("closed", { when: formatInstant(member.closedAt, locale) })}</p>
            <ActionButton key="reopen" action={reopenAccountAction} values={values}>
              {t("reopen")}
            </ActionButton>
          </>
        )}
        {mayClose && !member.closedAt && (
          <>
            <p className="mb-4 max-w-2xl">{t("closeText")}</p>
            <ActionButton
              key="close"
              action={closeAccountAction}
              values={values}
              variant="danger"
              confirm={t("closeConfirm", { name: member.name })}
            >
              {t("close")}
            </ActionButton>
          </>
        )}
      </Section>
    </>
  );
}
