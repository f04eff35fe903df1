import { CalendarClock, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { CardFrame } from "@/components/board/board-frames";
import { MoveMenu } from "@/components/board/move-menu";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { daysAtStage, type BoardCard as Card } from "@/lib/domain/trial/board";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** One trial on the board: whose it is, how long it has stood there, and what is due. */
export function BoardCard({
  card,
  today,
  showMunicipality,
}: {
  card: Card;
  today: CalendarDate;
  /** several municipalities stand on the board */
  showMunicipality: boolean;
}) {
  const t = useTranslations("board");
  const locale = useLocale();
  const place = usePlaceName()(card);
  const days = daysAtStage(card, today);
  const { overdue, decision, periodEnd } = card;
  const ends = periodEnd && card.stage === "IN_TEST" ? periodEnd : null;
  return (
    <CardFrame id={card.id}>
      <h3 className="text-base leading-snug">
        <Link
          href={routes.trial(card.id)}
          draggable={false}
          className="text-petrol-700 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
        >
          {card.title}
        </Link>
      </h3>
      <p className="text-muted mt-1 text-[0.9375rem]">
        {place}
        {showMunicipality && <> · {card.municipality.name}</>}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-1.5 text-[0.9375rem]">
        {decision && <DecisionBadge outcome={decision} text={t(`outcome.${decision}`)} />}
        {overdue && ends ? (
          <Badge tone="red" Icon={CircleAlert}>
            <span className="whitespace-normal">
              {t("overdue", { date: formatDate(ends, locale, "short") })}
            </span>
          </Badge>
        ) : (
          ends && (
            <span className="inline-flex items-center gap-1.5">
              <CalendarClock aria-hidden className="size-4 shrink-0" />
              {t("ends", { date: formatDate(ends, locale, "short") })}
            </span>
          )
        )}
      </div>
      {days !== null && <p className="text-muted mt-1.5 text-[0.9375rem]">{t("days", { days })}</p>}
      <MoveMenu id={card.id} />
    </CardFrame>
  );
}
