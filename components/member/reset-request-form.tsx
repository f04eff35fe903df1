"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { requestPasswordResetAction } from "@/lib/actions/account";

/** Asks for a link by mail. The answer does not tell whether the e-mail has an account. */
export function ResetRequestForm() {
  const t = useTranslations("account");
  const { state, pending, form, error } = useFormAction(requestPasswordResetAction);
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState("");
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    setSent(email);
    form.onSubmit(event);
  };
  return (
    <form {...form} onSubmit={onSubmit}>
      {state?.ok === false && <ErrorSummary failure={state} labels={{ email: t("signIn.email") }} />}
      {state?.ok && !pending && (
        <Notice tone="success" title={t("reset.sentTitle")} live>
          <p>{t("reset.sentText", { email: sent })}</p>
        </Notice>
      )}
      <TextField
        id="email"
        type="email"
        label={t("signIn.email")}
        error={error("email")}
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" aria-disabled={pending}>
        {t("reset.submit")}
      </Button>
    </form>
  );
}
