"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { noteTouched } from "@/components/forms/note-touched";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { addIndicatorAction, removeIndicatorAction, updateIndicatorAction } from "@/lib/actions/effect";
import {
  indicatorDirections,
  indicatorKinds,
  type Indicator,
  type IndicatorDirection,
  type IndicatorKind,
} from "@/lib/domain/effect/indicator";

type Described = Pick<Indicator, "title" | "unit" | "direction">;

/** What is asked or counted, in what, and which way is good; the kind decides which of them are asked for. */
function DescribedFields({
  prefix,
  kind,
  values,
  error,
}: {
  prefix: string;
  kind: IndicatorKind | "";
  values: Partial<Record<keyof Described, string | null>>;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("effect");
  const common = useTranslations("common.form");
  return (
    <>
      <TextField
        id={`${prefix}-title`}
        name="title"
        label={t("form.title")}
        hint={`${t("form.titleHint")} ${common("noPersonalData")}`}
        error={error("title")}
        defaultValue={values.title ?? ""}
      />
      {(kind === "COUNT" || kind === "MINUTES") && (
        <TextField
          id={`${prefix}-unit`}
          name="unit"
          label={t("form.unit")}
          optional={common("optional")}
          hint={t("form.unitHint")}
          error={error("unit")}
          defaultValue={values.unit ?? ""}
        />
      )}
      {kind !== "TEXT" && (
        <RadioSet
          id={`${prefix}-direction`}
          name="direction"
          question={t("form.direction")}
          error={error("direction")}
          chosen={values.direction ?? ""}
          choices={indicatorDirections.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
      )}
    </>
  );
}

function useLabels() {
  const t = useTranslations("effect.form");
  return { title: t("title"), kind: t("kind"), unit: t("unit"), direction: t("direction") };
}

const summaryClass =
  "text-petrol-700 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4";

/** An indicator in one's own words. */
export function OwnIndicatorForm({ trialId }: { trialId: string }) {
  const t = useTranslations("effect");
  const { state, pending, form, error, typed } = useFormAction(addIndicatorAction);
  const [kind, setKind] = useState(typed("kind", "SCALE"));
  const labels = useLabels();
  return (
    <details className="mt-4" open={state !== null || undefined}>
      <summary className={summaryClass}>{t("form.own")}</summary>
      <form {...form} onFocus={noteTouched} className="bg-mist mt-2 max-w-2xl rounded-lg p-4 sm:p-5">
        {state && <ErrorSummary failure={state} labels={labels} prefix="own" />}
        <input type="hidden" name="trialId" value={trialId} />
        <input type="hidden" name="openedAt" defaultValue="" />
        <RadioSet
          id="own-kind"
          name="kind"
          question={t("form.kind")}
          error={error("kind")}
          chosen={kind}
          onChoose={setKind}
          choices={indicatorKinds.map((value) => ({
            ...{ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) },
          }))}
        />
        <DescribedFields
          prefix="own"
          kind={kind as IndicatorKind}
          values={state?.values ?? {}}
          error={error}
        />
        <Button type="submit" aria-disabled={pending}>
          {t("form.add")}
        </Button>
      </form>
    </details>
  );
}

/** One tap takes a ready-made indicator. */
export function SuggestionForm({
  trialId,
  title,
  unit,
  kind,
  direction,
}: {
  trialId: string;
  title: string;
  unit: string;
  kind: IndicatorKind;
  direction: IndicatorDirection | null;
}) {
  const t = useTranslations("effect");
  const { state, pending, form } = useFormAction(addIndicatorAction);
  return (
    <form {...form} onFocus={noteTouched}>
      {state && <ErrorSummary failure={state} labels={{ title }} />}
      {Object.entries({ trialId, title, unit, kind, direction: direction ?? "" }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="openedAt" defaultValue="" />
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <p>{title}</p>
          <p className="text-muted text-[0.9375rem]">
            {[t(`kind.${kind}`), unit].filter(Boolean).join(" · ")}
          </p>
        </div>
        <Button
          type="submit"
          variant="secondary"
          aria-disabled={pending}
          aria-label={`${t("suggestions.use")}: ${title}`}
        >
          {t("suggestions.use")}
        </Button>
      </div>
    </form>
  );
}

/** Corrects what an indicator is called and which way is good, or removes it. */
export function ChangeIndicator({ trialId, indicator }: { trialId: string; indicator: Indicator }) {
  const t = useTranslations("effect");
  const change = useFormAction(updateIndicatorAction);
  const removal = useFormAction(removeIndicatorAction);
  const { id, kind, title, version, pairs } = indicator;
  const prefix = `${id}-change`;
  const labels = useLabels();
  const hidden = (current: number | undefined) => (
    <>
      <input type="hidden" name="trialId" value={trialId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={current ?? version} />
      <input type="hidden" name="openedAt" defaultValue="" />
    </>
  );
  return (
    <details open={(change.state ?? removal.state) !== null || undefined}>
      <summary className={summaryClass}>
        {t("form.change")}
        <span className="sr-only">: {title}</span>
      </summary>
      <div className="bg-mist mt-2 max-w-2xl rounded-lg p-4 sm:p-5">
        <form {...change.form} onFocus={noteTouched}>
          {change.state && <ErrorSummary failure={change.state} labels={labels} prefix={prefix} />}
          {hidden(change.current?.version)}
          <DescribedFields
            prefix={prefix}
            kind={kind}
            values={change.state?.values ?? indicator}
            error={change.error}
          />
          <Button type="submit" variant="secondary" aria-disabled={change.pending}>
            {t("form.save")}
          </Button>
        </form>
        <details className="mt-4">
          <summary className={summaryClass}>
            {t("form.remove")}
            <span className="sr-only">: {title}</span>
          </summary>
          <form {...removal.form} className="mt-2">
            {removal.state && <ErrorSummary failure={removal.state} labels={labels} />}
            {hidden(removal.current?.version)}
            <p className="mb-3">{t("form.removeText", { title, slips: pairs.length })}</p>
            <Button type="submit" variant="danger" aria-disabled={removal.pending}>
              {t("form.removeConfirm")}
              <span className="sr-only">: {title}</span>
            </Button>
          </form>
        </details>
      </div>
    </details>
  );
}
