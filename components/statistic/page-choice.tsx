import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** What the page is about: municipality, where there is a choice, and area. A plain form, so that it is an address. */
export function PageChoice({
  action,
  municipality,
  choices,
  area,
  areas = [],
  withAllAreas = true,
  allMunicipalities,
}: {
  action: string;
  municipality: { id: string } | null;
  choices: { id: string; name: string }[];
  area?: WelfareArea | null;
  /** the areas to choose from; with fewer than two there is nothing to choose */
  areas?: WelfareArea[];
  /** false where figures of several areas are not shown together */
  withAllAreas?: boolean;
  /** what no municipality in particular is called, where that can be chosen */
  allMunicipalities?: string;
}) {
  const t = useTranslations("overview.choice");
  const areaName = useTranslations("common.area");
  if (choices.length < 2 && areas.length < 2) return null;
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      {choices.length < 2 ? (
        <input type="hidden" name="municipality" value={municipality?.id ?? ""} />
      ) : (
        <Choice
          name="municipality"
          label={t("label")}
          chosen={municipality?.id}
          all={allMunicipalities}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {areas.length >= 2 && (
        <Choice
          name="area"
          label={t("area")}
          chosen={area}
          all={withAllAreas ? t("allAreas") : undefined}
          options={areas.map((each) => ({ value: each, label: areaName(each) }))}
        />
      )}
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
