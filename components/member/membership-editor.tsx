"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { ActionButton } from "@/components/member/action-button";
import { ReachFields } from "@/components/member/reach-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changeMembershipAction, removeMembershipAction } from "@/lib/actions/member";
import type { Role } from "@/lib/domain/member/role";

/** One membership: what it is, folded out to change it, and a way to take it away. */
export function MembershipEditor({
  id,
  text,
  role,
  institutionId,
  roles,
  institutions,
}: {
  id: string;
  text: string;
  role: Role;
  institutionId: string | null;
  roles: Role[];
  institutions: { id: string; name: string }[];
}) {
  const t = useTranslations("account");
  const { state, pending, form, error } = useFormAction(changeMembershipAction);
  const failure = state?.ok === false ? state : null;
  return (
    <li className="py-4">
      {state?.ok && !pending && <Notice tone="success" title={t("member.saved")} live className="mb-3" />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <details className="min-w-0 grow basis-72">
          <summary className="flex min-h-11 flex-wrap items-center gap-x-4">
            <span className="text-lg font-semibold">{text}</span>
            <span className="text-petrol-700 underline underline-offset-4">
              {t("member.change")}
              <span className="sr-only"> {text}</span>
            </span>
          </summary>
          <form {...form} className="max-w-lg pt-4">
            {failure && (
              <ErrorSummary
                failure={failure}
                labels={{ role: t("invite.role"), institutionId: t("invite.institution") }}
                prefix={id}
              />
            )}
            <input type="hidden" name="membershipId" value={id} />
            <ReachFields
              prefix={`${id}-`}
              role={role}
              institutionId={institutionId ?? ""}
              roles={roles}
              institutions={institutions}
              error={error}
            />
            <Button type="submit" aria-disabled={pending}>
              {t("member.save")}
            </Button>
          </form>
        </details>
        <ActionButton
          action={removeMembershipAction}
          values={{ membershipId: id }}
          variant="danger"
          label={`${t("member.remove")}: ${text}`}
          confirm={t("member.removeConfirm", { membership: text })}
        >
          {t("member.remove")}
        </ActionButton>
      </div>
    </li>
  );
}
