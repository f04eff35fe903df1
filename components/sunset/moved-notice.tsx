import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Said once after a date was moved or a landing chosen. */
export function MovedNotice({ raw }: { raw: Record<string, string | string[] | undefined> }) {
  const t = useTranslations("sunset.move");
  const landing = useTranslations("sunset.landing");
  const locale = useLocale();
  const count = Number(raw.moved);
  const to = typeof raw.to === "string" ? raw.to : "";
  if (typeof raw.landed === "string") return <Notice tone="success" title={landing("saved")} live />;
  if (!Number.isInteger(count) || count < 1 || count > 1_000 || !isCalendarDate(to)) return null;
  return <Notice tone="success" title={t("moved", { count, date: formatDate(to, locale) })} live />;
}
