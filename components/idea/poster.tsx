import { useLocale, useTranslations } from "next-intl";
import { QrImage } from "@/components/idea/qr-image";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Only the poster is printed, on one A4 sheet; in the page itself, so that it goes away with the page. */
function PrintPoster() {
  return (
    <style>{`@media print{@page{size:A4 portrait;margin:0}body>header,body>footer{display:none!important}
main>div{max-width:none!important;padding:0!important}
.idea-poster{border:0!important;box-shadow:none!important;width:100%!important;max-width:none!important;height:297mm;font-size:16pt}
.idea-poster svg{width:110mm!important;height:110mm!important}.idea-poster .poster-heading{font-size:40pt!important}}`}</style>
  );
}

/** What hangs on the door of a parents' meeting; on the screen it stands small beside the buttons. */
export function Poster({
  institution,
  title,
  address,
  qr,
  until,
}: {
  institution: string;
  title: string;
  address: string;
  qr: { size: number; path: string };
  until: CalendarDate;
}) {
  const t = useTranslations("idea.link");
  const locale = useLocale();
  return (
    <div className="idea-poster border-line bg-paper flex aspect-[210/297] w-full max-w-md flex-col items-center justify-between gap-4 border p-8 text-center shadow-md print:p-[18mm]">
      <PrintPoster />
      <div>
        <p className="font-semibold [overflow-wrap:anywhere]">{institution}</p>
        <p className="text-muted [overflow-wrap:anywhere]">{title}</p>
        <p className="poster-heading text-petrol-900 mt-3 text-3xl leading-tight font-bold">
          {t("posterHeading")}
        </p>
        <p className="mx-auto mt-3 max-w-[36ch]">{t("posterText")}</p>
      </div>
      <div className="flex flex-col items-center">
        <p className="font-semibold">{t("posterScan")}</p>
        <QrImage qr={qr} label={t("qr", { address })} className="size-48" />
        <p className="text-muted text-sm print:text-[11pt]">{t("posterType")}</p>
        <p className="font-semibold [overflow-wrap:anywhere]">{address.replace(/^https?:\/\//, "")}</p>
      </div>
      <p className="text-muted">{t("posterUntil", { date: formatDate(until, locale) })}</p>
    </div>
  );
}
