"use client";

import { Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Field, SelectField, TextAreaField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { editHarvestAction, removeHarvestAction, writeHarvestAction } from "@/lib/actions/harvest";
import { harvestKinds, type HarvestKind, type HarvestThemeChoice } from "@/lib/domain/process/harvest";

interface Origin {
  kind: "round" | "workshop" | "group";
  id: string;
  title: string;
  institutionId: string | null;
  institutionName: string | null;
}

interface NewProps {
  agreement: { id: string };
  origins: Origin[];
  source: string;
  institutions: { id: string; name: string }[];
  mayCommon: boolean;
  themes: HarvestThemeChoice[];
  submissionKey: string;
}

/** A new note: what it is, its words, and a button; where it comes from is mostly known. */
export function NewNoteForm({ agreement, origins, institutions, mayCommon, themes, ...start }: NewProps) {
  const t = useTranslations("harvest");
  const common = useTranslations("common.form");
  const { state, pending, form, error, typed } = useFormAction(writeHarvestAction);
  const [source, setSource] = useState(typed("source", start.source));
  const labels = useLabels();
  if (origins.length === 0) return <p className="text-muted">{t("form.noSource")}</p>;
  const origin = origins.find(({ kind, id }) => `${kind}:${id}` === source);
  const groups = [
    ["workshop", t("form.workshops")],
    ["round", t("form.rounds")],
    ["group", t("form.groups")],
  ] as const;
  return (
    <form {...form} className="max-w-2xl">
      {state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="agreementId" value={agreement.id} />
      <input type="hidden" name="submissionKey" value={start.submissionKey} />
      <WordFields error={error} kind={typed("kind", "LEARNING")} text={typed("text")} />
      <Field id="source" label={labels.source} error={error("source")}>
        {(control) => (
          <select {...control} defaultValue={source} onChange={(event) => setSource(event.target.value)}>
            {groups.map(([kind, label]) => {
              const own = origins.filter((each) => each.kind === kind);
              return own.length === 0 ? null : (
                <optgroup key={kind} label={label}>
                  {own.map(({ id, title, institutionName }) => (
                    <option key={id} value={`${kind}:${id}`}>
                      {institutionName ? `${title}, ${institutionName}` : title}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        )}
      </Field>
      {institutions.length === 1 && !mayCommon ? (
        <input type="hidden" name="institutionId" value={institutions[0]!.id} />
      ) : (
        !origin?.institutionId && (
          <SelectField
            id="institutionId"
            label={labels.institutionId}
            error={error("institutionId")}
            defaultValue={typed("institutionId")}
            placeholder={mayCommon ? t("common") : common("choose")}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )
      )}
      <ThemeFields themes={themes} chosen={[state?.values.themes ?? []].flat()} />
      <div className="bg-paper border-line sticky bottom-0 z-10 border-t py-3">
        <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
          {t("form.submit")}
        </Button>
      </div>
    </form>
  );
}

/** Corrects a note, or takes it away; it can be brought back afterwards. */
export function EditNoteForm({
  note,
  themes,
}: {
  note: { id: string; version: number; kind: HarvestKind; text: string; themeIds: string[] };
  themes: HarvestThemeChoice[];
}) {
  const t = useTranslations("harvest");
  const shared = useTranslations("workshop.form");
  const { state, pending, form, error, typed, current } = useFormAction(editHarvestAction);
  const removing = useFormAction(removeHarvestAction);
  const labels = useLabels();
  const version = current?.version ?? note.version;
  return (
    <>
      <form {...form} className="max-w-2xl">
        {current ? (
          <ConflictNotice
            title={t("form.conflictTitle")}
            text={shared("conflict")}
            hint={shared("conflictHint")}
            lines={[
              [labels.kind, t(`kind.${current.kind}`)],
              [labels.text, current.text],
            ]}
          />
        ) : (
          state && <ErrorSummary failure={state} labels={labels} />
        )}
        <input type="hidden" name="id" value={note.id} />
        <input type="hidden" name="version" value={version} />
        <WordFields error={error} kind={typed("kind", note.kind)} text={typed("text", note.text)} />
        <ThemeFields themes={themes} chosen={state ? [state.values.themes ?? []].flat() : note.themeIds} />
        <Button type="submit" aria-disabled={pending}>
          {t("form.submit")}
        </Button>
      </form>
      <form {...removing.form} className="mt-6">
        {removing.state && <ErrorSummary failure={removing.state} labels={{}} />}
        <input type="hidden" name="id" value={note.id} />
        <input type="hidden" name="version" value={removing.current?.version ?? version} />
        <Button type="submit" variant="danger" aria-disabled={removing.pending}>
          <Trash2 aria-hidden className="size-5" />
          {t("form.remove")}
        </Button>
      </form>
    </>
  );
}

function useLabels() {
  const t = useTranslations("harvest.form");
  return {
    kind: t("kind"),
    text: t("text"),
    source: t("source"),
    institutionId: t("institution"),
    themes: t("themes"),
  };
}

function WordFields({
  error,
  kind,
  text,
}: {
  error: (field: string) => string | undefined;
  kind: string;
  text: string;
}) {
  const t = useTranslations("harvest");
  return (
    <>
      <RadioSet
        id="kind"
        question={t("form.kind")}
        error={error("kind")}
        chosen={kind}
        choices={harvestKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
      <TextAreaField
        id="text"
        label={t("form.text")}
        hint={t("form.textHint")}
        error={error("text")}
        defaultValue={text}
        rows={4}
      />
    </>
  );
}

function ThemeFields({ themes, chosen }: { themes: HarvestThemeChoice[]; chosen: string[] }) {
  const t = useTranslations("harvest.form");
  const area = useTranslations("common.area");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const areas = [...new Set(themes.map((theme) => theme.area))];
  if (themes.length === 0) return null;
  return (
    <fieldset className="mb-5">
      <legend className="font-semibold">
        {t("themes")} <span className="text-muted font-normal">({common("optional")})</span>
      </legend>
      <p className="text-muted mb-2">{t("themesHint")}</p>
      {areas.map((each) => (
        <div key={each} role="group" aria-label={area(each)}>
          {areas.length > 1 && <p className="mt-2 text-[0.9375rem] font-semibold">{area(each)}</p>}
          <ul className="flex flex-wrap gap-2 py-1">
            {themes
              .filter((theme) => theme.area === each)
              .map(({ id, label, labelEn }) => (
                <li key={id}>
                  <label className="border-line-strong has-[:checked]:border-petrol-700 has-[:checked]:bg-petrol-50 inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border px-3.5 py-1 has-[:checked]:font-semibold has-[:focus-visible]:outline-3">
                    <input
                      type="checkbox"
                      name="themes"
                      value={id}
                      defaultChecked={chosen.includes(id)}
                      className="accent-petrol-700 size-5 shrink-0"
                    />
                    <span lang={locale === "en" ? undefined : "da"}>{locale === "en" ? labelEn : label}</span>
                  </label>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}
