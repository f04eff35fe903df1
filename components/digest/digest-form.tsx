"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioSet } from "@/components/ui/radio-set";
import { chooseDigestAction } from "@/lib/actions/digest";
import { digestRhythms, type DigestRhythm } from "@/lib/domain/member/digest";

/** How often one is told by mail what waits. */
export function DigestForm({ digest }: { digest: DigestRhythm }) {
  const t = useTranslations("digest");
  const { state, pending, form } = useFormAction(chooseDigestAction);
  return (
    <form {...form}>
      {state?.ok === false && <ErrorSummary failure={state} labels={{ digest: t("account.legend") }} />}
      {state?.ok && !pending && <Notice tone="success" title={t("account.saved")} live className="mb-4" />}
      <RadioSet
        id="digest"
        question={t("account.legend")}
        choices={digestRhythms.map((value) => ({
          value,
          label: t(`rhythm.${value}`),
          hint: t(`account.hint.${value}`),
        }))}
        chosen={digest}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("account.save")}
      </Button>
    </form>
  );
}
