import { useLocale, useTranslations } from "next-intl";
import { NO_GOAL } from "@/lib/domain/statistic/goal";
import type { Facet, TrialFilter } from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";

/** What a value of a facet is called on screen; records by their own name, closed sets by the messages. */
export function useFacetLabel(counts: FacetCounts): (facet: Facet, value: string) => string {
  const t = useTranslations("trial");
  const common = useTranslations("common");
  const log = useTranslations("log");
  const locale = useLocale();
  return (facet, value) => {
    switch (facet) {
      case "area":
        return common(`area.${value as TrialFilter["area"][number]}`);
      case "origin":
        return common(`origin.${value as TrialFilter["origin"][number]}`);
      case "stage":
        return t(`stage.${value as TrialFilter["stage"][number]}`);
      case "status":
        return t(`list.status.${value as TrialFilter["status"][number]}`);
      case "exemption":
      case "municipalExemption":
        return t(`need.${value as TrialFilter["exemption"][number]}`);
      case "decision":
        return value === "NONE" ? t("list.noDecision") : t(`decision.${value as "RED"}`);
      case "initiator":
        return value === "UNKNOWN" ? t("list.noInitiator") : t(`initiator.${value as "STAFF"}`);
      case "heard":
        return value === "NONE" ? t("list.noHeard") : log(`group.${value as "STAFF"}`);
      case "goal":
        if (value === NO_GOAL) return t("list.noGoal");
        return counts.named.find((each) => each.facet === facet && each.value === value)?.label ?? value;
      case "provision":
      case "rule":
        return counts.named.find((each) => each.facet === facet && each.value === value)?.label ?? value;
      default: {
        const row = counts[facet].find((each) => each.value === value);
        return (locale === "en" ? (row?.labelEn ?? row?.label) : row?.label) ?? value;
      }
    }
  };
}
