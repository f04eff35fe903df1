"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { FailureNotice } from "@/components/member/failure-notice";
import { PasswordField } from "@/components/member/password-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { signInAction } from "@/lib/actions/account";
import type { ActionResult } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** E-mail and password. After a failure the e-mail is still there. */
export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations("account.signIn");
  const { state, pending, form, error } = useFormAction(signInAction);
  return (
    <form {...form}>
      <SignInFailure state={state} labels={{ email: t("email"), password: t("password") }} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        id="email"
        type="email"
        label={t("email")}
        error={error("email")}
        defaultValue={state?.email}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
      />
      <PasswordField
        id="password"
        label={t("password")}
        error={error("password")}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" aria-disabled={pending}>
          {t("submit")}
        </Button>
        <Link href={routes.resetPassword()}>{t("forgot")}</Link>
      </div>
    </form>
  );
}

/** Wrong password and too many attempts are told apart; whether the account exists is not told. */
export function SignInFailure({
  state,
  labels,
}: {
  state: ActionResult | null;
  labels: Record<string, string>;
}) {
  const t = useTranslations();
  if (state === null || state.ok) return null;
  if (state.code === "INVALID") return <ErrorSummary failure={state} labels={labels} />;
  return (
    <FailureNotice about={state} title={t("account.signIn.failed")}>
      {state.code === "FORBIDDEN" ? t("account.signIn.wrong") : t(`common.error.${state.code}`)}
    </FailureNotice>
  );
}
