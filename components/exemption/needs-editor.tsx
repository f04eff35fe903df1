"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { stateExemptionsAction } from "@/lib/actions/exemption";
import { exemptionLevels, exemptionNeeds, type ExemptionLevel } from "@/lib/domain/exemption/need";
import { basisValue, type StatementConflict, type StatementLine } from "@/lib/domain/exemption/statement";
import type { Failure } from "@/lib/domain/shared/result";
import { formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface OfferedBasis {
  id: string;
  level: ExemptionLevel;
  label: string;
}

/**
 * States what each part needs to be exempted from. A plain form: it grows and saves without script, too, and keeps
 * what was typed after an error.
 */
export function NeedsEditor({
  trial,
  first,
  hasReview,
  bases,
}: {
  trial: { id: string; version: number; subActivities: { id: string; title: string }[] };
  /** the lines to begin with */
  first: StatementLine[];
  hasReview: boolean;
  bases: OfferedBasis[];
}) {
  const t = useTranslations("exemption.editor");
  const { state, pending, form } = useFormAction(stateExemptionsAction);
  const fieldError = useFieldError(state?.failure?.fieldErrors);
  const lines = (state?.lines ?? first).map((line, index) => ({ ...line, index }));
  const parts = [{ id: "", title: t("whole") }, ...trial.subActivities];
  const titleOf = (part: string) => parts.find(({ id }) => id === part)?.title ?? "";
  const labels = Object.fromEntries(
    lines.flatMap(({ part, index }) =>
      (["basis", "need"] as const).map((field) => [
        `${field}-${index}`,
        t("lineLabel", { part: titleOf(part), field: t(field) }),
      ]),
    ),
  );
  const conflict = state?.failure?.current;
  return (
    <form {...form} className="border-petrol-700 rounded-lg border-2 p-4 sm:p-6">
      <h3>{t("title")}</h3>
      <p className="mt-1 mb-4 max-w-prose">{t("lead")}</p>
      {hasReview && <p className="text-muted mb-4 max-w-prose">{t("reviewNote")}</p>}
      {trial.subActivities.length === 0 && <p className="text-muted mb-4">{t("noParts")}</p>}
      {state?.failure && <Refusal failure={state.failure} labels={labels} trialId={trial.id} />}
      <input type="hidden" name="id" value={trial.id} />
      <input type="hidden" name="version" value={conflict?.version ?? trial.version} />
      <input type="hidden" name="lines" value={lines.length} />
      {/* Enter in a field saves; without this the first button of the form, which adds a line, would be meant. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden />
      {parts.map(({ id, title }) => (
        <fieldset key={id} className="border-line mb-5 border-t pt-4">
          <legend className="float-left mb-2 w-full font-semibold">{title}</legend>
          <div className="clear-both">
            {lines
              .filter(({ part }) => part === id)
              .map((line) => (
                <Line key={line.index} line={line} bases={bases} error={fieldError} />
              ))}
            <Button
              type="submit"
              name="more"
              value={id === "" ? "whole" : id}
              variant="quiet"
              disabled={pending}
              aria-label={t("moreTo", { part: title })}
              className="-ml-3"
            >
              <Plus aria-hidden className="size-5" />
              {t("more")}
            </Button>
          </div>
        </fieldset>
      ))}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" disabled={pending}>
          {pending ? t("saving") : t(conflict ? "saveMine" : "save")}
        </Button>
        <ButtonLink variant="quiet" href={`${routes.trial(trial.id)}#parts`}>
          {t("cancel")}
        </ButtonLink>
      </p>
    </form>
  );
}

function Refusal({
  failure,
  labels,
  trialId,
}: {
  failure: Failure<StatementConflict>;
  labels: Record<string, string>;
  trialId: string;
}) {
  const t = useTranslations("exemption.editor");
  const locale = useLocale();
  const { current } = failure;
  if (!current) return <ErrorSummary failure={failure} labels={labels} />;
  const when = formatInstant(new Date(current.savedAt), locale);
  return (
    <Notice tone="warning" title={t("conflictTitle")} live>
      <p>{t("conflictText", { name: current.savedBy ?? t("someone"), when })}</p>
      <p>
        <Link href={`${routes.trial(trialId)}#parts`} target="_blank" rel="noreferrer">
          {t("seeCurrent")}
        </Link>
      </p>
    </Notice>
  );
}

/** One need of one part. A line that stands is taken away by choosing so; the browser's own select does the rest. */
function Line({
  line,
  bases,
  error,
}: {
  line: StatementLine & { index: number };
  bases: OfferedBasis[];
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("exemption.editor");
  const needName = useTranslations("trial.need");
  const { index, part, basis, need, known } = line;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <input type="hidden" name={`part-${index}`} value={part} />
      <input type="hidden" name={`known-${index}`} value={known ? "1" : ""} />
      <Field id={`basis-${index}`} label={t("basis")} error={error(`basis-${index}`)}>
        {(control) => (
          <select {...control} defaultValue={basis}>
            {!known && <option value="">{t("chooseBasis")}</option>}
            {exemptionLevels.map((level) => (
              <optgroup key={level} label={t(level === "NATIONAL" ? "lawGroup" : "ruleGroup")}>
                <option value={basisValue(level, null)}>
                  {t(level === "NATIONAL" ? "lawUnnamed" : "ruleUnnamed")}
                </option>
                {bases
                  .filter((each) => each.level === level)
                  .map(({ id, label }) => (
                    <option key={id} value={basisValue(level, id)}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <SelectField
        id={`need-${index}`}
        label={t("need")}
        error={error(`need-${index}`)}
        placeholder={known ? t("remove") : t("chooseNeed")}
        options={exemptionNeeds.map((value) => ({ value, label: needName(value) }))}
        defaultValue={need}
      />
    </div>
  );
}
