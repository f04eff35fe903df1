import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QueuedStatement } from "@/lib/domain/exemption/queue";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

export type StepsTaken = Pick<
  QueuedStatement,
  | "statedNeed"
  | "statedOn"
  | "statedByName"
  | "reviewedNeed"
  | "reviewedOn"
  | "reviewedByName"
  | "reviewNote"
  | "comment"
  | "commentedOn"
  | "commentedByName"
>;

/** Stated, reviewed, commented: what, by whom and when. Names are left out before they come here. */
export function ReviewSteps({ use }: { use: StepsTaken }) {
  const t = useTranslations("exemption.steps");
  const need = useTranslations("trial.need");
  const waiting = (text: string) => <span className="text-muted">{text}</span>;
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-3">
      <Step label={t("stated")} name={use.statedByName} on={use.statedOn}>
        {need(use.statedNeed)}
      </Step>
      <Step label={t("reviewed")} name={use.reviewedByName} on={use.reviewedOn} text={use.reviewNote}>
        {use.reviewedNeed ? need(use.reviewedNeed) : waiting(t("notReviewed"))}
      </Step>
      <Step label={t("commented")} name={use.commentedByName} on={use.commentedOn} text={use.comment}>
        {use.comment === null && waiting(t("notCommented"))}
      </Step>
    </dl>
  );
}

function Step({
  label,
  name,
  on,
  text,
  children,
}: {
  label: string;
  name: string | null;
  on: CalendarDate | null;
  text?: string | null;
  children?: ReactNode;
}) {
  const t = useTranslations("exemption.steps");
  const locale = useLocale();
  const date = on && formatDate(on, locale);
  return (
    <div className="min-w-0">
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd className="[overflow-wrap:anywhere]">
        {children && <span className="block font-semibold">{children}</span>}
        {text && <span className="block whitespace-pre-line">{text}</span>}
        {(date ?? name) && (
          <span className="text-muted block text-[0.9375rem]">
            {name && date ? t("byOn", { name, date }) : (date ?? name)}
          </span>
        )}
      </dd>
    </div>
  );
}
