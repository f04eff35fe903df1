"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { noteReflectionAction } from "@/lib/actions/dilemma";

/** What was said of a dilemma at the meeting, so that its institution can take it home. */
export function NoteReflection({
  meetingId,
  dilemma,
  submissionKey,
}: {
  meetingId: string;
  dilemma: { id: string; title: string };
  submissionKey: string;
}) {
  const t = useTranslations("dilemma.reflections");
  const agenda = useTranslations("followingMeeting.agenda");
  const prefix = `noted-${dilemma.id}`;
  const { state, pending, form, field } = useFormAction(noteReflectionAction, prefix);
  return (
    <details className="no-print mt-2" open={state ? true : undefined}>
      <summary
        aria-label={agenda("reflectOf", { title: dilemma.title })}
        className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4"
      >
        {t("note")}
      </summary>
      <form {...form} className="border-line mt-2 max-w-2xl rounded-lg border p-4">
        {state && (
          <ErrorSummary failure={state} labels={{ who: t("who"), text: t("note") }} prefix={prefix} />
        )}
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="dilemmaId" value={dilemma.id} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <TextField {...field("who", t("whoDefault"))} label={t("who")} hint={t("whoHint")} />
        <TextAreaField {...field("text")} label={t("note")} hint={t("noteHint")} rows={4} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("noteSend")}
        </Button>
      </form>
    </details>
  );
}
