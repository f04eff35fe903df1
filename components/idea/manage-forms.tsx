"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { IdeaFields } from "@/components/idea/idea-fields";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { declineIdeaAction, rewordIdeaAction } from "@/lib/actions/idea";

interface Target {
  id: string;
  version: number;
}

function Hidden({ idea }: { idea: Target }) {
  return (
    <>
      <input type="hidden" name="id" value={idea.id} />
      <input type="hidden" name="version" value={idea.version} />
    </>
  );
}

/** Turning an idea down always says why. */
export function DeclineForm({ idea, summary }: { idea: Target; summary: string }) {
  const t = useTranslations("idea.form");
  const { state, pending, form, field } = useFormAction(declineIdeaAction);
  return (
    <details className="mt-4" open={state !== null || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{summary}</summary>
      <form {...form} className="mt-2 max-w-2xl">
        {state && <ErrorSummary failure={state} labels={{ answer: t("answer") }} />}
        <Hidden idea={idea} />
        <TextAreaField {...field("answer")} label={t("answer")} hint={t("answerHint")} />
        <Button type="submit" variant="danger" aria-disabled={pending}>
          {t("decline")}
        </Button>
      </form>
    </details>
  );
}

/** What should not stand there can be taken away before others see it. */
export function RewordForm({
  idea,
  summary,
  text,
}: {
  idea: Target & { title: string; text: string | null; obstacle: string | null };
  summary: string;
  text: string;
}) {
  const t = useTranslations("idea.form");
  const { state, pending, form, field } = useFormAction(rewordIdeaAction);
  const labels = { title: t("title"), text: t("text"), obstacle: t("obstacle") };
  return (
    <details className="mt-4" open={state !== null || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{summary}</summary>
      <form {...form} className="mt-2 max-w-2xl">
        <p className="text-muted mb-4">{text}</p>
        {state && <ErrorSummary failure={state} labels={labels} />}
        <Hidden idea={idea} />
        <IdeaFields field={field} first={idea} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("reword")}
        </Button>
      </form>
    </details>
  );
}
