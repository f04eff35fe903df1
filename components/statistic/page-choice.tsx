import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { WelfareArea } from "@/lib/domain/shared/area";

const control = "border-line-strong bg-paper block min-h-11 rounded-md border px-3 py-2";

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
        <label className="font-semibold">
          {t("label")}
          <select name="municipality" defaultValue={municipality?.id ?? ""} className={control}>
            {allMunicipalities && <option value="">{allMunicipalities}</option>}
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {areas.length >= 2 && (
        <label className="font-semibold">
          {t("area")}
          <select name="area" defaultValue={area ?? ""} className={control}>
            {withAllAreas && <option value="">{t("allAreas")}</option>}
            {areas.map((each) => (
              <option key={each} value={each}>
                {areaName(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
