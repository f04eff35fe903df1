"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { updateProfileAction } from "@/lib/actions/account";
import { locales } from "@/lib/i18n/locale";

/** One's own name and language. */
export function ProfileForm({ name }: { name: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const { state, pending, form, error } = useFormAction(updateProfileAction);
  const labels = { name: t("account.account.name"), locale: t("account.account.locale") };
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={labels} />}
      {state?.ok && !pending && (
        <Notice tone="success" title={t("account.account.profileSaved")} live className="mb-4" />
      )}
      <TextField
        id="name"
        label={labels.name}
        defaultValue={name}
        error={error("name")}
        autoComplete="name"
      />
      <SelectField
        id="locale"
        label={labels.locale}
        defaultValue={locale}
        key={locale}
        error={error("locale")}
        options={locales.map((value) => ({ value, label: t(`common.language.${value}`) }))}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("account.account.saveProfile")}
      </Button>
    </form>
  );
}
