"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { sendLetterAction, testLetterAction } from "@/lib/actions/newsletter";

/** The last look: a test to oneself, and the button that sends, which asks first. */
export function SendBox({ id, version, subscribers }: { id: string; version: number; subscribers: number }) {
  const t = useTranslations("newsletter.send");
  const desk = useTranslations("newsletter.desk");
  const test = useFormAction(testLetterAction);
  const send = useFormAction(sendLetterAction);
  const [isReady, setReady] = useState(false);
  const [asked, setAsked] = useState(false);
  const conflict = send.state?.code === "CONFLICT" || send.state?.code === "ALREADY_DONE";
  return (
    <div className="bg-petrol-50 rounded-lg p-5 sm:p-6">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1">{t("toCount", { count: subscribers })}</p>
      <p className="text-muted mt-1">{t("saveFirst")}</p>
      <form {...test.form} className="mt-4">
        {test.state?.ok === false && (
          <ErrorSummary failure={test.state} labels={{ items: desk("contents") }} />
        )}
        {test.state?.ok && !test.pending && (
          <Notice tone="success" title={t("tested", { email: test.state.data.email })} live />
        )}
        <input type="hidden" name="id" value={id} />
        <Button type="submit" variant="secondary" aria-disabled={test.pending} className="max-sm:w-full">
          {test.pending ? t("testing") : t("test")}
        </Button>
      </form>
      <form
        {...send.form}
        onSubmit={(event) => {
          setAsked(!isReady);
          if (isReady) send.form.onSubmit(event);
          else event.preventDefault();
        }}
        className="border-petrol-300 mt-6 border-t pt-4"
      >
        {conflict ? (
          <Notice tone="error" title={desk("conflictTitle")} live />
        ) : (
          send.state && <ErrorSummary failure={send.state} labels={{ items: desk("contents") }} />
        )}
        {asked && !isReady && <Notice tone="error" title={t("confirmFirst")} live />}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <ChoiceField
          id="ready"
          name="ready"
          value="1"
          required
          checked={isReady}
          onChange={(event) => setReady(event.target.checked)}
          label={t("confirm")}
        />
        <Button type="submit" aria-disabled={send.pending} className="mt-3 max-sm:w-full">
          {send.pending ? t("sending") : t("submit")}
        </Button>
      </form>
    </div>
  );
}
