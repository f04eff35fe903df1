import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { OriginBadge } from "@/components/trial/origin-badge";
import { RoundForm } from "@/components/wish/round-form";
import type { DataOrigin } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

interface KeptRound {
  id: string;
  deadlineOn: CalendarDate;
  note: string | null;
  origin: DataOrigin;
  version: number;
  wishes: number;
}

/** The rounds, the last deadline first, each to be put right where it stands. */
export function RoundList({ rounds, today }: { rounds: KeptRound[]; today: CalendarDate }) {
  const t = useTranslations("wish.rounds");
  const locale = useLocale();
  if (rounds.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="border-line divide-line divide-y border-b">
      {rounds.map((round) => {
        const date = formatDate(round.deadlineOn, locale);
        return (
          <li key={round.id} className="py-4">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <h3 className="text-lg">{date}</h3>
              <Badge tone={round.deadlineOn >= today ? "green" : "neutral"}>
                {t(round.deadlineOn >= today ? "open" : "closed")}
              </Badge>
              <OriginBadge origin={round.origin} />
              <span className="text-muted">{t("count", { count: round.wishes })}</span>
            </div>
            {round.note && <p className="mt-1 max-w-prose">{round.note}</p>}
            <details className="mt-1">
              <summary
                aria-label={t("edit", { date })}
                className="text-petrol-700 min-h-11 w-fit py-2 underline underline-offset-4"
              >
                {t("editShort")}
              </summary>
              <div className="pt-3 pb-2">
                <RoundForm key={round.version} round={round} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
