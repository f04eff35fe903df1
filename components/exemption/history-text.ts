import { useTranslations } from "next-intl";
import { exemptionLevels, exemptionNeeds } from "@/lib/domain/exemption/need";

/** A statement as the history keeps it; older entries know less. */
interface Remembered {
  part?: unknown;
  level?: unknown;
  basis?: unknown;
  need?: unknown;
  statedNeed?: unknown;
  reviewedNeed?: unknown;
  note?: unknown;
  comment?: unknown;
}

const isRemembered = (value: unknown): value is Remembered => typeof value === "object" && value !== null;

/** Puts statements and reviews of the history in words, one on each line; null when there is nothing to tell. */
export function useExemptionText(): (value: unknown) => string | null {
  const t = useTranslations("exemption");
  const needName = useTranslations("trial.need");

  const needOf = (value: unknown) => {
    const need = exemptionNeeds.find((each) => each === value);
    return need ? needName(need) : null;
  };
  const lines = (each: Remembered): string[] => {
    const level = exemptionLevels.find((name) => name === each.level);
    const statement = t("history.line", {
      part: typeof each.part === "string" ? each.part : t("history.whole"),
      level: level ? t(`level.${level}`).toLowerCase() : "–",
      basis: typeof each.basis === "string" ? ` (${each.basis})` : "",
      need: needOf(each.need ?? each.statedNeed) ?? "–",
    });
    const found = needOf(each.reviewedNeed);
    return [
      statement,
      ...(found ? [t("history.found", { need: found })] : []),
      ...(typeof each.note === "string" ? [t("history.note", { text: each.note })] : []),
      ...(typeof each.comment === "string" ? [t("history.comment", { text: each.comment })] : []),
    ];
  };
  return (value) => {
    const all = (Array.isArray(value) ? value : [value]).filter(isRemembered);
    return all.length > 0 ? all.flatMap(lines).join("\n") : null;
  };
}
