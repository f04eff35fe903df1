"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { createMunicipalityAction } from "@/lib/actions/agreement";

/** Takes a municipality in, with the one who begins there. */
export function MunicipalityForm() {
  const t = useTranslations("agreement.municipalities");
  const { state, pending, form, error, typed } = useFormAction(createMunicipalityAction);
  const labels = {
    municipality: t("name"),
    code: t("codeLabel"),
    name: t("administrator"),
    email: t("email"),
  };
  const hints: Partial<Record<keyof typeof labels, string>> = {
    municipality: t("nameHint"),
    code: t("codeHint"),
  };
  return (
    <form {...form} className="max-w-lg">
      {state && <ErrorSummary failure={state} labels={labels} />}
      {(["municipality", "code", "name", "email"] as const).map((field) => (
        <TextField
          key={field}
          id={field}
          type={field === "email" ? "email" : "text"}
          inputMode={field === "code" ? "numeric" : undefined}
          autoComplete="off"
          label={labels[field]}
          hint={hints[field]}
          error={error(field)}
          defaultValue={typed(field)}
          className={field === "code" ? "w-32!" : undefined}
        />
      ))}
      <Button type="submit" aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
