import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { exemptionLevels } from "@/lib/domain/exemption/need";
import type { ExemptionQuery } from "@/lib/domain/exemption/queue";
import { reviewStates } from "@/lib/domain/exemption/review";
import { welfareAreas } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

const control = "border-line-strong bg-paper mt-1 block min-h-11 w-full rounded-md border px-3 py-2";

/** What the account and its list are about; a plain form, so that it is an address. */
export function ExemptionFilter({
  query,
  municipalities,
  mayReview,
}: {
  query: ExemptionQuery;
  municipalities: { id: string; name: string }[];
  mayReview: boolean;
}) {
  const t = useTranslations("exemption");
  const areaName = useTranslations("common.area");
  const select = (
    name: "municipality" | "area" | "level" | "state",
    value: string,
    options: { value: string; text: string }[],
  ) => (
    <label className="min-w-0 font-semibold">
      {t(`filter.${name}`)}
      <select name={name} defaultValue={value} className={control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      action={routes.exemptions()}
      role="search"
      aria-label={t("filter.label")}
      className="no-print bg-mist mb-8 grid grid-cols-1 items-end gap-x-4 gap-y-3 rounded-lg p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]"
    >
      {select("municipality", query.municipality ?? "all", [
        { value: "all", text: t("filter.everywhere") },
        ...municipalities.map(({ id, name }) => ({ value: id, text: name })),
      ])}
      {select("area", query.area ?? "", [
        { value: "", text: t("filter.allAreas") },
        ...welfareAreas.map((area) => ({ value: area, text: areaName(area) })),
      ])}
      {select("level", query.level ?? "", [
        { value: "", text: t("filter.allLevels") },
        ...exemptionLevels.map((level) => ({ value: level, text: t(`level.${level}`) })),
      ])}
      {select("state", query.state ?? "", [
        ...(mayReview ? [] : [{ value: "", text: t("filter.noList") }]),
        { value: "WAITING", text: t("filter.WAITING") },
        ...reviewStates.map((state) => ({ value: state, text: t(`state.${state}`) })),
        { value: "ALL", text: t("filter.ALL") },
      ])}
      <button type="submit" className={buttonClass("secondary")}>
        {t("filter.apply")}
      </button>
    </form>
  );
}
