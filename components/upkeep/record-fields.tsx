"use client";

import { useTranslations } from "next-intl";
import { useRef, type FocusEvent } from "react";
import { CheckList } from "@/components/trial/form/check-list";
import { Field, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import {
  isListField,
  keywordsFromTitle,
  type RecordField,
  type RecordFormValues,
} from "@/lib/domain/freedom/upkeep";
import type { RecordFormStart } from "@/lib/domain/freedom/upkeep-form";

export interface Option {
  value: string;
  label: string;
}

/** The choices of each field that has some, in words. */
export type RecordOptions = Record<
  | "place"
  | "areas"
  | "category"
  | "fenceStatus"
  | "freed"
  | "role"
  | "ruleStatus"
  | "decidedBy"
  | "provisionIds"
  | "keeperId",
  Option[]
>;

interface Props {
  start: RecordFormStart;
  fields: readonly RecordField[];
  values: RecordFormValues;
  labels: Record<string, string>;
  options: RecordOptions;
  error: (field: string) => string | undefined;
  onPlace: (place: string) => void;
}

const lines = ["law", "paragraph", "subsection", "title"] as const;
const texts = ["summary", "exception", "note", "decisionReason", "endReason"] as const;
const dates = ["decidedOn", "validFrom", "validTo", "recheckOn"] as const;
const selects = ["category", "fenceStatus", "freed", "role", "ruleStatus", "decidedBy", "keeperId"] as const;
const isAmong = <T extends string>(list: readonly T[], field: string): field is T =>
  (list as readonly string[]).includes(field);

const optionalFields: readonly RecordField[] = [
  ...(["paragraph", "subsection", "exception", "note", "decisionReason", "keywords"] as const),
  ...(["provisionIds", "validTo", "recheckOn", "keeperId"] as const),
];

/** The fields a record of the type has in this way of changing it, in the order of the domain's list. */
export function RecordFields({ start, fields, values, labels, options, error, onPlace }: Props) {
  const t = useTranslations("upkeep");
  const common = useTranslations("common.form");
  const keywords = useRef<HTMLTextAreaElement>(null);
  const { type, mode, level } = start;

  const isOptional = (field: RecordField) => {
    if (mode === "end") return field === "endReason" && level !== "MUNICIPAL";
    if (field === "validFrom") return mode !== "supersede";
    // A source may not tell of the decision; what it does tell stays.
    if (field === "decidedOn" || field === "decidedBy") return mode === "edit" && start.values[field] === "";
    if (field === "keywords") return true;
    return optionalFields.includes(field);
  };
  const hintOf = (field: RecordField): string | undefined => {
    if (field === "decisionReason" && mode === "edit") return undefined;
    if (field === "validFrom" && mode === "supersede") return t("hint.validFromNew");
    if (field === "validTo" && mode === "end") return t("hint.validToEnd");
    if (field === "endReason") return t(level === "MUNICIPAL" ? "hint.endReasonMunicipal" : "hint.endReason");
    if (isAmong(hinted, field))
      return field === "title" && type === "PROVISION" ? undefined : t(`hint.${field}`);
    return undefined;
  };
  const about = (field: RecordField) => ({
    id: field,
    label: labels[field],
    hint: hintOf(field),
    error: error(field),
    optional: isOptional(field) ? common("optional") : undefined,
  });
  // A new record gets its first everyday words from the title, for the person to see and improve.
  const proposeKeywords = (event: FocusEvent<HTMLInputElement>) => {
    if (mode !== "new" || !keywords.current || keywords.current.value.trim() !== "") return;
    keywords.current.value = keywordsFromTitle(event.target.value).join("\n");
  };

  const control = (field: RecordField) => {
    if (field === "place") {
      if (start.places.length === 1)
        return <OnlyPlace key={field} label={labels.place!} option={options.place[0]!} />;
      return (
        <SelectField
          key={field}
          {...about(field)}
          placeholder={t("choose")}
          options={options.place}
          defaultValue={values.place}
          onChange={(event) => onPlace(event.target.value)}
        />
      );
    }
    if (field === "areas") {
      if (type !== "PROVISION") {
        if (options.areas.length === 1) {
          return <input key={field} type="hidden" name="areas" value={options.areas[0]!.value} />;
        }
        return (
          <SelectField
            key={field}
            {...about(field)}
            placeholder={t("choose")}
            options={options.areas}
            defaultValue={values.areas[0] ?? ""}
          />
        );
      }
      return (
        <Areas
          key={field}
          {...about(field)}
          label={labels.areas!}
          options={options.areas}
          chosen={values.areas}
        />
      );
    }
    if (field === "provisionIds") {
      return (
        <details key={field} className="mb-5" open={values.provisionIds.length > 0 || Boolean(error(field))}>
          <summary
            id={field}
            className="text-petrol-700 min-h-11 py-2 font-semibold underline underline-offset-4"
          >
            {t("links", { count: values.provisionIds.length })}
          </summary>
          {error(field) && <p className="mt-1 font-semibold text-red-700">{error(field)}</p>}
          <fieldset className="mt-2">
            <legend className="sr-only">{labels[field]}</legend>
            <CheckList
              name={field}
              choices={options.provisionIds.map(({ value, label }) => ({ id: value, label }))}
              chosen={values.provisionIds}
            />
          </fieldset>
        </details>
      );
    }
    if (field === "keywords") {
      return (
        <Field key={field} {...about(field)}>
          {(properties) => (
            <textarea
              ref={keywords}
              rows={4}
              {...properties}
              defaultValue={values.keywords}
              className={`${properties.className} field-sizing-content max-h-80`}
            />
          )}
        </Field>
      );
    }
    if (isAmong(lines, field)) {
      return (
        <TextField
          key={field}
          {...about(field)}
          defaultValue={values[field]}
          onBlur={field === "title" ? proposeKeywords : undefined}
          className={field === "paragraph" || field === "subsection" ? "max-w-48" : undefined}
        />
      );
    }
    if (isAmong(texts, field))
      return <TextAreaField key={field} {...about(field)} defaultValue={values[field]} />;
    if (isAmong(dates, field)) {
      return (
        <TextField
          key={field}
          {...about(field)}
          type="date"
          defaultValue={values[field]}
          className="max-w-52"
        />
      );
    }
    if (isAmong(selects, field)) {
      return (
        <SelectField
          key={field}
          {...about(field)}
          placeholder={field === "keeperId" ? t("nobody") : t("choose")}
          options={options[field]}
          defaultValue={values[field]}
        />
      );
    }
    return null;
  };

  const decided = fields.filter((field) => decisionFields.has(field));
  const timed = fields.filter((field) => periodFields.has(field));
  const rest = fields.filter((field) => !decisionFields.has(field) && !periodFields.has(field));
  const filled = (field: RecordField) =>
    isListField(field) ? values[field].length > 0 : values[field] !== "";
  const titled = mode !== "end" && (decided.length > 0 || timed.some(filled) || timed.length > 1);
  return (
    <>
      {rest.filter((field) => field !== "endReason").map(control)}
      {decided.length > 0 && (
        <fieldset className="border-line mt-8 border-t pt-5">
          <legend className="float-left mb-4 w-full text-xl font-semibold">{t("decision")}</legend>
          <div className="clear-both">{decided.map(control)}</div>
        </fieldset>
      )}
      {timed.length > 0 && (
        <fieldset className={titled ? "border-line mt-8 border-t pt-5" : ""}>
          <legend className={titled ? "float-left mb-4 w-full text-xl font-semibold" : "sr-only"}>
            {t("period")}
          </legend>
          <div className="clear-both">{timed.map(control)}</div>
        </fieldset>
      )}
      {fields.includes("endReason") && control("endReason")}
    </>
  );
}

const hinted = [
  ...(["law", "paragraph", "subsection", "title", "summary", "exception", "note"] as const),
  ...(["decidedOn", "decisionReason", "keywords", "validFrom", "validTo", "recheckOn"] as const),
];
const decisionFields = new Set<RecordField>(["ruleStatus", "decidedOn", "decidedBy", "decisionReason"]);
const periodFields = new Set<RecordField>(["validFrom", "validTo", "recheckOn", "keeperId"]);

function OnlyPlace({ label, option }: { label: string; option: Option }) {
  return (
    <p className="mb-5">
      <input type="hidden" name="place" value={option.value} />
      <span className="font-semibold">{label}:</span> {option.label}
    </p>
  );
}

function Areas({
  id,
  label,
  error,
  options,
  chosen,
}: {
  id: string;
  label: string;
  error?: string;
  options: Option[];
  chosen: string[];
}) {
  return (
    <fieldset id={id} tabIndex={-1} className={error ? "mb-5 border-l-4 border-red-700 pl-3" : "mb-5"}>
      <legend className="font-semibold">{label}</legend>
      {error && <p className="mt-1 font-semibold text-red-700">{error}</p>}
      <CheckList
        name="areas"
        choices={options.map((option) => ({ id: option.value, label: option.label }))}
        chosen={chosen}
      />
    </fieldset>
  );
}
