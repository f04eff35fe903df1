import { useLocale, useTranslations } from "next-intl";
import { BoardCard } from "@/components/board/board-card";
import { ColumnFrame } from "@/components/board/board-frames";
import { Link } from "@/components/ui/link";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import type { BoardColumn as Column } from "@/lib/domain/trial/board";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface ColumnProps {
  column: Column;
  filter: TrialFilter;
  today: CalendarDate;
  showMunicipality: boolean;
}

/** The cards of a stage, and where the rest of them is. */
function Cards({ column: { stage, total, cards }, filter, today, showMunicipality }: ColumnProps) {
  const t = useTranslations("board");
  if (total === 0) return <p className="text-muted px-1 py-2 text-[0.9375rem]">{t("empty")}</p>;
  return (
    <>
      <ol className="space-y-2.5">
        {cards.map((card) => (
          <BoardCard key={card.id} {...{ card, today, showMunicipality }} />
        ))}
      </ol>
      {total > cards.length && (
        <p className="mt-3 px-1 text-[0.9375rem]">
          {t("some", { shown: cards.length, count: total })}{" "}
          <Link href={routes.trials(trialFilterQuery({ ...filter, stage: [stage] }))}>
            {t("showAll", { count: total })}
          </Link>
        </p>
      )}
    </>
  );
}

/** One stage of the way. */
export function BoardColumn(props: ColumnProps) {
  const { stage, total } = props.column;
  const trial = useTranslations("trial.stage");
  const t = useTranslations("board");
  const locale = useLocale();
  return (
    <ColumnFrame stage={stage}>
      <h2 className="mb-2.5 flex items-baseline justify-between gap-2 px-1 text-[1.0625rem] leading-snug">
        <span id={`column-${stage}`} className="min-w-0">
          {trial(stage)}
        </span>{" "}
        <span className="text-muted tabular font-normal">
          <span aria-hidden>{formatNumber(total, locale)}</span>
          <span className="sr-only">{t("count", { count: total })}</span>
        </span>
      </h2>
      <Cards {...props} />
    </ColumnFrame>
  );
}

/** A stage beside the way, folded until somebody looks. */
export function BesideColumn(props: ColumnProps) {
  const { stage, total } = props.column;
  const trial = useTranslations("trial.stage");
  const t = useTranslations("board");
  return (
    <ColumnFrame stage={stage} isBeside>
      <details>
        <summary className="min-h-11 cursor-pointer px-1 py-2">
          <h3 id={`column-${stage}`} className="inline text-[1.0625rem]">
            {trial(stage)}
          </h3>{" "}
          <span className="text-muted">{t("count", { count: total })}</span>
        </summary>
        <div className="mt-2 max-w-xl">
          <Cards {...props} />
        </div>
      </details>
    </ColumnFrame>
  );
}
