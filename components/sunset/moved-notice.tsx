import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Said once after a date was moved, a landing chosen or a provision checked. */
export function MovedNotice({ raw }: { raw: Record<string, string | string[] | undefined> }) {
  const t = useTranslations("sunset.move");
  const all = useTranslations("sunset");
  const locale = useLocale();
  const count = Number(raw.moved);
  const to = typeof raw.to === "string" ? raw.to : "";
  if (typeof raw.landed === "string") return <Notice tone="success" title={all("landing.saved")} live />;
  if (typeof raw.checked === "string") return <Notice tone="success" title={all("recheck.saved")} live />;
  if (!Number.isInteger(count) || count < 1 || count > 1_000 || !isCalendarDate(to)) return null;
  return <Notice tone="success" title={t("moved", { count, date: formatDate(to, locale) })} live />;
}
