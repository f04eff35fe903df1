"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { IdeaFields } from "@/components/idea/idea-fields";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { proposeIdeaAction } from "@/lib/actions/idea";

/** Proposing with an account, folded until somebody wants to. */
export function ProposeForm({
  label,
  places,
  group,
  groups,
  submissionKey,
}: {
  label: string;
  places: { id: string; name: string; municipalityName: string }[];
  group: string;
  groups: { value: string; label: string }[];
  submissionKey: string;
}) {
  const t = useTranslations("idea.form");
  const { state, pending, form, field } = useFormAction(proposeIdeaAction);
  const labels = {
    institutionId: t("place"),
    title: t("title"),
    text: t("text"),
    obstacle: t("obstacle"),
    initiator: t("from"),
  };
  const only = places.length === 1 ? places[0] : undefined;
  const several = new Set(places.map(({ municipalityName }) => municipalityName)).size > 1;
  return (
    <details className="mb-8" open={state !== null || undefined} id="propose">
      <summary className={`${buttonClass("primary")} cursor-pointer list-none max-sm:w-full`}>
        {label}
      </summary>
      <form {...form} className="border-line mt-4 max-w-2xl border-l-4 pl-4 sm:pl-6">
        {state && <ErrorSummary failure={state} labels={labels} />}
        <input type="hidden" name="submissionKey" value={submissionKey} />
        {only ? (
          <input type="hidden" name="institutionId" value={only.id} />
        ) : (
          <SelectField
            {...field("institutionId")}
            label={labels.institutionId}
            placeholder={t("chooseGroup")}
            options={places.map(({ id, name, municipalityName }) => ({
              value: id,
              label: several ? `${name}, ${municipalityName}` : name,
            }))}
          />
        )}
        <IdeaFields field={field} />
        <SelectField
          {...field("initiator", group)}
          label={labels.initiator}
          hint={`${t("fromHint")} ${t("noNames")}`}
          options={groups}
        />
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("sending") : t("send")}
        </Button>
      </form>
    </details>
  );
}
