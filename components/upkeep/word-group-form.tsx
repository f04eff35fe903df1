"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceField, SelectField, TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { deleteWordGroupAction, saveWordGroupAction } from "@/lib/actions/word-group";
import { wordGroupKinds, type WordGroupValues } from "@/lib/domain/freedom/word-group";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

interface Props {
  group: { id: string; version: number } | null;
  values: WordGroupValues;
  places: { id: string; name: string | null; areas: WelfareArea[] }[];
  areaNames: Record<WelfareArea, string>;
}

const shortened = (words: string) => {
  const all = words.split("\n");
  return all.slice(0, 6).join(", ") + (all.length > 6 ? " …" : "");
};

/** Adds or corrects a group of words; a saved one can be removed, after saying which words that takes away. */
export function WordGroupForm({ group, values: opened, places, areaNames }: Props) {
  const t = useTranslations("upkeep.words");
  const upkeep = useTranslations("upkeep");
  const common = useTranslations("common");
  const { state, pending, form, error, current: conflict } = useFormAction(saveWordGroupAction);
  const values = state?.values ?? opened;
  const [kind, setKind] = useState(values.kind);
  const labels = {
    municipalityId: t("whose"),
    kind: t("kind"),
    words: t("wordsLabel"),
    areas: t("areas"),
  };
  const known = wordGroupKinds.find((each) => each === kind);
  const areas = [...new Set(places.flatMap((place) => place.areas))];
  const only = places.length === 1 ? places[0]! : null;
  const version = String(conflict?.version ?? group?.version ?? "");
  return (
    <>
      <form {...form}>
        {conflict && (
          <Notice tone="warning" live>
            <p>
              {t("conflict", {
                name: conflict.savedBy ?? t("someone"),
                words: shortened(conflict.values.words),
              })}
            </p>
          </Notice>
        )}
        {state && !conflict && <ErrorSummary failure={state} labels={labels} />}
        {group && <input type="hidden" name="id" value={group.id} />}
        {group && <input type="hidden" name="version" value={version} />}
        {only ? (
          <p className="mb-5">
            <input type="hidden" name="municipalityId" value={only.id} />
            <span className="font-semibold">{labels.municipalityId}:</span> {only.name ?? t("wholeCountry")}
          </p>
        ) : (
          <SelectField
            id="municipalityId"
            label={labels.municipalityId}
            error={error("municipalityId")}
            defaultValue={values.municipalityId}
            options={places.map(({ id, name }) => ({ value: id, label: name ?? t("wholeCountry") }))}
          />
        )}
        <SelectField
          id="kind"
          label={labels.kind}
          hint={known && t(`hint.${known}`)}
          error={error("kind")}
          defaultValue={values.kind}
          options={wordGroupKinds.map((each) => ({ value: each, label: t(each) }))}
          onChange={(event) => setKind(event.target.value)}
        />
        <TextAreaField
          id="words"
          label={labels.words}
          hint={t("wordsHint")}
          error={error("words")}
          rows={5}
          defaultValue={values.words}
        />
        <fieldset id="areas" tabIndex={-1} className="mb-5">
          <legend className="font-semibold">
            {labels.areas} <span className="text-muted font-normal">({common("form.optional")})</span>
          </legend>
          <p className="text-muted mt-0.5">{t("areasHint")}</p>
          {error("areas") && <p className="mt-1 font-semibold text-red-700">{error("areas")}</p>}
          {areas.map((area) => (
            <ChoiceField
              key={area}
              id={`area-${area}`}
              name="areas"
              value={area}
              label={areaNames[area]}
              defaultChecked={values.areas.includes(area)}
            />
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" aria-disabled={pending}>
            {pending ? upkeep("saving") : t("save")}
          </Button>
          <ButtonLink variant="quiet" href={routes.freedomWords()}>
            {common("actions.cancel")}
          </ButtonLink>
        </div>
      </form>
      {group && <RemoveWords id={group.id} version={version} words={opened.words} />}
    </>
  );
}

/** Names what is lost before it is, in a popover of the browser's own, so that it works without script. */
function RemoveWords({ id, version, words }: { id: string; version: string; words: string }) {
  const t = useTranslations("upkeep.words");
  const common = useTranslations("common");
  const { state, pending, form } = useFormAction(deleteWordGroupAction);
  const popover = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    document.getElementById(popover)?.hidePopover();
    form.onSubmit(event);
  };
  return (
    <form {...form} onSubmit={onSubmit} className="border-line mt-8 border-t pt-5">
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="danger" popoverTarget={popover}>
        {t("remove")}
      </Button>
      <div
        id={popover}
        popover="auto"
        role="dialog"
        aria-labelledby={`${popover}-question`}
        className="border-line-strong bg-paper text-ink m-auto max-w-md rounded-lg border p-6 shadow-xl backdrop:bg-black/30"
      >
        <p id={`${popover}-question`} className="mb-5 text-lg">
          {t("removeConfirm", { count: words.split("\n").length, words: shortened(words) })}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="danger" aria-disabled={pending}>
            {t("remove")}
          </Button>
          <Button variant="quiet" popoverTarget={popover} popoverTargetAction="hide">
            {common("actions.cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}
