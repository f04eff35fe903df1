"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { saveGroupMemberAction } from "@/lib/actions/working-group";
import { audiences } from "@/lib/domain/plan/plan";
import type { GroupMember } from "@/lib/domain/process/working-group";

/** Somebody new in a group, or what is said of one put right; behind a disclosure, since the list is read more often. */
export function MemberForm({
  groupId,
  member,
  accounts,
}: {
  groupId: string;
  /** null: a new one */
  member: GroupMember | null;
  accounts: { id: string; name: string }[];
}) {
  const t = useTranslations("workingGroup.form.member");
  const audience = useTranslations("plan.audience");
  const common = useTranslations("common.form");
  const prefix = member?.id ?? "member";
  const { state, pending, form, field } = useFormAction(saveGroupMemberAction, prefix);
  const labels = {
    name: t("name"),
    role: t("role"),
    represents: t("represents"),
    userId: t("account"),
  };
  return (
    <details open={state !== null}>
      <summary
        aria-label={member ? t("editAria", { name: member.name }) : undefined}
        className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2 underline underline-offset-4"
      >
        {member ? t("edit") : t("add")}
      </summary>
      <form {...form} className="max-w-2xl pt-2 pb-3">
        {state && <ErrorSummary failure={state} labels={labels} prefix={prefix} />}
        <input type="hidden" name="id" value={groupId} />
        {member && <input type="hidden" name="memberId" value={member.id} />}
        <TextField {...field("name", member?.name)} label={t("name")} autoComplete="off" />
        <TextField
          {...field("role", member?.role)}
          label={t("role")}
          hint={t("roleHint")}
          optional={common("optional")}
        />
        <SelectField
          {...field("represents", member?.represents)}
          label={t("represents")}
          placeholder={t("representsNone")}
          options={audiences.map((each) => ({ value: each, label: audience(each) }))}
        />
        <SelectField
          {...field("userId", member?.userId)}
          label={t("account")}
          hint={t("accountHint")}
          placeholder={t("accountNone")}
          options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("save")}
        </Button>
      </form>
    </details>
  );
}
