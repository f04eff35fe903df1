"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { PasswordField } from "@/components/member/password-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changePasswordAction } from "@/lib/actions/account";
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/member/password";

/** A new password for oneself; the passwords typed do not stay on screen once saved. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const { state, pending, form, error } = useFormAction(changePasswordAction);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok) element.current?.reset();
  }, [state]);
  const labels = { currentPassword: t("account.currentPassword"), newPassword: t("password.new") };
  return (
    <form {...form} ref={element}>
      {state?.ok === false && <ErrorSummary failure={state} labels={labels} />}
      {state?.ok && !pending && (
        <Notice tone="success" title={t("account.passwordSaved")} live className="mb-4" />
      )}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        id="currentPassword"
        label={labels.currentPassword}
        error={error("currentPassword")}
        autoComplete="current-password"
      />
      <PasswordField
        id="newPassword"
        label={labels.newPassword}
        hint={t("password.hint", { min: MIN_PASSWORD_LENGTH })}
        error={error("newPassword")}
        autoComplete="new-password"
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("account.changePassword")}
      </Button>
    </form>
  );
}
