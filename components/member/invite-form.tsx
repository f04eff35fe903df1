"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { ReachFields } from "@/components/member/reach-fields";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { inviteMemberAction } from "@/lib/actions/member";
import type { Role } from "@/lib/domain/member/role";

/** Gives somebody access by mail. */
export function InviteForm({
  municipalityId,
  roles,
  institutions,
  email,
  name,
}: {
  municipalityId: string;
  roles: Role[];
  institutions: { id: string; name: string }[];
  email?: string;
  name?: string;
}) {
  const t = useTranslations("account.invite");
  const { state, pending, form, error } = useFormAction(inviteMemberAction);
  const labels = {
    email: t("email"),
    name: t("name"),
    role: t("role"),
    institutionId: t("institution"),
  };
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <TextField
        id="email"
        type="email"
        label={labels.email}
        defaultValue={email}
        error={error("email")}
        autoComplete="off"
      />
      <TextField id="name" label={labels.name} defaultValue={name} error={error("name")} autoComplete="off" />
      <ReachFields roles={roles} institutions={institutions} error={error} />
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
