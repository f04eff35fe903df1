"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary, useFieldError } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { IdeaFields } from "@/components/idea/idea-fields";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { proposeByLinkAction } from "@/lib/actions/proposal";
import type { Failure } from "@/lib/domain/shared/result";

/** What stopped the form, in words for somebody who has never been here before. */
function ProposalFailure({ failure, labels }: { failure: Failure; labels: Record<string, string> }) {
  const t = useTranslations("idea.form");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  const why =
    failure.code === "THROTTLED"
      ? "throttled"
      : failure.code === "EXPIRED" || failure.code === "NOT_FOUND"
        ? "closed"
        : null;
  if (why === null) return <ErrorSummary failure={failure} labels={labels} />;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h2 className="text-xl">{t(`${why}Title`)}</h2>
      <p className="mt-1">{t(`${why}Text`)}</p>
    </div>
  );
}

/** The form behind a QR code: four short questions, no account, one button. */
export function PublicForm({
  token,
  submissionKey,
  group,
  groups,
}: {
  token: string;
  submissionKey: string;
  group: string;
  groups: { value: string; label: string }[];
}) {
  const t = useTranslations("idea.form");
  const optional = useTranslations("common.form")("optional");
  const { state, pending, form } = useFormAction(proposeByLinkAction);
  const error = useFieldError(state?.fieldErrors);
  const values = state?.values;
  const labels = {
    title: t("title"),
    text: t("text"),
    obstacle: t("obstacle"),
    initiator: t("initiator"),
    email: t("email"),
    website: t("website"),
  };
  return (
    <form {...form}>
      {state && <ProposalFailure failure={state} labels={labels} />}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <IdeaFields values={values ?? {}} error={error} />
      <p className="text-muted -mt-2 mb-5">{t("noNames")}</p>
      <SelectField
        id="initiator"
        label={labels.initiator}
        error={error("initiator")}
        defaultValue={values?.initiator ?? group}
        placeholder={t("chooseGroup")}
        options={groups}
      />
      <TextField
        id="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={labels.email}
        hint={t("emailHint")}
        optional={optional}
        error={error("email")}
        defaultValue={values?.email ?? ""}
      />
      {/* Out of sight for people; shown to those whose browser filled it in, so that they can empty it. */}
      <div
        className={error("website") ? undefined : "absolute -left-[9999px] h-px w-px overflow-hidden"}
        aria-hidden={error("website") ? undefined : true}
      >
        <TextField
          id="website"
          label={labels.website}
          error={error("website")}
          autoComplete="off"
          tabIndex={error("website") ? undefined : -1}
        />
      </div>
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {pending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
