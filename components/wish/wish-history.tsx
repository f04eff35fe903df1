import { useLocale, useTranslations } from "next-intl";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import type { WishStepRecord } from "@/lib/domain/wish/record";
import { formatDate, formatInstant } from "@/lib/i18n/format";

/** Every step, the newest first: when, what, by whom and with which remark, as far as the reader may know. */
export function WishHistory({ steps }: { steps: WishStepRecord[] }) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const told = steps.map((step, index) => ({ ...step, again: step.stage === steps[index - 1]?.stage }));
  return (
    <ol className="border-petrol-300 ml-1.5 border-l-2">
      {told.reverse().map(({ id, stage, on, note, actorName, createdAt, again }) => (
        <li key={id} className="relative pb-6 pl-6 last:pb-0">
          <span
            aria-hidden
            className="bg-paper border-petrol-700 absolute top-1.5 -left-[0.4375rem] size-3 rounded-full border-2"
          />
          <p className="font-semibold">
            {again ? t("detail.stepRecommended", { stage: t(`stage.${stage}`) }) : t(`stage.${stage}`)}
          </p>
          <p className="text-muted text-[0.9375rem]">
            <time dateTime={on}>{formatDate(on, locale)}</time>
            {actorName && ` · ${actorName}`}
            {actorName && calendarDateAt(new Date(createdAt)) !== on && (
              <> · {t("detail.noted", { when: formatInstant(new Date(createdAt), locale) })}</>
            )}
          </p>
          {note && (
            <p lang={locale === "da" ? undefined : "da"} className="mt-1 max-w-prose whitespace-pre-line">
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
