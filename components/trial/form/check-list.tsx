"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Choice } from "@/components/trial/form/choice-chips";

/** A list as long as this is searched rather than read. */
const LONG = 12;

/** Many choices in a box of their own, with a filter when there are too many to read. Hidden ones stay chosen. */
export function CheckList({ name, choices, chosen }: { name: string; choices: Choice[]; chosen: string[] }) {
  const t = useTranslations("trial.form");
  const [filter, setFilter] = useState("");
  const id = useId();
  const wanted = filter.trim().toLocaleLowerCase("da");
  const fits = ({ label }: Choice) => label.toLocaleLowerCase("da").includes(wanted);
  return (
    <div>
      {choices.length > LONG && (
        <div className="mb-2">
          <label htmlFor={id} className="block text-[0.9375rem]">
            {t("filterList")}
          </label>
          <input
            id={id}
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            className="border-line-strong bg-paper min-h-11 w-full rounded-md border px-3 py-2"
          />
        </div>
      )}
      <ul
        className={choices.length > LONG ? "border-line max-h-80 overflow-y-auto rounded-md border px-3" : ""}
      >
        {choices.map((choice) => (
          <li key={choice.id} hidden={!fits(choice)}>
            <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
              <input
                type="checkbox"
                name={name}
                value={choice.id}
                defaultChecked={chosen.includes(choice.id)}
                className="accent-petrol-700 mt-0.5 size-5 shrink-0"
              />
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
      {!choices.some(fits) && <p className="text-muted">{t("noneFound")}</p>}
    </div>
  );
}
