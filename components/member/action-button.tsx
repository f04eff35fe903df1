"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, type FormEvent, type ReactNode } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { FailureNotice } from "@/components/member/failure-notice";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/domain/shared/result";

/**
 * A button that does one thing to one row. With `confirm` it first names what is lost, in a popover of the browser's
 * own, so it can be left with Escape and works without script.
 */
export function ActionButton({
  action,
  values,
  children,
  label,
  variant = "secondary",
  confirm,
  done,
}: {
  action: (previous: ActionResult | null, form: FormData) => Promise<ActionResult>;
  values: Record<string, string>;
  children: ReactNode;
  /** for screen readers, where several such buttons stand on a page */
  label?: string;
  variant?: ButtonVariant;
  confirm?: string;
  /** said when it is done, where nothing else on the page shows it */
  done?: string;
}) {
  const t = useTranslations();
  const id = useId();
  const { state, pending, form } = useFormAction(action);
  const popover = useRef<HTMLDivElement>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    popover.current?.hidePopover();
    form.onSubmit(event);
  };
  const failure = state?.ok === false ? state : null;
  const reason = failure && Object.values(failure.fieldErrors ?? {})[0];
  const submit = (
    <Button type="submit" variant={variant} aria-label={confirm ? undefined : label} aria-disabled={pending}>
      {children}
    </Button>
  );
  return (
    <form {...form} onSubmit={onSubmit}>
      {failure && (
        <FailureNotice about={failure} title={t("account.member.failed")}>
          {reason
            ? t(`common.validation.${reason.key as "required"}`, reason.values as never)
            : t(`common.error.${failure.code}`)}
        </FailureNotice>
      )}
      {state?.ok && done && !pending && <Notice tone="success" title={done} live className="mb-4" />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {confirm === undefined ? (
        submit
      ) : (
        <>
          <Button variant={variant} popoverTarget={id} aria-label={label}>
            {children}
          </Button>
          <div
            ref={popover}
            id={id}
            popover="auto"
            role="dialog"
            aria-labelledby={`${id}-question`}
            className="border-line-strong bg-paper text-ink m-auto max-w-md rounded-lg border p-6 shadow-xl backdrop:bg-black/30"
          >
            <p id={`${id}-question`} className="mb-5 text-lg">
              {confirm}
            </p>
            <div className="flex flex-wrap gap-3">
              {submit}
              <Button variant="quiet" popoverTarget={id} popoverTargetAction="hide">
                {t("common.actions.cancel")}
              </Button>
            </div>
          </div>
        </>
      )}
    </form>
  );
}
