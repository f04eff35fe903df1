import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { exemptionLevels } from "@/lib/domain/exemption/need";
import type { ExemptionQuery } from "@/lib/domain/exemption/queue";
import { reviewStates } from "@/lib/domain/exemption/review";
import { welfareAreas } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

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
    options: { value: string; label: string }[],
  ) => (
    <Choice
      name={name}
      label={t(`filter.${name}`)}
      chosen={value}
      options={options}
      className="min-w-0"
      control="mt-1 w-full"
    />
  );
  return (
    <form
      action={routes.exemptions()}
      role="search"
      aria-label={t("filter.label")}
      className="no-print bg-mist mb-8 grid grid-cols-1 items-end gap-x-4 gap-y-3 rounded-lg p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]"
    >
      {select("municipality", query.municipality ?? "all", [
        { value: "all", label: t("filter.everywhere") },
        ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {select("area", query.area ?? "", [
        { value: "", label: t("filter.allAreas") },
        ...welfareAreas.map((area) => ({ value: area, label: areaName(area) })),
      ])}
      {select("level", query.level ?? "", [
        { value: "", label: t("filter.allLevels") },
        ...exemptionLevels.map((level) => ({ value: level, label: t(`level.${level}`) })),
      ])}
      {select("state", query.state ?? "", [
        ...(mayReview ? [] : [{ value: "", label: t("filter.noList") }]),
        { value: "WAITING", label: t("filter.WAITING") },
        ...reviewStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        { value: "ALL", label: t("filter.ALL") },
      ])}
      <button type="submit" className={buttonClass("secondary")}>
        {t("filter.apply")}
      </button>
    </form>
  );
}
