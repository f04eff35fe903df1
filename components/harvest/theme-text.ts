import { useLocale, useTranslations } from "next-intl";
import type { HarvestThemeChoice } from "@/lib/domain/process/harvest";

/** A theme in the reader's language; with its area where two areas call one the same. */
export function useThemeText(
  themes: readonly HarvestThemeChoice[],
): (theme: Pick<HarvestThemeChoice, "area" | "label" | "labelEn">) => string {
  const area = useTranslations("common.area");
  const locale = useLocale();
  const labelOf = (theme: { label: string; labelEn: string }) =>
    locale === "en" ? theme.labelEn : theme.label;
  return (theme) => {
    const label = labelOf(theme);
    const isShared = themes.filter((each) => labelOf(each) === label).length > 1;
    return isShared ? `${label} (${area(theme.area).toLowerCase()})` : label;
  };
}
