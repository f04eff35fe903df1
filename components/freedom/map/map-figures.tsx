import { useLocale, useTranslations } from "next-intl";
import { mapLinkQuery, type MapAsked } from "@/components/freedom/map/map-link";
import { Stat } from "@/components/ui/stat";
import type { mapFigures, MapPlace } from "@/lib/domain/freedom/map";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Freedom given, and how much of it is taken; each number leads to the rules it counts. */
export function MapFigures({
  figures,
  place,
  asked,
}: {
  figures: ReturnType<typeof mapFigures>;
  place: MapPlace;
  asked: MapAsked;
}) {
  const t = useTranslations("freedom.map");
  const locale = useLocale();
  const stat = (key: "given" | "used" | "unused" | "held", value: number, state: MapAsked["state"]) => (
    <Stat
      value={formatNumber(value, locale)}
      label={key === "given" ? t("given", { count: value }) : t(key)}
      note={t(`${key}Note`)}
      href={`${routes.freedomMap(mapLinkQuery(place, { ...asked, topic: "", state }))}#rules`}
    />
  );
  return (
    <section aria-label={t("figures")} className="mb-4 break-inside-avoid">
      <p className="mb-4 text-xl font-semibold">{t("sum", { given: figures.given, used: figures.USED })}</p>
      <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4 print:grid-cols-4">
        {stat("given", figures.given, "GIVEN")}
        {stat("used", figures.USED, "USED")}
        {stat("unused", figures.UNUSED, "UNUSED")}
        {stat("held", figures.HELD, "HELD")}
      </div>
      <p className="text-muted mt-4 max-w-prose text-[0.9375rem]">{t("countNote")}</p>
    </section>
  );
}
