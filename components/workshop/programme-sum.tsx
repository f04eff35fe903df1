import { useTranslations } from "next-intl";
import { useLengthText } from "@/components/workshop/length-text";
import { buttonClass } from "@/components/ui/button";
import { programmeLength, writeClockTime, type ClockTime } from "@/lib/domain/process/programme";
import type { ProgrammeEntry } from "@/lib/domain/process/workshop";

/** How long it takes in all, and a plain form for the time it begins, so that the running order is an address. */
export function ProgrammeSum({
  entries,
  startsAt,
}: {
  entries: ProgrammeEntry[];
  startsAt: ClockTime | null;
}) {
  const t = useTranslations("workshop.programme");
  const lengthText = useLengthText();
  const { minutes, withoutLength } = programmeLength(entries);
  if (entries.length === 0) return null;
  const inField =
    startsAt === null
      ? ""
      : `${String(Math.floor(startsAt / 60)).padStart(2, "0")}:${String(startsAt % 60).padStart(2, "0")}`;
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <p>
        <strong>{t("sum", { minutes: lengthText(minutes) })}</strong>
        {startsAt !== null && withoutLength === 0 && (
          <> · {t("ends", { time: writeClockTime(startsAt + minutes) })}</>
        )}
        {withoutLength > 0 && (
          <span className="text-muted block">{t("withoutLength", { count: withoutLength })}</span>
        )}
      </p>
      <form className="no-print flex flex-wrap items-end gap-3">
        <label className="font-semibold">
          {t("from")}
          <input
            type="time"
            name="start"
            defaultValue={inField}
            className="border-line-strong bg-paper mt-1 block min-h-11 rounded-md border px-3 py-2 font-normal"
          />
        </label>
        <button type="submit" className={buttonClass("secondary")}>
          {t("showTimes")}
        </button>
      </form>
    </div>
  );
}
