"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { ChoiceField, TextField } from "@/components/ui/field";
import type { ItemChoice } from "@/lib/domain/plan/item-form";

/** So many are shown at once; with more there is a field to search them by. */
const SHOWN = 12;

/**
 * Ticks several of a list that may be long: it is searched as one types, and what is ticked always stays in sight.
 * Without script the first of the list and what is ticked can be chosen.
 */
export function PickList({
  name,
  legend,
  hint,
  error,
  choices,
  chosen,
}: {
  name: string;
  legend: ReactNode;
  hint?: string;
  error?: string;
  choices: readonly ItemChoice[];
  chosen: readonly string[];
}) {
  const t = useTranslations("planItem.form");
  const common = useTranslations("common.form");
  const [ticked, setTicked] = useState<readonly string[]>(chosen);
  const [search, setSearch] = useState("");
  const words = search.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  const matches = choices.filter(({ label, hint: also }) => {
    const text = `${label} ${also ?? ""}`.toLocaleLowerCase("da");
    return words.every((word) => text.includes(word));
  });
  const first = new Set(matches.slice(0, SHOWN).map(({ id }) => id));
  const shown = choices.filter(({ id }) => first.has(id) || ticked.includes(id));
  const further = matches.length - first.size;
  return (
    <fieldset id={name} tabIndex={-1} className={error ? "mb-5 border-l-4 border-red-700 pl-3" : "mb-5"}>
      <legend className="font-semibold">
        {legend} <span className="text-muted font-normal">({common("optional")})</span>
      </legend>
      {hint && <p className="text-muted mt-0.5">{hint}</p>}
      {error && <p className="mt-1 font-semibold text-red-700">{error}</p>}
      {choices.length === 0 && <p className="text-muted mt-1">{t("nothingToChoose")}</p>}
      {choices.length > SHOWN && (
        <div className="mt-2 max-w-md">
          <TextField
            id={`${name}-search`}
            name=""
            type="search"
            label={t("search")}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            autoComplete="off"
          />
        </div>
      )}
      {shown.map(({ id, label, hint: also }) => (
        <ChoiceField
          key={id}
          id={`${name}-${id}`}
          name={name}
          value={id}
          defaultChecked={ticked.includes(id)}
          onChange={({ target }) =>
            setTicked((all) => (target.checked ? [...all, id] : all.filter((each) => each !== id)))
          }
          label={
            <span className="[overflow-wrap:anywhere]">
              {label} {also && <span className="text-muted">({also})</span>}
            </span>
          }
        />
      ))}
      {choices.length > SHOWN && (
        <p role="status" className="text-muted mt-1 text-[0.9375rem]">
          {matches.length === 0 ? t("noMatch") : further > 0 ? t("further", { count: further }) : ""}
        </p>
      )}
    </fieldset>
  );
}
