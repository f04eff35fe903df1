"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { DecoyField } from "@/components/forms/decoy-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { subscribeToLettersAction } from "@/lib/actions/newsletter";

/** Two fields and a button. What is answered never tells whether the address was known. */
export function SubscribeForm({
  municipalities,
  chosen,
}: {
  municipalities: { id: string; name: string }[];
  chosen: string | null;
}) {
  const t = useTranslations("newsletter.subscribe");
  const { state, pending, form, field, error } = useFormAction(subscribeToLettersAction);
  const failure = state?.ok === false ? state : null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [state]);
  const labels = { municipality: t("municipality"), email: t("email"), website: t("website") };
  if (state?.ok) {
    return (
      <div ref={box} tabIndex={-1}>
        <Notice tone="success" title={t("doneTitle")} live>
          <p className="[overflow-wrap:anywhere]">{t("doneText", { email: state.data.email })}</p>
        </Notice>
      </div>
    );
  }
  return (
    <form {...form}>
      {failure?.code === "THROTTLED" ? (
        <Notice tone="error" title={t("throttledTitle")} live>
          <p>{t("throttledText")}</p>
        </Notice>
      ) : (
        failure && <ErrorSummary failure={failure} labels={labels} />
      )}
      <SelectField
        {...field("municipality", chosen)}
        label={labels.municipality}
        placeholder={t("chooseMunicipality")}
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...field("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        label={labels.email}
        hint={t("emailHint")}
      />
      <DecoyField label={labels.website} error={error("website")} />
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {pending ? t("sending") : t("submit")}
      </Button>
    </form>
  );
}
