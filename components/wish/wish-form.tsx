"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceField, Field, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioSet } from "@/components/ui/radio-set";
import { createWishAction } from "@/lib/actions/wish";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishFormStart, WishPlaceChoice } from "@/lib/domain/wish/form";
import { wishKinds } from "@/lib/domain/wish/wish";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Which round takes a wish sent today, and which deadline it is too late for. */
function RoundNotice({ start }: { start: WishFormStart }) {
  const t = useTranslations("wish.form");
  const locale = useLocale();
  const { round, missed, mayAddRound } = start;
  if (round === null) {
    return (
      <Notice tone="warning" title={t("noRoundTitle")}>
        <p>{t("noRound")}</p>
        {mayAddRound && (
          <p className="mt-3">
            <ButtonLink href={routes.wishRounds()} variant="secondary">
              {t("addRound")}
            </ButtonLink>
          </p>
        )}
      </Notice>
    );
  }
  const day = (date: CalendarDate) => formatDate(date, locale);
  return (
    <Notice>
      <p>
        {missed
          ? t("missed", { missed: day(missed.deadlineOn), deadline: day(round.deadlineOn) })
          : t("round", { deadline: day(round.deadlineOn) })}
      </p>
    </Notice>
  );
}

/** Where it comes from: the municipality's own on top, then its institutions. */
function PlaceField({
  places,
  label,
  error,
  chosen,
  onChoose,
}: {
  places: WishPlaceChoice[];
  label: string;
  error?: string;
  chosen: string;
  onChoose: (value: string) => void;
}) {
  const t = useTranslations("wish.form");
  const choose = useTranslations("common.form");
  const municipalities = [...new Map(places.map((place) => [place.municipalityId, place.municipalityName]))];
  if (places.length === 1) return <input type="hidden" name="place" value={places[0]!.value} />;
  return (
    <Field id="place" label={label} error={error}>
      {(control) => (
        <select {...control} defaultValue={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{choose("choose")}</option>
          {municipalities.map(([id, name]) => (
            <optgroup key={id} label={name}>
              {places
                .filter(({ municipalityId }) => municipalityId === id)
                .map((place) => (
                  <option key={place.value} value={place.value}>
                    {place.institutionId === null ? t("municipality") : place.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A new wish or challenge. What can be chosen follows the place; what was typed stays whatever is answered. */
export function WishForm({ start }: { start: WishFormStart }) {
  const t = useTranslations("wish.form");
  const common = useTranslations("common");
  const { state, pending, form, field, error } = useFormAction(createWishAction);
  const values = state?.values ?? start.values;
  const [placeValue, setPlace] = useState(values.place);
  const [area, setArea] = useState(values.area);
  const place = start.places.find(({ value }) => value === placeValue);
  const isWhole = place?.institutionId === null;
  const asksArea = start.places.some(({ institutionId }) => institutionId === null);
  const areas = (isWhole && area ? [area as WelfareArea] : place?.areas) ?? null;
  const fits = (own: readonly WelfareArea[]) => areas === null || own.some((each) => areas.includes(each));
  const isHere = ({ municipalityId }: { municipalityId: string }) =>
    !place || municipalityId === place.municipalityId;
  const trials = start.trials.filter(
    (trial) =>
      isHere(trial) &&
      (!place?.institutionId || trial.institutionId === place.institutionId) &&
      fits([trial.area]),
  );
  const options = (list: { id: string; label: string }[]) =>
    list.map(({ id, label }) => ({ value: id, label }));
  const labels = {
    kind: t("kind"),
    place: t("place"),
    area: t("area"),
    title: t("name"),
    provisionId: t("provisionId"),
    ruleId: t("ruleId"),
    lawText: t("lawText"),
    why: t("why"),
    wouldEnable: t("wouldEnable"),
    trialIds: t("trials"),
  };
  const text = (name: "area" | "title" | "provisionId" | "ruleId" | "lawText" | "why" | "wouldEnable") => ({
    ...field(name, values[name]),
    label: labels[name],
  });
  return (
    <form {...form} className="group/wish">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="submissionKey" value={start.submissionKey} />
      <input type="hidden" name="seenRound" value={start.round?.id ?? ""} />
      <RadioSet
        id="kind"
        question={labels.kind}
        error={error("kind")}
        chosen={values.kind}
        choices={wishKinds.map((kind) => ({ value: kind, label: t(kind), hint: t(`${kind}Hint`) }))}
      />
      <div className="group-has-[[name=kind][value=CHALLENGE]:checked]/wish:hidden">
        <RoundNotice start={start} />
      </div>
      <PlaceField
        places={start.places}
        label={labels.place}
        error={error("place")}
        chosen={values.place}
        onChoose={setPlace}
      />
      {asksArea && (!place || isWhole) && (
        <SelectField
          {...text("area")}
          hint={place ? undefined : t("areaHint")}
          onChange={(event) => setArea(event.target.value)}
          placeholder={common("form.choose")}
          options={(place?.areas ?? (["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"] as const)).map((each) => ({
            value: each,
            label: common(`area.${each}`),
          }))}
        />
      )}
      <TextField {...text("title")} hint={t("nameHint")} />
      <div className="group-has-[[name=kind][value=CHALLENGE]:checked]/wish:hidden">
        <SelectField
          {...text("provisionId")}
          hint={t("provisionHint")}
          placeholder={t("notListed")}
          options={options(start.provisions.filter((provision) => fits(provision.areas)))}
        />
      </div>
      <div className="group-has-[[name=kind][value=WISH]:checked]/wish:hidden">
        <SelectField
          {...text("ruleId")}
          hint={t("ruleHint")}
          placeholder={t("notListed")}
          options={options(start.rules.filter((rule) => isHere(rule) && fits([rule.area])))}
        />
      </div>
      <TextField {...text("lawText")} hint={t("lawHint")} optional={common("form.optional")} />
      <TextAreaField {...text("why")} hint={t("whyHint")} />
      <TextAreaField {...text("wouldEnable")} hint={t("wouldEnableHint")} />
      <fieldset id="trialIds" tabIndex={-1} className="mb-8">
        <legend className="font-semibold">
          {labels.trialIds} <span className="text-muted font-normal">({common("form.optional")})</span>
        </legend>
        <p className="text-muted mt-0.5">{trials.length > 0 ? t("trialsHint") : t("trialsNone")}</p>
        {error("trialIds") && <p className="mt-1 font-semibold text-red-700">{error("trialIds")}</p>}
        <div
          className={
            trials.length > 8 ? "border-line mt-2 max-h-80 overflow-y-auto rounded-md border px-3" : "mt-1"
          }
        >
          {trials.map(({ id, title, institutionName }) => (
            <ChoiceField
              key={id}
              id={`trial-${id}`}
              name="trialIds"
              value={id}
              defaultChecked={values.trialIds.includes(id)}
              label={place?.institutionId ? title : `${title} (${institutionName})`}
            />
          ))}
        </div>
      </fieldset>
      <Button type="submit" aria-disabled={pending}>
        {pending ? t("sending") : t("submit")}
      </Button>
    </form>
  );
}
