import { useLocale, useTranslations } from "next-intl";
import type { MapAsked } from "@/components/freedom/map/map-link";
import { buttonClass } from "@/components/ui/button";
import { Choice, rowControl } from "@/components/ui/choice";
import { mapStates, type MapPlace } from "@/lib/domain/freedom/map";
import { welfareAreas } from "@/lib/domain/shared/area";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const control = `${rowControl} w-full font-normal`;

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
      <Choice
        name="municipality"
        label={t("choice.municipality")}
        chosen={place.municipalityId}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        control="w-full font-normal"
      />
      <Choice
        name="area"
        label={t("choice.area")}
        chosen={place.area}
        options={welfareAreas.map((each) => ({ value: each, label: area(each) }))}
        control="w-full font-normal"
      />
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
      <Choice
        name="state"
        label={t("choice.state")}
        chosen={asked.state}
        all={t("choice.all")}
        options={(["GIVEN", ...mapStates] as const).map((state) => ({
          value: state,
          label: t(`state.${state}`),
        }))}
        control="w-full font-normal"
      />
      <button type="submit" className={buttonClass("secondary")}>
        {t("choice.show")}
      </button>
    </form>
  );
}
