"use client";

import { CalendarDays, CircleAlert, CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useFieldError } from "@/components/forms/use-field-error";
import { useTimeText } from "@/components/plan/time-text";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import type { ReadTime } from "@/lib/validation/wording";

/** How long after the last letter a time is read. */
const PAUSE_MS = 450;

const never = () => () => {};
/** False on the server and until the script runs. */
const useHasScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

interface Props {
  /** also the name of the form value unless `name` is given */
  id: string;
  name?: string;
  label: ReactNode;
  /** the label in plain words, where `label` is more than text: the calendar's button is named by it */
  labelText?: string;
  defaultValue?: string;
  /** the period that supplies what is not written, and where open times end */
  context: WordingContext;
  error?: string;
  /** null: none; without one it is told how times can be written */
  hint?: ReactNode;
  /** the word shown when the field may be left empty */
  optional?: string;
  /** what is said when nothing is written */
  whenEmpty?: string;
  /** told whatever stands in the field when it changes */
  onText?: (text: string) => void;
}

/**
 * A field for a time in words. While one writes it tells what was understood, or why not and what could have been meant.
 * A calendar writes an exact day into it. Without script it is an ordinary text field, and the server reads it the same.
 */
export function WordingField({
  id,
  name = id,
  label,
  labelText = typeof label === "string" ? label : name,
  defaultValue = "",
  context,
  error,
  hint,
  optional,
  whenEmpty,
  onText,
}: Props) {
  const t = useTranslations("plan.time");
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const readingId = useId();
  const [text, setText] = useState(defaultValue);
  const reading = useReading(text, context);
  const hasScript = useHasScript();
  // What was written before the script came.
  useEffect(() => setText(field.current?.value ?? ""), []);

  function take(next: string) {
    setText(next);
    onText?.(next);
  }
  function write(next: string) {
    if (field.current) field.current.value = next;
    take(next);
    field.current?.focus();
  }
  return (
    <Field
      id={id}
      label={label}
      hint={hint === undefined ? t("hint") : hint}
      error={error}
      optional={optional}
    >
      {(control) => (
        <>
          <div className="flex gap-2">
            <input
              {...control}
              ref={field}
              name={name}
              type="text"
              autoComplete="off"
              defaultValue={defaultValue}
              onChange={(event) => take(event.target.value)}
              aria-describedby={cx(control["aria-describedby"], readingId)}
            />
            {hasScript && (
              <CalendarButton
                label={labelText}
                day={reading?.ok ? reading.time.start : null}
                onDay={(day) => write(formatDate(day, locale))}
              />
            )}
          </div>
          <div id={readingId} aria-live="polite" className="mt-1.5 min-h-6 text-[0.9375rem]">
            {text.trim() === "" ? (
              <p className="text-muted">{whenEmpty}</p>
            ) : (
              reading && <Reading reading={reading} told={error} onProposal={write} />
            )}
          </div>
        </>
      )}
    </Field>
  );
}

/** The text as read a moment after the last letter. The grammar is fetched when there is something to read. */
function useReading(text: string, { start, end, horizon }: WordingContext): ReadTime | null {
  const [reading, setReading] = useState<ReadTime | null>(null);
  useEffect(() => {
    let isCurrent = true;
    async function read() {
      const { readTime } = await import("@/lib/validation/wording");
      if (isCurrent) setReading(readTime(text, { start, end, horizon }));
    }
    const timer = setTimeout(() => (text.trim() === "" ? setReading(null) : void read()), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, start, end, horizon]);
  return reading;
}

/** @param told the error above the field: the same sentence is not said twice */
function Reading({
  reading,
  told,
  onProposal,
}: {
  reading: ReadTime;
  told: string | undefined;
  onProposal: (text: string) => void;
}) {
  const t = useTranslations("plan.time");
  const locale = useLocale();
  const timeText = useTimeText();
  const reason = useFieldError(reading.ok ? undefined : { time: reading.error });
  if (reading.ok) {
    return (
      <p className="text-ink flex items-start gap-1.5">
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-green-700" />
        {t("understood", { time: timeText(reading.time) })}
      </p>
    );
  }
  const proposal = reading.error.values?.[locale === "en" ? "proposalEn" : "proposal"];
  return (
    <>
      {reason("time") !== told && (
        <p className="flex items-start gap-1.5 font-semibold text-red-700">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {reason("time")}
        </p>
      )}
      {proposal && (
        <Button variant="secondary" className="mt-2" onClick={() => onProposal(String(proposal))}>
          {t("useProposal", { proposal })}
        </Button>
      )}
    </>
  );
}

/** Opens the browser's own calendar. Where it cannot be opened by a button, the browser's date field comes forward. */
function CalendarButton({
  label,
  day,
  onDay,
}: {
  label: string;
  day: CalendarDate | null;
  onDay: (day: CalendarDate) => void;
}) {
  const t = useTranslations("plan.time");
  const picker = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  function open() {
    const input = picker.current!;
    if (day) input.value = day;
    try {
      input.showPicker();
    } catch {
      setShown(true);
    }
  }
  useEffect(() => {
    if (isShown) picker.current?.focus();
  }, [isShown]);
  return (
    <span className="relative shrink-0">
      {!isShown && (
        <button
          type="button"
          onClick={open}
          aria-label={t("calendarFor", { label })}
          title={t("calendar")}
          className="border-line-strong text-petrol-700 hover:bg-petrol-50 flex size-11 items-center justify-center rounded-md border"
        >
          <CalendarDays aria-hidden className="size-5" />
        </button>
      )}
      <input
        ref={picker}
        type="date"
        aria-label={t("day", { label })}
        tabIndex={isShown ? undefined : -1}
        aria-hidden={isShown ? undefined : true}
        onChange={(event) => event.target.value && onDay(event.target.value as CalendarDate)}
        className={
          isShown
            ? "border-line-strong bg-paper min-h-11 rounded-md border px-2"
            : "pointer-events-none absolute bottom-0 left-0 size-full opacity-0"
        }
      />
    </span>
  );
}
