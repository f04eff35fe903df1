"use client";

import { Check, Plus, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { checkTrialFreedomAction } from "@/lib/actions/freedom";
import type { BesideForm, BesideRecord } from "@/lib/domain/freedom/beside";
import { routes } from "@/lib/routes";

const DELAY_MS = 900;
const NOTHING: BesideForm = { held: [], neighbours: [], proposals: [] };
/** Fewer letters than this say nothing yet. */
const MIN_LETTERS = 8;

const field = (form: HTMLFormElement, name: string) =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? "";

/** Asks the freedom check while the two halves of a trial are written; an answer overtaken by a newer one is dropped. */
export function useFreedomBeside(institutionId: string) {
  const [beside, setBeside] = useState(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback(
    (form: HTMLFormElement | null, delay = DELAY_MS) => {
      clearTimeout(timer.current);
      if (!form || !institutionId) return;
      timer.current = setTimeout(() => {
        const trial = {
          institutionId,
          freedFrom: field(form, "freedFrom"),
          freedTo: field(form, "freedTo"),
          periodStart: field(form, "periodStart"),
        };
        const key = JSON.stringify(trial);
        if (key === asked.current || !navigator.onLine) return;
        asked.current = key;
        if ((trial.freedFrom + trial.freedTo).trim().length < MIN_LETTERS) return setBeside(NOTHING);
        checkTrialFreedomAction(trial).then(
          (result) => asked.current === key && setBeside(result.ok ? result.data : NOTHING),
          () => setBeside(NOTHING),
        );
      }, delay);
    },
    [institutionId],
  );
  return { beside, ask };
}

/** The box of the form that chooses this record; null where the place does not offer it. */
function choiceOf({ type, id }: BesideRecord): HTMLInputElement | null {
  const name = type === "RULE" ? "municipalRuleIds" : "provisionIds";
  return document.querySelector(`input[name="${name}"][value="${CSS.escape(id)}"]`);
}

/** Chooses the record; whoever points at a rule without saying how much it is needed needs it directly. */
function attach(record: BesideRecord): void {
  const choice = choiceOf(record);
  if (!choice) return;
  if (!choice.checked) choice.click();
  const need = record.type === "RULE" ? "municipalNeed" : "nationalNeed";
  const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name="${need}"]`)];
  if (radios.some(({ checked, value }) => checked && value !== "")) return;
  radios.find(({ value }) => value === "DIRECT")?.click();
}

function RecordLink({ type, id, label }: BesideRecord) {
  const t = useTranslations("trial.form");
  return (
    <a href={routes.freedomRecord(type, id)} target="_blank" rel="noreferrer">
      {label} <span className="sr-only">({t("newTab")})</span>
    </a>
  );
}

/** Says quietly what holds and what could be pointed at; it forbids nothing. */
export function FreedomBeside({ beside }: { beside: BesideForm }) {
  const t = useTranslations("trial.form.freedom");
  const [attached, setAttached] = useState<string[]>([]);
  const { held, neighbours, proposals } = beside;
  const isEmpty = held.length + neighbours.length + proposals.length === 0;
  return (
    <div role="status">
      {!isEmpty && (
        <div className="border-line bg-mist mb-6 rounded-lg border px-4 py-3 text-[0.9375rem]">
          {[...held, ...neighbours].map((record) => (
            <p key={record.id} className="mb-1.5 flex gap-2.5">
              <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-amber-700" />
              <span>
                <strong>{t(held.includes(record) ? "held" : "neighbour")}</strong> <RecordLink {...record} />
                {record.exception && (
                  <span className="block">{t("exception", { text: record.exception })}</span>
                )}
              </span>
            </p>
          ))}
          {proposals.length > 0 && (
            <>
              <p className="mt-1 font-semibold">{t("proposals")}</p>
              <ul className="mt-1.5 flex flex-wrap gap-2">
                {proposals.map((record) => {
                  const isAttached = attached.includes(record.id);
                  return (
                    <li key={record.id}>
                      <button
                        type="button"
                        aria-pressed={isAttached}
                        onClick={() => {
                          attach(record);
                          setAttached((before) => [...before, record.id]);
                        }}
                        className="border-line-strong bg-paper hover:border-petrol-700 flex min-h-11 items-center gap-2 rounded-full border px-4 py-1.5 text-left"
                      >
                        {isAttached ? (
                          <Check aria-hidden className="size-4 shrink-0" />
                        ) : (
                          <Plus aria-hidden className="size-4 shrink-0" />
                        )}
                        {isAttached ? t("attached", { label: record.label }) : record.label}
                      </button>
                    </li>
                  );
                })}
              </ul>
              <p className="text-muted mt-2">{t("proposalsHint")}</p>
            </>
          )}
        </div>
      )}
    </div>
  );
}
