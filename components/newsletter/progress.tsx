import { useLocale, useTranslations } from "next-intl";
import { KeepLooking } from "@/components/newsletter/keep-looking";
import { Notice } from "@/components/ui/notice";
import type { LetterProgress } from "@/lib/domain/newsletter/letter";
import { formatPercent } from "@/lib/i18n/format";

/** How far the sending has come; it goes on whoever looks. */
export function Progress({
  total,
  sent,
  waiting,
  dead,
  recipients,
}: LetterProgress & { recipients: number }) {
  const t = useTranslations("newsletter.sent");
  const locale = useLocale();
  // The outbox forgets in time; how many it was is kept with the letter.
  if (total === 0) return <p>{recipients > 0 ? t("wentTo", { count: recipients }) : t("none")}</p>;
  const share = sent / total;
  return (
    <>
      <p role="status" className="text-lg font-semibold">
        {t(sent === total ? "done" : "progress", { sent, total })}
      </p>
      <div aria-hidden className="bg-line mt-3 h-3 max-w-md overflow-hidden rounded-full">
        <div
          className="bg-petrol-700 h-full"
          style={{ width: formatPercent(share, "en").replace(/\s/g, "") }}
        />
      </div>
      <p className="text-muted mt-2">{formatPercent(share, locale)}</p>
      {waiting > 0 && <p className="mt-2">{t("leave")}</p>}
      {dead > 0 && <Notice tone="warning" title={t("dead", { count: dead })} className="mt-4" />}
      {waiting > 0 && <KeepLooking />}
    </>
  );
}
