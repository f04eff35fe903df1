"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { createReportAction } from "@/lib/actions/report";
import { reportSections } from "@/lib/domain/report/part";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

interface Props {
  municipality: { id: string; areas: WelfareArea[] };
  committees: string[];
  /** names in small letters; what "since the last" would mean for each */
  since: { committee: string; area: WelfareArea | null; from: CalendarDate }[];
  /** the days of the other choices, in words */
  spans: { QUARTER: string; HALF_YEAR: string; YEAR: string };
  submissionKey: string;
  agreements: string | null;
}

/** A new report: to whom, about when and what. The rest fills itself in. */
export function NewReportForm({ municipality, committees, since, spans, submissionKey, agreements }: Props) {
  const t = useTranslations("report.new");
  const section = useTranslations("report.section");
  const area = useTranslations("common.area");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const { state, pending, form, field, error, typed } = useFormAction(createReportAction);
  const [committee, setCommittee] = useState(typed("committee", committees[0]));
  const [chosenArea, setArea] = useState(typed("area"));
  const [preset, setPreset] = useState<string | null>(null);
  const last = since.find(
    (each) => each.committee === committee.trim().toLowerCase() && (each.area ?? "") === chosenArea,
  );
  const shownPreset = preset ?? typed("preset", last ? "SINCE_LAST" : "HALF_YEAR");
  const sentSections = state?.values.sections;
  const isOn = (name: string) => (sentSections === undefined ? !state : [sentSections].flat().includes(name));
  const labels = {
    committee: t("committee"),
    area: t("area"),
    preset: t("period"),
    from: t("from"),
    to: t("to"),
    meetsOn: t("meetsOn"),
    sections: t("sections"),
  };
  return (
    <form {...form} className="max-w-3xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="municipality" value={municipality.id} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <TextField
        id="committee"
        label={labels.committee}
        hint={t("committeeHint")}
        error={error("committee")}
        list="committees"
        autoComplete="off"
        defaultValue={committee}
        onInput={(event) => setCommittee(event.currentTarget.value)}
      />
      <datalist id="committees">
        {committees.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {municipality.areas.length > 1 ? (
        <SelectField
          id="area"
          label={labels.area}
          error={error("area")}
          defaultValue={chosenArea}
          onChange={(event) => setArea(event.currentTarget.value)}
          options={[
            { value: "", label: t("allAreas") },
            ...municipality.areas.map((each) => ({ value: each, label: area(each) })),
          ]}
        />
      ) : (
        <input type="hidden" name="area" value="" />
      )}
      <RadioSet
        id="preset"
        question={labels.preset}
        error={error("preset")}
        chosen={shownPreset}
        key={last ? "since" : "no"}
        onChoose={setPreset}
        choices={[
          {
            value: "SINCE_LAST",
            label: t("SINCE_LAST"),
            hint: last ? t("sinceLast", { from: formatDate(last.from, locale) }) : t("sinceNone"),
          },
          { value: "QUARTER", label: t("QUARTER"), hint: spans.QUARTER },
          { value: "HALF_YEAR", label: t("HALF_YEAR"), hint: spans.HALF_YEAR },
          { value: "YEAR", label: t("YEAR"), hint: spans.YEAR },
          { value: "OWN", label: t("OWN"), hint: t("ownHint") },
        ]}
      />
      {/* Without script the fields are always there. */}
      <div className={shownPreset === "OWN" ? undefined : "[@media(scripting:enabled)]:hidden"}>
        <div className="flex flex-wrap gap-x-6">
          <TextField {...field("from")} type="date" label={labels.from} />
          <TextField {...field("to")} type="date" label={labels.to} hint={t("toHint")} />
        </div>
      </div>
      {agreements && <p className="text-muted -mt-2 mb-6 max-w-prose text-[0.9375rem]">{agreements}</p>}
      <fieldset id="sections" tabIndex={-1} className="mb-6">
        <legend className="font-semibold">{labels.sections}</legend>
        <p className="text-muted">{t("sectionsHint")}</p>
        {error("sections") && <p className="mt-1 font-semibold text-red-700">{error("sections")}</p>}
        <div className="mt-2 grid sm:grid-cols-2">
          {reportSections.map((name) => (
            <ChoiceField
              key={name}
              id={`section-${name}`}
              name="sections"
              value={name}
              label={section(name)}
              defaultChecked={isOn(name)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        {...field("meetsOn")}
        type="date"
        label={labels.meetsOn}
        optional={common("optional")}
        className="sm:w-56"
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" aria-disabled={pending}>
          {t("submit")}
        </Button>
        <p role="status" className="text-muted">
          {pending ? t("making") : ""}
        </p>
      </div>
    </form>
  );
}
