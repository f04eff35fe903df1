"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { moveExpiryAction } from "@/lib/actions/sunset";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Second half of a move: why, and the button. It moves what the preview showed, or nothing. */
export function MoveForm({
  target,
  date,
  agreements,
  municipality,
  againHref,
  cancelHref,
}: {
  target: { kind: "AGREEMENT" | "LAW"; id: string; areas: WelfareArea[] };
  date: CalendarDate;
  agreements: { id: string; version: number }[];
  municipality: string | null;
  againHref: string;
  cancelHref: string;
}) {
  const t = useTranslations("sunset.move");
  const locale = useLocale();
  const { state, pending, form, field, current } = useFormAction(moveExpiryAction);
  const changed = current?.agreements;
  return (
    <form {...form} className="max-w-2xl">
      {state && !changed && (
        <ErrorSummary failure={state} labels={{ reason: t("reason"), date: t("date"), areas: t("areas") }} />
      )}
      {changed && (
        <Notice tone="warning" title={t("conflictTitle")} live>
          <ul className="list-disc pl-5">
            {changed.map(({ id, title, expiresOn }) => (
              <li key={id}>{t("conflictRow", { title, date: formatDate(expiresOn, locale) })}</li>
            ))}
          </ul>
          <p className="mt-2">
            {/* A plain link: the page must be read anew. */}
            <a href={againHref}>{t("again")}</a> {t("conflictText")}
          </p>
        </Notice>
      )}
      <input type="hidden" name="kind" value={target.kind} />
      <input type="hidden" name="id" value={target.id} />
      {target.areas.map((area) => (
        <input key={area} type="hidden" name="areas" value={area} />
      ))}
      {agreements.map(({ id, version }) => (
        <input key={id} type="hidden" name="seen" value={`${id}:${version}`} />
      ))}
      <input type="hidden" name="date" value={date} />
      {municipality && <input type="hidden" name="municipality" value={municipality} />}
      <TextAreaField {...field("reason")} label={t("reason")} hint={t("reasonHint")} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {t("submitTo", { date: formatDate(date, locale) })}
        </Button>
        <ButtonLink href={cancelHref} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
