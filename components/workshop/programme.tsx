import { useTranslations } from "next-intl";
import { ProgrammeLine } from "@/components/workshop/programme-line";
import { runningOrder, type ClockTime } from "@/lib/domain/process/programme";
import type { ProgrammeEntry } from "@/lib/domain/process/workshop";

/** A programme for those who only read it. */
export function Programme({ entries, startsAt }: { entries: ProgrammeEntry[]; startsAt: ClockTime | null }) {
  const t = useTranslations("workshop.programme");
  if (entries.length === 0) return <p className="text-muted">{t("emptyPublic")}</p>;
  return (
    <ol className="border-line border-t">
      {runningOrder(entries, startsAt).map((timed) => (
        <li key={timed.entry.id} className="border-line break-inside-avoid border-b py-4">
          <ProgrammeLine timed={timed} />
        </li>
      ))}
    </ol>
  );
}
