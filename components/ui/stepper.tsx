import { Check } from "lucide-react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

type StepState = "DONE" | "CURRENT" | "COMING";

interface Step {
  key: string;
  name: string;
  state: StepState;
  on: CalendarDate | null;
  /** instead of its number, or of the tick of one that is done */
  mark?: ReactNode;
}

const dots: Record<StepState, string> = {
  DONE: "bg-petrol-700 border-petrol-700 text-white",
  CURRENT: "bg-paper border-petrol-700 text-petrol-700 ring-4 ring-petrol-100",
  COMING: "bg-paper border-line-strong text-muted",
};

/**
 * A way in steps with the day of each, told in words to those who do not see it.
 * @param props.words what each state is called
 */
export function Stepper({
  label,
  steps,
  words,
}: {
  label: string;
  steps: Step[];
  words: Record<StepState, string>;
}) {
  const locale = useLocale();
  return (
    <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-0">
      {steps.map(({ key, name, state, on, mark }, index) => (
        <li
          key={key}
          aria-current={state === "CURRENT" ? "step" : undefined}
          className="relative flex items-start gap-3 py-1.5 sm:flex-1 sm:flex-col sm:items-center sm:gap-2 sm:py-0 sm:text-center"
        >
          {index > 0 && (
            <span
              aria-hidden
              className={cx(
                "absolute hidden h-0.5 sm:top-4 sm:right-[calc(50%+1rem)] sm:left-[calc(-50%+1rem)] sm:block",
                state === "COMING" ? "bg-line" : "bg-petrol-700",
              )}
            />
          )}
          <span
            aria-hidden
            className={cx(
              "relative flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold tabular-nums",
              dots[state],
            )}
          >
            {mark ?? (state === "DONE" ? <Check className="size-4" /> : index + 1)}
          </span>
          <span className={cx("leading-tight", state === "CURRENT" ? "font-bold" : "text-muted")}>
            {name}
            <span className="sr-only">, {words[state]}</span>
            {on && (
              <span className="text-muted block text-[0.9375rem] font-normal">{formatDate(on, locale)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
