import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { stepsOf } from "@/lib/domain/process/exercise";
import { writeClockTime, type TimedEntry } from "@/lib/domain/process/programme";
import type { ProgrammeEntry } from "@/lib/domain/process/workshop";
import { routes } from "@/lib/routes";

/** One line of a programme: when, what, how long, and how it is done; `children` are what can be done with it. */
export function ProgrammeLine({
  timed: { entry, from, to },
  children,
}: {
  timed: TimedEntry<ProgrammeEntry>;
  children?: ReactNode;
}) {
  const t = useTranslations("workshop.programme");
  const steps = entry.text ? stepsOf(entry.text) : [];
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        {from !== null && (
          <span className="font-semibold tabular-nums">
            {to === null
              ? t("clockFrom", { from: writeClockTime(from) })
              : t("clock", { from: writeClockTime(from), to: writeClockTime(to) })}
          </span>
        )}
        <h3 className="min-w-0 [overflow-wrap:anywhere]">{entry.title}</h3>
        <span className="text-muted whitespace-nowrap tabular-nums">
          {entry.minutes === null ? t("noLength") : t("min", { count: entry.minutes })}
        </span>
      </div>
      {steps.length === 1 && <p className="mt-1 max-w-prose whitespace-pre-line">{steps[0]}</p>}
      {steps.length > 1 && (
        <ol className="marker:text-muted mt-1 max-w-prose list-decimal space-y-1 pl-6">
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      {entry.exerciseId && (
        <p className="no-print mt-1 text-[0.9375rem]">
          <Link href={routes.exercise(entry.exerciseId)}>{t("fromCatalogue")}</Link>
        </p>
      )}
      {children}
    </>
  );
}
