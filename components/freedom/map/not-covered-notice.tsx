import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { AnsweringAgreement } from "@/lib/domain/freedom/answer";
import type { MapPlace } from "@/lib/domain/freedom/map";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Said plainly where no agreement covers the day, with the way to the day one last did. */
export function NotCoveredNotice({
  municipality,
  place,
  nearest,
  hrefOn,
}: {
  municipality: string;
  place: MapPlace;
  nearest: AnsweringAgreement | null;
  hrefOn: (day: CalendarDate) => string;
}) {
  const t = useTranslations("freedom.map.notCovered");
  const area = useTranslations("common.area");
  const locale = useLocale();
  const title = t("title", { area: area(place.area), municipality });
  if (!nearest) {
    return (
      <Notice title={title}>
        <p>{t("none")}</p>
      </Notice>
    );
  }
  const hasEnded = nearest.expiresOn < place.on;
  const day = hasEnded ? nearest.expiresOn : nearest.inForceFrom;
  const date = formatDate(day, locale);
  return (
    <Notice title={title}>
      <p>{t(hasEnded ? "ended" : "begins", { date })}</p>
      <p className="no-print mt-1.5 font-semibold">
        <Link href={hrefOn(day)}>{t(hasEnded ? "linkEnded" : "linkBegins", { date })}</Link>
      </p>
    </Notice>
  );
}
