import { useLocale, useTranslations } from "next-intl";
import type { MapAsked } from "@/components/freedom/map/map-link";
import { buttonClass } from "@/components/ui/button";
import { mapStates, type MapPlace } from "@/lib/domain/freedom/map";
import { welfareAreas } from "@/lib/domain/shared/area";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const control = "border-line-strong bg-paper block min-h-11 w-full rounded-md border px-3 py-2 font-normal";

/** The place, day and part of the map; a plain form, so that a map is an address. */
export function MapChoice({
  place,
  choices,
  asked,
}: {
  place: MapPlace;
  choices: { id: string; name: string }[];
  asked: MapAsked;
}) {
  const t = useTranslations("freedom.map");
  const area = useTranslations("common.area");
  const locale = useLocale();
  return (
    <form
      action={routes.freedomMap()}
      className="no-print mb-8 grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
    >
      <label className="font-semibold">
        {t("choice.municipality")}
        <select name="municipality" defaultValue={place.municipalityId} className={control}>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="font-semibold">
        {t("choice.area")}
        <select name="area" defaultValue={place.area} className={control}>
          {welfareAreas.map((each) => (
            <option key={each} value={each}>
              {area(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="font-semibold">
        {t("choice.on")}
        <input
          name="on"
          type="text"
          key={place.on}
          defaultValue={formatDate(place.on, locale)}
          autoComplete="off"
          className={control}
        />
      </label>
      <label className="font-semibold">
        {t("choice.topic")}
        <input
          name="topic"
          type="search"
          key={asked.topic}
          defaultValue={asked.topic}
          placeholder={t("choice.topicHint")}
          autoComplete="off"
          className={`${control} placeholder:text-muted`}
        />
      </label>
      <label className="font-semibold">
        {t("choice.state")}
        <select name="state" key={asked.state} defaultValue={asked.state ?? ""} className={control}>
          <option value="">{t("choice.all")}</option>
          {(["GIVEN", ...mapStates] as const).map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass("secondary")}>
        {t("choice.show")}
      </button>
    </form>
  );
}
