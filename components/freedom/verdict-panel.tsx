import { Bird, Compass, Fence, LockOpen, Scale, type LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { FreedomAnswer, Verdict } from "@/lib/domain/freedom/answer";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Each verdict has an icon and a frame of its own shape, so that it is never told by colour alone. */
const looks: Record<Verdict, { Icon: LucideIcon; box: string; mark: string }> = {
  HELD: {
    Icon: Fence,
    box: "bg-red-50 border-red-700",
    mark: "rounded-sm border-4 border-red-700 text-red-700",
  },
  NEIGHBOUR_LAW: {
    Icon: Scale,
    box: "bg-yellow-50 border-yellow-500",
    mark: "scale-[0.8] rotate-45 rounded-sm border-4 border-yellow-800 text-yellow-800 [&>svg]:-rotate-45",
  },
  FREED: {
    Icon: LockOpen,
    box: "bg-green-50 border-green-700",
    mark: "rounded-full border-4 border-green-700 text-green-700",
  },
  FREE_ALREADY: {
    Icon: Bird,
    box: "bg-green-50 border-green-700",
    mark: "rounded-[50%_50%_50%_0] bg-green-700 text-white forced-colors:border-4",
  },
  NOT_COVERED: {
    Icon: Compass,
    box: "bg-mist border-line-strong",
    mark: "rounded-full border-4 border-dashed border-line-strong text-ink",
  },
};

/** Not covered because of the question rather than the place: said as what it is. */
const unansweredKeys = ["empty", "notUnderstood", "outside"] as const;

function useSentence({ verdict, because, layers }: FreedomAnswer): string {
  const t = useTranslations("freedom.check.sentence");
  const reasons = useTranslations("freedom.because");
  if (verdict === "NOT_COVERED") return reasons(because);
  const softened = layers.some(({ decides, exception }) => decides && exception !== null);
  if (softened && verdict === "HELD") return t("HELD_EXCEPTION");
  if (softened && verdict === "FREED") return t("FREED_CONDITION");
  return t(verdict);
}

/** The answer in one word and one sentence, with the place and the day it is for. */
export function VerdictPanel({
  answer,
  place,
  today,
}: {
  answer: FreedomAnswer;
  place: string;
  today: CalendarDate;
}) {
  const t = useTranslations("freedom");
  const locale = useLocale();
  const { Icon, box, mark } = looks[answer.verdict];
  const sentence = useSentence(answer);
  const date = formatDate(answer.on, locale);
  const { agreement } = answer;
  const unanswered = unansweredKeys.find((key) => key === answer.because);
  return (
    <section
      aria-labelledby="answer"
      className={cx(
        "mb-8 flex break-inside-avoid gap-x-6 gap-y-4 rounded-lg border-l-8 p-5 max-sm:flex-col sm:p-7",
        box,
      )}
    >
      <span aria-hidden className={cx("flex size-16 shrink-0 items-center justify-center", mark)}>
        <Icon className="size-8" />
      </span>
      <div className="min-w-0">
        <h2 id="answer" className="text-[clamp(1.625rem,1.3rem+1.4vw,2.25rem)]">
          <span className="sr-only">{t("check.answer")}: </span>
          {unanswered ? t(`check.headline.${unanswered}`) : t(`verdict.${answer.verdict}`)}
        </h2>
        <p className="mt-2 text-lg">{sentence}</p>
        <p className="mt-3 text-[0.9375rem]">
          {t(answer.on === today ? "check.answerToday" : "check.answerFor", { place, date })}{" "}
          {agreement &&
            !unanswered &&
            t("check.agreement", {
              title: agreement.title,
              date: formatDate(agreement.expiresOn, locale),
            })}
        </p>
      </div>
    </section>
  );
}
