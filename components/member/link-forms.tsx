"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { PasswordField } from "@/components/member/password-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { acceptInvitationAction, resetPasswordAction } from "@/lib/actions/account";
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/member/password";

/** Lets a password manager connect the new password with its account. */
function AccountName({ email }: { email: string }) {
  return <input type="hidden" autoComplete="username" value={email} readOnly />;
}

/** A new password by a link from a mail. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("account");
  const { state, pending, form, error } = useFormAction(resetPasswordAction);
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={{ password: t("password.new") }} />}
      <input type="hidden" name="token" value={token} />
      <AccountName email={email} />
      <PasswordField
        id="password"
        label={t("password.new")}
        hint={t("password.hint", { min: MIN_PASSWORD_LENGTH })}
        error={error("password")}
        autoComplete="new-password"
      />
      <Button type="submit" aria-disabled={pending}>
        {t("reset.save")}
      </Button>
    </form>
  );
}

/** Name and password of an account somebody was invited to. */
export function InvitationForm({ token, email, name }: { token: string; email: string; name: string }) {
  const t = useTranslations("account");
  const { state, pending, form, error } = useFormAction(acceptInvitationAction);
  const labels = { name: t("invitation.name"), password: t("signIn.password") };
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="token" value={token} />
      <AccountName email={email} />
      <TextField
        id="name"
        label={labels.name}
        hint={t("invitation.nameHint")}
        error={error("name")}
        autoComplete="name"
        defaultValue={name}
      />
      <PasswordField
        id="password"
        label={labels.password}
        hint={t("password.hint", { min: MIN_PASSWORD_LENGTH })}
        error={error("password")}
        autoComplete="new-password"
      />
      <Button type="submit" aria-disabled={pending}>
        {t("invitation.submit")}
      </Button>
    </form>
  );
}
