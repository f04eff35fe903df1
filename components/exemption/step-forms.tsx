"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, buttonClass } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { commentExemptionAction, reviewExemptionAction, type StepState } from "@/lib/actions/exemption";
import { exemptionNeeds } from "@/lib/domain/exemption/need";
import type { QueuedStatement } from "@/lib/domain/exemption/queue";

interface Target {
  use: string;
  version: number;
  /** the queue as it was asked for, and the statement after this one */
  queue: string;
  next: string | null;
}

/** Who comes second sees what stands now, and saves on top of that. */
function Hidden({ target, state }: { target: Target; state: StepState | null }) {
  const version = state?.current?.version ?? target.version;
  return (
    <>
      <input type="hidden" name="use" value={target.use} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="queue" value={target.queue} />
      <input type="hidden" name="next" value={target.next ?? ""} />
    </>
  );
}

function Refusal({ state, labels }: { state: StepState; labels: Record<string, string> }) {
  const t = useTranslations("exemption");
  const need = useTranslations("trial.need");
  const { current } = state;
  if (!current) return <ErrorSummary failure={state} labels={labels} />;
  return (
    <Notice tone="warning" title={t("review.conflictTitle")} live>
      {t("review.conflictText", {
        stated: need(current.statedNeed),
        reviewed: current.reviewedNeed ? need(current.reviewedNeed) : t("steps.notReviewed"),
      })}
    </Notice>
  );
}

/**
 * The second step. What is stated is chosen beforehand, so that agreeing is one key.
 * @param props.focus the person came from the statement before and goes on with the keyboard
 */
export function ReviewForm({
  target,
  current,
  skip,
  focus,
}: {
  target: Target;
  current: QueuedStatement;
  skip: string | null;
  focus: boolean;
}) {
  const t = useTranslations("exemption");
  const trialText = useTranslations("trial");
  const { state, pending, form, error, typed } = useFormAction(reviewExemptionAction);
  const chosen = state?.values.need || current.statedNeed;
  const needError = error("need");
  return (
    <form {...form} className="border-line mt-5 border-t pt-5">
      {state && <Refusal state={state} labels={{ need: t("review.need"), note: t("review.note") }} />}
      <Hidden target={target} state={state} />
      <fieldset id="need" className="mb-4" aria-describedby={needError ? "need-error" : undefined}>
        <legend className="text-lg font-semibold">{t("review.legend")}</legend>
        {needError && (
          <p id="need-error" className="mt-1 font-semibold text-red-700">
            {needError}
          </p>
        )}
        <div className="mt-1 grid gap-x-6 lg:grid-cols-3">
          {exemptionNeeds.map((need) => (
            <label key={need} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
              <input
                type="radio"
                name="need"
                value={need}
                defaultChecked={chosen === need}
                // Going through the queue by keyboard, the next answer is where the hands are.
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={focus && chosen === need}
                className="accent-petrol-700 mt-0.5 size-5 shrink-0"
              />
              <span>
                {trialText(`need.${need}`)}
                {need === current.statedNeed && (
                  <span className="text-muted"> ({t("review.agreesWithStated")})</span>
                )}
                <span className="text-muted block text-[0.9375rem]">
                  {trialText(`form.needHint.${need}`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextAreaField
        id="note"
        label={t("review.note")}
        hint={t("review.noteHint")}
        error={error("note")}
        defaultValue={typed("note", current.reviewNote)}
        rows={2}
      />
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={pending}>
          {pending ? t("queue.saving") : t("queue.review")}
        </Button>
        {skip && (
          <Link href={`${skip}#review`} className={buttonClass("quiet")}>
            {t("queue.skip")}
          </Link>
        )}
      </p>
    </form>
  );
}

/** The third step, once there is a review to comment on. */
export function CommentForm({ target, current }: { target: Target; current: QueuedStatement }) {
  const t = useTranslations("exemption");
  const { state, pending, form, field } = useFormAction(commentExemptionAction);
  return (
    <form {...form} className="border-line mt-5 border-t pt-5">
      {state && <Refusal state={state} labels={{ comment: t("review.comment") }} />}
      <Hidden target={target} state={state} />
      <TextAreaField
        {...field("comment", current.comment)}
        label={t("review.comment")}
        hint={t("review.commentHint")}
        rows={2}
      />
      <Button type="submit" variant="secondary" disabled={pending}>
        {pending ? t("queue.saving") : t("review.commentSave")}
      </Button>
    </form>
  );
}
