"use client";

import { useState } from "react";

export interface ListOption {
  value: string;
  label: string;
  /** as it is written in the reader's language */
  count: string;
  checked: boolean;
}

const AT_FIRST = 6;
/** Folding away one or two saves nothing. */
const FOLDED_FROM = 9;
const SEARCHABLE = 12;

function Choice({ name, option }: { name: string; option: ListOption }) {
  // Follows the address, also when a filter is removed elsewhere; answers the click before the server does.
  const [state, setState] = useState({ server: option.checked, shown: option.checked });
  if (state.server !== option.checked) setState({ server: option.checked, shown: option.checked });
  const id = `${name}-${option.value}`;
  return (
    <li className="flex items-start gap-2.5 py-1">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={option.value}
        checked={state.shown}
        onChange={(event) => setState({ ...state, shown: event.target.checked })}
        className="accent-petrol-700 mt-0.5 size-5 shrink-0"
      />
      <label htmlFor={id} className="flex min-w-0 grow items-baseline justify-between gap-2 leading-snug">
        <span className="min-w-0 [overflow-wrap:anywhere]">{option.label}</span>
        <span className="text-muted tabular shrink-0">{option.count}</span>
      </label>
    </li>
  );
}

/** The values of one facet to tick: the first few, the rest behind a word, and a search in long lists. */
export function ListOptions({
  name,
  options,
  labels,
}: {
  name: string;
  options: ListOption[];
  labels: { find: string; showAll: string; none: string };
}) {
  const [sought, setSought] = useState("");
  const searchable = options.length > SEARCHABLE;
  const text = sought.trim().toLocaleLowerCase("da");
  const fits = (option: ListOption) => option.label.toLocaleLowerCase("da").includes(text);
  // Chosen ones stay in the form whatever is searched for; otherwise searching would change the result.
  const first = options.filter((option, index) =>
    text
      ? fits(option) || option.checked
      : options.length < FOLDED_FROM || index < AT_FIRST || option.checked,
  );
  const rest = text ? [] : options.filter((option) => !first.includes(option));
  const list = (some: ListOption[]) => (
    <ul>
      {some.map((option) => (
        <Choice key={option.value} name={name} option={option} />
      ))}
    </ul>
  );
  return (
    <>
      {searchable && (
        <input
          type="search"
          value={sought}
          aria-label={labels.find}
          placeholder={labels.find}
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          className="border-line-strong bg-paper placeholder:text-muted mb-2 block min-h-11 w-full rounded-md border px-3"
        />
      )}
      {list(first)}
      {text && !options.some(fits) && <p className="text-muted">{labels.none}</p>}
      {rest.length > 0 && (
        <details className="group">
          <summary className="text-petrol-700 py-1 font-semibold underline underline-offset-4 group-open:hidden">
            {labels.showAll}
          </summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
