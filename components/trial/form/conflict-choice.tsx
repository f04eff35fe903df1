"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { useFieldText, type Names } from "@/components/trial/field-text";
import {
  conflictingFields,
  mergedValues,
  type ConflictSide,
  type TrialConflict,
} from "@/lib/domain/trial/conflict";
import type { TrialFormValues } from "@/lib/domain/trial/input";
import { formatInstant } from "@/lib/i18n/format";

/** Both versions side by side, one choice for each field that differs. Nothing is saved before the choice. */
export function ConflictChoice({
  base,
  mine,
  conflict,
  names,
  pending,
  onChosen,
}: {
  base: TrialFormValues;
  mine: TrialFormValues;
  conflict: TrialConflict;
  names: Names;
  pending: boolean;
  onChosen: (values: TrialFormValues) => void;
}) {
  const t = useTranslations("trial");
  const locale = useLocale();
  const fieldText = useFieldText(names);
  const fields = conflictingFields(base, mine, conflict.values);
  const [chosen, setChosen] = useState(() =>
    Object.fromEntries(fields.map(({ field, likely }) => [field, likely])),
  );
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const name = conflict.savedBy ?? t("conflict.someone");
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-8 border-2 border-yellow-500 bg-yellow-50 p-4 sm:p-6"
    >
      <h2>{t("conflict.title")}</h2>
      <p className="mt-1 mb-4">
        {t("conflict.intro", { name, when: formatInstant(new Date(conflict.savedAt), locale) })}
      </p>
      {fields.map(({ field }) => (
        <fieldset key={field} className="mb-5">
          <legend className="mb-1.5 font-semibold">{t(`field.${field}`)}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {(["MINE", "THEIRS"] satisfies ConflictSide[]).map((side) => {
              const text = fieldText(field, (side === "MINE" ? mine : conflict.values)[field]);
              return (
                <label
                  key={side}
                  className="border-line-strong bg-paper has-checked:border-petrol-700 flex cursor-pointer items-start gap-3 rounded-lg border-2 p-3"
                >
                  <input
                    type="radio"
                    name={`conflict-${field}`}
                    checked={chosen[field] === side}
                    onChange={() => setChosen((before) => ({ ...before, [field]: side }))}
                    className="accent-petrol-700 mt-0.5 size-5 shrink-0"
                  />
                  <span
                    className={cx(
                      "min-w-0 [overflow-wrap:anywhere] whitespace-pre-line",
                      !text && "text-muted italic",
                    )}
                  >
                    <span className="text-muted block text-sm font-semibold not-italic">
                      {side === "MINE" ? t("conflict.mine") : t("conflict.theirs", { name })}
                    </span>
                    {text ?? t("value.empty")}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      {fields.length === 0 && <p className="mb-4">{t("conflict.nothing")}</p>}
      <Button disabled={pending} onClick={() => onChosen(mergedValues(mine, conflict.values, chosen))}>
        {pending ? t("form.saving") : t("conflict.save")}
      </Button>
    </section>
  );
}
