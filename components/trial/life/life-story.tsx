import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { CorrectForm, UndoForm } from "@/components/trial/life/small-forms";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { useMoveText } from "@/components/trial/life/told-text";
import type { ApprovalBody } from "@/lib/domain/agreement/approval";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { formatDate, formatInstant } from "@/lib/i18n/format";

interface ToldRow {
  id: string;
  move: TrialMove | null;
  stage: TrialStage;
  from: CalendarDate;
  note: string | null;
  body: ApprovalBody | null;
  minutes: string | null;
  madeAt: string;
  madeByName: string;
  supersededAt: string | null;
  supersededByName: string | null;
  earlierOfId: string | null;
}

/** Every move in words, oldest first: with the day, why, who wrote it, what was undone and what a day was before. */
export function LifeStory({
  told,
  decisions,
  trial,
  undoable,
  correctable,
}: {
  told: ToldRow[];
  /** those that count; there is one a day at most */
  decisions: { outcome: DecisionOutcome; decidedOn: CalendarDate }[];
  trial: { id: string; version: number };
  undoable: string | null;
  correctable: string[];
}) {
  const t = useTranslations("trial.life");
  const locale = useLocale();
  const moveText = useMoveText();
  const instant = (at: string | null) => (at ? formatInstant(new Date(at), locale) : "");
  const moves = told.filter(({ earlierOfId }) => earlierOfId === null);
  return (
    <details className="mt-6" open={undoable !== null || undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
        {t("storyTitle")}
      </summary>
      <ClientTexts locale={locale} of={["trial"]}>
        <ol className="mt-2 max-w-prose">
          {moves.map((row) => {
            const what = moveText(row);
            const isUndone = row.supersededAt !== null;
            const decided =
              row.stage === "DECIDED" && !isUndone
                ? decisions.find(({ decidedOn }) => decidedOn === row.from)
                : undefined;
            const earlier = told.filter(({ earlierOfId }) => earlierOfId === row.id);
            return (
              <li key={row.id} className="border-line mb-4 border-l-4 pl-4">
                <p className={isUndone ? "text-muted line-through" : "font-semibold"}>
                  {formatDate(row.from, locale)}: {what}
                </p>
                {decided && (
                  <p className="my-1">
                    <DecisionBadge outcome={decided.outcome} />
                  </p>
                )}
                {row.note && <p className="[overflow-wrap:anywhere] whitespace-pre-line">{row.note}</p>}
                {row.minutes && (
                  <p className="[overflow-wrap:anywhere]">{t("minutesTold", { minutes: row.minutes })}</p>
                )}
                <p className="text-muted text-[0.9375rem]">
                  {t("signed", { name: row.madeByName, date: instant(row.madeAt) })}
                </p>
                {earlier.map(({ id, from, supersededAt, supersededByName }) => (
                  <p key={id} className="text-muted text-[0.9375rem]">
                    {t("correctedBy", {
                      was: formatDate(from, locale),
                      name: supersededByName ?? "",
                      date: instant(supersededAt),
                    })}
                  </p>
                ))}
                {isUndone && (
                  <p className="text-muted text-[0.9375rem]">
                    {t("undoneBy", { name: row.supersededByName ?? "", date: instant(row.supersededAt) })}
                  </p>
                )}
                {row.id === undoable && <UndoForm key={trial.version} trial={trial} what={what} />}
                {correctable.includes(row.id) && (
                  <CorrectForm
                    key={`correct-${trial.version}`}
                    {...{ trial, what, moveId: row.id, from: row.from }}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </ClientTexts>
    </details>
  );
}
