import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Round } from "@/lib/domain/wish/round";
import { formatDate } from "@/lib/i18n/format";

export const wishSavedKinds = ["new", "moved", "step", "round", "answer"] as const;
export type WishSavedKind = (typeof wishSavedKinds)[number];

/** What was saved, and for a wish which round took it and which deadline it was too late for. */
export function WishSavedNotice({
  saved,
  round,
  missed,
}: {
  saved: WishSavedKind;
  round: Round | null;
  missed: Round | null;
}) {
  const t = useTranslations("wish.saved");
  const locale = useLocale();
  const day = (date: CalendarDate | undefined) => (date ? formatDate(date, locale) : "");
  const dates = { deadline: day(round?.deadlineOn), missed: day(missed?.deadlineOn) };
  if (saved === "answer") {
    return (
      <Notice tone="success" title={t("answer")} live>
        <p>{t("answerText")}</p>
      </Notice>
    );
  }
  if (saved === "step" || saved === "round") {
    return (
      <Notice tone={saved === "round" ? "warning" : "success"} title={t("step")} live>
        <p>{saved === "round" ? t("movedRound", dates) : t("stepText")}</p>
      </Notice>
    );
  }
  const key =
    round === null
      ? "newChallenge"
      : missed === null
        ? "newWish"
        : saved === "moved"
          ? "newMoved"
          : "newMissed";
  return (
    <Notice tone="success" title={t("newTitle")} live>
      <p>{t(key, dates)}</p>
    </Notice>
  );
}
