"use client";

import { useTranslations } from "next-intl";
import { AlertBox } from "@/components/forms/alert-box";
import { DecoyField } from "@/components/forms/decoy-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { IdeaFields } from "@/components/idea/idea-fields";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { proposeByLinkAction } from "@/lib/actions/proposal";
import type { Failure } from "@/lib/domain/shared/result";

/** What stopped the form, in words for somebody who has never been here before. */
function ProposalFailure({ failure, labels }: { failure: Failure; labels: Record<string, string> }) {
  const t = useTranslations("idea.form");
  const why =
    failure.code === "THROTTLED"
      ? "throttled"
      : failure.code === "EXPIRED" || failure.code === "NOT_FOUND"
        ? "closed"
        : null;
  if (why === null) return <ErrorSummary failure={failure} labels={labels} />;
  return (
    <AlertBox about={failure}>
      <h2 className="text-xl">{t(`${why}Title`)}</h2>
      <p className="mt-1">{t(`${why}Text`)}</p>
    </AlertBox>
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
  const { state, pending, form, field, error } = useFormAction(proposeByLinkAction);
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
      <IdeaFields field={field} />
      <p className="text-muted -mt-2 mb-5">{t("noNames")}</p>
      <SelectField
        {...field("initiator", group)}
        label={labels.initiator}
        placeholder={t("chooseGroup")}
        options={groups}
      />
      <TextField
        {...field("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        label={labels.email}
        hint={t("emailHint")}
        optional={optional}
      />
      <DecoyField label={labels.website} error={error("website")} />
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {pending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
