import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { answerLooks } from "@/components/wish/wish-badges";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishRecord } from "@/lib/domain/wish/record";
import { isGiving } from "@/lib/domain/wish/wish";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const boxes = {
  GRANTED: "border-green-700 bg-green-50",
  PARTLY: "border-yellow-500 bg-yellow-50",
  REFUSED: "border-red-700 bg-red-50",
} as const;

/** The answer, large: yes, partly or no, who said it, why, and from when it holds. */
export function WishAnswerBox({
  wish,
  by,
  today,
}: {
  wish: WishRecord;
  by: "MINISTRY" | "MUNICIPALITY";
  today: CalendarDate;
}) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const { answer, answeredOn, validFrom, validTo, grant } = wish;
  if (answer === null || answeredOn === null) return null;
  const { Icon } = answerLooks[answer];
  const from = validFrom && formatDate(validFrom, locale);
  const period =
    from &&
    (validTo
      ? t("detail.validFromTo", { from, to: formatDate(validTo, locale) })
      : t("detail.validFrom", { from }));
  const meaning = !isGiving(answer)
    ? t(wish.kind === "WISH" && by === "MUNICIPALITY" ? "detail.notSent" : "detail.refused")
    : validTo !== null && validTo < today
      ? t("detail.ended")
      : grant
        ? t("detail.granted")
        : wish.rule && t("detail.ruleLifted");
  return (
    <section aria-labelledby="answer" className={cx("mb-10 rounded-lg border-l-8 p-5 sm:p-6", boxes[answer])}>
      <h2 id="answer" className="flex items-center gap-3">
        <Icon aria-hidden className="size-7 shrink-0" />
        {t(`answer.${answer}`)}
      </h2>
      <p className="text-muted mt-1">
        {t(`detail.answeredBy.${by}`, { date: formatDate(answeredOn, locale) })}
      </p>
      <p lang={locale === "da" ? undefined : "da"} className="mt-3 max-w-prose whitespace-pre-line">
        {wish.answerReason}
      </p>
      {period && <p className="mt-3 font-semibold">{period}</p>}
      {grant?.condition && (
        <p className="mt-2 max-w-prose">
          <span className="font-semibold">{t("detail.condition")}:</span>{" "}
          <span lang={locale === "da" ? undefined : "da"}>{grant.condition}</span>
        </p>
      )}
      {meaning && <p className="mt-2 max-w-prose">{meaning}</p>}
      {isGiving(answer) && wish.provision && (
        <p className="mt-3">
          <Link href={routes.freedomRecord("PROVISION", wish.provision.id)}>{wish.provision.topic}</Link>
        </p>
      )}
    </section>
  );
}
