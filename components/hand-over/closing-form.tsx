"use client";

import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioSet } from "@/components/ui/radio-set";
import { closeInstitutionAction } from "@/lib/actions/hand-over";
import { closingField, type ClosingChoice, type ClosingPreview } from "@/lib/domain/institution/closing";
import { landingWays } from "@/lib/domain/trial/landing";
import { formatDate } from "@/lib/i18n/format";

interface ClosingTrial {
  id: string;
  title: string;
  version: number;
  choices: ClosingChoice[];
}

/** What becomes of each trial, then what would happen in plain words, then the closing itself. */
export function ClosingForm({
  handOverId,
  institution,
  trials,
  sisters,
  pageHref,
}: {
  handOverId: string;
  institution: string;
  trials: ClosingTrial[];
  sisters: { id: string; name: string }[];
  pageHref: string;
}) {
  const t = useTranslations("handOver.form.close");
  const { state, pending, form, error } = useFormAction(closeInstitutionAction);
  const failure = state && !state.ok ? state : null;
  const typed = (name: string) => (typeof state?.values[name] === "string" ? state.values[name] : "");
  const labels = Object.fromEntries(
    trials.flatMap(({ id, title }) => [
      [closingField("choice", id), title],
      [closingField("to", id), `${title}: ${t("to")}`],
      [closingField("reason", id), `${title}: ${t("reason")}`],
      [closingField("way", id), `${title}: ${t("way")}`],
    ]),
  );
  return (
    <details className="no-print" open={state !== null || undefined}>
      <summary
        className={`${buttonClass("danger")} group/close list-none [&::-webkit-details-marker]:hidden`}
      >
        {t("open")}
        <ChevronDown aria-hidden className="size-5" />
      </summary>
      <form
        {...form}
        aria-label={t("open")}
        className="border-line mt-4 max-w-3xl rounded-lg border p-5 sm:p-6"
      >
        {failure?.code === "CONFLICT" ? (
          <Notice tone="warning" title={t("conflict")} live>
            <a href={pageHref}>{t("reload")}</a>
          </Notice>
        ) : (
          failure && <ErrorSummary failure={failure} labels={labels} />
        )}
        {state?.ok && (
          <Confirmation
            key={state.preview.fingerprint}
            preview={state.preview}
            institution={institution}
            pending={pending}
          />
        )}
        <input type="hidden" name="id" value={handOverId} />
        {trials.length === 0 && <p className="mb-5">{t("none")}</p>}
        {trials.map(({ id, title, version, choices }) => {
          const field = (name: Parameters<typeof closingField>[0]) => closingField(name, id);
          return (
            <div key={id} className="group/trial border-line mb-4 border-b pb-2">
              <input type="hidden" name={field("version")} value={version} />
              <RadioSet
                id={field("choice")}
                question={t("choice", { title })}
                error={error(field("choice"))}
                chosen={typed(field("choice"))}
                choices={choices.map((choice) => ({
                  value: choice,
                  label: t(choice),
                  hint: t(`${choice}Hint`),
                }))}
              />
              {choices.includes("MOVE") && (
                <div className="hidden group-has-[input[value=MOVE]:checked]/trial:block">
                  <SelectField
                    id={field("to")}
                    label={t("to")}
                    error={error(field("to"))}
                    placeholder=""
                    options={sisters.map((sister) => ({ value: sister.id, label: sister.name }))}
                    defaultValue={typed(field("to"))}
                  />
                </div>
              )}
              {choices.includes("LAND") && (
                <div className="hidden group-has-[input[value=LAND]:checked]/trial:block">
                  <SelectField
                    id={field("way")}
                    label={t("way")}
                    hint={t("wayHint")}
                    error={error(field("way"))}
                    placeholder={t("wayNone")}
                    options={landingWays.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
                    defaultValue={typed(field("way"))}
                  />
                </div>
              )}
              <div className="hidden group-has-[input[value=LAND]:checked]/trial:block group-has-[input[value=PAUSE]:checked]/trial:block group-has-[input[value=WITHDRAW]:checked]/trial:block">
                <TextAreaField
                  id={field("reason")}
                  label={t("reason")}
                  hint={t("reasonHint")}
                  error={error(field("reason"))}
                  defaultValue={typed(field("reason"))}
                  rows={2}
                />
              </div>
            </div>
          );
        })}
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("preview")}
        </Button>
      </form>
    </details>
  );
}

/** Everything that happens when it is confirmed, by name. */
function Confirmation({
  preview,
  institution,
  pending,
}: {
  preview: ClosingPreview;
  institution: string;
  pending: boolean;
}) {
  const t = useTranslations("handOver.form.close");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      aria-labelledby="closing-question"
      tabIndex={-1}
      className="mb-6 border-2 border-red-700 bg-red-50 p-5"
    >
      <h3 id="closing-question" className="text-xl">
        {t("confirmTitle", { institution })}
      </h3>
      <p className="mt-1">{t("confirmText")}</p>
      <ul className="mt-2 list-disc pl-5">
        {preview.trials.map(({ id, title, choice, to }) => (
          <li key={id}>{t(`does.${choice}`, { title, to: to ?? "" })}</li>
        ))}
        {preview.ideaLinks > 0 && <li>{t("ideaLinks", { count: preview.ideaLinks })}</li>}
        <li>{t("closes", { institution, date: formatDate(preview.closesOn, locale) })}</li>
      </ul>
      <p className="mt-2">{t("undo")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button
          type="submit"
          name="confirmed"
          value={preview.fingerprint}
          variant="danger"
          aria-disabled={pending}
        >
          {t("confirm", { institution })}
        </Button>
        <span className="text-muted">{t("change")}</span>
      </div>
    </div>
  );
}
